/**
 * Poland's list of VAT payers ("biała lista", Ministerstwo Finansów), search by tax number.
 * Read 2026-11-22: the ministry's published description (gov.pl, version 1.4.0, and 1.6.0 with the fields of a subject), at
 * most 30 numbers a request; tests of two public programs over live answers (entries with identifier, subjects or error, WL-115 for a
 * number that is none, requestId); notes on the limits since 2025-01-01: 100 searches a day, then shut until midnight, WL-191.
 * Accounts are on the list as of the day asked for.
 */
import { z } from 'zod';
import { numberInShape } from '../card-number';
import { evidenceOf, failureAnswer, faultAnswer, jsonOf, readShape } from '../read-response';
import { notAsked, type Evidence, type FoundRecord, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import { splitPolishAddress } from '../split-address';
import type { VatPeriod, VatStatus } from '../vat-history';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'PL-WL';
const path = '/api/search/nips';

const failed = z.object({ code: z.string(), message: wireText });
const entry = z.object({ identifier: z.string(), subjects: z.array(z.unknown()).nullish(), error: failed.nullish() });
const answerShape = z.object({ result: z.object({ entries: z.array(z.unknown()), requestId: wireText, requestDateTime: wireText }) });
const subject = z.object({
  name: wireText, nip: wireText, statusVat: wireText, regon: wireText, krs: wireText, workingAddress: wireText, residenceAddress: wireText,
  registrationLegalDate: wireText, restorationDate: wireText, removalDate: wireText, accountNumbers: z.array(z.string()).nullish(),
});
type Subject = z.infer<typeof subject>;

const statuses: Readonly<Record<string, VatStatus>> = { Czynny: 'registered', Zwolniony: 'notRegistered', Niezarejestrowany: 'notRegistered' };
const numberCodes = ['WL-112', 'WL-113', 'WL-114', 'WL-115', 'WL-116'];

/** Removed and restored: two periods. Which others there were is not told. */
function periodsOf(value: Subject): VatPeriod[] {
  const from = wireDate(value.registrationLegalDate);
  if (from === undefined) return [];
  const removed = wireDate(value.removalDate);
  const restored = wireDate(value.restorationDate);
  if (removed === undefined) return [{ from, to: null }];
  return restored !== undefined && restored >= removed ? [{ from, to: removed }, { from: restored, to: null }] : [{ from, to: removed }];
}

function recordOf(value: Subject, number: string, { asOf }: Evidence): FoundRecord {
  const vatStatus = statuses[value.statusVat ?? ''];
  const address = value.workingAddress ?? value.residenceAddress;
  const split = address === undefined ? {} : splitPolishAddress(address);
  return {
    fields: filled({
      name: value.name, taxId: number, vatNumber: vatStatus === 'registered' ? `PL${number}` : undefined, companyNumber: value.krs,
      ...split, country: address === undefined ? undefined : 'PL',
    }),
    ...(vatStatus !== undefined && {
      vatStatus,
      vat: { periods: periodsOf(value), cashPeriods: [], completeUntil: null, observations: [{ on: asOf, status: vatStatus, service: key }] },
    }),
    state: 'unknown', otherNames: [],
    numbers: value.regon === undefined ? [] : [{ name: 'REGON', number: value.regon, country: 'PL' }],
    accounts: (value.accountNumbers ?? []).filter((account) => /^\d{26}$/.test(account)).map((account) => `PL${account}`),
    ...(address !== undefined && { addressText: address }),
  };
}

const refusal = ({ code }: z.infer<typeof failed>): RegisterAnswer =>
  notAsked(code === 'WL-191' ? 'daily-limit' : numberCodes.includes(code) ? 'number-refused' : 'service-error', { detail: code });

async function ask(asked: readonly Asked[], context: AskContext): Promise<RegisterAnswer[]> {
  const sent = await context.send({ method: 'GET', path: `${path}/${asked.map(({ number }) => number).join(',')}?date=${context.asOf}` });
  if (!sent.ok) return asked.map(() => faultAnswer(sent.error));
  const response = sent.value;
  const json = jsonOf(response, context.now());
  if (!json.ok) return asked.map(() => json.error);
  const failure = failed.safeParse(json.value);
  if (failure.success) {
    // One code for the whole request: with several numbers nobody knows which of them it means.
    const { code } = failure.data;
    if (numberCodes.includes(code) && asked.length > 1) return asked.map(() => notAsked('service-error', { detail: code }));
    return asked.map(() => (response.status === 429 ? notAsked('daily-limit', { detail: code }) : refusal(failure.data)));
  }
  // 429 here means: shut until midnight.
  const status = response.status === 429 ? notAsked('daily-limit', { detail: 'HTTP 429' }) : failureAnswer(response, context.now());
  if (status !== undefined) return asked.map(() => status);
  const answer = readShape(json.value, answerShape);
  if (!answer.ok) return asked.map(() => answer.error);
  const { requestId, entries } = answer.value.result;
  const byNumber = new Map(entries.flatMap((one) => {
    const read = entry.safeParse(one);
    return read.success ? [[read.data.identifier, read.data] as const] : [];
  }));
  return asked.map(({ number }): RegisterAnswer => {
    const one = byNumber.get(number);
    if (one === undefined) return notAsked('not-answered');
    const evidence = evidenceOf(key, number, response, context, { raw: JSON.stringify(one), requestId });
    if (one.error !== undefined && one.error !== null) return { ...refusal(one.error), evidence };
    const [first] = one.subjects ?? [];
    if (first === undefined) return { kind: 'absent', evidence };
    const read = readShape(first, subject);
    if (!read.ok) return { ...read.error, evidence };
    return { kind: 'found', record: recordOf(read.value, number, evidence), evidence };
  });
}

export const plVatWhiteList: RegisterService = {
  key, name: 'Wykaz podatników VAT', countries: ['PL'],
  origin: 'https://wl-api.mf.gov.pl', browser: 'untested', accept: 'application/json',
  limits: { perSecond: 1, perDay: 100, batch: 30 }, timeoutMs: 30_000, knowsPast: true,
  routes: [{ method: 'GET', path: new RegExp(`^${path}/\\d{10}(,\\d{10}){0,29}\\?date=\\d{4}-\\d{2}-\\d{2}$`) }],
  numberOf: (card) => numberInShape(card, 'PL', /^\d{10}$/, ['taxId', 'vatNumber']),
  ask,
};

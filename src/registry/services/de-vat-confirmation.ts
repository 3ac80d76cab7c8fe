/**
 * Germany's confirmation of foreign VAT numbers (BZSt, eVatR), REST since July 2025: for German firms, about other members' firms.
 * Read 2026-11-22: the project's C9; a public copy of the status messages (v1/info/statusmeldungen, dated 2026-08-15), from
 * which the three values are told apart; four public clients for names of fields and the path app/v1/abfrage. Which HTTP
 * status goes with which message differs in what people report, so the message counts.
 */
import { z } from 'zod';
import { bareNumber } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, failureAnswer, faultAnswer, jsonOf, readShape } from '../read-response';
import { emptyRecord, notAsked, type MatchVerdict, type NotAskedReason, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import { observedVat, type VatKnowledge } from '../vat-history';
import { filled, wireDate, wireText } from '../wire-values';
import { vies } from './vies';

const key = 'DE-EVATR';
const path = '/app/v1/abfrage';

const answerShape = z.object({
  status: z.string().regex(/^evatr-\d{4}$/), id: wireText, anfrageZeitpunkt: wireText, gueltigAb: wireText, gueltigBis: wireText,
  ergFirmenname: wireText, ergStrasse: wireText, ergPlz: wireText, ergOrt: wireText,
});

/** Valid; valid, but something for the qualified confirmation was missing; valid, with a peculiarity. */
const valid = ['evatr-0000', 'evatr-0003', 'evatr-2008'];
/** Not given to anybody; not valid yet; not valid any more. */
const invalid = ['evatr-2001', 'evatr-2002', 'evatr-2006'];
const reasons: Readonly<Record<string, NotAskedReason>> = {
  'evatr-0005': 'number-refused', 'evatr-0012': 'number-refused', 'evatr-2003': 'number-refused',
  'evatr-0004': 'requester-refused', 'evatr-0006': 'requester-refused', 'evatr-2005': 'requester-refused',
  'evatr-0002': 'unexpected', 'evatr-0007': 'unexpected', 'evatr-0008': 'rate-limited',
};

const matches: Readonly<Record<string, MatchVerdict>> = { A: 'yes', B: 'no' };
const matchOf = (text: string | undefined): MatchVerdict => matches[text ?? ''] ?? 'unknown';

async function askOne({ number, details }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const requester = bareNumber(context.requester);
  if (!/^DE\d{9}$/.test(requester)) return notAsked('requester-refused', { detail: 'DE' });
  const body = { anfragendeUstid: requester, angefragteUstid: number, ...filled({ firmenname: details?.name, strasse: details?.street, plz: details?.postalCode, ort: details?.city }) };
  const sent = await context.send({ method: 'POST', path, body: JSON.stringify(body) });
  if (!sent.ok) return faultAnswer(sent.error);
  const response = sent.value;
  const json = jsonOf(response, context.now());
  const evidence = evidenceOf(key, number, response, context);
  if (!json.ok) return { ...json.error, evidence };
  const read = readShape(json.value, answerShape);
  if (!read.ok) return { ...(failureAnswer(response, context.now()) ?? read.error), evidence };
  const { value } = read;
  const asOf = wireDate(value.anfrageZeitpunkt) ?? context.asOf;
  const full = { ...evidence, asOf, ...(value.id !== undefined && { requestId: value.id }) };
  const from = wireDate(value.gueltigAb);
  const to = wireDate(value.gueltigBis);
  const isValid = valid.includes(value.status);
  const vat: VatKnowledge = {
    ...observedVat(asOf, isValid ? 'registered' : 'notRegistered', key),
    periods: from === undefined ? [] : [{ from, to: to ?? null }],
  };
  if (invalid.includes(value.status)) return { kind: 'absent', vat, evidence: full };
  if (!isValid) return notAsked(reasons[value.status] ?? 'service-unavailable', { detail: value.status, evidence: full });
  return {
    kind: 'found', evidence: full,
    record: {
      ...emptyRecord, state: 'active', fields: { vatNumber: number }, vatStatus: 'registered', vat,
      matches: { name: matchOf(value.ergFirmenname), street: matchOf(value.ergStrasse), postalCode: matchOf(value.ergPlz), city: matchOf(value.ergOrt) },
    },
  };
}

const line = z.string().max(200).optional();

export const deVatConfirmation: RegisterService = {
  key, name: 'BZSt eVatR', countries: vies.countries.filter((country) => country !== 'DE'),
  origin: 'https://api.evatr.vies.bzst.de', browser: 'untested', accept: 'application/json',
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 30_000, knowsPast: false,
  routes: [{
    method: 'POST', path: new RegExp(`^${path}$`),
    body: z.strictObject({ anfragendeUstid: z.string().regex(/^DE\d{9}$/), angefragteUstid: z.string().regex(/^[A-Z]{2}[A-Z0-9+*]{2,12}$/), firmenname: line, strasse: line, plz: line, ort: line }),
  }],
  numberOf(card) {
    const number = vies.numberOf(card);
    return number?.startsWith('DE') === true ? undefined : number;
  },
  laneOf: (number) => number.slice(0, 2),
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};

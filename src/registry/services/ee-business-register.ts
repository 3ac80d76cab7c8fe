/**
 * Estonia's business register (e-äriregister), the autocomplete service, for which no contract is needed.
 * Read 2026-11-22: the project's C9; two public quotations of live answers (2026-05-18 among them) with status,
 * historical_names, legal_form; 403 without a User-Agent. What the letters of the status mean (R registered, L being wound up, N
 * bankrupt, K struck off) is general knowledge of the register's open data: any other letter is an unknown state. At most
 * ten firms come back, best first.
 */
import { z } from 'zod';
import { numberInShape } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, faultAnswer, readResponse, readShape } from '../read-response';
import { emptyRecord, notAsked, type FirmState, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, RegisterService } from '../register-service';
import { splitEstonianAddress } from '../split-address';
import { filled, wireText } from '../wire-values';

const key = 'EE-ARI';
const path = '/est/api/autocomplete';

const answerShape = z.object({ status: z.literal('OK'), data: z.array(z.unknown()) });
const firm = z.object({
  reg_code: z.union([z.number(), z.string()]), name: wireText, historical_names: z.array(z.string()).nullish(), status: wireText,
  legal_address: wireText, zip_code: wireText,
});

const states: Readonly<Record<string, FirmState>> = { R: 'active', L: 'ending', N: 'ending', K: 'ended' };

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const sent = await context.send({ method: 'GET', path: `${path}?q=${number}` });
  if (!sent.ok) return faultAnswer(sent.error);
  const evidence = evidenceOf(key, number, sent.value, context);
  const answer = readResponse(sent.value, answerShape, context.now());
  if (!answer.ok) return { ...answer.error, evidence };
  if (answer.value.data.length === 0) return { kind: 'absent', evidence };
  const read = answer.value.data.map((one) => readShape(one, firm));
  const value = read.flatMap((one) => (one.ok && String(one.value.reg_code) === number ? [one.value] : []))[0];
  if (value === undefined) return read.find((one) => !one.ok)?.error ?? notAsked('not-answered', { evidence });
  const address = value.legal_address;
  return {
    kind: 'found', evidence,
    record: {
      ...emptyRecord, state: states[value.status ?? ''] ?? 'unknown',
      fields: filled({
        name: value.name, companyNumber: number,
        ...(address !== undefined && { ...splitEstonianAddress(address), country: 'EE' }),
        ...(value.zip_code !== undefined && { postalCode: value.zip_code }),
      }),
      otherNames: (value.historical_names ?? []).map((name) => ({ name, kind: 'former' as const })),
      ...(address !== undefined && { addressText: address }),
    },
  };
}

export const eeBusinessRegister: RegisterService = {
  key, name: 'e-äriregister', countries: ['EE'],
  origin: 'https://ariregister.rik.ee', browser: 'open', accept: 'application/json',
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [{ method: 'GET', path: new RegExp(`^${path}\\?q=\\d{8}$`) }],
  numberOf: (card) => numberInShape(card, 'EE', /^[1789]\d{7}$/, ['companyNumber', 'taxId']),
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};

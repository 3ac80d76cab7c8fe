/**
 * VIES, the EU's window on its members' VAT registers, REST.
 * Read 2026-11-22: the project's C9; dated public notes of live calls (2026-08-04, 2026-08-05: answer of
 * check-vat-number, check-status, "---" for what Germany and Spain do not tell); several clients with tests of 2026 send
 * the requester as requesterMemberStateCode and requesterNumber and get a requestIdentifier (python-stdnum has other
 * names; the Commission's own description, swagger_publicVAT.yaml, could not be read here, but three of the clients were
 * written from it). Errors come with HTTP 200, either as valid false with a userError or as actionSucceed false:
 * neither makes a number invalid.
 */
import { z } from 'zod';
import { bareNumber, countryOf } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, failureAnswer, faultAnswer, jsonOf, readResponse, readShape } from '../read-response';
import { emptyRecord, notAsked, type MatchVerdict, type NotAskedReason, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, CardNumbers, RegisterService } from '../register-service';
import { observedVat } from '../vat-history';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'VIES';
const base = '/taxation_customs/vies/rest-api';

/** Members by their VAT letters: Greece is EL, Northern Ireland XI; the United Kingdom is none. */
const members = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'EL', 'ES', 'FI', 'FR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'XI'];

const said = z.object({
  valid: z.boolean(), userError: wireText, requestDate: wireText, requestIdentifier: wireText, name: wireText, address: z.string().nullish(),
  traderNameMatch: wireText, traderStreetMatch: wireText, traderPostalCodeMatch: wireText, traderCityMatch: wireText,
});
const failed = z.object({ actionSucceed: z.literal(false), errorWrappers: z.array(z.object({ error: z.string() })).optional() });

const reasons: Readonly<Record<string, NotAskedReason>> = {
  INVALID_INPUT: 'number-refused', INVALID_REQUESTER_INFO: 'requester-refused',
  SERVICE_UNAVAILABLE: 'overloaded', MS_UNAVAILABLE: 'service-unavailable', TIMEOUT: 'timeout',
  VAT_BLOCKED: 'number-refused', IP_BLOCKED: 'refused',
  GLOBAL_MAX_CONCURRENT_REQ: 'overloaded', GLOBAL_MAX_CONCURRENT_REQ_TIME: 'overloaded',
  MS_MAX_CONCURRENT_REQ: 'overloaded', MS_MAX_CONCURRENT_REQ_TIME: 'overloaded',
};

const matchOf = (text: string | undefined): MatchVerdict => (text === 'VALID' ? 'yes' : text === 'INVALID' ? 'no' : 'unknown');

/**
 * Who trades inside the Union is entered there apart from being registered for VAT: that VIES does not know a number says
 * nothing of its VAT at home. Spain: the register of intra-Community operators, sede.agenciatributaria.gob.es, read
 * 2026-11-22. Of Italy and Romania the law was not read; to call a registered firm unregistered would be the worse mistake.
 */
const enterApart = ['ES', 'IT', 'RO'];

/** "---" is what they say who do not tell. */
const told = (text: string | null | undefined): string | undefined => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || /^-+$/.test(trimmed) ? undefined : trimmed;
};

async function askOne({ number, details }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const requester = bareNumber(context.requester);
  const body = {
    countryCode: number.slice(0, 2), vatNumber: number.slice(2),
    ...(/^[A-Z]{2}.+/.test(requester) && { requesterMemberStateCode: requester.slice(0, 2), requesterNumber: requester.slice(2) }),
    ...filled({ traderName: details?.name, traderStreet: details?.street, traderPostalCode: details?.postalCode, traderCity: details?.city }),
  };
  const sent = await context.send({ method: 'POST', path: `${base}/check-vat-number`, body: JSON.stringify(body) });
  if (!sent.ok) return faultAnswer(sent.error);
  const response = sent.value;
  const evidence = evidenceOf(key, number, response, context);
  const json = jsonOf(response, context.now());
  if (!json.ok) return { ...json.error, evidence };
  const failure = failed.safeParse(json.value);
  if (failure.success) {
    const code = failure.data.errorWrappers?.[0]?.error ?? 'actionSucceed false';
    return notAsked(reasons[code] ?? 'service-error', { detail: code, evidence });
  }
  const status = failureAnswer(response, context.now());
  if (status !== undefined) return { ...status, evidence };
  const read = readShape(json.value, said);
  if (!read.ok) return { ...read.error, evidence };
  const { value } = read;
  const asOf = wireDate(value.requestDate) ?? context.asOf;
  const full = { ...evidence, asOf, ...(value.requestIdentifier !== undefined && { requestId: value.requestIdentifier }) };
  if (!value.valid) {
    const error = value.userError;
    if (error !== undefined && error !== 'INVALID' && error !== 'VALID') return notAsked(reasons[error] ?? 'service-error', { detail: error, evidence: full });
    return { kind: 'absent', evidence: full, ...(!enterApart.includes(number.slice(0, 2)) && { vat: observedVat(asOf, 'notRegistered', key) }) };
  }
  const address = told(value.address);
  return {
    kind: 'found', evidence: full,
    record: {
      ...emptyRecord, state: 'active',
      fields: { vatNumber: number, ...filled({ name: told(value.name) }) },
      vatStatus: 'registered', vat: observedVat(asOf, 'registered', key),
      ...(address !== undefined && { addressText: address }),
      ...(details !== undefined && { matches: { name: matchOf(value.traderNameMatch), street: matchOf(value.traderStreetMatch), postalCode: matchOf(value.traderPostalCodeMatch), city: matchOf(value.traderCityMatch) } }),
    },
  };
}

const statusShape = z.object({ vow: z.object({ available: z.boolean() }).optional(), countries: z.array(z.object({ countryCode: z.string(), availability: z.string() })) });

/** Countries that are closed now. A status that cannot be read closes none. */
async function closedLanes(context: AskContext): Promise<ReadonlySet<string>> {
  const sent = await context.send({ method: 'GET', path: `${base}/check-status` });
  if (!sent.ok) return new Set();
  const read = readResponse(sent.value, statusShape, context.now());
  if (!read.ok) return new Set();
  if (read.value.vow?.available === false) return new Set(members);
  return new Set(read.value.countries.filter(({ availability }) => availability === 'Unavailable').map(({ countryCode }) => countryCode));
}

function numberOf(card: CardNumbers): string | undefined {
  const number = bareNumber(card.vatNumber);
  if (number === '') return undefined;
  const letters = number.slice(0, 2) === 'GR' ? 'EL' : number.slice(0, 2);
  if (members.includes(letters) && /\d/.test(number)) return letters + number.slice(2);
  const country = countryOf(card) === 'GR' ? 'EL' : countryOf(card);
  return members.includes(country) && /^[A-Z0-9+*]{2,12}$/.test(number) ? country + number : undefined;
}

const hour = 3_600_000;

/** Only an answer is kept, never that there was none. */
function keepMs(text: string): number {
  const valid = /"valid"\s*:\s*true/.test(text);
  if (valid) return 24 * hour;
  return /"valid"\s*:\s*false/.test(text) && !/"userError"\s*:\s*"(?!INVALID"|VALID"|")/.test(text) ? 4 * hour : 0;
}

const short = z.string().max(12);
const line = z.string().max(200);

export const vies: RegisterService = {
  key, name: 'VIES', countries: members.map((code) => (code === 'EL' ? 'GR' : code === 'XI' ? 'GB' : code)),
  origin: 'https://ec.europa.eu', browser: 'proxy', accept: 'application/json',
  // Nothing is published; about one a second has been found safe.
  limits: { perSecond: 1, batch: 1 }, timeoutMs: 30_000, knowsPast: false,
  routes: [
    {
      method: 'POST', path: new RegExp(`^${base}/check-vat-number$`),
      body: z.strictObject({
        countryCode: z.enum(members), vatNumber: short,
        requesterMemberStateCode: z.string().regex(/^[A-Z]{2}$/).optional(), requesterNumber: short.optional(),
        traderName: line.optional(), traderStreet: line.optional(), traderPostalCode: line.optional(), traderCity: line.optional(),
      }),
    },
    { method: 'GET', path: new RegExp(`^${base}/check-status$`) },
  ],
  numberOf, closedLanes, keepMs,
  laneOf: (number) => number.slice(0, 2),
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};

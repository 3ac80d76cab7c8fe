/**
 * HMRC "Check a UK VAT number", version 2.0.
 * Read 2026-11-22 in HMRC's own repository, hmrc/vat-registered-companies-api (public/api/conf/2.0/application.yaml):
 * paths, answers, 400/403/404 with code and message, an OAuth token of scope read:vat for every request, version 1.0 (which
 * needed none) announced to be removed in January 2025; public code of 2026 still calls 1.0, so it is not certain that
 * it is gone. The token is the proxy's business: credentials have no place in a workbook. The gateway's limit of three
 * requests a second is documented by others only. A 404 says "not registered" only with HMRC's own code NOT_FOUND; a
 * gateway that lost the path answers 404 too.
 */
import { z } from 'zod';
import { bareNumber, countryOf } from '../card-number';
import { inTurn } from '../in-turn';
import { evidenceOf, failureAnswer, faultAnswer, jsonOf, readShape } from '../read-response';
import { emptyRecord, notAsked, type RegisterAnswer } from '../register-answer';
import type { Asked, AskContext, CardNumbers, RegisterService } from '../register-service';
import { observedVat } from '../vat-history';
import { filled, wireDate, wireText } from '../wire-values';

const key = 'HMRC';
const base = '/organisations/vat/check-vat-number/lookup';

const firm = z.object({
  target: z.object({
    name: wireText, vatNumber: z.union([z.string(), z.number()]),
    address: z.object({ line1: wireText, line2: wireText, line3: wireText, line4: wireText, line5: wireText, postcode: wireText, countryCode: wireText }).nullish(),
  }),
  consultationNumber: wireText, processingDate: wireText,
});
const failed = z.object({ code: z.string(), message: wireText });

async function askOne({ number }: Asked, context: AskContext): Promise<RegisterAnswer> {
  const own = bareNumber(context.requester, 'GB');
  const requester = /^(\d{9}|\d{12})$/.test(own) && bareNumber(context.requester).startsWith('GB') ? `/${own}` : '';
  const sent = await context.send({ method: 'GET', path: `${base}/${number}${requester}` });
  if (!sent.ok) return faultAnswer(sent.error);
  const response = sent.value;
  const evidence = evidenceOf(key, number, response, context);
  const json = jsonOf(response, context.now());
  if (!json.ok) return { ...json.error, evidence };
  const failure = failed.safeParse(json.value);
  if (failure.success) {
    const { code, message = '' } = failure.data;
    const detail = `${response.status} ${code}`;
    if (response.status === 404 && code === 'NOT_FOUND') return { kind: 'absent', vat: observedVat(context.asOf, 'notRegistered', key), evidence };
    if (/requesterVrn/i.test(message)) return notAsked('requester-refused', { detail, evidence });
    if (response.status === 400) return notAsked('number-refused', { detail, evidence });
    if (response.status === 401 || response.status === 403) return notAsked('needs-credentials', { detail, evidence });
    return { ...(failureAnswer(response, context.now()) ?? notAsked('service-error')), detail, evidence };
  }
  const status = failureAnswer(response, context.now());
  if (status !== undefined) return { ...status, evidence };
  const read = readShape(json.value, firm);
  if (!read.ok) return { ...read.error, evidence };
  const { target, consultationNumber, processingDate } = read.value;
  if (String(target.vatNumber) !== number) return notAsked('not-answered', { detail: String(target.vatNumber), evidence });
  const asOf = wireDate(processingDate) ?? context.asOf;
  const lines = [target.address?.line1, target.address?.line2, target.address?.line3, target.address?.line4, target.address?.line5].filter((line) => line !== undefined);
  return {
    kind: 'found',
    evidence: { ...evidence, asOf, ...(consultationNumber !== undefined && { requestId: consultationNumber }) },
    record: {
      ...emptyRecord, state: 'active',
      // Which of the lines is the town is not told.
      fields: { vatNumber: `GB${number}`, ...filled({ name: target.name, postalCode: target.address?.postcode, country: target.address?.countryCode }) },
      vatStatus: 'registered', vat: observedVat(asOf, 'registered', key),
      ...(lines.length > 0 && { addressText: [...lines, target.address?.postcode].filter((line) => line !== undefined).join('\n') }),
    },
  };
}

function numberOf(card: CardNumbers): string | undefined {
  const number = bareNumber(card.vatNumber);
  const isNamed = number.startsWith('GB');
  if (!isNamed && countryOf(card) !== 'GB') return undefined;
  const bare = isNamed ? number.slice(2) : number;
  return /^(\d{9}|\d{12})$/.test(bare) ? bare : undefined;
}

export const hmrc: RegisterService = {
  key, name: 'HMRC', countries: ['GB'],
  origin: 'https://api.service.hmrc.gov.uk', browser: 'proxy', accept: 'application/vnd.hmrc.2.0+json',
  limits: { perSecond: 3, batch: 1 }, timeoutMs: 20_000, knowsPast: false,
  routes: [{ method: 'GET', path: new RegExp(`^${base}/(\\d{9}|\\d{12})(/(\\d{9}|\\d{12}))?$`) }],
  token: { path: '/oauth/token', scope: 'read:vat' },
  numberOf,
  ask: (asked, context) => inTurn(asked, (one) => askOne(one, context)),
};

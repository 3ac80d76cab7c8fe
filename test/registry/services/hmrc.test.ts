/** HMRC: shapes from its own published description. */
import { hmrc } from '../../../src/registry/services/hmrc';
import { askService } from '../../support/ask-service';
import { json, startReplayServer, type ReplayServer } from '../../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const target = { name: 'Credite Sberger Donal Inc.', vatNumber: '553557881', address: { line1: '131B Barton Hamlet', postcode: 'SW97 5CK', countryCode: 'GB' } };
const ask = (requester?: string) => askService(hmrc, ['553557881'], { origin: server.origin, ...(requester !== undefined && { requester }) });

test('a registered number is found', async () => {
  server.answerWith(json({ target, processingDate: '2026-11-21T12:43:17+00:00' }));
  expect(await ask()).toMatchObject([{
    kind: 'found', evidence: { asOf: '2026-11-21' },
    record: { fields: { name: 'Credite Sberger Donal Inc.', vatNumber: 'GB553557881', postalCode: 'SW97 5CK', country: 'GB' }, vatStatus: 'registered', addressText: '131B Barton Hamlet\nSW97 5CK' },
  }]);
  expect(server.seen).toMatchObject([{ path: '/organisations/vat/check-vat-number/lookup/553557881', headers: { accept: 'application/vnd.hmrc.2.0+json' } }]);
});

test('a British firm gets a number for the request, another one asks without', async () => {
  server.answerWith(json({ target, requester: '146295999727', consultationNumber: 'ypAeKRPlW', processingDate: '2026-11-22T12:53:05+00:00' }));
  expect(await ask('GB146295999727')).toMatchObject([{ kind: 'found', evidence: { requestId: 'ypAeKRPlW' } }]);
  expect(server.seen[0]?.path).toMatch(/\/553557881\/146295999727$/);
  await ask('RO13265409');
  expect(server.seen[1]?.path).toMatch(/\/553557881$/);
});

test.each([
  [404, 'NOT_FOUND', 'targetVrn does not match a registered company', 'absent'],
  [404, 'MATCHING_RESOURCE_NOT_FOUND', 'A resource with the name in the request can not be found in the API', 'service-error'],
  [400, 'INVALID_REQUEST', 'Invalid targetVrn - Vrn parameters should be 9 or 12 digits', 'number-refused'],
  [400, 'INVALID_REQUEST', 'Invalid requesterVrn - Vrn parameters should be 9 or 12 digits', 'requester-refused'],
  [403, 'INVALID_REQUEST', 'requesterVrn does not match a registered company', 'requester-refused'],
  [401, 'INVALID_CREDENTIALS', 'Invalid Authentication information provided', 'needs-credentials'],
  [403, 'RESOURCE_FORBIDDEN', 'The application is not subscribed to the API', 'needs-credentials'],
  [429, 'MESSAGE_THROTTLED_OUT', 'The request for the API is throttled as you have exceeded your quota.', 'rate-limited'],
  [500, 'INTERNAL_SERVER_ERROR', 'Unknown error', 'service-error'],
])('%i %s (%s) is %s', async (status, code, message, expected) => {
  server.answerWith(json({ code, message }, status));
  const [answer] = await ask();
  expect(answer?.kind === 'not-asked' ? answer.reason : answer?.kind).toBe(expected);
});

test('an answer about another number is none', async () => {
  server.answerWith(json({ target: { ...target, vatNumber: '999999999' }, processingDate: '2026-11-22T12:43:17+00:00' }));
  expect(await ask()).toMatchObject([{ kind: 'not-asked', reason: 'not-answered' }]);
});

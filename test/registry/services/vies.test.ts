/** VIES: valid, not valid, and the many ways of not having asked. */
import { vies } from '../../../src/registry/services/vies';
import { askService, contextOver } from '../../support/ask-service';
import { must } from '../../support/must';
import { json, startReplayServer, text, type ReplayServer } from '../../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const said = {
  countryCode: 'IE', vatNumber: '6388047V', requestDate: '2026-11-21T23:59:03.183Z', valid: true, requestIdentifier: '', name: 'GOOGLE IRELAND LIMITED',
  address: '3RD FLOOR, GORDON HOUSE, BARROW STREET, DUBLIN 4', traderName: '---', traderStreet: '---', traderPostalCode: '---', traderCity: '---', traderCompanyType: '---',
  traderNameMatch: 'NOT_PROCESSED', traderStreetMatch: 'NOT_PROCESSED', traderPostalCodeMatch: 'NOT_PROCESSED', traderCityMatch: 'NOT_PROCESSED', traderCompanyTypeMatch: 'NOT_PROCESSED',
};
const ask = (number = 'IE6388047V', requester?: string) => askService(vies, [number], { origin: server.origin, ...(requester !== undefined && { requester }) });

test('a valid number is found, with what the member tells, on the day that VIES says', async () => {
  server.answerWith(json(said));
  expect(await ask()).toMatchObject([{
    kind: 'found', evidence: { service: 'VIES', asOf: '2026-11-21' },
    record: { fields: { name: 'GOOGLE IRELAND LIMITED', vatNumber: 'IE6388047V' }, vatStatus: 'registered', addressText: '3RD FLOOR, GORDON HOUSE, BARROW STREET, DUBLIN 4' },
  }]);
  expect(JSON.parse(must(server.seen[0]).body)).toEqual({ countryCode: 'IE', vatNumber: '6388047V' });
});

test('who says who asks gets a number for the request', async () => {
  server.answerWith(json({ ...said, requestIdentifier: 'WAPIAAAAY123' }));
  expect(await ask('IE6388047V', 'LT 119511515')).toMatchObject([{ kind: 'found', evidence: { requestId: 'WAPIAAAAY123' } }]);
  expect(JSON.parse(must(server.seen[0]).body)).toMatchObject({ requesterMemberStateCode: 'LT', requesterNumber: '119511515' });
});

test('three dashes are no name', async () => {
  server.answerWith(json({ ...said, name: '---', address: '---' }));
  const [answer] = await ask();
  expect(answer).toMatchObject({ kind: 'found', record: { fields: { vatNumber: 'IE6388047V' } } });
  expect(JSON.stringify(answer?.kind === 'found' ? answer.record : '')).not.toContain('---');
});

test.each([undefined, 'INVALID', ''])('valid false with userError %s is not registered', async (userError) => {
  server.answerWith(json({ ...said, valid: false, userError, name: '---' }));
  expect(await ask()).toMatchObject([{ kind: 'absent', vat: { observations: [{ on: '2026-11-21', status: 'notRegistered', service: 'VIES' }] } }]);
});

test.each(['RO18547290', 'ESB86412491', 'IT00743110157'])('that VIES does not know %s says nothing of its VAT at home', async (number) => {
  server.answerWith(json({ ...said, valid: false, name: '---' }));
  const [answer] = await ask(number);
  expect(answer).toMatchObject({ kind: 'absent' });
  expect(answer).not.toHaveProperty('vat');
});

test.each([
  ['MS_UNAVAILABLE', 'service-unavailable'], ['MS_MAX_CONCURRENT_REQ', 'overloaded'], ['MS_MAX_CONCURRENT_REQ_TIME', 'overloaded'], ['GLOBAL_MAX_CONCURRENT_REQ', 'overloaded'],
  ['GLOBAL_MAX_CONCURRENT_REQ_TIME', 'overloaded'], ['SERVICE_UNAVAILABLE', 'overloaded'], ['TIMEOUT', 'timeout'], ['INVALID_INPUT', 'number-refused'],
  ['INVALID_REQUESTER_INFO', 'requester-refused'], ['VAT_BLOCKED', 'number-refused'], ['IP_BLOCKED', 'refused'], ['SOMETHING_NEW', 'service-error'],
])('%s is %s, never invalid, in either of its two forms', async (code, reason) => {
  server.answerWith(json({ ...said, valid: false, userError: code }));
  expect(await ask()).toMatchObject([{ kind: 'not-asked', reason, detail: code }]);
  server.answerWith(json({ actionSucceed: false, errorWrappers: [{ error: code, message: 'words' }] }));
  expect(await ask()).toMatchObject([{ kind: 'not-asked', reason, detail: code }]);
});

test('what was sent along is compared', async () => {
  server.answerWith(json({ ...said, traderNameMatch: 'VALID', traderCityMatch: 'INVALID' }));
  const [answer] = await askService(vies, [{ number: 'ESB86412491', details: { name: 'X SL', city: 'Madrid' } }], { origin: server.origin });
  expect(answer).toMatchObject({ kind: 'found', record: { matches: { name: 'yes', city: 'no', street: 'unknown', postalCode: 'unknown' } } });
  expect(JSON.parse(must(server.seen[0]).body)).toEqual({ countryCode: 'ES', vatNumber: 'B86412491', traderName: 'X SL', traderCity: 'Madrid' });
});

test('the countries that are closed are known before a batch', async () => {
  const closed = async () => [...await must(vies.closedLanes)(contextOver(vies, { origin: server.origin }))];
  server.answerWith(json({ vow: { available: true }, countries: [{ countryCode: 'AT', availability: 'Available' }, { countryCode: 'DE', availability: 'Unavailable' }, { countryCode: 'PL', availability: 'Monitoring Disabled' }] }));
  expect(await closed()).toEqual(['DE']);
  server.answerWith(json({ vow: { available: false }, countries: [] }));
  expect(await closed()).toContain('RO');
  // A status that cannot be read closes nothing.
  server.answerWith(text('<html>busy</html>', 503));
  expect(await closed()).toEqual([]);
});

test('only answers are kept for others, the good ones longer', () => {
  const keep = must(vies.keepMs);
  expect(keep(JSON.stringify(said))).toBeGreaterThan(keep(JSON.stringify({ ...said, valid: false, userError: 'INVALID' })));
  expect(keep(JSON.stringify({ ...said, valid: false }))).toBeGreaterThan(0);
  expect(keep(JSON.stringify({ ...said, valid: false, userError: 'MS_UNAVAILABLE' }))).toBe(0);
  expect(keep(JSON.stringify({ actionSucceed: false, errorWrappers: [] }))).toBe(0);
});

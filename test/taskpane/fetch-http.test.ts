/** The page's way to registers: what comes back, and each way of nothing coming back. */
import { createCancelSource } from '../../src/registry/cancel-token';
import { fetchHttp } from '../../taskpane/fetch-http';
import { createProxySetting } from '../../taskpane/pane/proxy-setting';
import { deviceInMemory } from '../support/device-in-memory';
import { halfAnswer, json, silence, startReplayServer, text, type ReplayServer } from '../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const send = (more: Partial<Parameters<typeof fetchHttp.send>[0]> = {}, cancel?: Parameters<typeof fetchHttp.send>[1]) =>
  fetchHttp.send({ method: 'GET', url: `${server.origin}/x`, headers: { accept: 'application/json' }, timeoutMs: 5000, ...more }, cancel);

test('what is sent arrives, and the answer comes back whole, whatever its status', async () => {
  server.answerWith(json({ slow: 'down' }, 429, { 'Retry-After': '7' }));
  expect(await send({ method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } })).toMatchObject({
    ok: true, value: { status: 429, text: '{"slow":"down"}', headers: { 'retry-after': '7' } },
  });
  expect(server.seen).toMatchObject([{ method: 'POST', path: '/x', body: '{"a":1}' }]);
  expect(server.seen[0]?.headers['cookie']).toBeUndefined();
});

test('a redirect is not followed', async () => {
  server.answerWith((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end());
  expect(await send()).toMatchObject({ ok: true, value: { status: 302, text: '' } });
  expect(server.seen).toHaveLength(1);
});

test('silence, half an answer, no way there, too much and calling off are told apart', async () => {
  server.answerWith(silence);
  expect(await send({ timeoutMs: 50 })).toEqual({ ok: false, error: 'timeout' });
  const source = createCancelSource();
  const waiting = send({}, source.token);
  source.cancel();
  expect(await waiting).toEqual({ ok: false, error: 'aborted' });
  expect(await send({}, source.token)).toEqual({ ok: false, error: 'aborted' });
  server.answerWith(halfAnswer({ some: 'thing' }));
  expect(await send()).toEqual({ ok: false, error: 'offline' });
  expect(await send({ url: 'http://127.0.0.1:1/' })).toEqual({ ok: false, error: 'offline' });
  server.answerWith(text('x'.repeat(5 * 1024 * 1024)));
  expect(await send()).toEqual({ ok: false, error: 'too-large' });
});

test.each([
  ['https://proxy.example', 'https://proxy.example'], [' https://proxy.example/registers-proxy/ ', 'https://proxy.example/registers-proxy'], ['http://localhost:8790/', 'http://localhost:8790'],
  ['http://127.0.0.1:8790', 'http://127.0.0.1:8790'], ['http://proxy.example', undefined], ['proxy.example', undefined], ['https://a:b@proxy.example', undefined], ['javascript:alert(1)', undefined], ['https://proxy.example/?to=x', undefined],
])('the address “%s” of a proxy is kept as %s', async (typed, expected) => {
  const device = deviceInMemory();
  const log = { error: (message: string) => { throw new Error(message); } };
  const setting = createProxySetting({ device, log });
  expect(await setting.change(typed)).toBe(expected !== undefined);
  const again = createProxySetting({ device, log });
  await again.recall();
  expect([setting.state().address, again.state().address]).toEqual([expected, expected]);
  await again.change('');
  expect(again.state().address).toBeUndefined();
});

/** HTTP from Node: whole answers or why there is none. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createNodeHttp } from '../../src/hub/node-http';
import { createCancelSource } from '../../src/registry/cancel-token';
import type { HttpRequest } from '../../src/registry/http-port';
import { eventually } from '../support/eventually';
import { halfAnswer, json, silence, startReplayServer, text, type ReplayServer } from '../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const http = createNodeHttp({ mostBytes: 10_000 });
const request = (more: Partial<HttpRequest> = {}): HttpRequest => ({ method: 'GET', url: `${server.origin}/x?y=%20`, headers: {}, timeoutMs: 2000, ...more });

test('status, headers in lower case, text in UTF-8', async () => {
  server.answerWith((_request, response) => response.writeHead(418, { 'X-Some': 'Thing', 'set-cookie': ['a=1', 'b=2'] }).end('ąč'));
  expect(await http.send(request())).toMatchObject({ ok: true, value: { status: 418, text: 'ąč', headers: { 'x-some': 'Thing', 'set-cookie': 'a=1, b=2' } } });
  expect(server.seen).toMatchObject([{ path: '/x?y=%20', headers: { 'user-agent': 'Kartoteka' } }]);
});

test('a body goes out whole, with its length in bytes', async () => {
  server.answerWith(json({}));
  await http.send(request({ method: 'POST', body: '"ąč"', headers: { 'content-type': 'application/json' } }));
  expect(server.seen).toMatchObject([{ method: 'POST', body: '"ąč"', headers: { 'content-length': '6' } }]);
});

test.each([['gzip', gzipSync], ['deflate', deflateSync], ['br', brotliCompressSync]] as const)('an answer packed with %s is unpacked', async (encoding, pack) => {
  server.answerWith((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(pack('ąč')));
  expect(await http.send(request())).toMatchObject({ ok: true, value: { text: 'ąč' } });
});

test.each([
  ['more than the limit', text('x'.repeat(10_001)), 'too-large'],
  ['a bomb', (_request: unknown, response: Parameters<typeof silence>[1]) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000))), 'too-large'],
  ['what does not unpack', (_request: unknown, response: Parameters<typeof silence>[1]) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'), 'offline'],
  ['half an answer', halfAnswer({ some: 'thing' }), 'offline'],
  ['a connection that breaks at once', (_request: unknown, response: Parameters<typeof silence>[1]) => response.destroy(), 'offline'],
] as const)('%s', async (_name, answering, fault) => {
  server.answerWith(answering);
  expect(await http.send(request())).toEqual({ ok: false, error: fault });
});

test('time is up also for those who send a little now and then', async () => {
  let drip: NodeJS.Timeout | undefined;
  server.answerWith((_request, response) => {
    response.writeHead(200);
    drip = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(drip));
  });
  expect(await http.send(request({ timeoutMs: 80 }))).toEqual({ ok: false, error: 'timeout' });
});

test('called off while it waits, and before', async () => {
  server.answerWith(silence);
  const source = createCancelSource();
  const sending = http.send(request(), source.token);
  await eventually(() => expect(server.seen).toHaveLength(1));
  source.cancel();
  expect(await sending).toEqual({ ok: false, error: 'aborted' });
  expect(await http.send(request(), source.token)).toEqual({ ok: false, error: 'aborted' });
});

test('nobody there', async () => {
  expect(await http.send(request({ url: 'http://127.0.0.1:1/' }))).toEqual({ ok: false, error: 'offline' });
});

test('a redirect is an answer like any other', async () => {
  server.answerWith(text('', 301, { location: `${server.origin}/elsewhere` }));
  expect(await http.send(request())).toMatchObject({ ok: true, value: { status: 301 } });
  expect(server.seen).toHaveLength(1);
});

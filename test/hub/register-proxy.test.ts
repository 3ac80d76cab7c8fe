/** The proxy over real HTTP: who may ask what, what goes out, what is kept, and what it never does. */
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import type { Clock, Log, Timer } from '../../src/base/ports';
import { createNodeHttp } from '../../src/hub/node-http';
import { startProxyServer, type ProxyServer } from '../../src/hub/proxy-server';
import { createRegisterProxy, type ProxySettings, type RegisterProxy } from '../../src/hub/register-proxy';
import { createSeededRandom } from '../../src/base/seeded-random';
import { createAnswerCache, createMemoryStore } from '../../src/registry/answer-cache';
import { createRegisterAsker, proxyOrigin } from '../../src/registry/ask-registers';
import { registerServices } from '../../src/registry/register-services';
import { eventually } from '../support/eventually';
import { must } from '../support/must';
import { inOrder, json, silence, startReplayServer, text, type ReplayServer } from '../support/replay-server';

const page = 'https://addin.example';
const tva = '/registers/ANAF/api/PlatitorTvaRest/v9/tva';
const numbers = (...cuis: number[]): string => JSON.stringify(cuis.map((cui) => ({ cui, data: '2026-11-22' })));

/** The real clock, which a test can put forward. */
let ahead = 0;
const clock: Clock = { now: () => Date.now() + ahead };
const timer: Timer = {
  after(delay, task) {
    const timeout = setTimeout(task, delay);
    return () => clearTimeout(timeout);
  },
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let upstream: ReplayServer;
const running: { readonly server: ProxyServer; readonly proxy: RegisterProxy }[] = [];
const bugs: string[] = [];
const log: Log = { error: (message, cause) => void bugs.push(`${message}: ${String(cause)}`) };

beforeAll(async () => {
  upstream = await startReplayServer();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
  ahead = 0;
  expect(bugs.splice(0)).toEqual([]);
});
afterAll(() => upstream.close());

async function start(more: Partial<ProxySettings> = {}, graceMs = 200) {
  const proxy = createRegisterProxy({ http: createNodeHttp({ mostBytes: 100_000 }), clock, timer, log }, { origins: [page, 'http://localhost:3000'], originOf: () => upstream.origin, ...more });
  const server = await startProxyServer(proxy, { host: '127.0.0.1', port: 0, graceMs });
  running.push({ server, proxy });
  const send = (method: string, path: string, { body, headers = {} }: { readonly body?: string; readonly headers?: Record<string, string> } = {}): Promise<Answer> => new Promise((resolve, reject) => {
    // On a connection of its own: a kept one would hold up the server's end for seconds.
    const sending = rawRequest({ agent: false, host: '127.0.0.1', port: server.port, method, path, headers: { origin: page, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
  return { server, send, ask: (body = numbers(1), headers: Record<string, string> = {}) => send('POST', tva, { body, headers }) };
}

describe('what goes through', () => {
  test('an adapter’s request, with headers of the proxy’s own', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const { ask } = await start();
    const answer = await ask(numbers(1), { cookie: 'secret=1', authorization: 'Bearer mine', referer: 'https://addin.example/secret', 'x-forwarded-for': '10.0.0.1' });
    expect(answer).toMatchObject({ status: 200, text: '{"found":[],"notFound":[1]}', headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': page, 'vary': 'origin' } });
    expect(upstream.seen).toMatchObject([{ method: 'POST', path: '/api/PlatitorTvaRest/v9/tva', body: numbers(1), headers: { accept: 'application/json', 'user-agent': 'Kartoteka' } }]);
    const { headers } = must(upstream.seen[0]);
    for (const name of ['cookie', 'authorization', 'referer', 'origin', 'x-forwarded-for']) expect(headers[name]).toBeUndefined();
  });

  test('the whole way: the engine’s adapters through the proxy, with the moment of the answer as evidence', async () => {
    const at = clock.now();
    upstream.answerWith((request, response) => (request.path.endsWith('/tva') ? json({ found: [], notFound: [13265409] }) : json({ valid: true, requestDate: '2026-11-22T00:00:00Z', name: 'X' }))(request, response));
    const { server } = await start();
    // What the engine waits before it asks again is put on the clock, and not slept.
    const atOnce: Timer = { after: (delay, task) => timer.after(0, () => { ahead += delay; task(); }) };
    const asker = createRegisterAsker(
      { http: { send: (request, cancel) => createNodeHttp().send({ ...request, headers: { ...request.headers, origin: page } }, cancel) }, clock, timer: atOnce, random: createSeededRandom(1), cache: createAnswerCache(createMemoryStore(), clock) },
      { originOf: proxyOrigin(`http://127.0.0.1:${server.port}/`) });
    ahead = 0;
    const { answers } = await asker.ask([{ service: 'ANAF', number: '13265409', asOf: '2026-11-22' }, { service: 'VIES', number: 'RO13265409', asOf: '2026-11-22' }]);
    expect(answers).toMatchObject([{ answer: { kind: 'absent' } }, { answer: { kind: 'found', record: { fields: { name: 'X' } } } }]);
    ahead = 3 * 60_000;
    const again = await asker.ask([{ service: 'ANAF', number: '13265409', asOf: '2026-11-22' }, { service: 'ANAF', number: '1', asOf: '2026-11-22' }]);
    // The first one comes from the engine’s own cache, with the evidence of then.
    const evidence = again.answers[0]?.answer.evidence;
    expect(must(evidence).at).toBeGreaterThanOrEqual(at);
    expect(must(evidence).at).toBeLessThan(at + 60_000);
  });

  test.each(registerServices.map(({ key, browser }) => [key, browser] as const))('%s is served only if pages cannot ask it themselves (%s)', async (key, browser) => {
    const { send } = await start();
    const health = JSON.parse((await send('GET', '/health')).text) as { services: string[] };
    expect(health.services.includes(key)).toBe(browser !== 'open');
  });

  test('the firm can serve fewer', async () => {
    upstream.answerWith(json({}));
    const { send, ask } = await start({ services: ['VIES'] });
    expect((await ask()).status).toBe(404);
    expect((await send('GET', '/registers/VIES/taxation_customs/vies/rest-api/check-status')).status).toBe(200);
  });
});

describe('what does not go through', () => {
  test.each([
    ['a page that is not the add-in’s', { origin: 'https://evil.example' }], ['a page that only looks like it', { origin: 'https://addin.example.evil.example' }],
    ['another port of it', { origin: 'https://addin.example:8443' }], ['a page without an origin', { origin: 'null' }],
  ])('%s', async (_name, headers) => {
    upstream.answerWith(json({}));
    const { ask, send } = await start();
    const answer = await ask(numbers(1), headers);
    expect(answer).toMatchObject({ status: 403, text: '{"error":"origin"}' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect((await send('OPTIONS', tva, { headers })).status).toBe(403);
    expect(upstream.seen).toEqual([]);
  });

  test('somebody who is no page', async () => {
    const { server } = await start();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GET /registers/VIES/taxation_customs/vies/rest-api/check-status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
      let all = '';
      socket.on('data', (chunk) => { all += chunk.toString(); });
      socket.on('close', () => resolve(all));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
  });

  test.each([
    ['a URL of its own', 'GET', '/registers/ANAF/http://evil.example/', undefined], ['an absolute URL as the request', 'GET', 'http://evil.example/', undefined], ['a service that is none', 'GET', '/registers/GOOGLE/search', undefined],
    ['a service of an object’s own names', 'GET', '/registers/CONSTRUCTOR/x', undefined], ['another path of a service', 'POST', '/registers/ANAF/bilant', numbers(1)], ['another method', 'GET', tva, undefined], ['a method of other ways', 'DELETE', tva, undefined],
    ['a step up', 'POST', `/registers/ANAF/x/..${tva.slice('/registers/ANAF'.length)}`, numbers(1)], ['an encoded step up', 'POST', '/registers/ANAF/%2e%2e/VIES/x', numbers(1)], ['a query', 'POST', `${tva}?callback=x`, numbers(1)],
    ['a body of another shape', 'POST', tva, '{"cui":1}'], ['a body that is no JSON', 'POST', tva, 'cui=1'], ['more numbers than a request has', 'POST', tva, numbers(...Array.from({ length: 101 }, (_, index) => index + 1))],
    ['a day that is none', 'POST', tva, '[{"cui":1,"data":"yesterday"}]'], ['the token’s address', 'POST', '/registers/HMRC/oauth/token', '{}'], ['the root', 'GET', '/', undefined],
  ])('%s', async (_name, method, path, body) => {
    upstream.answerWith(json({}));
    const { send } = await start();
    const answer = await send(method, path, body === undefined ? {} : { body });
    expect([403, 404, 405]).toContain(answer.status);
    expect(upstream.seen).toEqual([]);
  });

  test('a body that is too large is not read to its end', async () => {
    upstream.answerWith(json({}));
    const { send } = await start();
    expect(await send('POST', tva, { body: `[${' '.repeat(40_000)}]` })).toMatchObject({ status: 413, headers: { connection: 'close' } });
    expect(upstream.seen).toEqual([]);
  });

  test('a form, which a page may send without asking first', async () => {
    const { send } = await start();
    expect((await send('POST', tva, { body: numbers(1), headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  test('a redirect is not followed, wherever it points', async () => {
    upstream.answerWith((_request, response) => response.writeHead(302, { location: `${upstream.origin}/secret` }).end());
    const { ask } = await start();
    expect(await ask()).toMatchObject({ status: 502, text: '{"error":"redirected"}' });
    expect(upstream.seen).toHaveLength(1);
  });

  test('an error page comes out as plain text that nobody runs', async () => {
    upstream.answerWith(text('<script>alert(1)</script> Request Rejected', 200, { 'set-cookie': 'x=1', 'access-control-allow-origin': '*' }));
    const { ask } = await start();
    const { headers, status } = await ask();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'access-control-allow-origin': page });
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('preflight and health', () => {
  test('the add-in’s page may ask, also from the internet into the office', async () => {
    const { send } = await start();
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type', 'access-control-request-private-network': 'true' };
    expect(await send('OPTIONS', tva, { headers })).toMatchObject({
      status: 204, text: '', headers: { 'access-control-allow-origin': page, 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type, cache-control', 'access-control-allow-private-network': 'true' },
    });
    expect((await send('OPTIONS', tva, { headers: { origin: 'http://localhost:3000' } })).headers['access-control-allow-origin']).toBe('http://localhost:3000');
  });

  test('anybody may ask whether it lives, and learns nothing else', async () => {
    const { send } = await start({ credentials: { HMRC: { clientId: 'id', clientSecret: 'secret' } } });
    const health = await send('GET', '/health', { headers: { origin: 'https://evil.example' } });
    expect(health.status).toBe(200);
    expect(Object.keys(JSON.parse(health.text) as object).sort()).toEqual(['kept', 'ok', 'seconds', 'services', 'underway']);
    expect(health.text).not.toContain('secret');
    expect((await send('POST', '/health', { body: '{}' })).status).toBe(405);
  });
});

describe('what is kept', () => {
  test('an answer serves the next one who asks the same, and says how old it is', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const { ask } = await start();
    const first = await ask();
    ahead = 60_000;
    const second = await ask();
    expect(upstream.seen).toHaveLength(1);
    expect(second.text).toBe(first.text);
    expect(second.headers['x-answered-at']).toBe(first.headers['x-answered-at']);
    expect([first.headers['age'], second.headers['age']]).toEqual(['0', '60']);
    ahead = 11 * 60_000;
    await ask();
    expect(upstream.seen).toHaveLength(2);
  });

  test('another body is another question; who wants it fresh gets it fresh', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const { ask } = await start();
    await ask(numbers(1));
    ahead = 2000;
    await ask(numbers(2));
    ahead = 4000;
    await ask(numbers(1), { 'cache-control': 'no-cache' });
    expect(upstream.seen).toHaveLength(3);
  });

  test.each([
    ['an error', json({ found: [] }, 500)], ['a page', text('<html></html>')], ['a "no" of the way', json({}, 404)],
  ])('%s is not kept', async (_name, answering) => {
    upstream.answerWith(answering);
    const { ask } = await start();
    await ask();
    ahead = 2000;
    await ask();
    expect(upstream.seen).toHaveLength(2);
  });

  test('VIES saying that a country is closed is not kept, though its status is 200', async () => {
    upstream.answerWith(json({ valid: false, userError: 'MS_UNAVAILABLE' }));
    const { send } = await start();
    const ask = () => send('POST', '/registers/VIES/taxation_customs/vies/rest-api/check-vat-number', { body: '{"countryCode":"RO","vatNumber":"13265409"}' });
    await ask();
    ahead = 2000;
    await ask();
    expect(upstream.seen).toHaveLength(2);
  });

  test('those who ask the same while it is being asked share the answer', async () => {
    let release: (() => void) | undefined;
    upstream.answerWith((_request, response) => { release = () => response.writeHead(200).end('{"found":[],"notFound":[1]}'); });
    const { ask, send } = await start();
    const all = [ask(), ask(), ask()];
    await eventually(async () => {
      expect(release).toBeDefined();
      expect((JSON.parse((await send('GET', '/health')).text) as { underway: number }).underway).toBe(1);
    });
    must(release)();
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(upstream.seen).toHaveLength(1);
  });
});

describe('limits', () => {
  test('a client that asks too often is told when to come back', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const { ask } = await start({ perClient: { perSecond: 0.5, burst: 2 } });
    const statuses = [(await ask()).status, (await ask()).status];
    const third = await ask();
    expect([...statuses, third.status]).toEqual([200, 200, 429]);
    expect(third).toMatchObject({ text: '{"error":"too-often"}', headers: { 'retry-after': '2' } });
    ahead = 3000;
    expect((await ask()).status).toBe(200);
  });

  test('behind the firm’s own proxy clients are told apart by what that one says, not by what they say', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const limits = { perClient: { perSecond: 0.01, burst: 1 } };
    const behind = await start({ ...limits, trustsForwardedFor: true });
    const from = (address: string) => behind.ask(numbers(1), { 'x-forwarded-for': address });
    expect([(await from('1.1.1.1')).status, (await from('2.2.2.2')).status, (await from('9.9.9.9, 1.1.1.1')).status]).toEqual([200, 200, 429]);
    const open = await start(limits);
    expect([(await open.ask(numbers(1), { 'x-forwarded-for': '1.1.1.1' })).status, (await open.ask(numbers(1), { 'x-forwarded-for': '2.2.2.2' })).status]).toEqual([200, 429]);
  });

  test('all clients together keep the pace of the service; who would wait too long is sent away', async () => {
    upstream.answerWith(json({ found: [], notFound: [1] }));
    const { ask } = await start({ longestWaitMs: 1500 });
    const answers = await Promise.all([1, 2, 3, 4].map((cui) => ask(numbers(cui))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    expect(answers.filter(({ status }) => status === 429).map(({ text: said, headers }) => [said, headers['retry-after']])).toEqual([['{"error":"busy"}', '2'], ['{"error":"busy"}', '2']]);
    const [first, second] = upstream.seen;
    expect(must(second).at - must(first).at).toBeGreaterThanOrEqual(900);
  });

  test('the end of a day’s searches is the end for everybody', async () => {
    upstream.answerWith(json({ result: { entries: [] } }));
    const { send } = await start({ perClient: { perSecond: 1000, burst: 1000 }, longestWaitMs: 0 });
    const ask = (nip: number) => send('GET', `/registers/PL-WL/api/search/nips/${nip}?date=2026-11-22`);
    for (let index = 0; index < 100; index += 1) {
      ahead += 1001;
      expect((await ask(1_000_000_000 + index)).status).toBe(200);
    }
    ahead += 1001;
    const over = await ask(2_000_000_000);
    expect(over).toMatchObject({ status: 429, text: '{"error":"daily-limit"}' });
    expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(86_400);
  });

  test('the service’s own wish to be left alone is passed on', async () => {
    upstream.answerWith(json({}, 429, { 'retry-after': '17' }));
    const { ask } = await start();
    expect(await ask()).toMatchObject({ status: 429, headers: { 'retry-after': '17' } });
  });

  test('an answer that is too large, or none, is said in one word', async () => {
    upstream.answerWith((_request, response) => response.writeHead(200).end(`[${'0,'.repeat(100_000)}0]`));
    const { ask } = await start();
    expect(await ask()).toMatchObject({ status: 502, text: '{"error":"too-large"}' });
    const nowhere = await start({ originOf: () => 'http://127.0.0.1:1' });
    expect(await nowhere.ask()).toMatchObject({ status: 502, text: '{"error":"offline"}' });
  });
});

describe('the token that HMRC wants', () => {
  const lookup = '/registers/HMRC/organisations/vat/check-vat-number/lookup/553557881';
  const credentials = { HMRC: { clientId: 'id', clientSecret: 'se cret' } };
  const hmrc = (token: string, seconds = 14_400) => (request: { readonly path: string }, response: Parameters<ReturnType<typeof json>>[1]): void => {
    if (request.path === '/oauth/token') response.writeHead(200).end(JSON.stringify({ access_token: token, expires_in: seconds, token_type: 'bearer' }));
    else response.writeHead(404).end('{"code":"NOT_FOUND"}');
  };

  test('is got once with the firm’s credentials and goes with every request', async () => {
    upstream.answerWith(hmrc('abc'));
    const { send } = await start({ credentials });
    await send('GET', lookup);
    await send('GET', lookup);
    expect(upstream.seen.map(({ path, headers }) => [path, headers['authorization']])).toEqual([
      ['/oauth/token', undefined], [lookup.slice('/registers/HMRC'.length), 'Bearer abc'], [lookup.slice('/registers/HMRC'.length), 'Bearer abc'],
    ]);
    expect(must(upstream.seen[0])).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials&client_id=id&client_secret=se%20cret&scope=read%3Avat' });
  });

  test('is got anew before it ends, and after it was refused', async () => {
    upstream.answerWith(hmrc('abc', 120));
    const { send } = await start({ credentials });
    await send('GET', lookup);
    ahead = 70_000;
    await send('GET', lookup);
    expect(upstream.seen.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
    upstream.answerWith(inOrder(json({ code: 'INVALID_CREDENTIALS' }, 401), hmrc('def')));
    await send('GET', lookup);
    await send('GET', lookup);
    expect(upstream.seen.map(({ path }) => path === '/oauth/token')).toEqual([false, true, false]);
  });

  test.each([['an error', text('<html>', 500)], ['no token', json({})]])('%s instead of one: the service is asked without and says so itself', async (_name, trouble) => {
    upstream.answerWith(inOrder(trouble, json({ code: 'MISSING_CREDENTIALS' }, 401)));
    const { send } = await start({ credentials });
    expect((await send('GET', lookup)).status).toBe(401);
  });

  test('without credentials none is asked for', async () => {
    upstream.answerWith(json({ code: 'MISSING_CREDENTIALS' }, 401));
    const { send } = await start();
    expect((await send('GET', lookup)).status).toBe(401);
    expect(upstream.seen.map(({ path }) => path)).not.toContain('/oauth/token');
  });
});

describe('the end', () => {
  test('who is being answered gets the answer, nobody else gets in', async () => {
    let release: (() => void) | undefined;
    upstream.answerWith((_request, response) => { release = () => response.writeHead(200).end('{"found":[],"notFound":[1]}'); });
    const { ask, server, send } = await start({}, 5000);
    const answer = ask();
    await eventually(() => expect(release).toBeDefined());
    const closed = server.close();
    await eventually(() => expect(send('GET', '/health')).rejects.toThrow());
    must(release)();
    expect((await answer).status).toBe(200);
    await closed;
    running.splice(0);
  });

  test('a service that never answers does not hold it up', async () => {
    upstream.answerWith(silence);
    const { ask, server } = await start({}, 50);
    const answer = ask().catch((cause: unknown) => String(cause));
    await eventually(() => expect(upstream.seen).toHaveLength(1));
    await server.close();
    expect(await answer).toBeTruthy();
    running.splice(0);
  });
});

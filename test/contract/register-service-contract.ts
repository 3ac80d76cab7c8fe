/**
 * What every register's adapter keeps, whatever its server does: one answer for each number, never an exception, and "found"
 * or "absent" only from an answer that says so.
 */
import { isAllowedRequest } from '../../src/registry/allowed-request';
import type { RegisterService, ServiceRequest } from '../../src/registry/register-service';
import { askService } from '../support/ask-service';
import { halfAnswer, json, silence, startReplayServer, text, type Answering, type ReplayServer } from '../support/replay-server';

const wall = '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator. Your support ID is: 1234567890</body></html>';
const page = '<!DOCTYPE html><html><body><h1>We are working on it</h1></body></html>';

const troubles: Readonly<Record<string, Answering>> = {
  'a wall in front of it': text(wall),
  'a wall that says 403': text(wall, 403),
  'an error page with status 200': text(page),
  'an error page with status 404': text(page, 404),
  'an error page with status 500': text(page, 500),
  'overload without a body': text('', 503),
  'overload with words': text('Service overloaded', 503, { 'retry-after': '7' }),
  'too many requests': json({ message: 'slow down' }, 429, { 'retry-after': '3' }),
  'a redirect': text('', 302, { location: 'http://127.0.0.1:1/elsewhere' }),
  'no right': json({ message: 'who are you' }, 401),
  'an empty answer': text(''),
  'the word null': text('null'),
  'broken JSON': text('{"found": [ {"date_generale": '),
  'JSON of another kind': json('hello'),
  'an empty object': json({}),
  'an empty list': json([]),
  'nulls where lists are': json({ found: null, notFound: null, result: null, results: null, data: null, _data: null, odpis: null, target: null, valid: null, status: null }),
  'wrong types everywhere': json({ found: 1, notFound: 'x', success: 'yes', result: [], results: {}, data: 'no', _data: 7, odpis: [], target: 'x', valid: 'true', status: 5, total_results: '0' }),
  'a failure in the words of a portal': json({ success: false, error: { __type: 'Not Found Error', message: 'Not found: Resource was not found.' } }, 404),
  'half an answer': halfAnswer({ found: [], notFound: [1, 2, 3], success: true, result: { records: [], total: 0 } }),
};

export interface ServiceExample {
  readonly number: string;
  readonly requester?: string;
  /** The service says "no" with the status 404 alone, whatever JSON comes with it. */
  readonly saysNoBy404?: boolean;
}

export function registerServiceContract(service: RegisterService, example: ServiceExample): void {
  describe(`the adapter of ${service.key}`, () => {
    let server: ReplayServer;
    beforeAll(async () => {
      server = await startReplayServer();
    });
    afterAll(() => server.close());

    const over = () => ({ origin: server.origin, ...(example.requester !== undefined && { requester: example.requester }) });

    test.each(Object.entries(troubles).filter(([name]) => !(example.saysNoBy404 === true && name === 'a failure in the words of a portal')))('%s is no answer about the number', async (_name, answering) => {
      server.answerWith(answering);
      const [answer, ...more] = await askService(service, [example.number], over());
      expect(more).toEqual([]);
      expect(answer?.kind).toBe('not-asked');
    });

    test('a service that says nothing times out', async () => {
      server.answerWith(silence);
      expect(await askService(service, [example.number], { ...over(), timeoutMs: 50 })).toMatchObject([{ kind: 'not-asked', reason: 'timeout' }]);
    });

    test('a service that is not there is offline', async () => {
      expect(await askService(service, [example.number], { ...over(), origin: 'http://127.0.0.1:1' })).toMatchObject([{ kind: 'not-asked', reason: 'offline' }]);
    });

    test('more than anybody should read is not read', async () => {
      server.answerWith((_request, response) => response.writeHead(200).end(`{"x":"${'x'.repeat(2 * 1024 * 1024)}"}`));
      expect(await askService(service, [example.number], over())).toMatchObject([{ kind: 'not-asked', reason: 'unexpected' }]);
    });

    test('the wish to be left alone is passed on', async () => {
      server.answerWith(json({}, 503, { 'retry-after': '7' }));
      expect(await askService(service, [example.number], over())).toMatchObject([{ kind: 'not-asked', reason: 'overloaded', retryAfterMs: 7000 }]);
    });

    test('it makes only requests that the proxy lets through, and for the number it was asked', async () => {
      const made: ServiceRequest[] = [];
      server.answerWith(json({}));
      await askService(service, [{ number: example.number, details: { name: 'Ąžuolas & Co "X"', city: 'Łódź', postalCode: '1', street: 'ע' } }], { ...over(), onRequest: (request) => made.push(request) });
      expect(made.length).toBeGreaterThan(0);
      expect(made.filter((request) => !isAllowedRequest(service, request))).toEqual([]);
      const bare = example.number.replace(/^[A-Z]{2}/, '');
      expect(made.every(({ path, body = '' }) => (decodeURIComponent(path) + body).includes(bare))).toBe(true);
    });

    test('as many as go into one request get one answer each', async () => {
      server.answerWith(json({ found: [], notFound: [] }));
      const many = Array.from({ length: service.limits.batch }, () => example.number);
      expect(await askService(service, many, over())).toHaveLength(many.length);
    });
  });
}

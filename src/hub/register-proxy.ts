/**
 * The way to registers that answer no web page (ANAF, VIES, HMRC): passes on exactly the requests that the adapters make,
 * with headers of its own, for the add-in's own pages, in the services' pace. It is no open relay: there is no URL to give,
 * a path or body that no adapter makes goes nowhere, redirects are not followed, and error pages come out as plain text.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, Log, Timer } from '../base/ports';
import { isAllowedRequest } from '../registry/allowed-request';
import { createCancelSource } from '../registry/cancel-token';
import type { HttpFault, HttpPort, HttpResponse } from '../registry/http-port';
import { answeredAtHeader } from '../registry/read-response';
import { registerServices } from '../registry/register-services';
import type { RegisterService, ServiceRequest } from '../registry/register-service';
import { createTokenBucket, type BucketSize, type TokenBucket } from '../registry/token-bucket';
import { createAccessTokens, type Credentials } from './access-tokens';
import { createClientLimits } from './client-limits';
import { readBody } from './read-body';
import { createResponseCache } from './response-cache';

export interface ProxySettings {
  /** Origins of the add-in's pages, each as the browser writes it: https://addin.example. */
  readonly origins: readonly string[];
  /** Keys of the services it serves; all that answer no web page by themselves unless given. */
  readonly services?: readonly string[];
  /** By key of the service. */
  readonly credentials?: Readonly<Record<string, Credentials>>;
  readonly perClient?: BucketSize;
  /** The address before it is the client's: for a proxy behind one of the firm's own. */
  readonly trustsForwardedFor?: boolean;
  /** Where the services are, if not at their own origins. */
  readonly originOf?: (service: RegisterService) => string;
  /** Somebody who would have to wait longer for a service's turn is told to come back. */
  readonly longestWaitMs?: number;
}

export interface ProxyPorts {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

export interface RegisterProxy {
  /** Answers every request that is handed to it. Never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Calls off what is under way at the services. */
  close(): void;
}

/** What every register's answer may be kept for unless its adapter says otherwise. */
const keptMs = 10 * 60_000;
const preflightSeconds = '600';
const pathShape = /^\/registers\/([A-Z][A-Z-]*)(\/.*)$/;
const faultStatus: Readonly<Record<HttpFault, number>> = { 'timeout': 504, 'offline': 502, 'too-large': 502, 'aborted': 503 };

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const refusal = (status: number, error: string, headers: Readonly<Record<string, string>> = {}): Reply => ({ status, text: JSON.stringify({ error }), headers });
const comeBack = (waitMs: number, error: string): Reply => refusal(429, error, { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) });

export function createRegisterProxy({ http, clock, timer, log }: ProxyPorts, settings: ProxySettings): RegisterProxy {
  const { longestWaitMs = 10_000, trustsForwardedFor = false, perClient = { perSecond: 5, burst: 20 } } = settings;
  const originOf = settings.originOf ?? (({ origin }: RegisterService): string => origin);
  const served = new Map(registerServices
    .filter(({ key, browser }) => (settings.services === undefined ? browser !== 'open' : settings.services.includes(key)))
    .map((service) => [service.key, service]));
  const buckets = new Map<string, TokenBucket>([...served.values()].map((service) => [service.key, createTokenBucket(service.limits, clock)]));
  const clients = createClientLimits(perClient, clock);
  const cache = createResponseCache(clock);
  const tokens = createAccessTokens(http, clock, settings.credentials ?? {});
  const underway = new Map<string, Promise<Reply>>();
  const closing = createCancelSource();
  const startedAt = clock.now();

  const wait = (ms: number): Promise<void> => new Promise((resolve) => {
    if (closing.token.isCancelled) {
      resolve();
      return;
    }
    const end = (): void => {
      stop();
      forget();
      resolve();
    };
    const stop = timer.after(ms, end);
    const forget = closing.token.onCancel(end);
  });

  async function askService(service: RegisterService, request: ServiceRequest): Promise<Reply> {
    const turn = buckets.get(service.key)?.take(longestWaitMs) ?? 0;
    if (turn === 'spent') return comeBack(msToMidnight(clock.now()), 'daily-limit');
    if (turn > longestWaitMs) return comeBack(turn, 'busy');
    if (turn > 0) await wait(turn);
    if (closing.token.isCancelled) return refusal(503, 'closing', { 'retry-after': '5' });
    const token = await tokens.tokenFor(service, originOf(service));
    const sent = await http.send({
      method: request.method, url: originOf(service) + request.path, timeoutMs: service.timeoutMs,
      headers: {
        accept: service.accept,
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(request.body !== undefined && { body: request.body }),
    }, closing.token);
    if (!sent.ok) return refusal(faultStatus[sent.error], sent.error);
    if (sent.value.status === 401) tokens.forget(service);
    if (sent.value.status >= 300 && sent.value.status < 400) return refusal(502, 'redirected');
    // Read once: whoever is served from the cache is told the same time as the first who asked.
    const at = clock.now();
    keep(service, request, sent.value, at);
    return replyOf(sent.value, at);
  }

  function keep(service: RegisterService, request: ServiceRequest, response: HttpResponse, at: number): void {
    if (response.status !== 200 || !isJson(response.text)) return;
    cache.write(keyOf(service, request), { response, at }, service.keepMs?.(response.text) ?? keptMs);
  }

  async function passOn(service: RegisterService, request: ServiceRequest, isFresh: boolean): Promise<Reply> {
    const key = keyOf(service, request);
    const kept = isFresh ? undefined : cache.read(key);
    if (kept !== undefined) return replyOf(kept.response, kept.at, clock.now());
    // Who asks the same while it is being asked gets the same answer.
    const running = underway.get(key) ?? askService(service, request).finally(() => underway.delete(key));
    underway.set(key, running);
    return running;
  }

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { method = '', url = '' } = request;
    if (url === '/health') return method === 'GET' ? { status: 200, text: health() } : refusal(405, 'method');
    if (!isOurPage(request)) return refusal(403, 'origin');
    if (method === 'OPTIONS') return { status: 204, text: '', headers: preflightHeaders(request) };
    const [, name = '', path = ''] = pathShape.exec(url) ?? [];
    const service = served.get(name);
    if (service === undefined) return refusal(404, 'service');
    if (method !== 'GET' && method !== 'POST') return refusal(405, 'method');
    const pause = clients.waitOf(clientOf(request));
    if (pause > 0) return comeBack(pause, 'too-often');
    if (method === 'POST' && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refusal(415, 'content-type');
    const body = method === 'POST' ? await readBody(request) : undefined;
    if (body === 'too-large') return refusal(413, 'too-large', { connection: 'close' });
    const wanted: ServiceRequest = { method, path, ...(body !== undefined && { body: body.text }) };
    if (!isAllowedRequest(service, wanted)) return refusal(403, 'not-allowed');
    return passOn(service, wanted, /no-cache/i.test(request.headers['cache-control'] ?? ''));
  }

  function isOurPage({ headers }: IncomingMessage): boolean {
    return headers.origin !== undefined && settings.origins.includes(headers.origin);
  }

  function clientOf({ headers, socket }: IncomingMessage): string {
    const forwarded = trustsForwardedFor ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
    return forwarded === undefined || forwarded === '' ? socket.remoteAddress ?? 'unknown' : forwarded;
  }

  function health(): string {
    return JSON.stringify({ ok: !closing.token.isCancelled, services: [...served.keys()], kept: cache.size, underway: underway.size, seconds: Math.round((clock.now() - startedAt) / 1000) });
  }

  return {
    async handle(request, response) {
      let reply: Reply;
      try {
        reply = await answer(request);
      } catch (cause) {
        log.error('A request to a register could not be passed on', cause);
        reply = refusal(500, 'bug');
      }
      if (response.destroyed) return;
      response.writeHead(reply.status, {
        'content-type': isJson(reply.text) ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'vary': 'origin',
        ...(isOurPage(request) && { 'access-control-allow-origin': request.headers.origin, 'access-control-expose-headers': `retry-after, ${answeredAtHeader}, age` }),
        ...reply.headers,
      });
      response.end(reply.text);
    },
    close: () => closing.cancel(),
  };
}

function replyOf(response: HttpResponse, at: number, now = at): Reply {
  const retryAfter = response.headers['retry-after'];
  return {
    status: response.status, text: response.text,
    headers: { [answeredAtHeader]: String(at), 'age': String(Math.floor((now - at) / 1000)), ...(retryAfter !== undefined && { 'retry-after': retryAfter }) },
  };
}

function preflightHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type, cache-control',
    'access-control-max-age': preflightSeconds,
    // A page of the internet that asks a proxy in the office is let through only if that says so.
    ...(headers['access-control-request-private-network'] === 'true' && { 'access-control-allow-private-network': 'true' }),
  };
}

const keyOf = (service: RegisterService, { method, path, body = '' }: ServiceRequest): string => [service.key, method, path, body].join('\n');

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

const dayMs = 86_400_000;
const msToMidnight = (now: number): number => dayMs - (now % dayMs);

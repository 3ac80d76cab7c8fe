/** From what came over the wire to JSON of a known shape, or to why there is none: error pages, half answers, walls, limits. */
import type { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import type { HttpFault, HttpResponse } from './http-port';
import { notAsked, type Evidence, type NotAsked, type NotAskedReason } from './register-answer';
import type { AskContext } from './register-service';

const reasonOfFault: Readonly<Record<HttpFault, NotAskedReason>> = {
  'offline': 'offline', 'timeout': 'timeout', 'aborted': 'cancelled', 'too-large': 'unexpected',
};

export function faultAnswer(fault: HttpFault): NotAsked {
  return notAsked(reasonOfFault[fault], { detail: fault });
}

/** The proxy says when the service really answered; without one that is now. */
export const answeredAtHeader = 'x-answered-at';

export function evidenceOf(service: string, number: string, response: HttpResponse, context: AskContext, more: { readonly raw?: string; readonly asOf?: string | undefined; readonly requestId?: string | undefined } = {}): Evidence {
  const answeredAt = Number(response.headers[answeredAtHeader]);
  return {
    service, number,
    at: Number.isFinite(answeredAt) && answeredAt > 0 ? answeredAt : context.now(),
    asOf: more.asOf ?? context.asOf,
    ...(more.requestId !== undefined && { requestId: more.requestId }),
    status: response.status,
    raw: more.raw ?? response.text,
  };
}

/** Seconds, or a moment. */
export function retryAfterMs(response: HttpResponse, now: number): number | undefined {
  const wish = response.headers['retry-after']?.trim();
  if (wish === undefined || wish === '') return undefined;
  if (/^\d+$/.test(wish)) return Number(wish) * 1000;
  const moment = Date.parse(wish);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

const wallWords = /request rejected|support id is|access denied|attention required|cf-error|captcha/i;

/** Not JSON at all: a wall in front of the service, or an error page of its own. */
function pageAnswer(response: HttpResponse, now: number): NotAsked {
  if (wallWords.test(response.text)) return withRetryAfter('refused', response, now);
  return failureAnswer(response, now) ?? withRetryAfter('unreadable', response, now);
}

function withRetryAfter(reason: NotAskedReason, response: HttpResponse, now: number): NotAsked {
  const wait = retryAfterMs(response, now);
  return notAsked(reason, { detail: `HTTP ${response.status}`, ...(wait !== undefined && { retryAfterMs: wait }) });
}

/** What the status alone says; undefined where the body has the say. */
export function failureAnswer(response: HttpResponse, now: number): NotAsked | undefined {
  const { status } = response;
  if (status === 429) return withRetryAfter('rate-limited', response, now);
  if (status === 503) return withRetryAfter('overloaded', response, now);
  if (status === 401) return withRetryAfter('needs-credentials', response, now);
  if (status === 403) return withRetryAfter('refused', response, now);
  if (status === 504) return withRetryAfter('timeout', response, now);
  if (status >= 500) return withRetryAfter('service-error', response, now);
  // Redirects are followed by nobody: a register that moved must be looked at.
  if (status >= 300 && status < 400) return withRetryAfter('unexpected', response, now);
  return undefined;
}

/** The body as JSON, whatever the status; its shape is still unknown. */
export function jsonOf(response: HttpResponse, now: number): Result<unknown, NotAsked> {
  const text = response.text.replace(/^\ufeff/, '').trim();
  if (!text.startsWith('{') && !text.startsWith('[')) return err(pageAnswer(response, now));
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    // Half an answer, or no JSON after all: the status may still say which failure it was.
    return err(failureAnswer(response, now) ?? notAsked('unreadable', { detail: 'JSON' }));
  }
}

/** The body of an answer that has to be a success. */
export function readResponse<T>(response: HttpResponse, shape: z.ZodType<T>, now: number): Result<T, NotAsked> {
  const failure = failureAnswer(response, now);
  if (failure !== undefined) return err(failure);
  const json = jsonOf(response, now);
  if (!json.ok) return json;
  return readShape(json.value, shape);
}

export function readShape<T>(value: unknown, shape: z.ZodType<T>): Result<T, NotAsked> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(notAsked('unexpected', { detail: issue === undefined ? 'shape' : `${issue.path.join('.')}: ${issue.code}` }));
}

/**
 * The search of an open-data portal that runs CKAN (Latvia's, Israel's): one resource, one column, one value.
 * Traps: a portal that lost a resource answers 404 with success false, which says nothing about the number; `total` has to
 * agree with the rows, an estimated one proves nothing.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import { evidenceOf, faultAnswer, jsonOf, failureAnswer, readShape } from './read-response';
import { notAsked, type Evidence, type NotAsked } from './register-answer';
import type { AskContext, ServiceRoute } from './register-service';

export type CkanRow = Readonly<Record<string, unknown>>;

const answerShape = z.object({
  success: z.literal(true),
  result: z.object({
    records: z.array(z.record(z.string(), z.unknown())),
    total: z.number(),
    total_was_estimated: z.boolean().optional(),
  }),
});

const failureShape = z.object({ success: z.literal(false), error: z.object({ message: z.string().optional(), __type: z.string().optional() }).optional() });

const mostRows = 50;

export interface CkanResource {
  readonly service: string;
  /** Path of the portal's action, without the query. */
  readonly path: string;
  readonly resource: string;
  readonly column: string;
}

export function ckanPath({ path, resource, column }: CkanResource, value: string | number): string {
  return `${path}?resource_id=${resource}&limit=${mostRows}&filters=${encodeURIComponent(JSON.stringify({ [column]: value }))}`;
}

/** Exactly the requests that `ckanPath` makes; `value` is the pattern of a value as JSON. */
export function ckanRoute({ path, resource, column }: CkanResource, value: string): ServiceRoute {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { method: 'GET', path: new RegExp(`^${literal(path)}\\?resource_id=${resource}&limit=${mostRows}&filters=\\{"${literal(column)}":${value}\\}$`, 'u') };
}

/** The rows and the evidence; no rows means that the resource has none. */
export async function ckanRows(search: CkanResource, value: string | number, number: string, context: AskContext): Promise<Result<{ readonly rows: readonly CkanRow[]; readonly evidence: Evidence }, NotAsked>> {
  const sent = await context.send({ method: 'GET', path: ckanPath(search, value) });
  if (!sent.ok) return err(faultAnswer(sent.error));
  const response = sent.value;
  const evidence = evidenceOf(search.service, number, response, context);
  // Cloudflare stands before the Latvian portal and answers bursts with 403.
  if (response.status === 403) return err(notAsked('rate-limited', { detail: 'HTTP 403', evidence }));
  const json = jsonOf(response, context.now());
  if (!json.ok) return err({ ...json.error, evidence });
  const failure = failureShape.safeParse(json.value);
  if (failure.success) return err(notAsked('service-error', { detail: failure.data.error?.__type ?? 'success false', evidence }));
  const failed = failureAnswer(response, context.now());
  if (failed !== undefined) return err({ ...failed, evidence });
  const answer = readShape(json.value, answerShape);
  if (!answer.ok) return err({ ...answer.error, evidence });
  const { records, total, total_was_estimated: isEstimated } = answer.value.result;
  if (isEstimated === true || records.length !== total) return err(notAsked('unexpected', { detail: 'total', evidence }));
  return ok({ rows: records, evidence });
}

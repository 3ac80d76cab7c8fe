/** Asks a real adapter over real HTTP at an address of the test's choice, without a queue around it. */
import { createNodeHttp } from '../../src/hub/node-http';
import type { RegisterAnswer } from '../../src/registry/register-answer';
import type { Asked, AskContext, RegisterService, ServiceRequest } from '../../src/registry/register-service';

const http = createNodeHttp({ mostBytes: 1024 * 1024 });

export const askedOn = '2026-11-22';
export const askedAt = Date.UTC(2026, 10, 22, 9, 30);

export interface AskOverHttp {
  readonly origin: string;
  readonly requester?: string;
  readonly asOf?: string;
  readonly timeoutMs?: number;
  readonly onRequest?: (request: ServiceRequest) => void;
}

export function contextOver(service: RegisterService, { origin, requester, asOf = askedOn, timeoutMs = 5000, onRequest }: AskOverHttp): AskContext {
  return {
    asOf, now: () => askedAt,
    ...(requester !== undefined && { requester }),
    send(request) {
      onRequest?.(request);
      return http.send({
        method: request.method, url: origin + request.path, timeoutMs,
        headers: { accept: service.accept, ...(request.body !== undefined && { 'content-type': 'application/json' }) },
        ...(request.body !== undefined && { body: request.body }),
      });
    },
  };
}

export async function askService(service: RegisterService, asked: readonly (string | Asked)[], over: AskOverHttp): Promise<readonly RegisterAnswer[]> {
  return service.ask(asked.map((one) => (typeof one === 'string' ? { number: one } : one)), contextOver(service, over));
}

/** A server on this machine that answers as a register was seen to answer, and remembers what it was asked. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly at: number;
}

export type Answering = (request: SeenRequest, response: ServerResponse) => void;

export interface ReplayServer {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  answerWith(answering: Answering): void;
  close(): Promise<void>;
}

export async function startReplayServer(first: Answering = json({})): Promise<ReplayServer> {
  let answering = first;
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one: SeenRequest = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), at: Date.now() };
      seen.push(one);
      answering(one, response);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answerWith(next) {
      answering = next;
      seen.length = 0;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answering {
  return (_request, response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

export function text(value: string, status = 200, headers: Readonly<Record<string, string>> = {}): Answering {
  return (_request, response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(value);
}

/** One after the other; the last one for all further requests. */
export function inOrder(...answers: readonly Answering[]): Answering {
  let next = 0;
  return (request, response) => {
    answers[Math.min(next, answers.length - 1)]?.(request, response);
    next += 1;
  };
}

/** Promises more than it sends and hangs up. */
export const halfAnswer = (value: unknown): Answering => (_request, response) => {
  const whole = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
  response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.destroy());
};

/** Takes the request and says nothing. */
export const silence: Answering = () => undefined;

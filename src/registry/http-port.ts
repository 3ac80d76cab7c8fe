/** HTTP as the engine is handed it: one request, one whole answer as text, or why there is none. Nothing is followed or retried here. */
import type { Result } from '../base/result';
import type { CancelToken } from './cancel-token';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the beginning of the request to the last byte of the answer. */
  readonly timeoutMs: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** `offline`: nothing could be reached, or the connection broke off; `too-large`: more than anybody should have to read. */
export type HttpFault = 'offline' | 'timeout' | 'aborted' | 'too-large';

export interface HttpPort {
  /** Never rejects for what the network does. */
  send(request: HttpRequest, cancel?: CancelToken): Promise<Result<HttpResponse, HttpFault>>;
}

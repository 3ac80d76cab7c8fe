/** HTTP as Node gives it to the engine: follows nothing, reads no more than it is told to, and ends when time is up. */
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { err, ok, type Result } from '../base/result';
import { neverCancelled } from '../registry/cancel-token';
import type { HttpFault, HttpPort, HttpResponse } from '../registry/http-port';

export interface NodeHttpOptions {
  /** Bytes of an answer's body, unpacked. */
  readonly mostBytes?: number;
  /** Some registers refuse those who do not say who they are. */
  readonly userAgent?: string;
}

const aFewMegabytes = 4 * 1024 * 1024;

export function createNodeHttp({ mostBytes = aFewMegabytes, userAgent = 'Kartoteka' }: NodeHttpOptions = {}): HttpPort {
  return {
    send: ({ method, url, headers, body, timeoutMs }, cancel = neverCancelled) => new Promise((resolve) => {
      if (cancel.isCancelled) {
        resolve(err('aborted'));
        return;
      }
      let settled = false;
      const settle = (result: Result<HttpResponse, HttpFault>): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timeout);
        forget();
        request.destroy();
        resolve(result);
      };
      const request = (url.startsWith('https:') ? requestSecure : requestPlain)(url, {
        method,
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      });
      const timeout = setTimeout(() => settle(err('timeout')), timeoutMs);
      const forget = cancel.onCancel(() => settle(err('aborted')));
      request.on('error', () => settle(err('offline')));
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > mostBytes) settle(err('too-large'));
          else chunks.push(chunk);
        });
        response.on('error', () => settle(err('offline')));
        response.on('aborted', () => settle(err('offline')));
        response.on('end', () => settle(textOf(response, Buffer.concat(chunks), mostBytes)));
      });
      request.end(body);
    }),
  };
}

function textOf(response: IncomingMessage, packed: Buffer, mostBytes: number): Result<HttpResponse, HttpFault> {
  const headers = Object.fromEntries(Object.entries(response.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])));
  const limit = { maxOutputLength: mostBytes };
  try {
    const encoding = headers['content-encoding'] ?? '';
    const plain = encoding === 'gzip' ? gunzipSync(packed, limit) : encoding === 'deflate' ? inflateSync(packed, limit) : encoding === 'br' ? brotliDecompressSync(packed, limit) : packed;
    return ok({ status: response.statusCode ?? 0, headers, text: plain.toString('utf8') });
  } catch (cause) {
    // A bomb is too large; anything else that does not unpack broke off on the way.
    const isBomb = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    return err(isBomb ? 'too-large' : 'offline');
  }
}

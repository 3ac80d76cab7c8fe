/** A server for the registers' proxy alone: bounded in everything a client sends, and shut down without losing answers. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RegisterProxy } from './register-proxy';

export interface ProxyServer {
  readonly port: number;
  /** Takes no more requests, waits a while for those under way, then ends them. */
  close(): Promise<void>;
}

export interface ProxyServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly graceMs?: number;
}

export async function startProxyServer(proxy: RegisterProxy, { host, port, graceMs = 5000 }: ProxyServerOptions): Promise<ProxyServer> {
  const server = createServer({ maxHeaderSize: 8 * 1024, requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5000 }, (request, response) => void proxy.handle(request, response));
  server.maxRequestsPerSocket = 1000;
  server.maxConnections = 200;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server, proxy, graceMs) };
}

function closeServer(server: Server, proxy: RegisterProxy, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      proxy.close();
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(giveUp);
      proxy.close();
      resolve();
    });
    server.closeIdleConnections();
  });
}

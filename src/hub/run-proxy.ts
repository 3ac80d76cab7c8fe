/** The registers' proxy as a program of its own: what its command line and environment say, and its life until it is told to end. */
import { parseArgs } from 'node:util';
import type { Clock, Log, Timer } from '../base/ports';
import { registerServices } from '../registry/register-services';
import type { Credentials } from './access-tokens';
import { createNodeHttp } from './node-http';
import { startProxyServer } from './proxy-server';
import { createRegisterProxy } from './register-proxy';

const clock: Clock = { now: () => Date.now() };
const timer: Timer = {
  after(delay, task) {
    const timeout = setTimeout(task, delay);
    return () => clearTimeout(timeout);
  },
};
const log: Log = { error: (message, cause) => void process.stderr.write(`kartoteka: ${message}: ${String(cause)}\n`) };

const usage = 'npm run proxy -- --origin https://addin.example [--port 8790] [--host 127.0.0.1] [--service KEY …] [--behind-proxy]';

interface RunOptions {
  readonly origins: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly services?: readonly string[];
  readonly isBehindProxy: boolean;
}

/** What the command line asks for, or what is wrong with it. */
export function runOptions(args: readonly string[]): RunOptions | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        'origin': { type: 'string', multiple: true }, 'service': { type: 'string', multiple: true },
        'port': { type: 'string' }, 'host': { type: 'string' }, 'behind-proxy': { type: 'boolean' },
      },
    }));
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const { origin: origins = [], service: services, host = '127.0.0.1' } = values;
  if (origins.length === 0) return 'At least one --origin is needed: without it no page may ask.';
  const wrongOrigin = origins.find((origin) => !/^https?:\/\/[^/\s*]+$/.test(origin));
  if (wrongOrigin !== undefined) return `Not an origin (scheme and host, nothing after): ${wrongOrigin}`;
  const wrongService = services?.find((key) => !registerServices.some((service) => service.key === key));
  if (wrongService !== undefined) return `No such service: ${wrongService}. There are: ${registerServices.map(({ key }) => key).join(', ')}`;
  const port = Number(values.port ?? 8790);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `Not a port: ${values.port ?? ''}`;
  return { origins, host, port, isBehindProxy: values['behind-proxy'] === true, ...(services !== undefined && { services }) };
}

/** Only services that need a token have credentials. */
export function credentialsIn(environment: Readonly<Record<string, string | undefined>>): Record<string, Credentials> {
  return Object.fromEntries(registerServices.filter(({ token }) => token !== undefined).flatMap(({ key }) => {
    const clientId = environment[`KARTOTEKA_${key}_CLIENT_ID`];
    const clientSecret = environment[`KARTOTEKA_${key}_CLIENT_SECRET`];
    return clientId === undefined || clientSecret === undefined ? [] : [[key, { clientId, clientSecret }]];
  }));
}

export async function runProxy(args: readonly string[]): Promise<number> {
  const options = runOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}\n`);
    return 2;
  }
  const proxy = createRegisterProxy({ http: createNodeHttp(), clock, timer, log }, {
    origins: options.origins, credentials: credentialsIn(process.env), trustsForwardedFor: options.isBehindProxy,
    ...(options.services !== undefined && { services: options.services }),
  });
  const server = await startProxyServer(proxy, options);
  process.stdout.write(`Registers: http://${options.host}:${server.port}/health\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await server.close();
  return 0;
}

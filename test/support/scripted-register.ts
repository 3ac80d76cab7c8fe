/** A register that answers as a test says and notes when it was asked what. Its transport is a port of the test's, too. */
import { ok } from '../../src/base/result';
import type { HttpPort } from '../../src/registry/http-port';
import { emptyRecord, type NotAsked, type RegisterAnswer } from '../../src/registry/register-answer';
import type { RegisterService } from '../../src/registry/register-service';

export interface Sending {
  readonly at: number;
  readonly numbers: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

export type Script = (number: string, sending: number) => 'found' | 'absent' | NotAsked;

export interface ScriptedRegister {
  readonly service: RegisterService;
  readonly http: HttpPort;
  readonly sent: readonly Sending[];
  /** The most requests that were under way at once. */
  readonly mostAtOnce: () => number;
}

export function scriptedRegister(now: () => number, script: Script, more: Partial<RegisterService> = {}): ScriptedRegister {
  const sent: Sending[] = [];
  let underway = 0;
  let most = 0;
  const key = more.key ?? 'TEST';
  const service: RegisterService = {
    key, name: key, countries: ['XX'], origin: 'https://register.example', browser: 'open', accept: 'application/json',
    limits: { perSecond: 1, batch: 1 }, timeoutMs: 1000, knowsPast: true, routes: [],
    numberOf: () => undefined,
    async ask(asked, context) {
      const numbers = asked.map(({ number }) => number);
      const answer = await context.send({ method: 'POST', path: '/ask', body: JSON.stringify({ key, numbers }) });
      if (!answer.ok) return numbers.map(() => ({ kind: 'not-asked', reason: answer.error === 'aborted' ? 'cancelled' : 'offline' }));
      return (JSON.parse(answer.value.text) as ReturnType<Script>[]).map((said, index): RegisterAnswer => {
        const evidence = { service: key, number: numbers[index] ?? '', at: context.now(), asOf: context.asOf, status: 200, raw: '' };
        if (said === 'absent') return { kind: 'absent', evidence };
        return said === 'found' ? { kind: 'found', record: emptyRecord, evidence } : said;
      });
    },
    ...more,
  };
  const http: HttpPort = {
    async send({ body = '', headers }) {
      const { numbers } = JSON.parse(body) as { numbers: string[] };
      sent.push({ at: now(), numbers, headers });
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => { setImmediate(resolve); });
      underway -= 1;
      return ok({ status: 200, headers: {}, text: JSON.stringify(numbers.map((number) => script(number, sent.length))) });
    },
  };
  return { service, http, sent, mostAtOnce: () => most };
}

/** The queue: pace, batches, asking again, lanes, calling off, going on, and what is kept. */
import { createSeededRandom } from '../../src/base/seeded-random';
import { createAnswerCache, createMemoryStore } from '../../src/registry/answer-cache';
import { createRegisterAsker, type AskOptions, type AskProgress, type AskSettings, type RegisterQuestion } from '../../src/registry/ask-registers';
import { createCancelSource } from '../../src/registry/cancel-token';
import { notAsked } from '../../src/registry/register-answer';
import type { RegisterService } from '../../src/registry/register-service';
import { must } from '../support/must';
import { scriptedRegister, type Script } from '../support/scripted-register';
import { virtualTime } from '../support/virtual-time';

function setUp(script: Script, more: Partial<RegisterService> = {}, settings: AskSettings = {}) {
  const time = virtualTime();
  const register = scriptedRegister(() => time.clock.now(), script, more);
  const cache = createAnswerCache(createMemoryStore(), time.clock);
  const asker = createRegisterAsker({ http: register.http, clock: time.clock, timer: time.timer, random: createSeededRandom(7), cache }, { findService: (key) => (key === register.service.key ? register.service : undefined), ...settings });
  const ask = (questions: readonly RegisterQuestion[], options?: AskOptions) => time.pass(asker.ask(questions, options));
  return { time, register, ask, asker };
}

const question = (number: string, more: Partial<RegisterQuestion> = {}): RegisterQuestion => ({ service: 'TEST', number, asOf: '2026-11-22', ...more });
const numbers = (count: number, from = 1): RegisterQuestion[] => Array.from({ length: count }, (_, index) => question(String(from + index)));
const kinds = ({ answers }: { readonly answers: readonly { readonly answer: { readonly kind: string; readonly reason?: string } }[] }): string[] => answers.map(({ answer }) => answer.reason ?? answer.kind);

test('questions go in batches, in the pace of the service, and answers come in the order of the questions', async () => {
  const { register, ask } = setUp((number) => (Number(number) % 2 === 0 ? 'found' : 'absent'), { limits: { perSecond: 2, batch: 3 } });
  const result = await ask(numbers(7));
  expect(register.sent.map((one) => one.numbers)).toEqual([['1', '2', '3'], ['4', '5', '6'], ['7']]);
  expect(register.sent.map(({ at }) => at - must(register.sent[0]).at)).toEqual([0, 500, 1000]);
  expect(result.answers.map(({ question: { number } }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(kinds(result)).toEqual(['absent', 'found', 'absent', 'found', 'absent', 'found', 'absent']);
  expect(result.left).toEqual([]);
});

test('a request is about one day', async () => {
  const { register, ask } = setUp(() => 'found', { limits: { perSecond: 1, batch: 10 } });
  await ask([question('1'), question('2', { asOf: '2024-01-01' }), question('3')]);
  expect(register.sent.map((one) => one.numbers)).toEqual([['1', '3'], ['2']]);
});

test('the same question twice is asked once', async () => {
  const { register, ask } = setUp(() => 'found');
  expect(kinds(await ask([question('1'), question('1'), question('1')]))).toEqual(['found', 'found', 'found']);
  expect(register.sent).toHaveLength(1);
});

test('two who ask at the same time do not ask the service at the same time, nor faster', async () => {
  const { register, asker, time } = setUp(() => 'found');
  await time.pass(Promise.all([asker.ask(numbers(3)), asker.ask(numbers(3, 10))]));
  expect(register.mostAtOnce()).toBe(1);
  const times = register.sent.map(({ at }) => at);
  expect(times.slice(1).every((at, index) => at - must(times[index]) >= 1000)).toBe(true);
});

test('a service without a memory is asked about today', async () => {
  const { ask } = setUp(() => 'found', { knowsPast: false });
  expect((await ask([question('1', { asOf: '2020-01-01' })])).answers).toMatchObject([{ question: { asOf: '2026-11-22' }, answer: { evidence: { asOf: '2026-11-22' } } }]);
});

describe('asking again', () => {
  test('an overloaded service is asked again with growing pauses, only for what is missing', async () => {
    const { register, ask } = setUp((number, sending) => (number === '2' && sending < 4 ? notAsked('overloaded') : 'found'), { limits: { perSecond: 1, batch: 3 } });
    expect(kinds(await ask(numbers(3)))).toEqual(['found', 'found', 'found']);
    expect(register.sent.map((one) => one.numbers)).toEqual([['1', '2', '3'], ['2'], ['2'], ['2']]);
    const pauses = register.sent.slice(1).map(({ at }, index) => at - must(register.sent[index]).at);
    // Between half a pause and a whole one, each twice as long as the one before; never faster than the pace.
    expect(must(pauses[0])).toBeGreaterThanOrEqual(1000);
    expect(must(pauses[1])).toBeGreaterThanOrEqual(1000);
    expect(must(pauses[2])).toBeGreaterThanOrEqual(2000);
    expect(must(pauses[2])).toBeLessThanOrEqual(4000);
  });

  test('a wish to be left alone is obeyed', async () => {
    const { register, ask } = setUp((_number, sending) => (sending === 1 ? notAsked('rate-limited', { retryAfterMs: 30_000 }) : 'found'));
    expect(kinds(await ask(numbers(1)))).toEqual(['found']);
    expect(must(register.sent[1]).at - must(register.sent[0]).at).toBeGreaterThanOrEqual(30_000);
  });

  test('a wish for longer than anybody waits leaves the rest of the service for another time', async () => {
    const { register, ask } = setUp(() => notAsked('rate-limited', { retryAfterMs: 3_600_000 }));
    const result = await ask(numbers(5));
    expect(register.sent).toHaveLength(1);
    expect(kinds(result)).toEqual(['rate-limited', 'rate-limited', 'rate-limited', 'rate-limited', 'rate-limited']);
    expect(result.left).toHaveLength(5);
  });

  test('it ends after the attempts that are allowed', async () => {
    const { register, ask } = setUp(() => notAsked('timeout'), {}, { attempts: 3 });
    expect(kinds(await ask(numbers(1)))).toEqual(['timeout']);
    expect(register.sent).toHaveLength(3);
  });

  test.each(['number-refused', 'unexpected', 'service-unavailable'] as const)('%s is not asked again', async (reason) => {
    const { register, ask } = setUp(() => notAsked(reason));
    await ask(numbers(1));
    expect(register.sent).toHaveLength(1);
  });

  test('what will never be answered is not left for later', async () => {
    const { ask } = setUp((number) => notAsked(number === '1' ? 'number-refused' : 'unexpected'));
    expect((await ask(numbers(2))).left.map(({ number }) => number)).toEqual(['2']);
  });
});

describe('what closes a service', () => {
  test.each(['offline', 'refused', 'daily-limit', 'needs-credentials', 'requester-refused'] as const)('%s: nobody knocks a second time', async (reason) => {
    const { register, ask } = setUp(() => notAsked(reason), {}, { attempts: 1 });
    expect(kinds(await ask(numbers(20)))).toEqual(Array.from({ length: 20 }, () => reason));
    expect(register.sent).toHaveLength(1);
  });

  test('one number that is poison does not close it, three failures in a row do', async () => {
    const poison = setUp((number) => (number === '2' || number === '3' ? notAsked('service-error') : 'found'), {}, { attempts: 1 });
    expect(kinds(await poison.ask(numbers(5)))).toEqual(['found', 'service-error', 'service-error', 'found', 'found']);
    const broken = setUp((number) => (Number(number) > 1 ? notAsked('service-error') : 'found'), {}, { attempts: 1 });
    expect(kinds(await broken.ask(numbers(50))).filter((kind) => kind === 'service-error')).toHaveLength(49);
    expect(broken.register.sent).toHaveLength(4);
  });

  test('a country that is closed closes no other', async () => {
    const { register, ask } = setUp((number) => (number.startsWith('DE') ? notAsked('service-unavailable') : 'found'), { laneOf: (number) => number.slice(0, 2) });
    const result = await ask(['DE1', 'LT1', 'DE2', 'LT2', 'DE3'].map((number) => question(number)));
    expect(kinds(result)).toEqual(['service-unavailable', 'found', 'service-unavailable', 'found', 'service-unavailable']);
    expect(register.sent.map((one) => one.numbers[0])).toEqual(['DE1', 'LT1', 'LT2']);
  });

  test('before many questions it is looked which countries are closed, before a few it is not', async () => {
    let looks = 0;
    const closedLanes = () => {
      looks += 1;
      return Promise.resolve(new Set(['DE']));
    };
    const { register, ask } = setUp(() => 'found', { laneOf: (number) => number.slice(0, 2), closedLanes });
    await ask(['DE1', 'LT1'].map((number) => question(number)));
    expect(looks).toBe(0);
    const result = await ask(['DE4', 'LT4', 'LT5', 'LT6', 'LT7'].map((number) => question(number)));
    expect(looks).toBe(1);
    expect(kinds(result)).toEqual(['service-unavailable', 'found', 'found', 'found', 'found']);
    expect(register.sent.flatMap((one) => one.numbers)).not.toContain('DE4');
  });

  test('the searches of a day are counted and come back the next day', async () => {
    const { register, ask, time } = setUp(() => 'found', { limits: { perSecond: 10, perDay: 3, batch: 1 } });
    const first = await ask(numbers(5));
    expect(kinds(first)).toEqual(['found', 'found', 'found', 'daily-limit', 'daily-limit']);
    time.skip(24 * 3_600_000);
    expect(kinds(await ask(first.left))).toEqual(['found', 'found']);
    expect(register.sent).toHaveLength(5);
  });

  test('one service that is down does not hold up another', async () => {
    const time = virtualTime();
    const down = scriptedRegister(() => time.clock.now(), () => notAsked('offline'), { key: 'DOWN' });
    const up = scriptedRegister(() => time.clock.now(), () => 'found', { key: 'UP' });
    const asker = createRegisterAsker({
      clock: time.clock, timer: time.timer, random: createSeededRandom(1), cache: createAnswerCache(createMemoryStore(), time.clock),
      http: { send: (request) => ((JSON.parse(must(request.body)) as { key: string }).key === 'UP' ? up : down).http.send(request) },
    }, { findService: (key) => (key === 'UP' ? up.service : down.service) });
    const result = await time.pass(asker.ask([question('1', { service: 'DOWN' }), question('1', { service: 'UP' }), question('2', { service: 'UP' })]));
    expect(kinds(result)).toEqual(['offline', 'found', 'found']);
    expect(must(up.sent.at(-1)).at).toBeLessThan(must(down.sent.at(-1)).at);
  });
});

describe('progress, calling off, going on', () => {
  test('progress counts up to the end', async () => {
    const seen: AskProgress[] = [];
    const { ask } = setUp((number) => (number === '1' ? 'found' : number === '2' ? 'absent' : notAsked('number-refused')));
    await ask(numbers(3), { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { done: 1, total: 3, found: 1, absent: 0, notAsked: 0 }, { done: 2, total: 3, found: 1, absent: 1, notAsked: 0 }, { done: 3, total: 3, found: 1, absent: 1, notAsked: 1 },
    ]);
  });

  test('called off in the middle, it keeps what it has, and goes on with what is left without asking anything twice', async () => {
    const source = createCancelSource();
    const { register, ask } = setUp(() => 'found');
    const first = await ask(numbers(10), { cancel: source.token, onProgress: ({ done }) => { if (done === 4) source.cancel(); } });
    expect(kinds(first)).toEqual([...Array.from({ length: 4 }, () => 'found'), ...Array.from({ length: 6 }, () => 'cancelled')]);
    expect(first.left.map(({ number }) => number)).toEqual(['5', '6', '7', '8', '9', '10']);
    const second = await ask(first.left);
    expect(kinds(second)).toEqual(Array.from({ length: 6 }, () => 'found'));
    expect(register.sent.flatMap((one) => one.numbers)).toEqual(numbers(10).map(({ number }) => number));
  });

  test('called off while it waits, it ends at once', async () => {
    const source = createCancelSource();
    const { asker, time, register } = setUp(() => notAsked('rate-limited', { retryAfterMs: 50_000 }));
    const start = time.clock.now();
    const work = asker.ask(numbers(3), { cancel: source.token });
    while (register.sent.length === 0) await new Promise((resolve) => { setImmediate(resolve); });
    await new Promise((resolve) => { setImmediate(resolve); });
    source.cancel();
    expect(kinds(await work)).toEqual(['rate-limited', 'cancelled', 'cancelled']);
    expect(time.clock.now()).toBe(start);
  });

  test('called off before it began, it asks nothing', async () => {
    const source = createCancelSource();
    source.cancel();
    const { register, ask } = setUp(() => 'found');
    expect((await ask(numbers(3), { cancel: source.token })).left).toHaveLength(3);
    expect(register.sent).toEqual([]);
  });

  test('every answer is told as soon as it is there', async () => {
    const told: string[] = [];
    const { ask } = setUp(() => 'found', { limits: { perSecond: 1, batch: 2 } });
    await ask(numbers(3), { onAnswer: ({ question: { number } }) => told.push(number) });
    expect(told).toEqual(['1', '2', '3']);
  });
});

describe('what is kept', () => {
  const hour = 3_600_000;

  test.each([
    ['found', () => 'found' as const, 7 * 24 * hour],
    ['absent', () => 'absent' as const, 4 * hour],
    ['overloaded', () => notAsked('overloaded'), hour / 12],
  ])('%s is asked again only when it is too old', async (_name, script, age) => {
    const { register, ask, time } = setUp(script, {}, { attempts: 1 });
    await ask(numbers(1));
    time.skip(age - 1000);
    await ask(numbers(1));
    expect(register.sent).toHaveLength(1);
    time.skip(2000);
    await ask(numbers(1));
    expect(register.sent).toHaveLength(2);
  });

  test.each(['offline', 'timeout', 'unreadable', 'needs-credentials', 'not-answered'] as const)('%s says nothing of the number and is not kept', async (reason) => {
    const { register, ask } = setUp(() => notAsked(reason), {}, { attempts: 1 });
    await ask(numbers(1));
    await ask(numbers(1));
    expect(register.sent).toHaveLength(2);
  });

  test('another day is another question', async () => {
    const { register, ask } = setUp(() => 'found');
    await ask([question('1'), question('1', { asOf: '2025-01-01' })]);
    await ask([question('1', { asOf: '2025-01-01' })]);
    expect(register.sent).toHaveLength(2);
  });

  test('who wants it fresh gets it fresh, from the proxy too', async () => {
    const { register, ask } = setUp(() => 'found');
    await ask(numbers(1));
    await ask(numbers(1), { fresh: true });
    expect(register.sent.map(({ headers }) => headers['cache-control'])).toEqual([undefined, 'no-cache']);
  });

  test('a clock that was put back makes nothing younger', async () => {
    const { register, ask, time } = setUp(() => 'found');
    await ask(numbers(1));
    time.skip(-1000);
    await ask(numbers(1));
    expect(register.sent).toHaveLength(2);
  });
});

test('an unknown register is a bug', async () => {
  const { asker } = setUp(() => 'found');
  await expect(asker.ask([question('1', { service: 'NOBODY' })])).rejects.toThrow('Bug: no register is called NOBODY');
});

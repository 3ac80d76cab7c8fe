import { createLiveCells, type CellResult, type Invocation } from '../../functions/live-cells';
import type { App, AppIssue } from '../../src/app/app';
import { err, ok, type Result } from '../../src/base/result';
import { textsOf } from '../../src/locales/locales';
import { installCustomFunctions } from './fake-custom-functions';
import { scriptedApp } from './scripted-app';

installCustomFunctions();

interface Shown extends Invocation<CellResult> {
  readonly results: (CellResult | CustomFunctions.Error)[];
}

function cell(): Shown {
  const results: (CellResult | CustomFunctions.Error)[] = [];
  return { results, setResult: (value) => results.push(value) };
}

/** Questions that are none of another's. */
let asked = 0;
const next = (): number => (asked += 1);

/** A clock that stands still until it is told, and timers that run when it passes them. */
function setUp({ provided = true, taskMs = 0, start = new Date(2026, 5, 1, 12).getTime() } = {}) {
  let time = start;
  let tasks: { at: number; task: () => void }[] = [];
  const app = scriptedApp();
  let provide: (app: App) => void = () => undefined;
  const promise = new Promise<App>((resolve) => {
    provide = resolve;
  });
  if (provided) provide(app);
  const runNext = (): void => {
    const due = tasks.reduce((first, other) => (other.at < first.at ? other : first));
    tasks = tasks.filter((other) => other !== due);
    time = Math.max(time, due.at);
    due.task();
  };
  const cells = createLiveCells({
    app: () => promise,
    texts: () => textsOf('en'),
    clock: { now: () => time },
    timer: {
      after(delay, task) {
        const due = { at: time + delay, task };
        tasks.push(due);
        return () => { tasks = tasks.filter((other) => other !== due); };
      },
    },
  });
  return {
    app, cells,
    time: () => time,
    waiting: () => tasks.length,
    runNext,
    provide: () => { provide(app); },
    spend: (ms: number) => { time += ms; },
    nameOf: (id: string) => (current: App): Result<CellResult, AppIssue> => {
      time += taskMs;
      const card = current.card(id);
      if (card === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: id } });
      return ok(String(card.values['name'] ?? ''));
    },
    /** Runs what is due within the minute until nothing is left; answers how many slices that took. */
    settle: () => {
      let slices = 0;
      for (const end = time + 60_000; tasks.some(({ at }) => at < end); slices += 1) runNext();
      return slices;
    },
  };
}

async function settlePromises() {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('live cells', () => {
  it('stay pending until the app is there, then show its value', async () => {
    const { app, cells, nameOf, provide, settle } = setUp({ provided: false });
    const one = cell();
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    app.put('kc-1', { name: 'Orchard' });
    await settlePromises();
    settle();
    expect(one.results).toEqual([]);
    provide();
    await settlePromises();
    expect(one.results).toEqual(['Orchard']);
  });

  it('stay pending while the register is read', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.setState({ kind: 'loading', done: 0 });
    const early = cell();
    cells.show(early, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    const later = cell();
    cells.show(later, ['NAME', next()], nameOf('kc-1'));
    app.put('kc-1', { name: 'Orchard' });
    settle();
    expect([early.results, later.results]).toEqual([[], []]);
    app.setState({ kind: 'ready' });
    settle();
    expect([early.results, later.results]).toEqual([['Orchard'], ['Orchard']]);
  });

  it('stay pending while there is no answer yet, and keep what they show', async () => {
    const { app, cells, settle } = setUp();
    const known: string[] = [];
    const one = cell();
    cells.show(one, ['LATER'], () => { const value = known.at(-1); return value === undefined ? undefined : { ok: true, value }; });
    await settlePromises();
    settle();
    expect(one.results).toEqual([]);
    known.push('then');
    app.announce();
    settle();
    expect(one.results).toEqual(['then']);
    known.length = 0;
    app.announce();
    settle();
    expect(one.results).toEqual(['then']);
  });

  it('keep what they show while the register is read again', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    const one = cell();
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    app.setState({ kind: 'loading', done: 0.5 });
    app.drop('kc-1');
    settle();
    expect(one.results).toEqual(['Orchard']);
  });

  it('say that a workbook is no register, and what is wrong with one that cannot be read', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.setState({ kind: 'none' });
    const one = cell();
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    app.setState({ kind: 'failed', issue: { severity: 'error', code: 'register-newer', facts: { schema: 9 } } });
    settle();
    expect(one.results).toMatchObject([
      { code: '#N/A', message: expect.stringContaining('not a customer register') as string },
      { code: '#N/A', message: expect.stringContaining('format 9') as string },
    ]);
  });

  it('follow a change of a card, and of no other card', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    app.put('kc-2', { name: 'Timber' });
    const one = cell();
    const two = cell();
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    cells.show(two, ['NAME', next()], nameOf('kc-2'));
    await settlePromises();
    app.put('kc-2', { name: 'Baltic Timber' });
    settle();
    expect(one.results).toEqual(['Orchard']);
    expect(two.results).toEqual(['Timber', 'Baltic Timber']);
  });

  it('turn into an error when their customer goes, and back when it returns', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    const one = cell();
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    app.drop('kc-1');
    settle();
    app.announce();
    settle();
    app.put('kc-1', { name: 'Orchard' });
    settle();
    expect(one.results).toMatchObject(['Orchard', { code: '#N/A' }, 'Orchard']);
  });

  it('send a block again only when something in it changed', async () => {
    const { app, cells, settle } = setUp();
    const one = cell();
    cells.show(one, ['FIND'], (current) => ok(current.search('', 10).hits.map((hit) => [hit.name])));
    await settlePromises();
    app.put('kc-1', { name: 'Orchard' });
    settle();
    app.announce();
    settle();
    expect(one.results).toEqual([[], [['Orchard']]]);
  });

  it('are left alone when only another row is selected', async () => {
    const { app, cells, settle } = setUp();
    cells.show(cell(), ['COUNT'], (current) => ok(current.search('', 10).total));
    await settlePromises();
    app.selectRow();
    settle();
    expect(app.counts.searches).toBe(1);
    app.announce();
    settle();
    expect(app.counts.searches).toBe(2);
  });

  it('hang on one subscription, which ends with the last of them', async () => {
    const { app, cells, nameOf } = setUp();
    const shown = Array.from({ length: 50 }, cell);
    for (const one of shown) cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    expect(app.counts.listeners).toBe(1);
    for (const one of shown.slice(1)) one.onCanceled?.();
    expect(app.counts.listeners).toBe(1);
    shown[0]?.onCanceled?.();
    expect(app.counts.listeners).toBe(0);
    cells.show(cell(), ['NAME', next()], nameOf('kc-1'));
    expect(app.counts.listeners).toBe(1);
  });

  it('are not evaluated any more once cancelled', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    const gone = cell();
    const kept = cell();
    cells.show(gone, ['NAME', next()], nameOf('kc-1'));
    cells.show(kept, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    gone.onCanceled?.();
    app.put('kc-1', { name: 'Orchard Foods' });
    settle();
    expect(gone.results).toEqual(['Orchard']);
    expect(kept.results).toEqual(['Orchard', 'Orchard Foods']);
  });

  it('answer a burst of changes with one round', async () => {
    const { app, cells, nameOf, settle, waiting } = setUp();
    const one = cell();
    app.put('kc-1', { name: 'Orchard' });
    cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    for (let turn = 0; turn < 100; turn++) app.put('kc-1', { name: `Orchard ${turn}` });
    expect(waiting()).toBe(1);
    settle();
    expect(one.results).toEqual(['Orchard', 'Orchard 99']);
  });

  it('are evaluated in slices, and none is forgotten when the register changes between two of them', async () => {
    const { app, cells, nameOf, settle, runNext } = setUp({ taskMs: 5 });
    app.put('kc-1', { name: 'first' });
    const shown = Array.from({ length: 60 }, cell);
    for (const one of shown) cells.show(one, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    settle();
    app.put('kc-1', { name: 'second' });
    runNext();
    const done = shown.filter((one) => one.results.at(-1) === 'second').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(20);
    app.put('kc-1', { name: 'third' });
    expect(settle()).toBeGreaterThan(5);
    expect(shown.map((one) => one.results.at(-1))).toEqual(shown.map(() => 'third'));
    expect(shown.filter((one) => one.results.includes('second'))).toHaveLength(done);
  });

  it('do not suffer from a bug in one of them, which is thrown on', async () => {
    const { app, cells, nameOf, settle, runNext } = setUp();
    const broken = cell();
    let breaks = false;
    cells.show(broken, ['BROKEN'], () => {
      if (breaks) throw new Error('Bug: planted');
      return ok('fine');
    });
    const healthy = cell();
    cells.show(healthy, ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    breaks = true;
    app.put('kc-1', { name: 'Orchard' });
    expect(runNext).toThrow('planted');
    settle();
    expect(healthy.results.at(-1)).toBe('Orchard');
  });
});

describe('questions', () => {
  it('that several cells ask are answered once, for those that come later too, and told to each', async () => {
    const { app, cells, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    let times = 0;
    const evaluate = (current: App): Result<CellResult, AppIssue> => {
      times += 1;
      return ok(String(current.card('kc-1')?.values['name']));
    };
    const shown = Array.from({ length: 5 }, cell);
    for (const one of shown.slice(0, 4)) cells.show(one, ['NAME', 'kc-1', null], evaluate);
    await settlePromises();
    cells.show(shown[4] ?? cell(), ['NAME', 'kc-1', null], evaluate);
    expect(times).toBe(1);
    app.put('kc-1', { name: 'Orchard Foods' });
    settle();
    expect(times).toBe(2);
    expect(shown.map(({ results }) => results)).toEqual(shown.map(() => ['Orchard', 'Orchard Foods']));
    shown[0]?.onCanceled?.();
    app.put('kc-1', { name: 'Orchard Ltd' });
    settle();
    expect(shown.map(({ results }) => results.length)).toEqual([2, 3, 3, 3, 3]);
  });

  it('are asked again only where the change may have changed them', async () => {
    const { app, cells, settle } = setUp();
    for (const id of ['kc-1', 'kc-2']) app.put(id, { name: id, phone: '1' });
    app.remembers = true;
    const asked: string[] = [];
    const phoneOf = (key: string) => (current: App): Result<CellResult, AppIssue> => {
      asked.push(key);
      return ok(String(current.cardsNamed(key)[0]?.values['phone'] ?? 'nobody'));
    };
    for (const key of ['kc-1', 'kc-2', 'kc-3']) cells.show(cell(), ['PHONE', key], phoneOf(key));
    cells.show(cell(), ['COUNT'], (current) => {
      asked.push('all');
      return ok(current.search('', 10).total);
    });
    await settlePromises();
    settle();
    const again = (): readonly string[] => {
      settle();
      return asked.splice(0);
    };
    expect(again()).toEqual(['kc-1', 'kc-2', 'kc-3', 'all']);
    app.put('kc-2', { name: 'kc-2', phone: '2' });
    expect(again()).toEqual(['kc-2', 'all']);
    app.announce();
    expect(again()).toHaveLength(4);
    app.selectRow();
    expect(again()).toEqual([]);
  });

  it('that come by the thousand in one calculation are answered at once for a moment, then in slices', async () => {
    const { app, cells, nameOf, runNext, settle, time, waiting } = setUp({ taskMs: 5 });
    app.put('kc-1', { name: 'Orchard' });
    cells.show(cell(), ['NAME', next()], nameOf('kc-1'));
    await settlePromises();
    settle();
    const shown = Array.from({ length: 100 }, cell);
    const begun = time();
    for (const one of shown) cells.show(one, ['NAME', next()], nameOf('kc-1'));
    expect(time() - begun).toBeLessThan(100);
    const answered = (): number => shown.filter(({ results }) => results.length === 1).length;
    const first = answered();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(20);
    let longest = 0;
    while (waiting() > 0) {
      const slice = time();
      runNext();
      longest = Math.max(longest, time() - slice);
    }
    expect(longest).toBeLessThan(100);
    expect(answered()).toBe(100);
  });

  it('about today are asked again when the next day begins, and no others', async () => {
    const { cells, runNext, settle, waiting } = setUp({ start: new Date(2026, 5, 1, 23, 59, 30).getTime() });
    const [dated, other] = [cell(), cell()];
    let times = 0;
    cells.show(dated, ['DAY'], (_app, today) => ok(today()));
    cells.show(other, ['OTHER'], () => {
      times += 1;
      return ok(1);
    });
    await settlePromises();
    expect([dated.results, waiting()]).toEqual([['2026-06-01'], 1]);
    runNext();
    settle();
    expect([dated.results, times]).toEqual([['2026-06-01', '2026-06-02'], 1]);
    // The next one is waited for, until nobody asks any more.
    runNext();
    expect(dated.results.at(-1)).toBe('2026-06-03');
    dated.onCanceled?.();
    other.onCanceled?.();
    expect(waiting()).toBe(0);
  });
});

describe('cells whose answers take their time', () => {
  const turns = async (): Promise<void> => { for (let count = 0; count < 20; count += 1) await Promise.resolve(); };

  it('are asked one after the other, and again if the register changed meanwhile', async () => {
    const { app, cells, settle } = setUp();
    const asked: string[] = [];
    const answers: ((value: string) => void)[] = [];
    const later = (name: string) => (): Promise<Result<string, AppIssue>> => {
      asked.push(name);
      return new Promise((resolve) => { answers.push((value) => resolve(ok(value))); });
    };
    const [one, other] = [cell(), cell()];
    cells.showLater(one, ['ONE'], later('one'));
    cells.showLater(other, ['OTHER'], later('other'));
    await turns();
    settle();
    await turns();
    expect(asked).toEqual(['one']);
    // What was true before the change is not told.
    app.put('kc-9', { name: 'Somebody' });
    settle();
    answers.shift()?.('old');
    await turns();
    expect([asked, one.results]).toEqual([['one', 'one'], []]);
    answers.shift()?.('new');
    await turns();
    answers.shift()?.('second');
    await turns();
    expect([asked, one.results, other.results]).toEqual([['one', 'one', 'other'], ['new'], ['second']]);
    app.announce();
    settle();
    await turns();
    answers.shift()?.('new');
    await turns();
    expect(one.results).toEqual(['new']);
  });

  it('are told nothing once they are cancelled, and do not hold up the others', async () => {
    const { cells, settle } = setUp();
    const [gone, other] = [cell(), cell()];
    let answer: (value: Result<string, AppIssue>) => void = () => undefined;
    cells.showLater(gone, ['GONE'], () => new Promise((resolve) => { answer = resolve; }));
    cells.showLater(other, ['OTHER'], () => Promise.resolve(ok('here')));
    await turns();
    settle();
    await turns();
    gone.onCanceled?.();
    answer(ok('late'));
    await turns();
    expect([gone.results, other.results]).toEqual([[], ['here']]);
  });
});

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

/** A clock that stands still until it is told, and timers that run when it passes them. */
function setUp({ provided = true, taskMs = 0 } = {}) {
  let time = 0;
  const tasks: { at: number; task: () => void }[] = [];
  const app = scriptedApp();
  let provide: (app: App) => void = () => undefined;
  const promise = new Promise<App>((resolve) => {
    provide = resolve;
  });
  if (provided) provide(app);
  const cells = createLiveCells({
    app: () => promise,
    texts: () => textsOf('en'),
    clock: { now: () => time },
    timer: {
      after(delay, task) {
        tasks.push({ at: time + delay, task });
        return () => undefined;
      },
    },
  });
  return {
    app, cells, tasks,
    provide: () => { provide(app); },
    spend: (ms: number) => { time += ms; },
    nameOf: (id: string) => (current: App): Result<CellResult, AppIssue> => {
      time += taskMs;
      const card = current.card(id);
      if (card === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: id } });
      return ok(String(card.values['name'] ?? ''));
    },
    /** Runs what is due until nothing is left; answers how many slices that took. */
    settle: () => {
      let slices = 0;
      for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
        time = Math.max(time, next.at);
        next.task();
        slices++;
      }
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
    cells.show(one, nameOf('kc-1'));
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
    cells.show(early, nameOf('kc-1'));
    await settlePromises();
    const later = cell();
    cells.show(later, nameOf('kc-1'));
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
    cells.show(one, () => { const value = known.at(-1); return value === undefined ? undefined : { ok: true, value }; });
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
    cells.show(one, nameOf('kc-1'));
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
    cells.show(one, nameOf('kc-1'));
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
    cells.show(one, nameOf('kc-1'));
    cells.show(two, nameOf('kc-2'));
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
    cells.show(one, nameOf('kc-1'));
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
    cells.show(one, (current) => ok(current.search('', 10).hits.map((hit) => [hit.name])));
    await settlePromises();
    app.put('kc-1', { name: 'Orchard' });
    settle();
    app.announce();
    settle();
    expect(one.results).toEqual([[], [['Orchard']]]);
  });

  it('are left alone when only another row is selected', async () => {
    const { app, cells, settle } = setUp();
    cells.show(cell(), (current) => ok(current.search('', 10).total));
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
    for (const one of shown) cells.show(one, nameOf('kc-1'));
    await settlePromises();
    expect(app.counts.listeners).toBe(1);
    for (const one of shown.slice(1)) one.onCanceled?.();
    expect(app.counts.listeners).toBe(1);
    shown[0]?.onCanceled?.();
    expect(app.counts.listeners).toBe(0);
    cells.show(cell(), nameOf('kc-1'));
    expect(app.counts.listeners).toBe(1);
  });

  it('are not evaluated any more once cancelled', async () => {
    const { app, cells, nameOf, settle } = setUp();
    app.put('kc-1', { name: 'Orchard' });
    const gone = cell();
    const kept = cell();
    cells.show(gone, nameOf('kc-1'));
    cells.show(kept, nameOf('kc-1'));
    await settlePromises();
    gone.onCanceled?.();
    app.put('kc-1', { name: 'Orchard Foods' });
    settle();
    expect(gone.results).toEqual(['Orchard']);
    expect(kept.results).toEqual(['Orchard', 'Orchard Foods']);
  });

  it('answer a burst of changes with one round', async () => {
    const { app, cells, nameOf, settle, tasks } = setUp();
    const one = cell();
    app.put('kc-1', { name: 'Orchard' });
    cells.show(one, nameOf('kc-1'));
    await settlePromises();
    for (let turn = 0; turn < 100; turn++) app.put('kc-1', { name: `Orchard ${turn}` });
    expect(tasks).toHaveLength(1);
    settle();
    expect(one.results).toEqual(['Orchard', 'Orchard 99']);
  });

  it('are evaluated in slices, and none is forgotten when the register changes between two of them', async () => {
    const { app, cells, nameOf, settle, tasks } = setUp({ taskMs: 5 });
    app.put('kc-1', { name: 'first' });
    const shown = Array.from({ length: 60 }, cell);
    for (const one of shown) cells.show(one, nameOf('kc-1'));
    await settlePromises();
    settle();
    app.put('kc-1', { name: 'second' });
    tasks.shift()?.task();
    const done = shown.filter((one) => one.results.at(-1) === 'second').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(20);
    app.put('kc-1', { name: 'third' });
    expect(settle()).toBeGreaterThan(5);
    expect(shown.map((one) => one.results.at(-1))).toEqual(shown.map(() => 'third'));
    expect(shown.filter((one) => one.results.includes('second'))).toHaveLength(done);
  });

  it('do not suffer from a bug in one of them, which is thrown on', async () => {
    const { app, cells, nameOf, settle, tasks } = setUp();
    const broken = cell();
    let breaks = false;
    cells.show(broken, () => {
      if (breaks) throw new Error('Bug: planted');
      return ok('fine');
    });
    const healthy = cell();
    cells.show(healthy, nameOf('kc-1'));
    await settlePromises();
    breaks = true;
    app.put('kc-1', { name: 'Orchard' });
    expect(() => tasks.shift()?.task()).toThrow('planted');
    settle();
    expect(healthy.results.at(-1)).toBe('Orchard');
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
    cells.showLater(one, later('one'));
    cells.showLater(other, later('other'));
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
    cells.showLater(gone, () => new Promise((resolve) => { answer = resolve; }));
    cells.showLater(other, () => Promise.resolve(ok('here')));
    await turns();
    settle();
    await turns();
    gone.onCanceled?.();
    answer(ok('late'));
    await turns();
    expect([gone.results, other.results]).toEqual([[], ['here']]);
  });
});

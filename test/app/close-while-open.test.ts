/** The workbook is let go while the app still works with it: at each of the moments at which it waits for the workbook. */
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import type { MemoryWorkbook } from '../../src/host/memory/memory-workbook';

interface Watched {
  readonly workbook: MemoryWorkbook;
  readonly writes: string[];
  watchers: number;
  calls: number;
}

/** Tells of every call before it is answered, and keeps count of who watches. */
function watched(memory: MemoryWorkbook, onCall: (call: number) => void): Watched {
  const seen: Watched = { workbook: memory, writes: [], watchers: 0, calls: 0 };
  const noted = <A extends unknown[], R>(name: string, call: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
    const answer = await call(...given);
    if (name !== 'read') seen.writes.push(name);
    seen.calls += 1;
    onCall(seen.calls);
    return answer;
  };
  const workbook: MemoryWorkbook = {
    ...memory,
    outline: noted('read', memory.outline),
    readTable: noted('read', memory.readTable),
    selection: noted('read', memory.selection),
    apply: noted('apply', memory.apply),
    createTables: noted('createTables', memory.createTables),
    watch(listener) {
      const stop = memory.watch(listener);
      seen.watchers += 1;
      return () => {
        stop();
        seen.watchers -= 1;
      };
    },
  };
  return Object.assign(seen, { workbook });
}

/** A register with a row that gets its id when it is opened. */
async function closedRegister(): Promise<MemoryWorkbook> {
  const over = await registerOverMemory();
  // What is written into the sheet by itself, later, is not what these are about.
  await over.app.showCheck(false);
  await over.app.save({ base: {}, edits: { name: 'Alfa' } });
  over.app.close();
  over.workbook.user.setCell('Customers', 1, 'Name', 'Beta');
  return over.workbook;
}

async function opening(closeAt: number, after: (over: AppOverMemory) => void = () => undefined) {
  const close = { app: (): void => undefined };
  const states: string[] = [];
  const seen = watched(await closedRegister(), (call) => {
    if (call !== closeAt) return;
    const before = seen.writes.length;
    close.app();
    seen.writes.splice(0, before);
  });
  const over = appOverMemory({ workbook: seen.workbook, seed: 3 });
  close.app = () => {
    over.app.close();
    over.app.subscribe(() => states.push(over.app.state().kind));
    after(over);
  };
  const opened = await over.app.open();
  // Later the base is looked at.
  const { calls } = seen;
  await over.settle();
  return { over, seen, states, opened, calls };
}

describe('closed while it is opened', () => {
  test('it leaves nobody watching and shows nothing, and a row that had to wait is not given its id', async () => {
    const { calls } = await opening(0);
    // The ids of rows and the journal that tells of them are the last that is written.
    const reads = calls - 4;
    expect(reads).toBeGreaterThan(15);
    for (let at = 1; at <= calls; at += 1) {
      const { over, seen, states, opened } = await opening(at);
      expect({ at, opened }).toEqual({ at, opened: { ok: true, value: { kind: 'none' } } });
      expect({ at, watchers: seen.watchers, bugs: over.bugs }).toEqual({ at, watchers: 0, bugs: [] });
      expect(over.app.state()).toEqual({ kind: 'none' });
      expect(over.app.search('', 9)).toEqual({ hits: [], total: 0 });
      expect(new Set(states)).toEqual(new Set());
      if (at <= reads) expect({ at, writes: seen.writes }).toEqual({ at, writes: [] });
    }
  });

  test('it opens again when it is asked to', async () => {
    for (let at = 1; at <= 12; at += 1) {
      const again: Promise<unknown>[] = [];
      const { over, seen } = await opening(at, ({ app }) => again.push(app.open()));
      expect(await Promise.all(again)).toMatchObject([{ ok: true, value: { kind: 'ready' } }]);
      expect(over.app.search('', 9).total).toBe(2);
      expect(seen.watchers).toBe(1);
    }
  });

  test('before its turn has come it is not opened at all', async () => {
    const over = appOverMemory({ workbook: await closedRegister() });
    const opened = over.app.open();
    over.app.close();
    expect(await opened).toEqual({ ok: true, value: { kind: 'none' } });
    over.workbook.user.setCell('Customers', 0, 'Name', 'Gama');
    await over.settle();
    expect(over.app.state()).toEqual({ kind: 'none' });
  });

  test('by someone who is told that it is ready, it is closed', async () => {
    const seen = watched(await closedRegister(), () => undefined);
    const over = appOverMemory({ workbook: seen.workbook });
    over.app.subscribe(() => { if (over.app.state().kind === 'ready') over.app.close(); });
    await over.app.open();
    await over.settle();
    expect(over.app.state()).toEqual({ kind: 'none' });
    expect(seen.watchers).toBe(0);
  });
});

describe('closed while it works', () => {
  test('a look at the sheets ends without a word, whatever changed there', async () => {
    const calls = async (closeAt: number): Promise<number> => {
      let close = (): void => undefined;
      let from = Infinity;
      const seen = watched(await closedRegister(), (call) => { if (call === from + closeAt) close(); });
      const over = appOverMemory({ workbook: seen.workbook });
      await over.app.open();
      from = seen.calls;
      close = () => over.app.close();
      over.workbook.user.insertRow('Customers', 0, [null, null, 'Gama']);
      over.workbook.user.addColumn('Customers', 'Own');
      await over.settle();
      if (closeAt > 0) expect({ closeAt, state: over.app.state() }).toEqual({ closeAt, state: { kind: 'none' } });
      expect({ closeAt, bugs: over.bugs, watchers: seen.watchers }).toEqual({ closeAt, bugs: [], watchers: closeAt > 0 ? 0 : 1 });
      return seen.calls - from;
    };
    const all = await calls(0);
    expect(all).toBeGreaterThan(10);
    for (let at = 1; at <= all; at += 1) await calls(at);
  });

  test('reading the journal further back ends without an error', async () => {
    const over = await registerOverMemory();
    const read = over.app.readHistory('older');
    await Promise.resolve();
    over.app.close();
    expect(await read).toMatchObject({ ok: true });
  });

  test('what is made is made to its end, and not opened', async () => {
    const over = appOverMemory();
    const seen = watched(over.workbook, (call) => { if (call === 1) app.app.close(); });
    const app = appOverMemory({ workbook: seen.workbook });
    expect(await app.app.makeRegister()).toEqual({ ok: true, value: undefined });
    expect(app.app.state()).toEqual({ kind: 'none' });
    await over.app.open();
    expect(over.app.state()).toEqual({ kind: 'ready' });
  });
});

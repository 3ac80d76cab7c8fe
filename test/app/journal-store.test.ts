import { makeRegister } from '../../src/app/make-register';
import { journalRows, readJournal } from '../../src/app/journal';
import { JournalStore } from '../../src/app/journal-store';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import type { FoldedSteps } from '../../src/app/folded-steps';
import type { Workbook } from '../../src/host/workbook';
import type { ChangeSet } from '../../src/model/change';
import { seededRandom } from '../support/app-over-memory';

const day = 86_400_000;

const step = (n: number, customer = `kc-${n % 3}`, author = 'Dana'): ChangeSet => ({
  id: `ch-${String(n).padStart(6, '0')}`, at: Date.UTC(2026, 0, 1) + n * day, author, cause: 'card',
  changes: [{ type: 'set', table: 'Customers', id: customer, field: 'note', before: String(n), after: String(n + 1) }],
});

async function workbookWith(sets: readonly ChangeSet[]): Promise<MemoryWorkbook> {
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random: seededRandom(1), texts: textsOf('en') });
  if (!made.ok) throw new Error(made.error.code);
  const written = await workbook.apply({ tables: [{ table: '_journal', append: sets.flatMap(journalRows) }] });
  if (!written.ok) throw new Error(written.error.code);
  return workbook;
}

async function rowsOf(workbook: MemoryWorkbook) {
  const read = await workbook.readTable('_journal');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.values;
}

const subjects = () => ({ changes }: ChangeSet) => ({ customer: changes[0]?.id ?? '', customerName: `Name of ${changes[0]?.id ?? ''}` });

test('opening reads the end only; older pages come one by one, without a gap', async () => {
  const all = Array.from({ length: 2300 }, (_, n) => step(n));
  const workbook = await workbookWith(all);
  const read: number[] = [];
  const store = new JournalStore({ ...workbook, readTable: (table, options) => {
    read.push(options?.rows?.count ?? Infinity);
    return workbook.readTable(table, options);
  } });
  expect(await store.load()).toMatchObject({ ok: true });
  expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(500);
  expect(store.sets().at(-1)).toEqual(all.at(-1));
  expect(store.isComplete()).toBe(false);
  while (!store.isComplete()) expect(await store.readOlder()).toMatchObject({ ok: true });
  expect(store.sets()).toEqual(all);
});

test('a step longer than a page is read whole', async () => {
  const long = { ...step(50), changes: [{ type: 'set', table: 'Customers', id: 'kc-1', field: 'note', before: null, after: 'x'.repeat(32_000 * 700) }] } as ChangeSet;
  const all = [...Array.from({ length: 20 }, (_, n) => step(n)), long, ...Array.from({ length: 20 }, (_, n) => step(100 + n))];
  const store = new JournalStore(await workbookWith(all));
  expect(await store.load()).toMatchObject({ ok: true });
  expect(store.sets().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(store.sets()[20]).toEqual(long);
});

test('what others wrote is taken in when they are known to have written', async () => {
  const workbook = await workbookWith([step(1)]);
  const store = new JournalStore(workbook);
  await store.load();
  await workbook.apply({ tables: [{ table: '_journal', append: journalRows(step(2)) }] });
  const waiting = step(3);
  store.remember(waiting);
  await store.refresh();
  expect(store.sets().map(({ id }) => id)).toEqual([step(1).id, waiting.id]);
  store.noteOthers();
  await store.refresh();
  expect(store.sets().map(({ id }) => id)).toEqual([step(1).id, step(2).id, waiting.id]);
});

test('steps of this session that the sheet lost are told, in their order, before those that were never written', async () => {
  const workbook = await workbookWith([step(1), step(2), step(3)]);
  const store = new JournalStore(await workbookWith([step(1)]));
  await store.load();
  for (const n of [2, 3]) store.remember(step(n));
  store.noteOthers();
  expect(await store.refresh()).toEqual({ ok: true, value: [step(2), step(3)] });
  expect(store.sets()).toEqual([step(1), step(2), step(3)]);
  const whole = new JournalStore(workbook);
  await whole.load();
  for (const n of [3, 4]) whole.remember(step(n));
  whole.noteOthers();
  expect(await whole.refresh()).toEqual({ ok: true, value: [step(4)] });
});

test('what others wrote is read at the next look if the workbook refuses; what was known stands', async () => {
  const all = Array.from({ length: 700 }, (_, n) => step(n));
  const workbook = await workbookWith(all);
  let left = Infinity;
  const store = new JournalStore({ ...workbook, readTable: (table, options) => {
    left -= 1;
    return left < 0 ? Promise.resolve({ ok: false, error: { severity: 'error', code: 'cell-being-edited', facts: {} } }) : workbook.readTable(table, options);
  } });
  await store.load();
  while (!store.isComplete()) await store.readOlder();
  await workbook.apply({ tables: [{ table: '_journal', append: journalRows(step(700)) }] });
  store.noteOthers();
  for (left of [0, 1]) {
    expect(await store.refresh()).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    expect(store.sets()).toEqual(all);
    expect(store.isComplete()).toBe(true);
  }
  left = Infinity;
  const reading = store.refresh();
  expect(store.sets()).toEqual(all);
  expect(await reading).toMatchObject({ ok: true });
  expect(store.sets()).toEqual([...all, step(700)]);
});

describe('a journal grown long', () => {
  const bounds = { page: 40, rows: 150, kept: 120, atOnce: 1000 };
  const many = Array.from({ length: 300 }, (_, n) => step(n, `kc-${n % 3}`, n % 2 === 0 ? 'Dana' : 'Ilinca'));

  async function opened(workbook: Workbook, own = bounds) {
    const store = new JournalStore(workbook, own);
    expect(await store.load()).toMatchObject({ ok: true });
    return store;
  }

  /** All that the workbook's journal holds, as someone who reads back to its beginning sees it. */
  async function whole(workbook: Workbook) {
    const store = await opened(workbook);
    while (!store.isComplete()) await store.readOlder();
    return { sets: store.sets(), lines: store.folded() };
  }

  const stepsOf = (lines: readonly FoldedSteps[]) => lines.reduce((sum, { steps }) => sum + steps, 0);

  test('is folded into one line a card, author and year; the last steps stay as they are', async () => {
    const workbook = await workbookWith(many);
    const store = await opened(workbook);
    expect(store.isFoldingDue()).toBe(true);
    expect(await store.fold(subjects)).toMatchObject({ ok: true });
    expect(store.isFoldingDue()).toBe(false);
    const { sets, lines } = await whole(workbook);
    expect(sets.length).toBeGreaterThanOrEqual(120);
    expect(sets.length).toBeLessThan(120 + 40);
    expect(sets).toEqual(many.slice(-sets.length));
    const old = many.slice(0, -sets.length);
    expect(stepsOf(lines)).toBe(old.length);
    expect(lines).toHaveLength(6);
    const expected = old.filter(({ author, changes }) => author === 'Dana' && changes[0]?.id === 'kc-0');
    expect(lines.find(({ customer, author }) => customer === 'kc-0' && author === 'Dana')).toMatchObject({
      steps: expected.length, changes: expected.length, from: expected[0]?.at, to: expected.at(-1)?.at, customerName: 'Name of kc-0',
    });
    expect(await rowsOf(workbook)).toHaveLength(sets.length + lines.length);
  });

  test('knows its steps still after it was folded, and reads further back', async () => {
    const workbook = await workbookWith(many);
    const store = await opened(workbook);
    await store.fold(subjects);
    while (!store.isComplete()) await store.readOlder();
    expect({ sets: store.sets(), lines: store.folded() }).toEqual(await whole(workbook));
  });

  test('is folded again when it has grown again, lines of the same year into one', async () => {
    const workbook = await workbookWith(many);
    await (await opened(workbook)).fold(subjects);
    const later = Array.from({ length: 150 }, (_, n) => step(300 + n));
    await workbook.apply({ tables: [{ table: '_journal', append: later.flatMap(journalRows) }] });
    const store = await opened(workbook);
    expect(store.isFoldingDue()).toBe(true);
    await store.fold(subjects);
    const { sets, lines } = await whole(workbook);
    expect(stepsOf(lines) + sets.length).toBe(450);
    const keys = lines.map(({ to, author, customer }) => `${new Date(to).getUTCFullYear()} ${author} ${customer ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sets).toEqual([...many, ...later].slice(-sets.length));
  });

  test('grown very long, is folded a portion at a time; a step longer than that is not cut', async () => {
    const long = (n: number): ChangeSet => ({ ...step(n), changes: [{ type: 'set', table: 'Customers', id: 'kc-1', field: 'note', before: null, after: 'x'.repeat(32_000 * 3) }] });
    const all = many.map((set, n) => (n % 20 === 7 ? long(n) : set));
    const workbook = await workbookWith(all);
    const store = await opened(workbook, { ...bounds, atOnce: 30 });
    let rounds = 0;
    for (; store.isFoldingDue() && rounds < 50; rounds += 1) {
      expect(await store.fold(subjects)).toMatchObject({ ok: true });
      const { sets, lines } = await whole(workbook);
      expect(stepsOf(lines) + sets.length).toBe(300);
      expect(sets).toEqual(all.slice(-sets.length));
    }
    expect(rounds).toBeGreaterThan(1);
    expect(rounds).toBeLessThan(50);
  });

  test('keeps rows that cannot be understood', async () => {
    const workbook = await workbookWith(many);
    await workbook.apply({ tables: [{ table: '_journal', cells: [{ key: step(5).id, column: 'changes', value: 'not a change' }] }] });
    const store = await opened(workbook);
    await store.fold(subjects);
    expect((await rowsOf(workbook)).filter((row) => row[5] === 'not a change')).toHaveLength(1);
    const { sets, lines } = await whole(workbook);
    expect(stepsOf(lines) + sets.length).toBe(299);
  });

  test('stays as it was if the workbook refuses, and is still due', async () => {
    const workbook = await workbookWith(many);
    const store = await opened({ ...workbook, apply: () => Promise.resolve({ ok: false, error: { severity: 'error', code: 'cell-being-edited', facts: {} } }) });
    const before = await rowsOf(workbook);
    expect(await store.fold(subjects)).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    expect(await rowsOf(workbook)).toEqual(before);
    expect(readJournal(before)).toEqual(many);
    expect(store.isFoldingDue()).toBe(true);
  });
});

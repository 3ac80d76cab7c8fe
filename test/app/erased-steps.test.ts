import { erasedJournal } from '../../src/app/erased-steps';
import { foldedCells, readFolded } from '../../src/app/folded-steps';
import { journalRows, readJournal } from '../../src/app/journal';
import type { Change, ChangeSet } from '../../src/model/change';
import type { CellValue } from '../../src/host/workbook';

const set = (id: string, changes: readonly Change[], more: Partial<ChangeSet> = {}): ChangeSet => ({ id, at: Date.UTC(2026, 1, 3), author: 'Dana', cause: 'card', changes, ...more });
const field = (id: string, after: string): Change => ({ type: 'set', table: 'Customers', id, field: 'note', before: null, after });
const header = ['key', 'at', 'author', 'cause', 'undoes', 'changes'];

/** The rows as they are after the patch. */
function erased(rows: readonly (readonly CellValue[])[], records: readonly string[], ofOthers: ReadonlyMap<string, ReadonlySet<string>> = new Map()): CellValue[][] {
  const { cells, remove } = erasedJournal(rows, { records: new Set(records), cards: new Set(records), ofOthers });
  const keys = rows.map(([key]) => key);
  expect(cells.every(({ key }) => keys.filter((known) => known === key).length === 1 && !remove.includes(key))).toBe(true);
  return rows.filter(([key]) => !remove.includes(String(key)))
    .map((row) => row.map((cell, at) => (at === 0 ? cell : cells.filter(({ key, column }) => key === row[0] && column === header[at]).at(-1)?.value ?? (cells.some(({ key, column }) => key === row[0] && column === header[at]) ? null : cell))));
}

test('a step keeps what it did to others; one about them alone becomes a line without words', () => {
  const rows = [set('ch-1', [field('a', 'gone'), field('b', 'stays')], { cause: 'bulk' }), set('ch-2', [field('a', 'gone')]), set('ch-3', [field('b', 'stays')])].flatMap(journalRows);
  const after = erased(rows, ['a']);
  expect(readJournal(after)).toEqual([set('ch-1', [field('b', 'stays')], { cause: 'bulk' }), set('ch-3', [field('b', 'stays')])]);
  expect(readFolded(after)).toEqual([{ id: 'ch-2', author: 'Dana', from: Date.UTC(2026, 1, 3), to: Date.UTC(2026, 1, 3), steps: 1, changes: 1 }]);
  expect(JSON.stringify(after)).not.toContain('gone');
});

test('a step that goes on over several rows becomes shorter', () => {
  const rows = [set('ch-1', [field('a', 'gone'.repeat(20_000)), field('b', 'x'.repeat(40_000))]), set('ch-2', [field('a', 'gone'.repeat(20_000))])].flatMap(journalRows);
  expect(rows.length).toBe(7);
  const after = erased(rows, ['a']);
  expect(after.map(([key]) => key)).toEqual(['ch-1', 'ch-1.2', 'ch-2']);
  expect(readJournal(after)).toEqual([set('ch-1', [field('b', 'x'.repeat(40_000))])]);
  expect(JSON.stringify(after)).not.toContain('gone');
});

test('a merge goes whole, and so does what took it back', () => {
  const rows = [
    set('ch-1', [field('a', 'gone'), field('b', 'part of it')], { cause: 'merge' }),
    set('ch-2', [field('b', 'part of it')], { cause: 'undo', undoes: 'ch-1' }),
  ].flatMap(journalRows);
  const after = erased(rows, ['a']);
  expect(readJournal(after)).toEqual([]);
  expect(JSON.stringify(after)).not.toMatch(/gone|part/);
});

test('what another card bore of somebody goes too, in the steps in which it bore it', () => {
  const rows = [set('ch-1', [field('b', 'stays')]), set('ch-2', [field('b', 'gone')]), set('ch-3', [field('b', 'stays too')])].flatMap(journalRows);
  const after = erased(rows, ['a'], new Map([['ch-2', new Set(['b'])]]));
  expect(readJournal(after).map(({ id }) => id)).toEqual(['ch-1', 'ch-3']);
  expect(JSON.stringify(after)).not.toContain('gone');
});

test('an erasure is told for good, another one does not take it out', () => {
  const rows = [set('ch-1', [{ type: 'remove', table: 'Customers', id: 'a', values: {} }], { cause: 'erase' })].flatMap(journalRows);
  expect(erased(rows, ['a'])).toEqual(rows);
});

test('folded lines lose the name and keep how many they are; rows that nobody understands go if they name somebody', () => {
  const line = (key: string, customer: string, lines?: number): CellValue[] =>
    [key, ...foldedCells({ id: key, author: 'Dana', from: 1, to: 2, steps: 3, changes: 4, customer, customerName: `Name of ${customer}` }, lines).map(([, value]) => value)];
  const rows = [line('fl-1', 'kc-1', 2), line('fl-2', 'b'), ['ch-9', 'yesterday', 'Dana', 'card', null, '[{"id":"kc-1"'], ['ch-8', 'yesterday', 'Dana', 'card', null, 'x']];
  const after = erased(rows, ['kc-1']);
  expect(after.map(([key]) => key)).toEqual(['fl-1', 'fl-2', 'ch-8']);
  expect(readFolded(after).map(({ customerName }) => customerName)).toEqual([undefined, 'Name of b']);
  expect(JSON.parse(String(after[0]?.[5]))).toMatchObject({ lines: 2, steps: 3 });
});

import type { Change } from '../../src/model/change';
import { findMassChange } from '../../src/sync/mass-guard';

const removals = (count: number): Change[] => Array.from({ length: count }, (_, n): Change => ({ type: 'remove', table: 'Customers', id: `r${n}`, values: {} }));
const edits = (count: number, table: 'Customers' | 'Contacts' = 'Customers'): Change[] =>
  Array.from({ length: count }, (_, n): Change[] => ['city', 'note'].map((field) => ({ type: 'set', table, id: `e${n}`, field, before: null, after: 'x' }))).flat();
const found = (changes: readonly Change[], rows: number): readonly string[] => findMassChange(changes, () => rows).map(({ kind, rows: many, of }) => `${kind} ${many} of ${of}`);

test.each([
  [removals(20), 30, []], [removals(21), 30, ['deletions 21 of 30']],
  [removals(200), 10_000, []], [removals(201), 10_000, ['deletions 201 of 10000']],
  [edits(20), 20, []], [edits(21), 21, ['edits 21 of 21']],
  [edits(300), 1000, []], [edits(301), 1000, ['edits 301 of 1000']],
] as const)('deletions above 20 rows and 2 %, edits above 20 rows and 30 %: row counts, whatever many fields (%#)', (changes, rows, wanted) => {
  expect(found(changes, rows)).toEqual(wanted);
});

test('new rows are never too many, and each table counts for itself', () => {
  const added = Array.from({ length: 500 }, (_, n): Change => ({ type: 'add', table: 'Customers', id: `a${n}`, values: {} }));
  expect(found(added, 0)).toEqual([]);
  expect(findMassChange([...edits(25), ...edits(25, 'Contacts')], (table) => (table === 'Contacts' ? 50 : 1000))).toEqual([{ kind: 'edits', table: 'Contacts', rows: 25, of: 50 }]);
});

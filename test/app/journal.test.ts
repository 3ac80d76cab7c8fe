import fc from 'fast-check';
import { journalRows, readJournal } from '../../src/app/journal';
import type { ChangeSet } from '../../src/model/change';

const changeSet = (n: number, text = 'x'): ChangeSet => ({
  id: `ch-${n}`, at: Date.UTC(2026, 0, 1, 0, 0, n), author: 'Dana', cause: 'card',
  changes: [{ type: 'set', table: 'Customers', id: 'kc-1', field: 'note', before: null, after: text }],
});

test('what was written is read back, longer than a cell too', () => {
  fc.assert(fc.property(fc.array(fc.nat(90_000), { minLength: 1, maxLength: 5 }), (lengths) => {
    const sets = lengths.map((length, n) => changeSet(n, 'ș"\n'.repeat(length / 3)));
    const rows = sets.flatMap(journalRows);
    for (const row of rows) for (const cell of row) expect(String(cell ?? '').length).toBeLessThanOrEqual(32_767);
    expect(readJournal(rows)).toEqual(sets);
  }), { numRuns: 20 });
});

test('a row that someone damaged is left out, the others stay', () => {
  const rows = [changeSet(1), changeSet(2), changeSet(3)].flatMap(journalRows);
  rows[1] = [...(rows[1] ?? []).slice(0, 5), '{"not": "changes"'];
  rows.push([null, null, null, null, null, null]);
  expect(readJournal(rows).map(({ id }) => id)).toEqual(['ch-1', 'ch-3']);
});

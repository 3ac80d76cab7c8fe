import fc from 'fast-check';
import { conflictRows, conflictsOf, type ConflictState, type StandingConflict } from '../../src/app/conflict-records';
import type { Values } from '../../src/model/change';
import { isId, makeId } from '../../src/model/ids';
import { Register } from '../../src/model/register';
import { createSeededRandom } from '../../src/base/seeded-random';
import { newLayout } from '../../src/app/register-layout';
import { en } from '../../src/locales/en';
import { rowOfRecord, valuesOfRow } from '../../src/host/table-layout';

const random = createSeededRandom(8);
const layout = newLayout(en, 'Conflicts');

/** As the cells give it back. */
function registerWith(rows: readonly { readonly id: string; readonly values: Values }[]): Register {
  const register = new Register();
  for (const { id, values } of rows) register.load('Conflicts', id, valuesOfRow(rowOfRecord(id, values, layout), layout));
  return register;
}

const found = (more: Partial<StandingConflict> = {}): StandingConflict => ({
  id: makeId('cf', random), kind: 'edit-edit', table: 'Customers', record: makeId('kc', random), unit: 'name', source: 'register-LAPTOP.xlsx', foundAt: Date.UTC(2026, 10, 24), state: 'open', ...more,
});

const nasty = fc.oneof(
  fc.constantFrom('=A1', '+49 30 1234', '-', '@SUM(A1)', '007', '1E5', '3-4', '2026-01-31', "'quoted", '"', '\\', '{"a":1}', 'line\nline\r\nline', '  blanks  ', 'א ב', '😀', '\u0000', '\u2028', 'TRUE'),
  fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('x'.repeat(32_000), '"'.repeat(33_000), '😀'.repeat(16_500)),
  fc.integer(), fc.constantFrom(0.1, -2.5, 1e21), fc.boolean(), fc.constant(null),
);
const values = fc.dictionary(fc.constantFrom('name', 'note', 'street', 'amount', 'x:Own “field”', 'customer'), nasty);
const said = fc.record({ by: fc.constantFrom('', 'Ona', '=cmd'), at: fc.integer({ min: 0, max: 4e12 }) });
const conflict = fc.record({
  kind: fc.constantFrom('edit-edit', 'edit-delete', 'delete-edit', 'merge-merge'), table: fc.constantFrom('Customers', 'Contacts', 'Lists', 'Conflicts'),
  unit: fc.constantFrom('name', 'address', 'x:Own “field”'), customer: fc.constant(makeId('kc', random)), from: fc.constant(makeId('kc', random)),
  base: values, mine: values, theirs: values, mineSaid: said, theirsSaid: said,
  source: fc.constantFrom('', '=copy.xlsx', 'Książka (2).xlsx'), foundAt: fc.integer({ min: 0, max: 4e12 }), state: fc.constantFrom<ConflictState>('open', 'mine', 'theirs', 'both', 'edited', 'settled'),
  decidedBy: fc.constantFrom('Ona', '+1'), decidedAt: fc.integer({ min: 0, max: 4e12 }),
}, { requiredKeys: ['kind', 'table', 'source', 'foundAt', 'state'] });

test('Conflicts come back from their rows as they were, whatever the values, in whatever order the sheet was sorted', () => {
  fc.assert(fc.property(fc.array(conflict, { minLength: 1, maxLength: 3 }), fc.nat(), (many, seed) => {
    const standing = many.map((one) => found(one as Partial<StandingConflict>));
    const rows = standing.flatMap(conflictRows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, values: cells } of rows) {
      expect(isId(id, 'cf')).toBe(true);
      for (const cell of Object.values(cells)) expect(String(cell).length).toBeLessThanOrEqual(32_767);
    }
    const order = createSeededRandom(seed);
    const shuffled = rows.map((row) => ({ row, at: order.integer(1e6) })).sort((a, b) => a.at - b.at).map(({ row }) => row);
    const read = conflictsOf(registerWith(shuffled));
    expect([...read].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...standing].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }), { numRuns: 60 });
});

test('A conflict written twice gives the same rows, and a register reads a conflict anew once it was decided', () => {
  const long = found({ mine: { note: 'm'.repeat(70_000) }, theirs: { note: 't' } });
  expect(conflictRows(long)).toHaveLength(3);
  expect(conflictRows(long)).toEqual(conflictRows(long));
  const short = found({ mine: { name: 'A' } });
  const register = registerWith([...conflictRows(long), ...conflictRows(short)]);
  expect(conflictsOf(register)).toEqual([long, short]);
  for (const { id } of [long, short]) register.apply([{ type: 'set', table: 'Conflicts', id, field: 'state', before: 'open', after: 'theirs' }]);
  expect(conflictsOf(register)).toEqual([{ ...long, state: 'theirs' }, { ...short, state: 'theirs' }]);
});

test('Rows that nobody understands are left out: cut off, of a later version, edited by hand', () => {
  const good = found({ mine: { name: 'A' } });
  const long = found({ mine: { note: 'm'.repeat(40_000) } });
  const broken: readonly Values[] = [{ state: 'perhaps' }, { kind: 'edit-war' }, { table: 'Ships' }, { mine: '{"name":' }, { mine: '{"name":{}}' }, { foundAt: 'yesterday' }];
  const rows = [...conflictRows(good), ...conflictRows(long).slice(0, 1), ...broken.map((wrong) => ({ id: makeId('cf', random), values: { ...conflictRows(good)[0]?.values, ...wrong } }))];
  const register = registerWith(rows);
  expect(conflictsOf(register)).toEqual([good]);
  expect(register.count('Conflicts')).toBe(rows.length);
});

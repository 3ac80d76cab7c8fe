import fc from 'fast-check';
import { makeId } from '../../src/model/ids';
import { repairIdentity, type SheetRow } from '../../src/sync/repair-identity';
import { seededRandom } from '../support/app-over-memory';

const random = seededRandom(3);
const fresh = (): string => makeId('kc', random);
const row = (at: number, key: unknown, values: Record<string, string> = { name: `n${at}` }): SheetRow => ({ row: at, key, values });

test('a typed row and a damaged id get new ones, a good id stays', () => {
  const good = fresh();
  const repairs = repairIdentity([row(0, good), row(1, null), row(2, `${good.slice(0, -1)}?`)], 'kc', () => undefined, fresh);
  expect(repairs.map(({ row: at }) => at)).toEqual([1, 2]);
});

test('of two rows with one id the one like the known record keeps it, wherever it stands', () => {
  const id = fresh();
  const known = { name: 'Alfa', city: 'Cluj' };
  const repairs = repairIdentity([row(0, id, { name: 'Alfa', city: 'Arad' }), row(1, id, known)], 'kc', () => known, fresh);
  expect(repairs).toMatchObject([{ row: 0, copiedFrom: id }]);
});

test('with nothing to compare the topmost keeps the id', () => {
  const id = fresh();
  expect(repairIdentity([row(4, id), row(2, id)].sort((a, b) => a.row - b.row), 'kc', () => undefined, fresh)).toMatchObject([{ row: 4 }]);
});

test('after the repair every row has an id, and no two the same', () => {
  const pool = [fresh(), fresh(), fresh()];
  fc.assert(fc.property(fc.array(fc.constantFrom(null, '', 'junk', 7, ...pool), { maxLength: 12 }), (keys) => {
    const rows = keys.map((key, at) => row(at, key));
    const repairs = new Map(repairIdentity(rows, 'kc', () => undefined, fresh).map((repair) => [repair.row, repair.id]));
    const ids = rows.map(({ row: at, key }) => repairs.get(at) ?? key);
    expect(new Set(ids).size).toBe(rows.length);
    for (const key of new Set(keys)) if (pool.includes(key as string)) expect(ids).toContain(key);
  }));
});

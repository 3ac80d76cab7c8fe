import fc from 'fast-check';
import { makeId } from '../../src/model/ids';
import { repairIdentity, type SheetRow } from '../../src/sync/repair-identity';
import { seededRandom } from '../support/app-over-memory';

const random = seededRandom(3);
const fresh = (): string => makeId('kc', random);
const nothing = { valuesOf: () => undefined, idAt: () => undefined };
const row = (at: number, key: unknown, values: Record<string, string> = { name: `n${at}` }): SheetRow => ({ row: at, key, values });

test('a typed row and a damaged id get new ones, a good id stays', () => {
  const good = fresh();
  const repairs = repairIdentity([row(0, good), row(1, null), row(2, `${good.slice(0, -1)}?`)], 'kc', nothing, fresh);
  expect(repairs.map(({ row: at }) => at)).toEqual([1, 2]);
});

test('of two rows with one id the one like the known record keeps it, wherever it stands', () => {
  const id = fresh();
  const known = { name: 'Alfa', city: 'Cluj' };
  const repairs = repairIdentity([row(0, id, { name: 'Alfa', city: 'Arad' }), row(1, id, known)], 'kc', { ...nothing, valuesOf: () => known }, fresh);
  expect(repairs).toMatchObject([{ row: 0, copiedFrom: id }]);
});

test('of two rows as like as each other the one in its old place keeps the id', () => {
  const id = fresh();
  const known = { valuesOf: () => undefined, idAt: (at: number) => (at === 3 ? id : undefined) };
  expect(repairIdentity([row(1, id), row(3, id), row(5, id)], 'kc', known, fresh)).toMatchObject([{ row: 1 }, { row: 5 }]);
});

test('with nothing to compare the topmost keeps the id', () => {
  const id = fresh();
  expect(repairIdentity([row(4, id), row(2, id)].sort((a, b) => a.row - b.row), 'kc', nothing, fresh)).toMatchObject([{ row: 4 }]);
});

test('after the repair every row has an id, and no two the same', () => {
  const pool = [fresh(), fresh(), fresh()];
  fc.assert(fc.property(fc.array(fc.constantFrom(null, '', 'junk', 7, ...pool), { maxLength: 12 }), (keys) => {
    const rows = keys.map((key, at) => row(at, key));
    const repairs = new Map(repairIdentity(rows, 'kc', nothing, fresh).map((repair) => [repair.row, repair.id]));
    const ids = rows.map(({ row: at, key }) => repairs.get(at) ?? key);
    expect(new Set(ids).size).toBe(rows.length);
    for (const key of new Set(keys)) if (pool.includes(key as string)) expect(ids).toContain(key);
  }));
});

describe('a row whose id alone is lost', () => {
  const [alfa, beta, other] = [fresh(), fresh(), fresh()];
  const records = new Map([[alfa, { name: 'Alfa', city: 'Cluj', country: 'RO' }], [beta, { name: 'Beta', city: 'Riga', country: 'LV' }]]);
  const places = [alfa, beta];
  const known = { valuesOf: (id: string) => records.get(id), idAt: (at: number) => places[at] };
  const valuesOf = (id: string): Record<string, string> => ({ ...records.get(id) });
  const repaired = (rows: SheetRow[]): unknown => repairIdentity(rows, 'kc', known, () => other);

  test.each([null, '', 'junk', 7])('gets its own back, whatever stands there instead (%p)', (key) => {
    expect(repaired([row(0, alfa, valuesOf(alfa)), row(1, key, valuesOf(beta))])).toEqual([{ row: 1, was: key, id: beta, isOwn: true }]);
  });

  test('gets it back after the id above was dragged over it', () => {
    expect(repaired([row(0, alfa, valuesOf(alfa)), row(1, alfa, valuesOf(beta))])).toEqual([{ row: 1, was: alfa, id: beta, isOwn: true }]);
  });

  test('gets it back if less than half of it was changed too', () => {
    expect(repaired([row(0, null, { ...valuesOf(alfa), city: 'Arad' })])).toMatchObject([{ id: alfa, isOwn: true }]);
    expect(repaired([row(0, null, { ...valuesOf(alfa), city: 'Arad', name: 'Omega' })])).toMatchObject([{ id: other, isOwn: false }]);
  });

  test('gets another one if its own stands elsewhere, or it stands where nobody stood', () => {
    expect(repaired([row(0, null, valuesOf(alfa)), row(1, alfa, valuesOf(alfa))])).toMatchObject([{ row: 0, id: other, isOwn: false }]);
    expect(repaired([row(2, null, valuesOf(alfa))])).toMatchObject([{ row: 2, id: other, isOwn: false }]);
  });

  test('gets it back where it was sorted or moved to, if nearly all of what it held stands there', () => {
    const gone = { ...known, ids: () => records.keys() };
    const at = (rows: SheetRow[]): unknown => repairIdentity(rows, 'kc', gone, () => other);
    expect(at([row(0, null, valuesOf(beta)), row(5, 'junk', valuesOf(alfa))])).toMatchObject([{ row: 0, id: beta, isOwn: true }, { row: 5, id: alfa, isOwn: true }]);
    expect(at([row(5, null, { ...valuesOf(alfa), city: 'Arad' })])).toMatchObject([{ id: other, isOwn: false }]);
    expect(at([row(0, alfa, valuesOf(alfa)), row(5, null, valuesOf(alfa))])).toMatchObject([{ row: 5, id: other, isOwn: false }]);
    // A copy says what it was copied from: it is no other record that went missing, however alike.
    expect(at([row(0, alfa, valuesOf(alfa)), row(5, alfa, valuesOf(beta))])).toMatchObject([{ row: 5, id: other, copiedFrom: alfa }]);
  });
});

import fc from 'fast-check';
import type { Values } from '../../src/model/change';
import { findPartialSort, realigned, type PartialSort } from '../../src/sync/find-partial-sort';

const cities = ['Vilnius', 'Kaunas', 'Cluj', 'Riga', 'Haifa'];
const base = new Map(Array.from({ length: 20 }, (_, n): [string, Values] => [`c${n}`, { name: `Name ${(n * 7) % 20}`, phone: `${1000 + n}`, city: cities[n % 5] ?? '', ...(n % 4 === 0 && { note: `of ${n}` }) }]));
const find = (rows: ReadonlyMap<string, Values>): PartialSort | undefined => findPartialSort(rows, (id) => base.get(id));

/** The values of these fields as they stand after the rows were brought into the order, the rest left where it was. */
function sorted(fields: readonly string[], by: string, rows: ReadonlyMap<string, Values> = base): Map<string, Values> {
  const order = [...rows.values()].sort((a, b) => String(a[by] ?? '').localeCompare(String(b[by] ?? '')));
  return new Map([...rows].map(([id, values], at) => [id, withoutEmpty({ ...values, ...Object.fromEntries(fields.map((field) => [field, order[at]?.[field] ?? null])) })]));
}
const withoutEmpty = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const putBack = (rows: ReadonlyMap<string, Values>): Map<string, Values> => {
  const sort = find(rows);
  return new Map([...rows].map(([id, values]) => [id, withoutEmpty({ ...values, ...(sort && realigned(sort, rows).get(id)) })]));
};

test.each([
  ['all columns but the id', ['name', 'phone', 'city', 'note'], 'name'],
  ['some columns', ['name', 'phone'], 'name'],
  ['one column', ['phone'], 'name'],
  ['a column in which values repeat, beside another', ['name', 'city'], 'city'],
])('a sort of %s is seen, and every value goes back to its record', (_, fields, by) => {
  const rows = sorted(fields, by);
  expect(find(rows)?.isCertain).toBe(true);
  expect([...find(rows)?.fields ?? []].sort()).toEqual([...fields].sort());
  expect(putBack(rows)).toEqual(base);
});

test('what was typed after the sort goes to the record into whose values it was typed', () => {
  const rows = sorted(['name', 'phone', 'city', 'note'], 'name');
  const [[id, values] = ['', {}]] = [...rows].slice(5, 6);
  const own = [...base].find(([, { name }]) => name === values['name'])?.[0] ?? '';
  rows.set(id, { ...values, phone: '+370 5 1' });
  expect(find(rows)?.isCertain).toBe(true);
  expect(putBack(rows)).toEqual(new Map([...base].map(([key, held]) => [key, key === own ? { ...held, phone: '+370 5 1' } : held])));
});

test('an edit in a column that did not move stays where it is', () => {
  const rows = sorted(['name', 'phone'], 'name');
  rows.set('c3', { ...rows.get('c3'), city: 'Arad' });
  expect(putBack(rows)).toEqual(new Map([...base, ['c3', { ...base.get('c3'), city: 'Arad' }]]));
});

test('cells shifted up beside the ids are seen too', () => {
  const all = [...base.values()];
  const rows = new Map([...base.keys()].map((id, at): [string, Values] => [id, all[at + 1] ?? { name: 'New' }]));
  expect(find(rows)?.fields).toEqual(new Set(['name', 'phone', 'city', 'note']));
});

test('where nobody can say whose the rest is, it is told', () => {
  const rows = sorted(['phone'], 'name');
  for (const id of ['c2', 'c3']) rows.set(id, { ...rows.get(id), phone: `typed ${id}` });
  expect(find(rows)).toMatchObject({ isCertain: false });
});

test.each<[string, (rows: Map<string, Values>) => void]>([
  ['nothing', () => undefined],
  ['two rows put right against each other', (rows) => {
    rows.set('c1', base.get('c2') ?? {});
    rows.set('c2', base.get('c1') ?? {});
  }],
  ['a column filled down', (rows) => {
    for (const [id, values] of rows) rows.set(id, { ...values, city: 'Vilnius' });
  }],
  ['customers that change hands among few', (rows) => {
    for (const [id, values] of rows) rows.set(id, { ...values, city: cities[(cities.indexOf(String(values['city'])) + 1) % 3] ?? '' });
  }],
  ['one row pasted over others', (rows) => {
    for (const id of ['c1', 'c2', 'c3', 'c4']) rows.set(id, base.get('c9') ?? {});
  }],
  ['a column emptied', (rows) => {
    for (const [id, { phone: _, ...values }] of rows) rows.set(id, values);
  }],
])('no alarm: %s', (_, change) => {
  const rows = new Map(base);
  change(rows);
  expect(find(rows)).toBeUndefined();
});

test('an alarm is never one of edits in words of their own, and what it gives back is what there was', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(19), { minLength: 3 }), fc.boolean(), (picked, isTyped) => {
    const ids = picked.map((n) => `c${n}`);
    const rows = new Map(base);
    ids.forEach((id, at) => rows.set(id, isTyped ? { ...base.get(id), name: `typed ${id}` } : base.get(ids[(at + 1) % ids.length] ?? '') ?? {}));
    if (isTyped) expect(find(rows)).toBeUndefined();
    else expect(putBack(rows)).toEqual(base);
  }));
});

/** Which record stands in which row, after what hosts do with rows. */
import fc from 'fast-check';
import type { Change } from '../../src/model/change';
import { Register } from '../../src/model/register';
import { SheetRows } from '../../src/app/sheet-rows';

const add = (id: string, place?: { above?: string; below?: string }): Change =>
  ({ type: 'add', table: 'Customers', id, values: { name: id }, ...(place !== undefined && { place }) });
const remove = (id: string): Change => ({ type: 'remove', table: 'Customers', id, values: { name: id } });

test('rows that come and go shift those below, rows that hold nothing stay between', () => {
  const rows = new SheetRows(['a', undefined, 'b', 'c']);
  expect(['a', 'b', 'c', 'd'].map((id) => rows.rowOf(id))).toEqual([0, 2, 3, undefined]);
  rows.noteWritten([add('d'), add('e', { above: 'a' }), remove('b')]);
  expect(Array.from({ length: 6 }, (_, at) => rows.idAt(at))).toEqual(['a', 'e', undefined, 'c', 'd', undefined]);
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => rows.rowOf(id))).toEqual([0, undefined, 3, 4, 1]);
});

test('a row is found from wherever another was asked for last, near or far', () => {
  const ids = Array.from({ length: 120_000 }, (_, at) => (at % 3 === 2 ? undefined : `k${at}`));
  const asked = [0, 1, 60_000, 119_998, 0, 3, 49_999, 118_999, 1, 40_000];
  const rows = new SheetRows(ids);
  expect(asked.map((at) => rows.rowOf(`k${at}`))).toEqual(asked);
  const near = new SheetRows(ids.slice(0, 100));
  expect(near.rowOf('k99')).toBe(99);
  near.noteWritten([remove('k97'), remove('k99'), remove('k96')]);
  expect(['k94', 'k0', 'k99', 'k3'].map((id) => near.rowOf(id))).toEqual([94, 0, undefined, 3]);
});

test('they stand in the order that the register has of them', () => {
  const known = fc.constantFrom(undefined, 'k0', 'k1', 'k2', 'k3', 'k4');
  const place = fc.option(fc.record({ above: known, below: known }), { nil: undefined });
  fc.assert(fc.property(fc.array(place, { maxLength: 6 }), fc.subarray(['k0', 'k1', 'k2', 'k3', 'k4']), (places, gone) => {
    const register = new Register();
    const ids = ['k0', 'k1', 'k2', 'k3', 'k4'];
    for (const id of ids) register.load('Customers', id, { name: id });
    const rows = new SheetRows(ids);
    const changes = [
      ...places.map((at, n) => add(`n${n}`, at === undefined ? undefined : {
        ...(at.above !== undefined && { above: at.above }), ...(at.below !== undefined && { below: at.below }),
      })),
      ...gone.map(remove),
    ];
    rows.noteWritten(changes);
    expect(register.apply(changes)).toBeUndefined();
    expect(register.ids('Customers').map((id) => rows.rowOf(id))).toEqual(register.ids('Customers').map((_, at) => at));
  }));
});

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

/** Where rows stand beside others: put in one after the other, taken out and put back. */
import fc from 'fast-check';
import { placeRows, placesOfGone, withPlaced, type PlacedRow } from '../../src/base/row-place';

const put = (ids: readonly (string | undefined)[], added: readonly PlacedRow[]): (string | undefined)[] =>
  withPlaced<string | undefined>(ids, added.map(({ id }) => id), placeRows(ids, added));

test('a row goes below the one it names, else above the other, else to the end', () => {
  expect(put(['a', 'b', 'c'], [{ id: 'x', place: { above: 'a', below: 'c' } }])).toEqual(['a', 'x', 'b', 'c']);
  expect(put(['a', 'b', 'c'], [{ id: 'x', place: { above: 'gone', below: 'b' } }])).toEqual(['a', 'x', 'b', 'c']);
  expect(put(['a', 'b', 'c'], [{ id: 'x', place: { above: 'gone', below: 'gone' } }])).toEqual(['a', 'b', 'c', 'x']);
  expect(put(['a', 'b'], [{ id: 'x', place: {} }, { id: 'y', place: { below: 'a' } }])).toEqual(['y', 'a', 'b', 'x']);
  expect(put([], [{ id: 'x', place: { above: 'gone' } }])).toEqual(['x']);
});

test('a row that was put in is there for the next, and rows without an id, or with the id of another, are passed over', () => {
  expect(put(['a', undefined, 'a'], [{ id: 'x', place: { above: 'a' } }, { id: 'y', place: { below: 'x' } }, { id: 'z', place: { above: 'x' } }]))
    .toEqual(['a', 'y', 'x', 'z', undefined, 'a']);
});

test('runs are told from the top down, each with the number of the row it stands in front of', () => {
  expect(placeRows(['a', 'b'], [{ id: 'x', place: {} }, { id: 'y', place: { below: 'a' } }, { id: 'z', place: { above: 'y' } }]))
    .toEqual([{ at: 0, rows: [1, 2] }, { at: 2, rows: [0] }]);
});

test('what goes away one after the other stands in its places again, put back in the opposite order', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.array(fc.nat(40)), (count, picks) => {
    const ids = Array.from({ length: count }, (_, at) => `r${at}`);
    const gone = [...new Set(picks)].filter((at) => at < count).map((at) => `r${at}`);
    const places = placesOfGone(ids, gone, (id) => ids.indexOf(id));
    const left = ids.filter((id) => !gone.includes(id));
    const back = gone.map((id, at): PlacedRow => ({ id, place: places[at] ?? {} })).reverse();
    expect(put(left, back)).toEqual(ids);
  }));
});

test('what goes away together comes back together and in order when one side of it is gone meanwhile', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const gone = ['b', 'c', 'd'];
  const places = placesOfGone(ids, gone, (id) => ids.indexOf(id));
  const back = gone.map((id, at): PlacedRow => ({ id, place: places[at] ?? {} })).reverse();
  expect(put(['x', 'e', 'y'], back)).toEqual(['x', 'b', 'c', 'd', 'e', 'y']);
  expect(put(['a', 'x', 'y'], back)).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  expect(put(['x', 'y'], back)).toEqual(['x', 'y', 'b', 'c', 'd']);
});

test('an id that is not among the rows has no place', () => {
  expect(placesOfGone(['a', 'b'], ['gone', 'a', 'a'], (id) => ['a', 'b'].indexOf(id))).toEqual([{}, { below: 'b' }, {}]);
});

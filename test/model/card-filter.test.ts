/* What narrows the list, as data: choosing, taking back, what a card is found under. */
import { facetFields, facetParts, filterHas, isFilterEmpty, toggleFilter } from '../../src/model/card-filter';

test('the list can be narrowed by what the field table says, and by the state of the check', () => {
  expect([...facetFields].sort()).toEqual([
    'categories', 'check', 'country', 'customerType', 'dealerType', 'level', 'managers', 'roles', 'source', 'status', 'tags', 'vatStatus',
  ]);
});

test('a value is chosen and taken back, however it is spelled', () => {
  const one = toggleFilter({}, 'status', 'Active');
  const two = toggleFilter(one, 'status', '');
  expect(two).toEqual({ status: ['Active', ''] });
  expect(filterHas(two, 'status', 'ACTIVE')).toBe(true);
  expect(toggleFilter(two, 'status', 'active')).toEqual({ status: [''] });
  expect(toggleFilter(one, 'status', 'active')).toEqual({});
  expect(isFilterEmpty({ status: [] })).toBe(true);
  expect(isFilterEmpty(one)).toBe(false);
});

test('a card is found under every part of a field of several values, and under nothing as such', () => {
  expect(facetParts('tags', 'red; blue', [])).toEqual(['red', 'blue']);
  expect(facetParts('tags', null, [])).toEqual(['']);
  expect(facetParts('status', ' a; b ', [])).toEqual(['a; b']);
  expect(facetParts('status', undefined, [])).toEqual(['']);
});

/* What the list can be narrowed by, counted: held against counting by hand over the same cards. */
import { createSeededRandom } from '../../src/base/seeded-random';
import { facetParts, stateFacet, toggleFilter, type CardFilter } from '../../src/model/card-filter';
import type { Values } from '../../src/model/change';
import { createFacetIndex, type FacetIndex } from '../../src/model/facet-index';

const counted = (index: FacetIndex, field: string, filter: CardFilter = {}, among?: readonly string[]): Record<string, number> =>
  Object.fromEntries((index.counts(filter, among).get(field) ?? []).map(({ value, count }) => [value, count]));

function indexOf(cards: Readonly<Record<string, Values>>): FacetIndex {
  const index = createFacetIndex();
  for (const [id, values] of Object.entries(cards)) index.set(id, values);
  return index;
}

test('counts each part of a field of several values, and the cards that have none', () => {
  const index = indexOf({ a: { tags: 'red; blue' }, b: { tags: 'Blue' }, c: {} });
  expect(counted(index, 'tags')).toEqual({ red: 1, blue: 2, '': 1 });
});

test('spells a value as most cards do, or as the list has it', () => {
  const index = indexOf({ a: { status: 'active' }, b: { status: 'ACTIVE' }, c: { status: 'ACTIVE' } });
  expect(counted(index, 'status')).toEqual({ ACTIVE: 3 });
  index.setLists((list) => (list === 'status' ? ['Active'] : undefined));
  expect(counted(index, 'status')).toEqual({ Active: 3 });
});

test('takes a text apart at its commas when the list says that its pieces are values', () => {
  const index = indexOf({ a: { tags: 'red, blue' } });
  expect(counted(index, 'tags')).toEqual({ 'red, blue': 1 });
  index.setLists((list) => (list === 'tag' ? ['red', 'blue'] : undefined));
  expect(counted(index, 'tags')).toEqual({ red: 1, blue: 1 });
});

test('a field counts as if nothing were chosen in it, the others count what is left', () => {
  const index = indexOf({ a: { status: 'Active', country: 'IL' }, b: { status: 'Inactive', country: 'IL' }, c: { status: 'Active', country: 'RO' } });
  const filter = { status: ['active'] };
  expect(counted(index, 'status', filter)).toEqual({ Active: 2, Inactive: 1 });
  expect(counted(index, 'country', filter)).toEqual({ IL: 1, RO: 1 });
  expect(counted(index, 'status', { ...filter, country: ['IL'] })).toEqual({ Active: 1, Inactive: 1 });
  expect(['a', 'b', 'c'].filter(index.passes(filter))).toEqual(['a', 'c']);
});

test('a card follows its changes, and a removed one is gone though its place is taken again', () => {
  const index = indexOf({ a: { level: 'Small' }, b: { level: 'Small' } });
  index.set('a', { level: 'Large' });
  index.remove('b');
  expect(counted(index, 'level')).toEqual({ Large: 1 });
  index.set('c', { level: 'Medium' });
  expect(counted(index, 'level')).toEqual({ Large: 1, Medium: 1 });
  expect(['a', 'b', 'c'].filter(index.passes({}))).toEqual(['a', 'c']);
});

test('a card whose check is not known is in no state, and changing it forgets the state', () => {
  const index = indexOf({ a: {}, b: {} });
  index.setState('a', 'warning');
  expect(counted(index, stateFacet)).toEqual({ warning: 1 });
  expect(['a', 'b'].filter(index.passes({ [stateFacet]: ['warning'] }))).toEqual(['a']);
  index.set('a', {});
  expect(counted(index, stateFacet)).toEqual({});
  expect(['a', 'b'].filter(index.passes({ [stateFacet]: ['warning', ''] }))).toEqual([]);
});

test('a thousand seeded cards count as by hand, whatever is chosen', () => {
  const random = createSeededRandom(7);
  const statuses = ['Active', 'Inactive', 'Prospect', ''];
  const tags = ['red', 'blue', 'green'];
  const cards = new Map<string, Values>();
  const index = createFacetIndex();
  for (let n = 0; n < 1500; n += 1) {
    const id = `k${random.integer(1000)}`;
    if (random.chance(0.2)) {
      cards.delete(id);
      index.remove(id);
      continue;
    }
    const values = { status: random.pick(statuses), tags: tags.filter(() => random.chance(0.4)).join('; '), country: random.pick(['IL', 'RO', 'LT']) };
    cards.set(id, values);
    index.set(id, values);
  }
  for (let n = 0; n < 40; n += 1) {
    let filter: CardFilter = {};
    for (let k = random.integer(4); k > 0; k -= 1) {
      const [field, value] = random.pick<readonly [string, string]>([['status', random.pick(statuses)], ['tags', random.pick([...tags, ''])], ['country', 'IL']]);
      filter = toggleFilter(filter, field, value);
    }
    const among = random.chance(0.5) ? [...cards.keys()].filter(() => random.chance(0.5)) : undefined;
    const holds = (values: Values, field: string, wanted: readonly string[]): boolean => facetParts(field, values[field], []).some((part) => wanted.includes(part));
    const passes = (values: Values, except?: string): boolean => Object.entries(filter).every(([field, wanted]) => field === except || holds(values, field, wanted));
    expect([...cards.keys()].filter(index.passes(filter))).toEqual([...cards].filter(([, values]) => passes(values)).map(([id]) => id));
    expect(index.passing([...cards.keys()], filter)).toEqual([...cards.keys()].filter(index.passes(filter)));
    for (const field of ['status', 'tags', 'country']) {
      const expected: Record<string, number> = {};
      for (const id of among ?? cards.keys()) {
        const values = cards.get(id) ?? {};
        if (passes(values, field)) for (const part of facetParts(field, values[field], [])) expected[part] = (expected[part] ?? 0) + 1;
      }
      expect(counted(index, field, filter, among)).toEqual(expected);
    }
  }
});

test('of one array that is asked about again, those pass that pass now', () => {
  const index = indexOf({ a: { level: 'Small' }, b: { level: 'Small' }, c: { level: 'Large' } });
  const ids = ['a', 'b', 'c'];
  const small = (): readonly string[] => index.passing(ids, { level: ['Small'] });
  expect(small()).toEqual(['a', 'b']);
  index.set('c', { level: 'Small' });
  expect(small()).toEqual(['a', 'b', 'c']);
  ids.push('d');
  expect(small()).toEqual(['a', 'b', 'c']);
  index.set('d', { level: 'Small' });
  expect(small()).toEqual(['a', 'b', 'c', 'd']);
  index.remove('a');
  index.set('e', { level: 'Small' });
  expect(small()).toEqual(['b', 'c', 'd']);
  expect(index.passing(['e', 'a'], {})).toEqual(['e']);
});

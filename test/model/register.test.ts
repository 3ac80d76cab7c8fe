import fc from 'fast-check';
import { invertChanges, type Change, type Values } from '../../src/model/change';
import { changesBetween, Register } from '../../src/model/register';

const add = (id: string, values: Values): Change => ({ type: 'add', table: 'Customers', id, values });
const set = (id: string, field: string, before: string | null, after: string | null): Change =>
  ({ type: 'set', table: 'Customers', id, field, before, after });

test('finds by id, code, number however it is written, and name without accents', () => {
  const register = new Register();
  register.apply([add('a', { code: 'C-00001', name: 'Žalgiris UAB', vatNumber: 'LT 100-001919 017' }), add('b', { name: 'Other' })]);
  for (const key of ['a', 'c-00001', 'LT100001919017', 'lt100 001 919017', 'ZALGIRIS  uab']) expect(register.find(key)).toEqual(['a']);
  expect(register.find('nobody')).toEqual([]);
  expect(register.find('')).toEqual([]);
});

test('finds by a number of the Identifiers table, after those who have it on the card; what is taken away finds nobody', () => {
  const register = new Register();
  const number = (id: string, customer: string, text: string | null): Change => ({ type: 'add', table: 'Identifiers', id, values: { customer, number: text } });
  register.load('Identifiers', 'n0', { customer: 'b', number: 'LT 55' });
  register.apply([add('a', { name: 'Alfa', taxId: '77' }), add('b', { name: 'Beta' }), number('n1', 'b', '7-7'), number('n2', 'b', '7 7'), number('n3', 'gone', '88'), number('n4', 'a', null)]);
  expect(register.find('77')).toEqual(['a', 'b']);
  expect(register.find('lt55')).toEqual(['b']);
  expect(register.find('88')).toEqual([]);
  expect(register.otherNumbersOf('b')).toEqual(['LT 55', '7-7', '7 7']);

  register.apply([{ type: 'remove', table: 'Identifiers', id: 'n1', values: { customer: 'b', number: '7-7' } }]);
  expect(register.find('77')).toEqual(['a', 'b']);
  register.apply([{ type: 'set', table: 'Identifiers', id: 'n2', field: 'number', before: '7 7', after: '99' }]);
  expect(register.find('77')).toEqual(['a']);
  register.apply([{ type: 'set', table: 'Identifiers', id: 'n2', field: 'customer', before: 'b', after: 'a' }]);
  expect(register.find('99')).toEqual(['a']);
  expect(register.otherNumbersOf('b')).toEqual(['LT 55']);
});

test('a number that half of the cards share costs no more than any other', () => {
  const register = new Register();
  const cards = 60_000;
  for (let n = 0; n < cards; n += 1) register.load('Customers', `c${n}`, { name: 'Nobody', personalId: '000000000' });
  expect(register.find('000000000')).toHaveLength(cards);
  expect(register.ids('Customers').filter((id) => [undefined, id].includes(register.otherWithNumber('0000-00000', id, () => true)))).toEqual([]);
  expect(register.apply(Array.from({ length: cards - 1 }, (_, n) => set(`c${n}`, 'personalId', '000000000', null)))).toBeUndefined();
  expect(register.find('000000000')).toEqual([`c${cards - 1}`]);
  expect(register.otherWithNumber('000000000', `c${cards - 1}`, () => true)).toBeUndefined();
  register.apply([set(`c${cards - 1}`, 'personalId', '000000000', null)]);
  expect(register.find('000000000')).toEqual([]);
});

test('of those who share a number, no more are looked at than asked for, the card itself not among them', () => {
  const register = new Register();
  register.apply(['a', 'b', 'c', 'd'].map((id) => add(id, { taxId: '00' })));
  const looked: string[] = [];
  const none = (id: string): boolean => { looked.push(id); return false; };
  expect(register.otherWithNumber('00', 'a', none, 2)).toBeUndefined();
  expect(looked).toEqual(['b', 'c']);
  expect(register.otherWithNumber('00', 'a', (id) => id === 'c', 2)).toBe('c');
  expect(register.otherWithNumber('00', 'a', (id) => id === 'd', 2)).toBeUndefined();
  expect(register.otherWithNumber('00', 'a', (id) => id === 'd')).toBe('d');
});

test('a change whose before is stale stops everything before anything is done', () => {
  const register = new Register();
  register.apply([add('a', { name: 'Alfa' })]);
  const stale = register.apply([set('a', 'city', null, 'Cluj'), set('a', 'name', 'Wrong', 'Beta')]);
  expect(stale).toMatchObject({ change: { field: 'name' }, actual: 'Alfa' });
  expect(register.get('Customers', 'a')).toEqual({ name: 'Alfa' });
});

test('changes of one set stand on each other', () => {
  const register = new Register();
  expect(register.apply([add('a', { name: 'A' }), set('a', 'name', 'A', 'B'), set('a', 'name', 'B', null)])).toBeUndefined();
  expect(register.get('Customers', 'a')).toEqual({});
  expect(register.find('B')).toEqual([]);
});

const fields = ['name', 'code', 'city', 'x:Own'];
const values = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom('p', 'q', 'r'));
/** Random steps against a plain map as the model. */
const steps = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), to: fc.option(values) }), { maxLength: 25 });

test('any run of changes, inverted, gives back the register, look-ups included', () => {
  fc.assert(fc.property(steps, (plan) => {
    const register = new Register();
    const model = new Map<string, Values>();
    const done: Change[] = [];
    for (const { id, to } of plan) {
      const before = model.get(id);
      const changes: Change[] = before === undefined
        ? to === null ? [] : [add(id, to)]
        : to === null ? [{ type: 'remove', table: 'Customers', id, values: before }] : changesBetween('Customers', id, before, to);
      expect(register.apply(changes)).toBeUndefined();
      if (to === null) model.delete(id);
      else model.set(id, to);
      done.push(...changes);
      for (const [key, expected] of model) {
        expect(register.get('Customers', key)).toEqual(expected);
        if (expected['code'] !== undefined) expect(register.find(String(expected['code']))).toContain(key);
      }
      expect([...register.ids('Customers')].sort()).toEqual([...model.keys()].sort());
      register.ids('Customers').forEach((known, place) => expect(register.place('Customers', known)).toBe(place));
    }
    expect(register.apply(invertChanges(done))).toBeUndefined();
    expect(register.count('Customers')).toBe(0);
    for (const key of ['p', 'q', 'r']) expect(register.find(key)).toEqual([]);
  }));
});

const rowSteps = fc.array(fc.record({
  table: fc.constantFrom('Customers' as const, 'Notes' as const), id: fc.constantFrom('a', 'b', 'c', 'd'), customer: fc.constantFrom('a', 'b', 'c'),
  what: fc.constantFrom('put', 'edit', 'remove', 'sort', 'look'), after: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
}), { maxLength: 40 });

test('rows stand as ids do, whatever comes, goes and moves, cards are found by their roles, and no row whose customer is gone passes for one that has one', () => {
  fc.assert(fc.property(rowSteps, fc.nat({ max: 3 }), (plan, loaded) => {
    const register = new Register();
    for (let n = 0; n < loaded; n += 1) register.load(n === 1 ? 'Customers' : 'Notes', `l${n}`, n === 1 ? { name: 'L', roles: 'a' } : { customer: n === 0 ? 'l1' : 'a' });
    for (const { table, id, customer, what, after } of plan) {
      const before = register.get(table, id);
      const values: Values = table === 'Customers' ? { name: customer, ...(after !== undefined && { roles: after }) } : { customer };
      if (what === 'sort') register.setOrder(table, [...register.ids(table)].reverse());
      else if (what === 'look') register.place(table, id);
      else if (before === undefined) register.apply([{ type: 'add', table, id, values, ...(after !== undefined && { place: { below: after } }) }]);
      else register.apply(what === 'remove' ? [{ type: 'remove', table, id, values: before }] : changesBetween(table, id, before, what === 'put' ? values : { ...before, text: after ?? 'x' }));
      for (const one of ['Customers', 'Notes'] as const) expect(register.rows(one)).toEqual(register.ids(one).map((row) => register.get(one, row)));
      for (const role of ['a', 'b']) expect(register.cardsWithRoles((roles) => roles === role)).toEqual(register.ids('Customers').filter((card) => register.get('Customers', card)?.['roles'] === role));
      for (const row of register.ids('Notes')) {
        const owner = String(register.get('Notes', row)?.['customer']);
        if (register.get('Customers', owner) === undefined) expect([owner, register.mayMiss(owner)]).toEqual([owner, true]);
      }
    }
  }), { numRuns: 500 });
});

test('rows are one array until records come, go or move', () => {
  const register = new Register();
  for (const id of ['a', 'b']) register.load('Customers', id, { name: id });
  const rows = register.rows('Customers');
  register.setOrder('Customers', ['a', 'b']);
  expect(register.rows('Customers')).toBe(rows);
  register.place('Customers', 'b');
  register.apply([set('b', 'name', 'b', 'B')]);
  expect(register.rows('Customers')).toBe(rows);
  expect(rows[1]).toEqual({ name: 'B' });
  register.setOrder('Customers', ['b', 'a']);
  expect(register.rows('Customers')).not.toBe(rows);
});

test('a customer who came is not missed, one who went is', () => {
  const register = new Register();
  register.load('Notes', 'n', { customer: 'a' });
  expect(register.mayMiss('a')).toBe(true);
  register.apply([add('a', { name: 'A' })]);
  expect(register.mayMiss('a')).toBe(false);
  register.apply([{ type: 'remove', table: 'Customers', id: 'a', values: { name: 'A' } }]);
  expect(register.mayMiss('a')).toBe(true);
});

describe('look-ups prepared in slices', () => {
  const number = fc.stringMatching(/^(RO ?)?0{0,2}[1-4]{1,2}$/);
  const loadedCard = fc.record({ code: fc.constantFrom('A-1', 'a1', 'B-1', 'C'), taxId: number, vatNumber: number, name: fc.constantFrom('Alfa', 'Beta', 'alfa') }, { requiredKeys: [] });
  const loaded = (cards: readonly Values[]): Register => {
    const register = new Register();
    for (const [at, values] of cards.entries()) {
      register.load('Customers', `c${at}`, values);
      register.load('Notes', `n${at}`, { customer: `c${at * 2}` });
    }
    return register;
  };
  const keysOf = (values: Values): string[] => ['code', 'taxId', 'vatNumber'].flatMap((field) => (typeof values[field] === 'string' ? [values[field]] : []));
  const asked = (register: Register, cards: readonly Values[]): unknown => cards.map((values, at) => [
    register.mayShareNumber(`c${at}`), register.mayMiss(`c${at}`), register.childrenOf(`c${at}`),
    keysOf(values).map((key) => register.otherWithNumber(key, `c${at}`, () => true, Infinity, true)),
  ]);

  test('what checks ask is answered before the rest is learnt as after it', () => {
    fc.assert(fc.property(fc.array(loadedCard, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (cards, slice) => {
      const [early, late] = [loaded(cards), loaded(cards)];
      while (early.prepareCheck(slice));
      const first = asked(early, cards);
      while (late.prepare(slice));
      expect(first).toEqual(asked(late, cards));
      expect(first).toEqual(cards.map((values, at) => [
        early.mayShareNumber(`c${at}`), early.mayMiss(`c${at}`), early.childrenOf(`c${at}`),
        keysOf(values).map((key) => early.otherWithNumber(key, `c${at}`, () => true)),
      ]));
      for (const key of cards.flatMap((values) => [...keysOf(values), String(values['name'] ?? '')])) expect(early.find(key)).toEqual(late.find(key));
    }));
  });

  test('what is loaded later is known as well', () => {
    const register = loaded([{ taxId: '12' }, { taxId: '77' }]);
    expect(register.mayShareNumber('c0')).toBe(false);
    register.load('Customers', 'later', { vatNumber: 'RO12', name: 'Later' });
    expect([register.mayShareNumber('c0'), register.otherWithNumber('12', 'later', () => true), register.find('later'), register.find('77')]).toEqual([true, 'c0', ['later'], ['c1']]);
  });
});

test('a record is known to be sound as it was loaded, and no more once it is another one', () => {
  const register = new Register();
  register.load('Customers', 'a', { name: 'Alfa' }, true);
  register.load('Customers', 'b', { name: 'Beta' }, true);
  register.load('Customers', 'c', { name: 'Gama' });
  register.apply([add('d', { name: 'Delta' })]);
  // Nothing is known of what is not there: a row that is still to be made is looked at.
  expect(['a', 'b', 'c', 'd', 'nobody'].map((id) => register.isKnownSound('Customers', id))).toEqual([true, true, false, false, false]);
  register.apply([set('a', 'city', null, 'Riga')]);
  register.apply([{ type: 'remove', table: 'Customers', id: 'b', values: { name: 'Beta' } }]);
  register.apply([add('b', { name: 'Another' })]);
  expect(['a', 'b'].map((id) => register.isKnownSound('Customers', id))).toEqual([false, false]);
});

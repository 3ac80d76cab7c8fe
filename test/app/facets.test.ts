/** The states of cards, followed change by change, are those that a look at the whole register would find. */
import { createCardFacets, type CardFacets } from '../../src/app/facets';
import { checkRecords, type FoundOfCard } from '../../src/app/check-register';
import { listRecords } from '../../src/app/register-layout';
import { createSeededRandom } from '../../src/base/seeded-random';
import { textsOf } from '../../src/locales/locales';
import type { Change, Values } from '../../src/model/change';
import type { ModelIssue } from '../../src/model/check-record';
import type { Scalar } from '../../src/model/field-kinds';
import type { RecordId } from '../../src/model/ids';
import { Register } from '../../src/model/register';

const own = 'Own company';

function registerOf(cards: Readonly<Record<RecordId, Values>>): Register {
  const register = new Register();
  for (const { id, values } of listRecords(textsOf('en'), createSeededRandom(1))) register.load('Lists', id, values);
  for (const [id, values] of Object.entries(cards)) register.load('Customers', id, values);
  return register;
}

function facetsOf(register: Register): CardFacets {
  const facets = createCardFacets(register);
  for (const id of register.ids('Customers')) facets.learn(id);
  facets.check(Infinity);
  return facets;
}

/** Cards by the state that the facets know of them. */
function states(facets: CardFacets, register: Register): Readonly<Record<RecordId, string>> {
  facets.check(Infinity);
  return Object.fromEntries(register.ids('Customers').map((id) =>
    [id, ['clean', 'warning', 'error'].find((state) => facets.passes({ check: [state] })(id)) ?? '']));
}

function change(register: Register, facets: CardFacets, changes: readonly Change[]): void {
  expect(register.apply(changes)).toBeUndefined();
  facets.note(changes);
}

function set(register: Register, id: RecordId, field: string, after: Scalar): Change {
  return { type: 'set', table: 'Customers', id, field, before: register.get('Customers', id)?.[field] ?? null, after };
}

const address = { street: 'S', city: 'C', country: 'US', taxId: '1' };

test('a card that follows another is looked at again when the other’s days change', () => {
  const register = registerOf({
    a: { ...address, name: 'A', code: '1', successor: 'b', validTo: '2025-12-31' },
    b: { ...address, name: 'B', code: '2', predecessor: 'a', validFrom: '2026-01-01' },
  });
  const facets = facetsOf(register);
  expect(states(facets, register)).toEqual({ a: 'clean', b: 'clean' });
  change(register, facets, [set(register, 'a', 'validTo', '2026-06-30')]);
  expect(states(facets, register)).toEqual({ a: 'clean', b: 'warning' });
  change(register, facets, [set(register, 'a', 'validTo', '2025-12-31')]);
  expect(states(facets, register)).toEqual({ a: 'clean', b: 'clean' });
});

test('cards that share a number are looked at again when the chain between them is cut', () => {
  const register = registerOf({
    a: { ...address, name: 'A', successor: 'b', validTo: '2020-12-31' },
    b: { name: 'B', predecessor: 'a', successor: 'c', validFrom: '2021-01-01', validTo: '2021-12-31' },
    c: { ...address, name: 'C', predecessor: 'b', validFrom: '2022-01-01' },
  });
  const facets = facetsOf(register);
  expect(states(facets, register)).toMatchObject({ a: 'clean', c: 'clean' });
  change(register, facets, [set(register, 'b', 'successor', null), set(register, 'c', 'predecessor', null)]);
  expect(states(facets, register)).toMatchObject({ a: 'warning', c: 'warning' });
});

test('a number that many cards get or lose at once is looked up once', () => {
  const ids = Array.from({ length: 300 }, (_, n) => `c${n}`);
  const register = registerOf(Object.fromEntries(ids.map((id, n) => [id, { name: id, taxId: String(n + 1) }])));
  const facets = facetsOf(register);
  const looked = jest.spyOn(register, 'find');
  const find = (number: string): number => looked.mock.calls.filter(([key]) => key === number).length;
  change(register, facets, ids.map((id) => set(register, id, 'taxId', '000')));
  expect(find('000')).toBe(1);
  expect(Object.values(states(facets, register))).not.toContain('clean');
  change(register, facets, ids.slice(1).map((id) => set(register, id, 'taxId', null)));
  expect(find('000')).toBe(2);
  looked.mockRestore();
});

test('the second own company is wrong no more when the first gives the role away', () => {
  const register = registerOf({ a: { name: 'A', roles: own }, b: { name: 'B', roles: `Customer; ${own}` }, c: { name: 'C' } });
  const facets = facetsOf(register);
  expect(states(facets, register)).toEqual({ a: 'error', b: 'error', c: 'clean' });
  change(register, facets, [set(register, 'a', 'roles', 'Customer')]);
  expect(states(facets, register)).toEqual({ a: 'clean', b: 'clean', c: 'clean' });
  change(register, facets, [{ type: 'add', table: 'Customers', id: 'd', values: { name: 'D', roles: own } }]);
  expect(states(facets, register)).toEqual({ a: 'clean', b: 'error', c: 'clean', d: 'error' });
});

test('whatever is done, states and findings are those of a register looked at afresh', () => {
  const random = createSeededRandom(7);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const choices: Readonly<Record<string, readonly Scalar[]>> = {
    name: ['One', 'Two', 'THREE'], code: [null, 'C-1', 'C-2', 'c 1'], taxId: [null, '11', '22'], companyNumber: [null, '11', '33'], email: [null, 'a@b.example', 'nobody'],
    roles: [null, 'Customer', own, `Customer; ${own}`], predecessor: [null, ...ids], successor: [null, ...ids], city: [null, 'Here', 'There'],
    validFrom: [null, '2025-01-01', '2026-01-01'], validTo: [null, '2024-12-31', '2025-12-31'], status: [null, 'Active', 'Inactive', 'odd'],
  };
  const rows: Readonly<Record<string, readonly Scalar[]>> = { name: [null, 'Anna'], email: [null, 'a@b.example', 'nobody'], isMain: [null, true], customer: ids };
  const register = registerOf(Object.fromEntries(ids.map((id) => [id, { name: id }])));
  const facets = facetsOf(register);
  const stepIn = (table: 'Customers' | 'Contacts', id: RecordId, fields: Readonly<Record<string, readonly Scalar[]>>): Change => {
    const values = register.get(table, id);
    const field = random.pick(Object.keys(fields));
    const after = fields[field]?.[random.integer(fields[field].length)] ?? null;
    if (values === undefined) return { type: 'add', table, id, values: { name: id, ...(table === 'Contacts' && { customer: random.pick(ids) }), [field]: after } };
    return random.chance(0.1) ? { type: 'remove', table, id, values } : { type: 'set', table, id, field, before: values[field] ?? null, after };
  };
  const findings = (found?: FoundOfCard): ModelIssue[] => [...checkRecords(register, { cellOf: () => undefined, ...(found && { found }) })].flatMap(({ issues }) => issues);
  let isKnown = false;
  for (let step = 0; step < 600; step += 1) {
    change(register, facets, [random.chance(0.7) ? stepIn('Customers', random.pick(ids), choices) : stepIn('Contacts', random.pick(['k', 'l', 'm']), rows)]);
    expect({ step, states: states(facets, register) }).toEqual({ step, states: states(facetsOf(register), register) });
    const known = facets.found();
    isKnown ||= register.count('Customers') > 3 && register.ids('Customers').every((id) => known(id) !== undefined);
    expect({ step, findings: findings(known) }).toEqual({ step, findings: findings() });
  }
  expect(isKnown).toBe(true);
});

test('what was found on another day is looked for again', () => {
  const register = registerOf({ a: { ...address, name: 'A' } });
  register.today = () => '2026-01-01';
  const facets = facetsOf(register);
  expect(facets.found()('a')).toBeDefined();
  register.today = () => '2026-01-02';
  expect(facets.found()('a')).toBeUndefined();
});

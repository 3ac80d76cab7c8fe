/** What follows from a change: names of rows, ticks that one row can have, the own company, when an account was first seen. */
import fc from 'fast-check';
import { followChanges, mergeFollowing, type FollowOptions } from '../../src/app/follow-changes';
import { createOwnCompany } from '../../src/app/own-company';
import { invertChanges, type Change, type Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';
import { tableKeys, type TableKey } from '../../src/model/fields';
import { Register } from '../../src/model/register';

const today = '2026-11-22';
const own = 'Own company';
const lists: readonly Values[] = [{ list: 'partyRole', value: own, meaning: 'ownCompany' }, { list: 'partyRole', value: 'Bank', meaning: 'bank' }];

type Rows = Partial<Record<TableKey, Readonly<Record<string, Values>>>>;

function registerWith(rows: Rows): Register {
  const register = new Register();
  lists.forEach((values, at) => register.load('Lists', `ls-${at}`, values));
  for (const table of tableKeys) for (const [id, values] of Object.entries(rows[table] ?? {})) register.load(table, id, values);
  return register;
}

const set = (table: TableKey, id: string, field: string, before: Scalar, after: Scalar): Change => ({ type: 'set', table, id, field, before, after });
const added = (table: TableKey, id: string, values: Values): Change => ({ type: 'add', table, id, values });

/** What the gate makes of the changes; the register has them afterwards. */
function committed(register: Register, changes: readonly Change[], options: Partial<FollowOptions> = {}): Change[] {
  const following = followChanges(changes, { register, isTaken: false, hasColumn: () => true, today, ...options });
  const all = mergeFollowing(changes, following);
  expect(register.apply(all)).toBeUndefined();
  return all;
}

/** What a look at the sheet makes of them: they are in the register already. */
function typed(register: Register, changes: readonly Change[], options: Partial<FollowOptions> = {}): Change[] {
  expect(register.apply(changes)).toBeUndefined();
  const following = followChanges(changes, { register, isTaken: true, isTyped: true, hasColumn: () => true, today, ...options });
  expect(register.apply(following)).toBeUndefined();
  return following;
}

const alfa: Rows = { Customers: { 'kc-1': { name: 'Alfa' }, 'kc-2': { name: 'Beta' } } };
const address = (values: Values = {}): Values => ({ customer: 'kc-1', customerName: 'Alfa', location: 'Here', ...values });
const account = (values: Values = {}): Values => ({ customer: 'kc-1', customerName: 'Alfa', ...values });

describe('names', () => {
  test('rows carry the name of a renamed customer, new rows that of theirs', () => {
    const register = registerWith({ ...alfa, Contacts: { 'cn-1': { customer: 'kc-1', customerName: 'Alfa' }, 'cn-2': { customer: 'kc-2', customerName: 'Beta' } } });
    const all = committed(register, [set('Customers', 'kc-1', 'name', 'Alfa', 'Gama'), added('Contacts', 'cn-3', { customer: 'kc-1', lastName: 'Pop' })]);
    expect(['cn-1', 'cn-2', 'cn-3'].map((id) => register.get('Contacts', id)?.['customerName'])).toEqual(['Gama', 'Beta', 'Gama']);
    expect(all.filter(({ id }) => id === 'cn-3')).toEqual([added('Contacts', 'cn-3', { customer: 'kc-1', lastName: 'Pop', customerName: 'Gama' })]);
  });

  test('an issued document keeps the name it was issued under, also when its card comes back; a draft and a payment are renamed', () => {
    const issued = (status: string, id: string): [string, Values] => [id, { customer: 'kc-1', customerName: 'Alfa', status }];
    const register = registerWith({
      ...alfa, Documents: Object.fromEntries([issued('Issued', 'dc-1'), issued('Cancelled', 'dc-2'), issued('Draft', 'dc-3'), ['dc-4', { customer: 'kc-1', status: 'Issued' }]]),
      Payments: { 'py-1': { customer: 'kc-1', customerName: 'Alfa' } },
      Lists: { 'ls-8': { list: 'documentStatus', value: 'Issued', meaning: 'issued' }, 'ls-9': { list: 'documentStatus', value: 'Cancelled', meaning: 'cancelled' } },
    });
    const names = (): unknown[] => [...register.ids('Documents').map((id) => register.get('Documents', id)?.['customerName']), register.get('Payments', 'py-1')?.['customerName']];
    committed(register, [set('Customers', 'kc-1', 'name', 'Alfa', 'Gama')]);
    expect(names()).toEqual(['Alfa', 'Alfa', 'Gama', 'Gama', 'Gama']);
    committed(register, [{ type: 'remove', table: 'Customers', id: 'kc-1', values: { name: 'Gama' } }]);
    committed(register, [added('Customers', 'kc-1', { name: 'Delta' })]);
    expect(names()).toEqual(['Alfa', 'Alfa', 'Delta', 'Gama', 'Delta']);
  });

  test('a column that the sheet has not got is not written', () => {
    const register = registerWith(alfa);
    const all = committed(register, [added('Contacts', 'cn-3', { customer: 'kc-1' })], { hasColumn: (_, field) => field !== 'customerName' });
    expect(all).toEqual([added('Contacts', 'cn-3', { customer: 'kc-1' })]);
  });

  test('a row typed in the sheet with a name alone belongs to who bears it', () => {
    const register = registerWith(alfa);
    typed(register, [added('Contacts', 'cn-1', { customerName: 'beta', lastName: 'Pop' })]);
    expect(register.get('Contacts', 'cn-1')).toEqual({ customer: 'kc-2', customerName: 'Beta', lastName: 'Pop' });
    expect(register.childrenOf('kc-2')).toEqual([{ table: 'Contacts', id: 'cn-1' }]);
  });

  test('a name that nobody or more than one bears gives the row to nobody', () => {
    const register = registerWith({ Customers: { 'kc-1': { name: 'Alfa' }, 'kc-2': { name: 'Alfa' } } });
    expect(typed(register, [added('Contacts', 'cn-1', { customerName: 'Alfa' }), added('Contacts', 'cn-2', { customerName: 'Gama' })])).toEqual([]);
  });

  test('a name that stands in many rows is looked for once', () => {
    const register = registerWith(alfa);
    const find = jest.spyOn(register, 'find');
    typed(register, Array.from({ length: 500 }, (_, at) => added('Contacts', `cn-${at}`, { customerName: at % 2 === 0 ? 'Beta' : 'Nobody' })));
    expect(find.mock.calls).toEqual([['Beta'], ['Nobody']]);
    expect(register.childrenOf('kc-2')).toHaveLength(250);
  });

  test('another customer’s name typed over moves the row; anything else is put right again', () => {
    const register = registerWith({ ...alfa, Contacts: { 'cn-1': { customer: 'kc-1', customerName: 'Alfa' } } });
    typed(register, [set('Contacts', 'cn-1', 'customerName', 'Alfa', 'Beta')]);
    expect(register.get('Contacts', 'cn-1')).toEqual({ customer: 'kc-2', customerName: 'Beta' });
    typed(register, [set('Contacts', 'cn-1', 'customerName', 'Beta', 'Nobody')]);
    expect(register.get('Contacts', 'cn-1')).toEqual({ customer: 'kc-2', customerName: 'Beta' });
  });

  test('a row brought back by an undo stays with its customer, whoever bears its old name now', () => {
    const register = registerWith({ Customers: { 'kc-1': { name: 'Gama' }, 'kc-2': { name: 'Alfa' } } });
    committed(register, [added('Contacts', 'cn-1', { customer: 'kc-1', customerName: 'Alfa' })], { hasDates: true });
    expect(register.get('Contacts', 'cn-1')).toEqual({ customer: 'kc-1', customerName: 'Gama' });
  });
});

test('what follows for a row that is added and set in one step goes to where the field is set last', () => {
  const changes = [added('Contacts', 'cn-1', { customer: 'kc-1' }), set('Contacts', 'cn-1', 'customerName', null, 'Alfa')];
  expect(mergeFollowing(changes, [set('Contacts', 'cn-1', 'customerName', 'Alfa', 'Beta')])).toEqual([
    changes[0], set('Contacts', 'cn-1', 'customerName', null, 'Beta'),
  ]);
  expect(mergeFollowing(changes, [set('Contacts', 'cn-1', 'customerName', 'Alfa', null)])).toEqual([changes[0]]);
});

describe('ticks', () => {
  const two: Rows = { ...alfa, Addresses: { 'ad-1': address({ registration: true }), 'ad-2': address(), 'ad-3': { ...address(), customer: 'kc-2', customerName: 'Beta', registration: true } } };
  const ticked = (register: Register, field: string): string[] => register.ids('Addresses').filter((id) => register.get('Addresses', id)?.[field] === true);

  test('go over from the other row of the same customer', () => {
    const register = registerWith(two);
    committed(register, [set('Addresses', 'ad-2', 'registration', null, true)]);
    expect(ticked(register, 'registration')).toEqual(['ad-2', 'ad-3']);
  });

  test('of several in one step the first in the sheet keeps it', () => {
    const register = registerWith({ ...alfa, Addresses: { 'ad-1': address(), 'ad-2': address(), 'ad-3': address() } });
    const all = committed(register, ['ad-3', 'ad-2'].map((id) => set('Addresses', id, 'invoicing', null, true)));
    expect(ticked(register, 'invoicing')).toEqual(['ad-2']);
    expect(all).toEqual([set('Addresses', 'ad-2', 'invoicing', null, true)]);
    const other = registerWith({ ...alfa, Addresses: { 'ad-1': address(), 'ad-2': address(), 'ad-3': address() } });
    expect(typed(other, ['ad-3', 'ad-2'].map((id) => set('Addresses', id, 'invoicing', null, true)))).toEqual([set('Addresses', 'ad-3', 'invoicing', true, null)]);
  });

  test('the default delivery address is delivered to', () => {
    const register = registerWith(two);
    committed(register, [set('Addresses', 'ad-2', 'defaultDelivery', null, true)]);
    expect(register.get('Addresses', 'ad-2')).toMatchObject({ delivery: true, defaultDelivery: true });
    committed(register, [set('Addresses', 'ad-2', 'delivery', true, null)]);
    expect(register.get('Addresses', 'ad-2')?.['defaultDelivery']).toBeUndefined();
  });

  test('a copied row takes nothing from the row it was copied from', () => {
    const register = registerWith(two);
    typed(register, [added('Addresses', 'ad-9', address({ registration: true }))], { copies: new Set(['ad-9']) });
    expect(ticked(register, 'registration')).toEqual(['ad-1', 'ad-3']);
  });

  test('come along when a row moves to another customer', () => {
    const register = registerWith(two);
    committed(register, [set('Addresses', 'ad-1', 'customer', 'kc-1', 'kc-2')]);
    expect(ticked(register, 'registration')).toEqual(['ad-1']);
    expect(register.get('Addresses', 'ad-1')?.['customerName']).toBe('Beta');
    const byName = registerWith(two);
    typed(byName, [set('Addresses', 'ad-3', 'customerName', 'Beta', 'Alfa')]);
    expect(ticked(byName, 'registration')).toEqual(['ad-3']);
  });

  test('an account is shown on invoices in its own currency, also after the currency changed', () => {
    const register = registerWith({ ...alfa, BankAccounts: {
      'ba-1': account({ iban: 'A', currency: 'EUR', onInvoice: true, firstSeen: today }),
      'ba-2': account({ iban: 'B', currency: 'RON', onInvoice: true, firstSeen: today }),
    } });
    committed(register, [set('BankAccounts', 'ba-2', 'currency', 'RON', 'eur')]);
    expect(['ba-1', 'ba-2'].map((id) => register.get('BankAccounts', id)?.['onInvoice'])).toEqual([undefined, true]);
  });

  test('an undo takes from others what they got meanwhile, and brings back one where there had been two', () => {
    const register = registerWith(two);
    const unticked = committed(register, [set('Addresses', 'ad-1', 'registration', true, null)]);
    committed(register, [set('Addresses', 'ad-2', 'registration', null, true)]);
    committed(register, invertChanges(unticked), { hasDates: true });
    expect(ticked(register, 'registration')).toEqual(['ad-1', 'ad-3']);

    const doubled = registerWith({ ...alfa, Addresses: { 'ad-1': address({ registration: true }), 'ad-2': address({ registration: true }), 'ad-3': address() } });
    const settled = committed(doubled, [set('Addresses', 'ad-3', 'registration', null, true)]);
    expect(ticked(doubled, 'registration')).toEqual(['ad-3']);
    committed(doubled, invertChanges(settled), { hasDates: true });
    expect(ticked(doubled, 'registration')).toEqual(['ad-1']);
  });
});

describe('the own company', () => {
  const we: Rows = { Customers: { 'kc-1': { name: 'We', roles: `Bank; ${own}` }, 'kc-2': { name: 'Alfa' }, 'kc-3': { name: 'Beta' } } };
  const owners = (register: Register): string[] => register.ids('Customers').filter((id) => createOwnCompany(register).is(register.get('Customers', id)));

  test('is another card from then on, which keeps its other roles', () => {
    const register = registerWith(we);
    committed(register, [set('Customers', 'kc-3', 'roles', null, own)]);
    expect(owners(register)).toEqual(['kc-3']);
    expect(register.get('Customers', 'kc-1')?.['roles']).toBe('Bank');
  });

  test('is not a copy of its row, and of two at once the first', () => {
    const register = registerWith(we);
    typed(register, [added('Customers', 'kc-9', { name: 'We', roles: own })], { copies: new Set(['kc-9']) });
    expect(owners(register)).toEqual(['kc-1']);
    typed(register, [set('Customers', 'kc-3', 'roles', null, own), set('Customers', 'kc-2', 'roles', null, own)]);
    expect(owners(register)).toEqual(['kc-2']);
  });

  test('stays when another of its roles changes', () => {
    const register = registerWith(we);
    expect(committed(register, [set('Customers', 'kc-1', 'roles', `Bank; ${own}`, own)])).toHaveLength(1);
  });
});

describe('an account', () => {
  const seen = (register: Register, id: string): Scalar | undefined => register.get('BankAccounts', id)?.['firstSeen'];

  test('is first seen on the day it gets its number, and not again when it is written otherwise', () => {
    const register = registerWith(alfa);
    committed(register, [added('BankAccounts', 'ba-1', account({ iban: 'RO49 AAAA' })), added('BankAccounts', 'ba-2', account({ bank: 'BCR' }))]);
    expect([seen(register, 'ba-1'), seen(register, 'ba-2')]).toEqual([today, undefined]);
    committed(register, [set('BankAccounts', 'ba-2', 'account', null, '77'), set('BankAccounts', 'ba-1', 'iban', 'RO49 AAAA', 'ro49aaaa')], { today: '2026-12-01' });
    expect([seen(register, 'ba-1'), seen(register, 'ba-2')]).toEqual([today, '2026-12-01']);
  });

  test('is another one with another number, and the same one with its IBAN beside the number', () => {
    const register = registerWith({ ...alfa, BankAccounts: { 'ba-1': account({ account: '77', firstSeen: '2020-01-01' }) } });
    committed(register, [set('BankAccounts', 'ba-1', 'iban', null, 'RO49')]);
    expect(seen(register, 'ba-1')).toBe('2020-01-01');
    committed(register, [set('BankAccounts', 'ba-1', 'iban', 'RO49', 'RO50')]);
    expect(seen(register, 'ba-1')).toBe(today);
  });

  test('keeps the day that came with it, and the one an undo brings back', () => {
    const register = registerWith(alfa);
    const all = committed(register, [added('BankAccounts', 'ba-1', account({ iban: 'A', firstSeen: '2019-05-05' }))]);
    expect(seen(register, 'ba-1')).toBe('2019-05-05');
    committed(register, [set('BankAccounts', 'ba-1', 'iban', 'A', 'B')]);
    committed(register, [set('BankAccounts', 'ba-1', 'iban', 'B', 'A'), set('BankAccounts', 'ba-1', 'firstSeen', today, '2019-05-05')], { hasDates: true });
    expect(seen(register, 'ba-1')).toBe('2019-05-05');
    expect(all).toHaveLength(1);
  });
});

const ids = { Customers: ['kc-1', 'kc-2', 'kc-3'], Addresses: ['ad-1', 'ad-2', 'ad-3', 'ad-4'], BankAccounts: ['ba-1', 'ba-2', 'ba-3'] } as const;
type Touched = keyof typeof ids;
const values: Readonly<Record<Touched, Readonly<Record<string, readonly Scalar[]>>>> = {
  Customers: { name: ['Alfa', 'Beta', 'Gama', null], roles: [own, `Bank; ${own}`, 'Bank', null] },
  Addresses: {
    customer: ['kc-1', 'kc-2'], customerName: ['Alfa', 'Beta', 'Nobody'],
    registration: [true, false, null], defaultDelivery: [true, null], delivery: [true, null],
  },
  BankAccounts: { customer: ['kc-1', 'kc-2'], currency: ['EUR', 'eur', 'RON', null], main: [true, null], onInvoice: [true, null], iban: ['A', 'B'] },
};

interface Wish { readonly table: Touched; readonly id: string; readonly type: 'add' | 'remove' | 'set'; readonly values: Values }
const wish: fc.Arbitrary<Wish> = fc.constantFrom(...(Object.keys(ids) as Touched[])).chain((table) => fc.record({
  table: fc.constant(table),
  id: fc.constantFrom<string>(...ids[table]),
  type: fc.constantFrom<Wish['type']>('add', 'set', 'set', 'set', 'remove'),
  values: fc.record(Object.fromEntries(Object.entries(values[table]).map(([field, some]) => [field, fc.option(fc.constantFrom(...some), { nil: undefined })])))
    .map((given): Values => Object.fromEntries(Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))),
}));
/** Several wishes in one step; a step may come from the card or the sheet, or take an earlier one back. */
const step = fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 4 }), by: fc.constantFrom('card', 'sheet', 'undo'), copies: fc.boolean() });

/** The wishes that fit what stands there, as changes. */
function changesOf(register: Register, wishes: readonly Wish[]): Change[] {
  const changes: Change[] = [];
  const touched = new Set<string>();
  for (const { table, id, type, values: wanted } of wishes) {
    if (touched.has(id)) continue;
    touched.add(id);
    const current = register.get(table, id);
    if (current === undefined) changes.push(added(table, id, wanted));
    else if (type === 'remove') changes.push({ type: 'remove', table, id, values: current });
    else for (const [field, after] of Object.entries(wanted)) {
      const before = current[field] ?? null;
      if (before !== after) changes.push(set(table, id, field, before, after));
    }
  }
  return changes;
}

/** What only one can have and two have, and rows with another name than their customer's. */
function faults(register: Register): string[] {
  const company = createOwnCompany(register);
  const found: string[] = [];
  const claims = new Set<string>();
  const claim = (key: string): void => {
    if (claims.has(key)) found.push(`two have ${key}`);
    claims.add(key);
  };
  for (const id of register.ids('Customers')) if (company.is(register.get('Customers', id))) claim('own company');
  for (const table of ['Addresses', 'BankAccounts'] as const) {
    for (const id of register.ids(table)) {
      const row = register.get(table, id) ?? {};
      const { customer } = row;
      if (typeof customer !== 'string') continue;
      const owner = register.get('Customers', customer);
      if (owner !== undefined && (row['customerName'] ?? null) !== (owner['name'] ?? null)) found.push(`${id} has another name`);
      for (const tick of ['registration', 'defaultDelivery', 'main']) if (row[tick] === true) claim(`${tick} ${customer}`);
      if (row['onInvoice'] === true) claim(`onInvoice ${customer} ${String(row['currency'] ?? '').toUpperCase()}`);
      if (row['defaultDelivery'] === true && row['delivery'] !== true) found.push(`${id} is not delivered to`);
    }
  }
  return found;
}

test('whatever is saved, typed, copied and taken back: one of each at most, and every row says whose it is', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const register = registerWith({});
    const done: Change[][] = [];
    for (const { wishes, by, copies } of steps) {
      const changes = by === 'undo' ? invertChanges(done.at(-wishes.length) ?? []) : changesOf(register, wishes);
      if (by === 'undo' && register.firstStale(changes) !== undefined) continue;
      if (by === 'sheet') {
        const rows = new Set(copies ? changes.filter(({ type }) => type === 'add').map(({ id }) => id) : []);
        done.push([...changes, ...typed(register, changes, { copies: rows })]);
      } else {
        done.push(committed(register, changes, { hasDates: by === 'undo' }));
      }
      expect(faults(register)).toEqual([]);
    }
  }), { numRuns: 300 });
});

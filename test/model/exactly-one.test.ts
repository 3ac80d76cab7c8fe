import { FlagCheck, flagLosers, type ChildRow } from '../../src/model/exactly-one';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';

const row = (id: string, customer: string, values: Values): ChildRow => ({ id, values: { customer, ...values } });

function found(table: ChildTable, rows: readonly ChildRow[]): string[] {
  const check = new FlagCheck(table);
  for (const one of rows) check.add(one);
  return rows.flatMap((one) => check.issuesOf(one).map(({ code, facts, where }) => `${where?.id} ${code} ${Object.values(facts).join(' ')}`));
}

test('two addresses of a customer for one purpose are told on both, each naming the other', () => {
  expect(found('Addresses', [
    row('a', 'k1', { location: 'Vilnius', registration: true, delivery: true }),
    row('b', 'k1', { location: 'Kaunas', registration: true, delivery: true, correspondence: true }),
    row('c', 'k2', { location: 'Haifa', registration: true }),
    row('d', 'k1', { location: 'Riga', registration: false }),
  ])).toEqual(['a purpose-doubled registration Kaunas', 'b purpose-doubled registration Vilnius']);
});

test('of three, all are told', () => {
  const rows = ['a', 'b', 'c'].map((id) => row(id, 'k1', { location: id, invoicing: true }));
  expect(found('Addresses', rows)).toHaveLength(3);
});

test('one account is the main one; on the invoice there is one for each currency', () => {
  const accounts = [
    row('a', 'k1', { iban: 'LT1', currency: 'EUR', onInvoice: true, main: true }),
    row('b', 'k1', { iban: 'LT2', currency: 'USD', onInvoice: true }),
    row('c', 'k1', { account: '77', currency: 'eur', onInvoice: true, main: true }),
  ];
  expect(found('BankAccounts', accounts)).toEqual([
    'a flag-doubled main 77', 'a flag-doubled onInvoice 77', 'c flag-doubled main LT1', 'c flag-doubled onInvoice LT1',
  ]);
});

test('a row without a customer, or a word instead of the flag, takes nothing', () => {
  expect(found('Addresses', [
    { id: 'a', values: { registration: true } }, { id: 'b', values: { registration: true } },
    row('c', 'k1', { registration: 'yes' }), row('d', 'k1', { registration: true }),
  ])).toEqual([]);
});

test('tables without such flags have nothing to say', () => {
  expect(found('Contacts', [row('a', 'k1', { copyInvoices: true }), row('b', 'k1', { copyInvoices: true })])).toEqual([]);
});

test('who gets a flag takes it from the rows that shared it', () => {
  const rows = [row('a', 'k1', { currency: 'EUR', onInvoice: true }), row('b', 'k1', { currency: 'USD', onInvoice: true }), row('c', 'k1', { currency: 'EUR' })];
  const ids = (field: string, one: ChildRow): string[] => flagLosers('BankAccounts', field, one, rows).map(({ id }) => id);
  expect(ids('onInvoice', rows[2] as ChildRow)).toEqual(['a']);
  expect(ids('onInvoice', rows[0] as ChildRow)).toEqual([]);
  expect(ids('main', rows[0] as ChildRow)).toEqual([]);
  expect(ids('bank', rows[0] as ChildRow)).toEqual([]);
});

import { checkNumbers } from '../../src/model/check-numbers';
import type { Values } from '../../src/model/change';

const found = (values: Values, table: 'Customers' | 'BankAccounts' | 'Contacts' = 'Customers'): string[] =>
  checkNumbers(table, values, 'kc-1').map(({ severity, code, facts, where }) =>
    [severity, code, where?.field, where?.value, ...Object.entries(facts).filter(([fact]) => fact !== 'field').map(([, fact]) => fact)].join(' | '));

test('valid numbers of several countries are fine, however they are written', () => {
  expect(found({ country: 'RO', taxId: 'RO 185 472 90', vatNumber: 'RO18547290', companyNumber: 'J 52 / 750 / 2012', personalId: '1630615123457' })).toEqual([]);
  expect(found({ country: 'LT', vatNumber: 'LT119511515' })).toEqual([]);
  expect(found({ country: 'LV', companyNumber: '4000 3521 600', personalId: '328673-00679' })).toEqual([]);
  expect(found({ country: 'IL', taxId: '516179157', companyNumber: '51-617915-7', personalId: '\u200f39337423' })).toEqual([]);
});

test('a wrong form is an error and shows what is right; a wrong check digit only warns', () => {
  expect(found({ country: 'LV', companyNumber: '4000352160' })).toEqual([expect.stringMatching(/^error \| number-format \| companyNumber \| 4000352160 \| LV \| ./)]);
  expect(found({ country: 'LT', vatNumber: 'LT119511516' })).toEqual([expect.stringMatching(/^warning \| number-checksum \| vatNumber \| LT119511516 \| ./)]);
  expect(found({ country: 'RO', personalId: '1631315123457' })).toEqual([expect.stringMatching(/^error \| number-component \| personalId \| 1631315123457 \| ./)]);
});

test('digits typed to get on, and digits that Excel took away, are told as such', () => {
  expect(found({ country: 'IL', taxId: '000000000' })).toEqual(['error | number-placeholder | taxId | 000000000']);
  expect(found({ country: 'RO', personalId: '1,63E+12' })).toEqual(['error | number-digits-lost | personalId | 1,63E+12']);
});

test('a number in the wrong field is told where it belongs', () => {
  expect(found({ country: 'RO', taxId: 'J2012000750528' })).toEqual(['warning | number-elsewhere | taxId | J2012000750528 | companyNumber']);
});

test('a foreigner’s passport is no error; a VAT number is judged by its own country', () => {
  expect(found({ country: 'LT', personalId: 'P7439201' })).toEqual([expect.stringMatching(/^warning \| number-format/)]);
  expect(found({ country: 'IL', vatNumber: 'EE100594102' })).toEqual([]);
  expect(found({ country: 'IL', vatNumber: 'EE100594103' })).toEqual([expect.stringMatching(/^warning \| number-checksum/)]);
});

test('nothing is said where nothing is known: no country, an unknown one, empty fields, other tables', () => {
  expect(found({ taxId: '1' })).toEqual([]);
  expect(found({ country: 'ZW', taxId: '1', vatNumber: '2', companyNumber: '3', personalId: '4' })).toEqual([]);
  expect(found({ country: 'LT', taxId: ' ', vatNumber: null })).toEqual([]);
  expect(found({ country: 'LT', vatNumber: 'x' }, 'Contacts')).toEqual([]);
});

test('account numbers and bank codes are checked in their rows', () => {
  expect(found({ iban: 'LT12 1000 0111 0100 1000', bic: 'HABALT22' }, 'BankAccounts')).toEqual([]);
  expect(found({ iban: 'LT12 1000 0111 0100 1001' }, 'BankAccounts')).toEqual([expect.stringMatching(/^warning \| number-checksum \| iban/)]);
  expect(found({ iban: 'LT12', bic: 'HABA' }, 'BankAccounts')).toEqual([
    expect.stringMatching(/^error \| number-format \| iban \| LT12 \| {2}\| ./), expect.stringMatching(/^error \| number-format \| bic \| HABA/),
  ]);
});

test('what was found before a record had an id is told with its id afterwards', () => {
  const values: Values = { country: 'LV', companyNumber: '40003521601' };
  expect(checkNumbers('Customers', values)[0]?.where).not.toHaveProperty('id');
  expect(checkNumbers('Customers', values, 'kc-1')[0]?.where).toMatchObject({ id: 'kc-1' });
});

import { must } from '../../support/must';
import { fieldOf, type TableKey } from '../../../src/model/fields';
import type { SourceCell } from '../../../src/transfer/source';
import { createReadValue, type Found } from '../../../src/transfer/mapping/read-value';
import type { ColumnReading } from '../../../src/transfer/mapping/import-mapping';
import { words } from './mapping-hands';

function read(field: string, cell: SourceCell, given: { reading?: ColumnReading; header?: string; guarded?: boolean; country?: string; table?: TableKey } = {}): unknown[] {
  const found: Found = { problem: undefined, more: [] };
  const definition = must(fieldOf(given.table ?? 'Customers', field));
  const reader = createReadValue(definition, { words, header: given.header ?? field, reading: given.reading ?? {}, guarded: given.guarded ?? false });
  const value = reader(cell, given.country ?? '', found);
  // Asked again, it remembers the same.
  expect(reader(cell, given.country ?? '', found)).toEqual(value);
  return [value, ...(found.problem === undefined ? [] : [found.problem]), ...found.more];
}

test.each([['TAK', true], ['כן', true], ['da', true], ['taip', true], ['jā', true], ['yes', true], ['x', true], ['1', true], [1, true], ['✓', true], ['ДА', true], ['ja', true],
  ['NIE', false], ['לא', false], ['nu', false], ['ne', false], ['nē', false], ['no', false], ['0', false], [0, false], ['нет', false], ['nein', false], [false, false], ['-', null], ['', null]])('%s ticked is %s', (cell, value) => {
  expect(read('notifySms', cell)).toEqual([value]);
});

test('what is neither yes nor no is said and left empty', () => {
  expect(read('notifySms', 'maybe')).toEqual([null, 'not-flag']);
});

test('words of lists are understood in many languages, by ticks and by what a person said of them', () => {
  expect(read('status', 'neaktyvus')).toEqual(['Inactive']);
  expect(read('status', 'пассив')).toEqual(['пассив', 'not-in-list']);
  expect(read('status', 'пассив', { reading: { words: { 'пассив': 'Inactive' } } })).toEqual(['Inactive']);
  expect(read('status', 'da', { header: 'Activ' })).toEqual(['Active']);
  expect(read('status', 1, { header: 'Archived' })).toEqual(['Inactive']);
  expect(read('vatStatus', 'עוסק פטור')).toEqual(['Not a VAT payer']);
  expect(read('vatStatus', 'neplătitor')).toEqual(['Not a VAT payer']);
  expect(read('vatStatus', 'ja')).toEqual(['VAT payer']);
  expect(read('residency', 'taip', { header: 'Užsienietis' })).toEqual(['Foreigner']);
  expect(read('dealerType', 'Individual')).toEqual(['Private person']);
  expect(read('tags', 'vip, new customer')).toEqual(['vip; new customer']);
  expect(read('categories', 'Food, drinks')).toEqual(['Food, drinks']);
  expect(read('categories', 'Retailer, Wholesaler')).toEqual(['Retailer; Wholesaler']);
});

test('countries by name and code', () => {
  expect([read('country', 'RO'), read('country', 'Rumänien'), read('country', 'Lietuva'), read('country', 'ישראל'), read('country', 'lv'), read('country', 'Polska'), read('country', 'Германия'), read('country', 'Atlantis')])
    .toEqual([['RO'], ['RO'], ['LT'], ['IL'], ['LV'], ['PL'], ['DE'], ['Atlantis', 'not-country']]);
});

test('identifiers keep their zeros and their writing; digits that a spreadsheet lost are not made up', () => {
  expect(read('companyNumber', '00123')).toEqual(['00123']);
  expect(read('taxId', 18547290)).toEqual(['18547290']);
  expect(read('taxId', '18547290.0')).toEqual(['18547290']);
  expect(read('personalId', '1.63E+12')).toEqual([null, 'digits-lost']);
  expect(read('personalId', '1,63012E+12')).toEqual([null, 'digits-lost']);
  expect(read('personalId', 1630122334455)).toEqual(['1630122334455']);
  expect(read('code', 1.234567890123456e18)).toEqual([null, 'digits-lost']);
  expect(read('code', 'A.1')).toEqual(['A.1']);
  expect(read('code', '="007"')).toEqual(['007']);
  expect(read('code', "'007")).toEqual(['007']);
  expect(read('iban', ' LT12 1000 0111 0100 1000 ', { table: 'BankAccounts' })).toEqual(['LT12 1000 0111 0100 1000']);
});

test('several addresses and numbers in one cell are taken apart', () => {
  expect(read('email', 'a@b.ro; c@d.ro')).toEqual(['a@b.ro', 'c@d.ro']);
  expect(read('email', '<a@b.ro>')).toEqual(['a@b.ro']);
  expect(read('email', 'none')).toEqual(['none', 'not-email']);
  expect(read('phone', "'+40722123456")).toEqual(['+40722123456']);
  expect(read('phone', 722123456)).toEqual(['722123456']);
  expect(read('phone', '021 311 22 33 / 0722 123 456', { country: 'RO' })).toEqual(['021 311 22 33', '0722 123 456']);
});

test('the guard against formulas goes where the file has one, and nowhere else', () => {
  expect(read('note', "'=SUM(A1)", { guarded: true })).toEqual(['=SUM(A1)']);
  expect(read('note', "'=SUM(A1)")).toEqual(["'=SUM(A1)"]);
  expect(read('name', '=SUM(A1)', { guarded: true })).toEqual(['=SUM(A1)']);
  expect(read('name', ' ABC  SRL\u00a0 ')).toEqual(['ABC  SRL']);
});

test('what databases write for nothing is nothing, but people may be called so', () => {
  for (const cell of ['NULL', '\\N', '(null)']) expect(read('city', cell)).toEqual([null]);
  expect(read('city', 'Null')).toEqual(['Null']);
  expect(read('name', 'Null')).toEqual(['Null']);
});

test('numbers that a spreadsheet has shortened are told and never written', () => {
  for (const cell of ['1.23E+12', '1,23E+12', '4.07223E+11', 1.234e18]) {
    expect(read('phone', cell)).toEqual([null, 'digits-lost']);
    expect(read('taxId', cell)).toEqual([null, 'digits-lost']);
  }
  // Here all digits are there.
  expect(read('taxId', '1.8547290E+7')).toEqual(['18547290']);
});

import fc from 'fast-check';
import { checkWriting, plainWriting } from '../../src/model/check-writing';
import type { Values } from '../../src/model/change';
import type { TableKey } from '../../src/model/fields';

const found = (values: Values, table: TableKey = 'Customers'): string[] =>
  checkWriting(table, values, 'x-1').map(({ severity, code, facts, where, fix }) => {
    expect(fix).toEqual({ [String(facts['field'])]: facts['right'] });
    expect(where).toMatchObject({ table, id: 'x-1', field: facts['field'] });
    return [severity, code, facts['field'], facts['right']].join(' | ');
  });

test('signs nobody sees, blanks around, foreign digits and letters, and what programs put around a number are told with the right writing', () => {
  expect(found({ country: 'IL', personalId: '\u200f39337423\u200e' })).toEqual(['warning | value-writing | personalId | 39337423']);
  expect(found({ country: 'RO', taxId: '="18547290"' })).toEqual(['warning | value-writing | taxId | 18547290']);
  expect(found({ country: 'RO', taxId: "'18547290", vatNumber: 'RO18547290 ' })).toEqual(['warning | value-writing | taxId | 18547290', 'warning | value-writing | vatNumber | RO18547290']);
  expect(found({ country: 'LT', vatNumber: 'LТ119511515' })).toEqual(['warning | value-writing | vatNumber | LT119511515']);
  expect(found({ country: 'IL', vatNumber: 'ＥＥ１００５９４１０２' })).toEqual(['warning | value-writing | vatNumber | EE100594102']);
  expect(found({ country: 'RO', taxId: '18547290.0' })).toEqual(['warning | value-writing | taxId | 18547290']);
  expect(found({ iban: 'LT12\u00a01000\u00a00111\u00a00100\u00a01000' }, 'BankAccounts')).toEqual(['warning | value-writing | iban | LT12 1000 0111 0100 1000']);
  expect(found({ email: ' info@alfa.example', website: 'https://alfa.example\u200b', phone: '+371 67\u00a0123\u00a0456', code: 'C-1 ' })).toEqual([
    'warning | value-writing | code | C-1', 'warning | value-writing | email | info@alfa.example',
    'warning | value-writing | phone | +371 67 123 456', 'warning | value-writing | website | https://alfa.example',
  ]);
});

test('what keeps a number a text is taken off codes, telephone numbers and addresses too; a quotation stays', () => {
  expect(found({ code: "'00123", phone: "'+371 67123456", email: '="info@alfa.example"', postalCode: '="01103"' })).toEqual([
    'warning | value-writing | code | 00123', 'warning | value-writing | email | info@alfa.example',
    'warning | value-writing | phone | +371 67123456', 'warning | value-writing | postalCode | 01103',
  ]);
  expect(found({ code: "'A'", phone: "'", postalCode: '"', name: "'Alfa", city: '="Rīga"' })).toEqual([]);
});

test('blanks around a text are a note, inside it nobody’s business', () => {
  expect(found({ name: 'Alfa \u00a0', city: '\tRīga' })).toEqual(['info | value-writing | name | Alfa', 'info | value-writing | city | Rīga']);
  expect(found({ name: 'SIA\u00a0Alfa', alias: 'חברה \u200fAlfa\u200f בע"מ', note: 'Text \n', tags: 'a ; b ' })).toEqual([]);
});

test('harmless ways of writing are no finding', () => {
  expect(found({ country: 'RO', taxId: 'RO 185 472 90', companyNumber: 'j 52 / 750 / 2012', personalId: '163 0615 123457' })).toEqual([]);
  expect(found({ country: 'IL', companyNumber: '51-617915-7', name: 'חברה בע״מ', city: 'תל אביב–יפו', phone: '03-9876543' })).toEqual([]);
  expect(found({ country: 'LT', vatNumber: 'lt 119511515', name: 'UAB „Žalia žemė“', code: '00123' })).toEqual([]);
  expect(found({ name: '', taxId: null, level: ' ' })).toEqual([]);
});

test('letters become others only where that makes a number of the country; what cannot be known is only trimmed', () => {
  expect(found({ country: 'LT', personalId: 'РХ7439201' })).toEqual([]);
  expect(found({ taxId: ' Тest ' })).toEqual(['warning | value-writing | taxId | Тest']);
  expect(found({ country: 'RO', personalId: '1,63E+12' })).toEqual([]);
});

test('a number is plainly written if nothing at its ends could go and no quantity can be meant', () => {
  const isPlain = plainWriting('Customers', 'taxId');
  fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[A-Fa-f0-9 ./+-]{0,10}$/), fc.string()), (value) => {
    const isMeant = /^[A-Za-z0-9](?:[A-Za-z0-9 ./-]*[A-Za-z0-9])?$/.test(value) && !/[.,]0$|\dE\+?\d/i.test(value);
    expect(isPlain?.(value)).toBe(isMeant);
  }), { numRuns: 3000 });
});

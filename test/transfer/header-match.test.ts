import { labelsOf } from '../../src/app/field-labels';
import { locales, textsOf } from '../../src/locales/locales';
import { fieldsOf, tableKeys } from '../../src/model/fields';
import { createHeaderMatch } from '../../src/transfer/header-match';

const match = createHeaderMatch('Customers', locales.map((locale) => labelsOf(textsOf(locale), 'Customers')));

test.each([
  ['Name', 'name'], ['CUSTOMER NAME', 'name'], ['E-mail:', 'email'], ['e mail *', 'email'], ['Zip code', 'postalCode'],
  ['שם לקוח', 'name'], ['ח.פ./עוסק מורשה', 'taxId'], ['דוא״ל', 'email'], ['מיקוד', 'postalCode'], ['עיר', 'city'],
  ['Denumire', 'name'], ['CIF/CNP', 'taxId'], ['Județ', 'county'], ['Localitate', 'city'], ['Termen de plată', 'paymentTerms'], ['Număr Registrul Comerțului', 'companyNumber'],
  ['Įmonės kodas', 'companyNumber'], ['PVM mokėtojo kodas', 'vatNumber'], ['El. paštas', 'email'], ['Šalis', 'country'],
  ['Reģistrācijas numurs', 'companyNumber'], ['Pilnais vārds', 'name'], ['E-pasts', 'email'], ['Pasta indekss', 'postalCode'],
])('%s is %s', (header, field) => {
  expect(match(header)).toBe(field);
});

test('an unknown header is nobody’s', () => {
  for (const header of ['', '   ', 'Favourite colour', 'Column7']) expect(match(header)).toBeUndefined();
});

describe.each(tableKeys)('in %s', (table) => {
  const languages = locales.map((locale) => labelsOf(textsOf(locale), table));
  const matchIn = createHeaderMatch(table, languages);

  test('no two fields claim the same header, label or key in any language', () => {
    const wrong = fieldsOf(table).flatMap(([field, definition]) =>
      [...languages.map((labels) => labels[field] ?? ''), ...(definition.headers ?? []), field]
        .filter((header) => matchIn(header) !== field).map((header) => `${header}: ${field}, but matches ${matchIn(header)}`));
    expect(wrong).toEqual([]);
  });
});

import fc from 'fast-check';
import { splitNames, type SplitName } from '../../../src/transfer/mapping/import-mapping';
import { orderOfNames } from '../../../src/transfer/mapping/split-person';
import { splitRecipes } from '../../../src/transfer/mapping/split-recipes';
import { words } from './mapping-hands';

const split = (recipe: SplitName, text: string, country = ''): Record<string, string> => {
  const { parts, rest } = splitRecipes[recipe].split(text, { country, words });
  return { ...parts, ...(rest !== '' && { rest }) };
};

test.each([
  ['RO', 'Str. Victoriei nr. 10, bl. A, sc. 2, ap. 5, Cluj-Napoca, jud. Cluj, 400001',
    { street: 'Str. Victoriei', houseNumber: '10', city: 'Cluj-Napoca', county: 'Cluj', postalCode: '400001', rest: 'bl. A, sc. 2, ap. 5' }],
  ['RO', 'Calea Victoriei 155, București, Sector 1, 010073, România', { street: 'Calea Victoriei', houseNumber: '155', city: 'București, Sector 1', postalCode: '010073', country: 'RO' }],
  ['RO', 'str. Lungă 7, Brașov, Brașov', { street: 'str. Lungă', houseNumber: '7', city: 'Brașov', county: 'Brașov' }],
  ['IL', 'הרצל 10, תל אביב 6688312', { street: 'הרצל', houseNumber: '10', city: 'תל אביב', postalCode: '6688312' }],
  ['IL', 'רחוב הרצל 10/4, חיפה, ישראל', { street: 'רחוב הרצל', houseNumber: '10/4', city: 'חיפה', country: 'IL' }],
  ['LT', 'Gedimino pr. 1-5, LT-01103 Vilnius', { street: 'Gedimino pr.', houseNumber: '1-5', city: 'Vilnius', postalCode: 'LT-01103' }],
  ['LT', 'Savanorių pr. 28, Kauno r. sav., Garliava', { street: 'Savanorių pr.', houseNumber: '28', county: 'Kauno r. sav.', city: 'Garliava' }],
  ['LV', 'Mūkusalas iela 71, Mārupe, Mārupes novads, LV-2167, Latvija',
    { street: 'Mūkusalas iela', houseNumber: '71', city: 'Mārupe', county: 'Mārupes novads', postalCode: 'LV-2167', country: 'LV' }],
  ['DE', 'Hauptstr. 5, 10115 Berlin', { street: 'Hauptstr.', houseNumber: '5', city: 'Berlin', postalCode: '10115' }],
  ['PL', 'ul. Długa 5/7, 00-238 Warszawa', { street: 'ul. Długa', houseNumber: '5/7', city: 'Warszawa', postalCode: '00-238' }],
  ['GB', '12 High Street\nLondon\nSW1A 1AA', { street: 'High Street', houseNumber: '12', city: 'London', postalCode: 'SW1A 1AA' }],
  ['RU', 'ул. Ленина, д. 5, кв. 7, Москва, 101000', { street: 'ул. Ленина', houseNumber: '5', city: 'Москва', postalCode: '101000', rest: 'кв. 7' }],
])('%s: %s', (country, text, parts) => {
  expect(split('address', text, country)).toEqual(parts);
});

test.each([
  ['IL', 'רחוב הרצל 12', { street: 'רחוב הרצל', houseNumber: '12' }], ['IL', 'הרצל 12/4', { street: 'הרצל', houseNumber: '12/4' }],
  ['RO', 'Str. Lungă nr. 7, ap. 5', { street: 'Str. Lungă', houseNumber: '7', addressExtra: 'ap. 5' }], ['RO', 'Calea 13 Septembrie 5A', { street: 'Calea 13 Septembrie', houseNumber: '5A' }],
  ['LT', 'Gedimino pr. 1-5', { street: 'Gedimino pr.', houseNumber: '1-5' }], ['LV', 'Kr. Barona iela 12-3', { street: 'Kr. Barona iela', houseNumber: '12-3' }],
  ['PL', 'ul. 3 Maja 5/7', { street: 'ul. 3 Maja', houseNumber: '5/7' }], ['DE', 'Hauptstraße 5 b', { street: 'Hauptstraße', houseNumber: '5 b' }], ['HU', 'Fő tér 1.', { street: 'Fő tér', houseNumber: '1' }],
  ['FR', '5 bis avenue Foch', { street: 'avenue Foch', houseNumber: '5 bis' }], ['', '12 rue de la Paix', { street: 'rue de la Paix', houseNumber: '12' }], ['', '7b Baker Street', { street: 'Baker Street', houseNumber: '7b' }],
  ['FR', '12 rue de la Paix', { street: 'rue de la Paix', houseNumber: '12' }], ['GB', '12 High Street, Flat 4', { street: 'High Street', houseNumber: '12', addressExtra: 'Flat 4' }], ['RU', 'ул. Ленина, д. 5, кв. 7', { street: 'ул. Ленина', houseNumber: '5', addressExtra: 'кв. 7' }],
])('%s: a street with its number, %s', (country, text, parts) => {
  expect(split('street', text, country)).toEqual(parts);
});

test.each([
  ['RO', 'Bulevardul 1 Decembrie 1918'], ['FR', 'Place du 8 Mai 1945'], ['RO', 'DN 1 km 5'], ['RO', 'Sector 3'], ['US', 'Route 66'], ['RO', 'Str. 1 Mai'], ['RO', 'Str. 5'], ['RO', 'Lungă 7, Cluj'], ['IL', 'ת.ד. 123'],
  ['DE', 'Postfach 12'], ['DE', 'Hauptstraße'], ['LT', 'Šilo 12345'], ['RO', 'bl. A5'], ['IL', 'כביש 4'], ['GB', 'High Street 12b rear of 14'], ['', '12'],
])('%s: nobody can be sure of %s, so it stays whole', (country, text) => {
  expect(split('street', text, country)).toEqual({ street: text });
});

test('names of people, in either order, with titles, particles and commas', () => {
  expect(split('person', 'Jan van der Berg')).toEqual({ firstName: 'Jan', lastName: 'van der Berg' });
  expect(split('person', 'Dr. Anna Maria Pop')).toEqual({ firstName: 'Anna Maria', lastName: 'Pop', rest: 'Dr.' });
  expect(split('person', 'Pop, Anna')).toEqual({ firstName: 'Anna', lastName: 'Pop' });
  expect(split('person', 'Madonna')).toEqual({ lastName: 'Madonna' });
  expect(split('surname-first', 'כהן דוד')).toEqual({ firstName: 'דוד', lastName: 'כהן' });
  expect(split('surname-first', 'van Dijk Jan')).toEqual({ firstName: 'Jan', lastName: 'van Dijk' });
});

test('which name comes first is asked of the whole column, and only many names make it sure', () => {
  expect(orderOfNames(['Popescu Ion', 'Ionescu Maria', 'Stan Andrei', 'Radulescu Elena', 'Marin Vasile'])).toEqual({ recipe: 'surname-first', isSure: true });
  expect(orderOfNames(['Ion Popescu', 'Maria Ionescu', 'Petras Jonaitis', 'Elena Radulescu', 'Vasile Popa'])).toEqual({ recipe: 'person', isSure: true });
  expect(orderOfNames(['Ion Popescu', 'Xyz Abc'])).toEqual({ recipe: 'person', isSure: false });
});

test('the numbers of a firm are told apart by their digits', () => {
  expect(split('numbers', 'RO18547290 / J40/1234/2001')).toEqual({ vatNumber: 'RO18547290', taxId: '18547290', companyNumber: 'J40/1234/2001' });
  expect(split('numbers', 'CUI: 18547290, Reg. com. J40/1234/2001', 'RO')).toEqual({ taxId: '18547290', companyNumber: 'J40/1234/2001' });
  expect(split('numbers', 'LT119508113', 'LT')).toEqual({ vatNumber: 'LT119508113' });
  expect(split('numbers', '123', 'RO')).toEqual({ taxId: '123' });
  expect(split('numbers', '18547290; ask again', 'RO')).toEqual({ taxId: '18547290', rest: 'ask again' });
});

test('telephones by the words before them', () => {
  expect(split('phones', 'Tel: 021 311 22 33, fax: 021 311 22 34')).toEqual({ phone: '021 311 22 33', fax: '021 311 22 34' });
  expect(split('phones', 'tel. 021 111 2233 fax 021 111 2234 a@b.com')).toEqual({ phone: '021 111 2233', fax: '021 111 2234', email: 'a@b.com' });
  expect(split('phones', 'Phone:(555) 010-1234 Mobile:(555) 010-5678')).toEqual({ phone: '(555) 010-1234', mobile: '(555) 010-5678' });
  expect(split('phones', 'טל: 03-1234567, פקס: 03-1234568')).toEqual({ phone: '03-1234567', fax: '03-1234568' });
  expect(split('phones', '0722 123 456; 0722 123 457; ask Anna')).toEqual({ phone: '0722 123 456', otherPhones: '0722 123 457', rest: 'ask Anna' });
});

test('an account and its bank in any order', () => {
  expect(split('account', 'LT12 1000 0111 0100 1000, Swedbank')).toEqual({ iban: 'LT12 1000 0111 0100 1000', bank: 'Swedbank' });
  expect(split('account', 'Banca Transilvania, RO49AAAA1B31007593840000, BTRLRO22')).toEqual({ iban: 'RO49AAAA1B31007593840000', bic: 'BTRLRO22', bank: 'Banca Transilvania' });
  expect(split('account', '12-345-678901 Leumi')).toEqual({ account: '12-345-678901', bank: 'Leumi' });
});

test('no digit of a text is lost by taking it apart', () => {
  const piece = fc.oneof(
    fc.constantFrom('Str. Lungă 12', 'ap. 5', '400001', 'Cluj', 'jud. Cluj', 'Tel: 021 311 22 33', 'fax 021 311 22 34', 'RO18547290', 'J40/1234/2001', 'LT121000011101001000', 'România', 'Anna Pop', 'nr. 7', 'SW1A 1AA', 'x@y.ro'),
    fc.string({ maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '/', '-', 'ב', 'č', '.', ':'), maxLength: 15 }));
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom(', ', '; ', ' / ', '\n', ' '), fc.constantFrom(...splitNames), fc.constantFrom('RO', 'LT', 'IL', ''), (pieces, sign, recipe, country) => {
    const text = pieces.join(sign);
    const kept = Object.values(split(recipe, text, country)).join(' ');
    const digits = (of: string): string => Array.from(of.match(/\d/g) ?? []).sort().join('');
    for (const digit of new Set(digits(text))) expect(digits(kept).split(digit).length).toBeGreaterThanOrEqual(digits(text).split(digit).length);
  }), { numRuns: 400 });
});

test('what is joined again says the same', () => {
  const { join } = splitRecipes.person;
  expect(join?.({ firstName: 'Jan', lastName: 'van der Berg' })).toBe('Jan van der Berg');
  expect(splitRecipes['surname-first'].join?.({ firstName: 'Jan', lastName: 'Berg' })).toBe('Berg Jan');
  const text = splitRecipes.address.join?.({ street: 'Hauptstr.', houseNumber: '5', postalCode: '10115', city: 'Berlin' }) ?? '';
  expect(split('address', text, 'DE')).toEqual({ street: 'Hauptstr.', houseNumber: '5', postalCode: '10115', city: 'Berlin' });
  expect(splitRecipes.numbers.join?.({ vatNumber: 'RO1', taxId: '1', companyNumber: 'J1/2/2003' })).toBe('RO1 / J1/2/2003');
  expect(splitRecipes.account.join?.({ iban: 'X', bank: 'B' })).toBe('X, B');
});

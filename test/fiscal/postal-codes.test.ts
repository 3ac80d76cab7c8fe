import fc from 'fast-check';
import { formatPostalCode, isPostalCode, mendPostalCode, postalCodeShape, postalCountries } from '../../src/fiscal/postal-codes';

test.each([
  ['IL', '6701101', '6701101'], ['IL', '67011', '67011'], ['RO', '010011', '010011'], ['LT', 'LT-01103', '01103'], ['LV', '1010', 'LV-1010'],
  ['LV', 'LV1010', 'LV-1010'], ['EE', '10111', '10111'], ['PL', '00950', '00-950'], ['PL', '00-950', '00-950'], ['DE', '01067', '01067'],
  ['ES', '08001', '08001'], ['CZ', '11000', '110 00'], ['SE', '114 55', '114 55'], ['NL', '1011ab', '1011 AB'], ['PT', '1000205', '1000-205'],
  ['MT', 'vlt1117', 'VLT 1117'], ['IE', 'd6w xy00', 'D6W XY00'], ['GB', 'sw1a1aa', 'SW1A 1AA'], ['GB', 'gb12 3ab', 'GB12 3AB'], ['GB', 'BFPO 801', 'BFPO 801'],
])('%s %s is written %s', (country, code, written) => {
  expect([isPostalCode(country, code), formatPostalCode(country, code)]).toEqual([true, written]);
});

test.each([
  ['IL', '670110'], ['RO', '10011'], ['LT', '1103'], ['LV', '10100'], ['PL', '0-950'], ['DE', '1067'], ['ES', '53001'], ['ES', '00001'],
  ['NL', '0011 AB'], ['GB', '12345'], ['GR', '1234'], ['MT', '1117'], ['IE', '12345'], ['DE', ''],
])('%s %s is none', (country, code) => {
  expect([isPostalCode(country, code), formatPostalCode(country, code)]).toEqual([false, undefined]);
});

test('nothing is said of countries whose codes are not known', () => {
  expect([isPostalCode('US', '1'), formatPostalCode('US', '10001'), postalCodeShape('US')]).toEqual([undefined, undefined, undefined]);
});

test('what is written in the country’s way is a code, written the same again', () => {
  fc.assert(fc.property(fc.constantFrom(...postalCountries), fc.string({ maxLength: 12 }), fc.nat(9_999_999), (country, text, number) => {
    for (const code of [text, String(number), String(number).padStart(6, '0'), (postalCodeShape(country) ?? '').replace(/9/g, '1')]) {
      const written = formatPostalCode(country, code);
      expect(written !== undefined).toBe(isPostalCode(country, code));
      if (written !== undefined) expect(formatPostalCode(country, written)).toBe(written);
    }
  }));
});

test.each([
  ['LV', 'LV1010', '', 'LV-1010'], ['LV', 'LV - 1010', '', 'LV-1010'], ['PL', 'PL 00950', '', '00-950'], ['PL', '00 950', '', '00-950'], ['LT', 'LT 01103', '', '01103'],
  ['DE', 'D-10115', '', '10115'], ['DE', 'DE-10115', '', '10115'], ['EE', 'EST 10111', '', '10111'], ['IL', '67011 01', '', '6701101'], ['GB', 'SW1A  1AA', '', 'SW1A 1AA'],
  ['RO', '\u200f010011', '', '010011'], ['RO', ' 010011', '', '010011'], ['LT', '０１１０３', '', '01103'],
  ['RO', '30011', 'București', '030011'], ['RO', '30011', 'SECTOR3', '030011'],
])('%s %j (%s) was meant to be %s', (country, code, city, right) => { expect(mendPostalCode(country, code, city)).toBe(right); });

test.each([
  ['LV', 'LV-1010', ''], ['LV', '1010', ''], ['PL', '00950', ''], ['LT', 'LT-01103', ''], ['LT', '01103', ''], ['NL', '1011ab', ''], ['SE', '11455', ''], ['GB', 'sw1a 1aa', ''],
  ['RO', '30011', 'SECTOR4'], ['RO', '30011', 'Cluj-Napoca'], ['RO', '90011', 'București'], ['LT', '1103', 'Vilnius'], ['DE', 'F-75001', ''], ['US', '1', ''], ['LT', '', ''],
])('%s %j (%s) is left as it is: harmless, or nobody can tell', (country, code, city) => { expect(mendPostalCode(country, code, city)).toBeUndefined(); });

test('what was mended needs no mending, is a code, and has the digits that were there', () => {
  fc.assert(fc.property(fc.constantFrom(...postalCountries), fc.constantFrom('', ' ', '-', 'LT', 'D-', 'PL '), fc.nat(9_999_999), fc.constantFrom('', ' ', '\u200b', '.'), fc.constantFrom('', 'București', 'SECTOR1'), (country, before, number, after, city) => {
    for (const digits of [String(number), String(number).padStart(6, '0'), (postalCodeShape(country) ?? '').replace(/9/g, () => String(number % 10))]) {
      const mended = mendPostalCode(country, before + digits + after, city);
      if (mended === undefined) continue;
      expect(isPostalCode(country, mended)).toBe(true);
      expect(mendPostalCode(country, mended, city)).toBeUndefined();
      expect(mended.replace(/\D/g, '').replace(/^0/, '')).toBe(digits.replace(/\D/g, '').replace(/^0/, ''));
    }
  }), { numRuns: 1000 });
});

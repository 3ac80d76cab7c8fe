/** Cents are whole numbers: read once by their digits, added without a rest, written back as they were. */
import fc from 'fast-check';
import { currencyCode, currencyOfCountry, minorDigits } from '../../src/ledger/currency';
import { ofMinor, splitMinor, toMinor } from '../../src/ledger/money';

test.each([
  [0.1, 'EUR', 10], [1.005, 'EUR', 101], [-1.005, 'EUR', -101], [1234.56, 'ILS', 123_456], [4.35, 'RON', 435], [100, 'JPY', 100], [1.2345, 'KWD', 1235], [1e-7, 'EUR', 0],
  [-0.001, 'EUR', 0], [2 ** 53, 'EUR', undefined], ['12', 'EUR', undefined], [null, 'EUR', undefined], [Infinity, 'EUR', undefined],
])('%p %s is %p units', (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
});

test('any number of units comes back as it was, in any currency', () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF', ''), (minor, currency) => {
    expect(toMinor(ofMinor(minor, currency), currency)).toBe(minor);
  }));
});

test('parts of an amount add up to it', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 12 }), (minor, parts) => {
    const split = splitMinor(minor, Array.from({ length: parts }, () => 1 / parts));
    expect(split.reduce((sum, part) => sum + part, 0)).toBe(minor);
    expect(Math.min(...split)).toBeGreaterThanOrEqual(0);
  }));
});

test('a currency is its code, a sign or a word that means one only; a country has its own, Bulgaria since a day', () => {
  expect([' eur ', '€', 'NIS', 'lei', '$', '', null].map(currencyCode)).toEqual(['EUR', 'EUR', 'ILS', 'RON', '$', '', '']);
  expect(['LT', 'IL', 'RO', 'ZZ'].map((country) => currencyOfCountry(country, '2026-01-01'))).toEqual(['EUR', 'ILS', 'RON', undefined]);
  expect(['2025-12-31', '2026-01-01'].map((day) => currencyOfCountry('BG', day))).toEqual(['BGN', 'EUR']);
  expect(['EUR', 'JPY', 'BHD', 'UYW', 'XYZ'].map(minorDigits)).toEqual([2, 0, 3, 4, 2]);
});

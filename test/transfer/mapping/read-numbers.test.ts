import fc from 'fast-check';
import { decideDecimal, isNumberLike, readNumber } from '../../../src/transfer/mapping/read-numbers';

const cells = (texts: readonly (string | number | null)[]): [number, string | number | null][] => texts.map((text, at) => [at + 2, text]);

test.each([
  ['1.234,56', ',', 1234.56], ['1 234,56', ',', 1234.56], ['1\u00a0234,56', ',', 1234.56], ["1'234.56", '.', 1234.56], ['1,234.56', '.', 1234.56], ['1.234', ',', 1234], ['1.234', '.', 1.234],
  ['(12)', ',', -12], ['-12,5', ',', -12.5], ['12,5-', ',', -12.5], ['−7', '.', -7], ['+7', '.', 7], ['₪ 1,200.00', '.', 1200], ['1 200,00 zł', ',', 1200], ['1.200,00 lei', ',', 1200], ['€5', '.', 5],
  ['15 %', '.', 15], ['.5', '.', 0.5], ['\u200e45.75', '.', 45.75], ['1.234.567,8', ',', 1234567.8], ['١٢', '.', undefined],
] as const)('%s with %s before the decimals is %s', (text, sign, number) => {
  expect(readNumber(text, sign)).toBe(number);
});

test.each(['', '-', 'abc', '1.2.3,4', '12.34.56', '1,2,3', '1 23', 'RO123', '1-2', '=1+1'])('%s is no number', (text) => {
  expect(readNumber(text, ',')).toBeUndefined();
});

test('the column decides which sign stands before the decimals', () => {
  expect(decideDecimal(cells(['1.234', '12,5', '7']), 'US')).toEqual({ sign: ',', verdict: 'decided', evidence: { line: 3, value: '12,5' } });
  expect(decideDecimal(cells(['1,234', '1,234.50']), 'RO')).toEqual({ sign: '.', verdict: 'decided', evidence: { line: 3, value: '1,234.50' } });
  expect(decideDecimal(cells(['1.234', '2.345']), 'RO')).toEqual({ sign: ',', verdict: 'unknown' });
  expect(decideDecimal(cells(['1.234', '2.345']), 'IL')).toEqual({ sign: '.', verdict: 'unknown' });
  expect(decideDecimal(cells(['1', 2, null]), undefined).verdict).toBe('any');
  expect(decideDecimal(cells(['1,5', '2,5', '3.55']), undefined)).toEqual({ sign: ',', verdict: 'mixed', evidence: { line: 4, value: '3.55' } });
});

test('what is written with either sign is read back', () => {
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom<readonly [',' | '.', string]>([',', '.'], [',', ' '], ['.', ','], ['.', "'"], [',', '']), (cents, [sign, thousands]) => {
    const [whole = '0', decimals = '00'] = (Math.abs(cents) / 100).toFixed(2).split('.');
    const text = `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${sign}${decimals}`;
    expect(readNumber(text, sign)).toBeCloseTo(cents / 100, 6);
    expect(isNumberLike(text)).toBe(true);
  }));
});

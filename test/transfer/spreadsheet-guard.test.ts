import fc from 'fast-check';
import { guardText, unguardText } from '../../src/transfer/spreadsheet-guard';
import { nastyText } from '../support/nasty-text';

test.each([
  '=1+1', '=cmd|\' /C calc\'!A0', '+SUM(A1)', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－A1', '＠A1', ' =1', '\u00A0=1', '\u200F=1', '\uFEFF@x', '-A1', '+א',
])('%j is kept from running', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
  expect(unguardText(guardText(text))).toBe(text);
});

test.each(['+370 612 34567', '+972-3-612-3456', '-12.5', '+40 (21) 312 34/56', '+1; +2', 'O\'Neill', '\'quoted\'', '1-2', 'a=b', '', '\''])('%j stays as it is', (text) => {
  expect(guardText(text)).toBe(text);
  expect(unguardText(text)).toBe(text);
});

test('a text that begins with the guard itself keeps it', () => {
  for (const text of ['\'=1', '\'\'=1', '\'+370', '\'-', '\'\t', '\u2066\'\'－x', ' \'=1', '\u200F\'@']) expect(unguardText(guardText(text))).toBe(text);
});

test('any text comes back as it was', () => {
  fc.assert(fc.property(nastyText, (text) => unguardText(guardText(text)) === text), { numRuns: 5000 });
});

test('nothing that is written begins like a formula, unless it is a number', () => {
  fc.assert(fc.property(nastyText, (text) => {
    const written = guardText(text);
    return !/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(written) || /^[+-][\d ()./;+-]*$/.test(written);
  }), { numRuns: 5000 });
});

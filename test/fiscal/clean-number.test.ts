import fc from 'fast-check';
import { cleanNumber, spelledOut } from '../../src/fiscal/clean-number';

test.each<[string, string, string]>([
  ['right-to-left and left-to-right marks', '\u200f03933742\u200e3\u202c', '039337423'],
  ['isolates around it', '\u2068RO18547290\u2069', 'RO18547290'],
  ['no-break and thin spaces', '185\u00a0472\u202f90', '185 472 90'],
  ['zero-width characters, a byte order mark, a soft hyphen', '\ufeff185\u200b472\u00ad90', '18547290'],
  ['tags and variation selectors', '18\u{e0001}547\ufe0f290', '18547290'],
  ['full-width letters and digits', 'ＲＯ１８５４７２９０', 'RO18547290'],
  ['Arabic-Indic digits', '٠٣٩٣٣٧٤٢٣', '039337423'],
  ['Persian digits', '۰۳۹۳۳۷۴۲۳', '039337423'],
  ['Devanagari digits', '०३९३३७४२३', '039337423'],
  ['mathematical digits', '𝟎𝟑𝟗𝟑𝟑𝟕𝟒𝟐𝟑', '039337423'],
  ['Cyrillic letters', 'РО18547290', 'PO18547290'],
  ['small Cyrillic letters', 'а123', 'A123'],
  ['Cyrillic letters in a Spanish number', 'Х5253868К', 'X5253868K'],
  ['Greek letters', 'ΑΤU15159209', 'ATU15159209'],
  ['small letters', 'ro18547290', 'RO18547290'],
  ['every dash', '161175\u201319997 161175\u221219997 161175\u05be19997', '161175-19997 161175-19997 161175-19997'],
  ['an apostrophe before it', "'039337423", '039337423'],
  ['a typographic apostrophe before it', '’039337423', '039337423'],
  ['a formula around it', '="039337423"', '039337423'],
  ['a formula that a CSV file quoted again', '"=""039337423"""', '039337423'],
  ['quotation marks', '"039337423"', '039337423'],
  ['typographic quotation marks', '“039337423”', '039337423'],
  ['spaces, tabs and line ends around it', ' \t039337423\r\n', '039337423'],
  ['control characters', '\u0000039\u0007337423\u009f', '039337423'],
])('It takes back %s.', (_, written, clean) => {
  expect(cleanNumber(written)).toBe(clean);
});

test('Letters and digits stay, for a wrong number must not become a right one; nothing is nothing.', () => {
  expect(cleanNumber('18547290A')).toBe('18547290A');
  expect(cleanNumber('O39337423')).toBe('O39337423');
  expect(cleanNumber('ק18547290')).toBe('ק18547290');
  expect(cleanNumber('١8547290')).toBe('18547290');
  for (const nothing of ['', '  ', '\u200f\u200b', "'", '=""', '""']) expect([nothing, cleanNumber(nothing)]).toEqual([nothing, '']);
});

test('Cleaning is done once, whatever the text, and no text makes it throw.', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
    const clean = cleanNumber(text);
    expect(cleanNumber(clean)).toBe(clean);
  }), { numRuns: 2000 });
});

test('A damaged pair of surrogates is no reason to stop.', () => {
  for (const half of ['\ud835', '\udfce', '1\ud8352']) expect(() => cleanNumber(half)).not.toThrow();
});

describe('A number that a program took for a quantity', () => {
  test.each([
    ['1.630615123457E+12', '1630615123457'], ['1,630615123457E+12', '1630615123457'], ['1.630615123457E12', '1630615123457'],
    ['5.16179157E+08', '516179157'], ['5.16179157E8', '516179157'], ['18547290.0', '18547290'], ['18547290,0', '18547290'],
  ])('%s has all its digits.', (written, digits) => {
    expect(spelledOut(cleanNumber(written))).toEqual({ digits });
  });

  test.each(['1.63E+12', '1,63E+12', '1E+12', '5.1617916E+08', '1.63062E+12', '9E99'])('%s has lost them.', (written) => {
    expect(spelledOut(cleanNumber(written))).toBe('lost');
  });

  test.each(['1E5', '12E+12', 'E12', '1.5', '100.000', '18547290.00', '185.472.90', 'AB1E12', '1E+123', '1-E+12', ''])('%s is none.', (written) => {
    expect(spelledOut(cleanNumber(written))).toBeUndefined();
  });
});

/** Texts that break formats: separators, quotes, formulas, line ends, marks of direction, letters beyond the first plane, zeros in front. */
import fc from 'fast-check';

const nasty = [
  'a;b,c:d\\e', '"quoted"', "it's", '=cmd|\' /C calc\'!A0', '+40 21', '@SUM(A1)', 'line\nbreak', '\u200fעברית\u200e mixed', '😀👩‍👩‍👧', '007', 'š ž ț ș ā',
  '<b>&amp;</b>', ']]>', '\\n', '\\;', 'a\\', '%3D=3D', '^n^^', 'BEGIN:VCARD', ':61:', '?20', '-}', 'x'.repeat(32_000), 'ש'.repeat(300), 'é', 'e\u0301', '\tTab', 'a  b',
];

/** Never empty, and without spaces around it, which every reader takes away. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((pair) => pair.join('')),
).map((text) => text.trim()).filter((text) => text !== '');

/** On one line, and without what stands between the values of a field of several. */
export const nastyWord: fc.Arbitrary<string> = nastyText.map((text) => text.replace(/[\r\n\u2028\u2029\u0085;；,،，\t]/g, ' ').trim()).filter((text) => text !== '');

/** Texts that break files: quotes, line ends, formulas, signs of direction, emoji, leading zeros, delimiters, very long ones. */
import fc from 'fast-check';

const pieces = [
  '"', '""', '\'', '\'\'', '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r\n', '\n', '\r', ',', ';', '|', ' ', '\u00A0', '\u200F', '\u202E', '\u2066', '\uFEFF', '\u2028',
  '007', '1,5', '1.5', '-3', '+370', '=cmd|\' /C calc\'!A0', '=1+1', 'שלום', 'ąčęš', 'ș', '😀', '👩‍👩‍👧', 'é', 'TRUE', '2026-01-05', '1E5', '&', '<b>', ']]>', '\\', '\\n', 'sep=;', '{', '}', 'x',
];

/** Without halves of surrogate pairs, which no file in UTF-8 can hold. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant('x"=\n'.repeat(8000)) },
);

/**
 * How often the first guess of an encoding is right, measured on many lists that differ: of one row, of three and long ones, and
 * with a single letter beyond A to Z. What is wrong must at least not be called sure.
 */
import { nodeDecodeText } from '../../../src/cli/text-decoding';
import { decodeBytes } from '../../../src/transfer/reading/decode-bytes';
import type { Encoding } from '../../../src/transfer/reading/encodings';
import { findEncoding } from '../../../src/transfer/reading/find-encoding';
import { isVisualHebrew, turnedLine } from '../../../src/transfer/reading/visual-hebrew';
import { encode } from './encode';
import { listed, listOf, sequence, type ListedLanguage } from './listed-names';

interface Guesses {
  readonly lists: number;
  readonly right: number;
  readonly sureAndWrong: number;
}

const languages = Object.keys(listed) as ListedLanguage[];

/** Encodings in which lists of the language come: of Windows, of the ISO, of DOS. */
const home: Readonly<Record<ListedLanguage, readonly [windows: Encoding, iso: Encoding, dos: Encoding]>> = {
  pl: ['windows-1250', 'iso-8859-2', 'ibm852'], cs: ['windows-1250', 'iso-8859-2', 'ibm852'], hu: ['windows-1250', 'iso-8859-2', 'ibm852'],
  ro: ['windows-1250', 'iso-8859-2', 'ibm852'], fr: ['windows-1252', 'iso-8859-15', 'ibm850'], de: ['windows-1252', 'iso-8859-15', 'ibm850'],
  es: ['windows-1252', 'iso-8859-15', 'ibm850'], he: ['windows-1255', 'iso-8859-8', 'ibm862'], lt: ['windows-1257', 'iso-8859-13', 'ibm775'],
  lv: ['windows-1257', 'iso-8859-13', 'ibm775'], et: ['windows-1257', 'iso-8859-13', 'ibm775'], ru: ['windows-1251', 'windows-1251', 'ibm866'],
};

/** The list as it comes out of its bytes; undefined where the encoding lacks one of its letters. */
function readBack(text: string, encoding: Encoding): { readonly text: string; readonly sure: boolean } | undefined {
  const bytes = encode(text, encoding);
  if (bytes === undefined) return undefined;
  const found = findEncoding(bytes, nodeDecodeText);
  if (!found.ok) throw new Error(found.error.code);
  const decoded = decodeBytes(bytes, found.value.guesses[0]?.encoding ?? 'utf-8', nodeDecodeText);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return { text: decoded.value.text, sure: found.value.sure };
}

function guessesOf(texts: Iterable<string>, encoding: Encoding): Guesses {
  let [lists, right, sureAndWrong] = [0, 0, 0];
  for (const text of texts) {
    const read = readBack(text, encoding);
    if (read === undefined) continue;
    lists += 1;
    if (read.text === text) right += 1;
    else if (read.sure) sureAndWrong += 1;
  }
  return { lists, right, sureAndWrong };
}

const listsOf = (language: ListedLanguage, rows: number, count: number): string[] => Array.from({ length: count }, (_, seed) => listOf(language, rows, seed));

const homes = languages.flatMap((language) => [...new Set(home[language])].map((encoding) => [language, encoding] as const));
const isOfDos = (encoding: Encoding): boolean => encoding.startsWith('ibm');

test.each(homes)('long lists in %s, %s, are always read right and never asked about', (language, encoding) => {
  const texts = listsOf(language, 300, 3).map((text) => (encode(text, encoding) === undefined ? text.replace(/[’„“]/g, "'") : text));
  for (const text of texts) expect(readBack(text, encoding)).toEqual({ text, sure: true });
});

test.each(homes)('of lists of three rows in %s, %s, 98 of 100 are read right', (language, encoding) => {
  const { lists, right, sureAndWrong } = guessesOf(listsOf(language, 3, 50), encoding);
  expect(lists).toBeGreaterThan(12);
  expect(right / lists).toBeGreaterThanOrEqual(0.98);
  expect(sureAndWrong).toBe(0);
});

test.each(homes)('of lists of one row in %s, %s, 95 of 100 are read right', (language, encoding) => {
  const { lists, right, sureAndWrong } = guessesOf(listsOf(language, 1, 50), encoding);
  expect(right / lists).toBeGreaterThanOrEqual(0.95);
  expect(sureAndWrong).toBe(0);
});

const withoutMark: Readonly<Record<string, string>> = { 'ł': 'l', 'Ł': 'L', 'ß': 'ss', 'º': 'o', '„': '', '“': '', '’': "'" };

/** The list as somebody writes it who leaves marks out, but for one letter. */
function withOneLetter(text: string, seed: number): string {
  const letters = Array.from(text);
  const marked = [...letters.keys()].filter((at) => (letters[at] ?? '') > '\x7f' && /\p{L}/u.test(letters[at] ?? '') && letters[at] !== 'º');
  const kept = marked[Math.floor(sequence(seed)() * marked.length)];
  return letters.map((letter, at) => (at === kept ? letter : withoutMark[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))).join('');
}

// One Czech letter is one of another alphabet as well as not; then it is asked.
const singles: readonly (readonly [ListedLanguage, number])[] = [['pl', 1], ['cs', 0.75], ['hu', 0.95], ['ro', 0.95], ['fr', 0.95], ['de', 0.98], ['es', 0.9], ['lt', 0.98], ['lv', 0.95], ['et', 0.9]];

test.each(singles)('a single letter of a list in %s is read right in a share of %d', (language, share) => {
  const { lists, right, sureAndWrong } = guessesOf(listsOf(language, 8, 80).map(withOneLetter), home[language][0]);
  expect(lists).toBe(80);
  expect(right / lists).toBeGreaterThanOrEqual(share);
  expect(sureAndWrong).toBe(0);
});

test('programs of DOS are read, and the sign that ends their files is no row', () => {
  for (const [language, encoding] of homes.filter(([, one]) => isOfDos(one))) {
    const text = listOf(language, 40, 7).replace(/[’„“]/g, "'");
    expect(readBack(`${text}\u001a`, encoding)).toEqual({ text, sure: true });
  }
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s is known in every language, of one row and many, with a mark and without', (encoding) => {
  for (const language of languages) {
    for (const rows of [1, 3, 100]) {
      const text = listOf(language, rows, rows);
      for (const marked of [text, `\uFEFF${text}`]) expect(readBack(marked, encoding)).toEqual({ text, sure: true });
    }
  }
});

test.each(['iso-8859-8', 'ibm862', 'windows-1255'] as const)('Hebrew stored as it is seen, in %s, is known and turned', (encoding) => {
  const visualOf = (line: string): string => Array.from(line).reverse().join('').replace(/[0-9]+/g, (run) => Array.from(run).reverse().join(''));
  let turned = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const lines = listOf('he', 12, seed).split('\r\n').map((line) => line.split(';'));
    const visual = lines.map((cells) => cells.map(visualOf).join(';')).join('\r\n');
    const read = readBack(visual, encoding);
    expect(read).toEqual({ text: visual, sure: true });
    if (!isVisualHebrew(visual)) continue;
    turned += 1;
    expect(visual.split('\r\n').map((line) => line.split(';').map(turnedLine))).toEqual(lines);
  }
  expect(turned).toBeGreaterThanOrEqual(38);
});

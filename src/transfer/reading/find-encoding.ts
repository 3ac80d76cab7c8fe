/**
 * In what encoding bytes are a text: by the byte order mark, by being strict UTF-8 or UTF-16, else by letters, with all guesses
 * ranked and lines of each, so that a person can choose another.
 */
import { err, ok, type Result } from '../../base/result';
import type { DecodeText } from '../../base/ports';
import type { TransferIssue } from '../transfer-issues';
import { byteLines, type ByteLines } from './byte-lines';
import { decodeWith } from './code-pages';
import { encodingRarity, oldEncodings, type Encoding, type OldEncoding } from './encodings';
import { letterScorer } from './letter-score';
import { utf8Parts } from './utf8-parts';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** How likely it is among the guesses, 0 … 1. */
  readonly share: number;
  /** Lines with letters beyond A to Z as they read in it; of several guesses these are the same lines. */
  readonly preview: readonly string[];
  /** Other encodings in which the text is the same. */
  readonly same: readonly Encoding[];
}

export interface EncodingFinding {
  /** Best first, never empty. */
  readonly guesses: readonly EncodingGuess[];
  readonly sure: boolean;
  /** `ascii`: there is nothing to be guessed; `damaged`: UTF-8 with bytes in it that are none. */
  readonly by: 'mark' | 'ascii' | 'utf-8' | 'utf-16' | 'damaged' | 'letters';
}

/** A hundred to one. */
const sureMargin = 2;
const previewLength = 200;
const previewBytes = 262_144;

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Bytes of the byte order mark that the bytes begin with, and its encoding. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding | 'utf-32'; readonly length: number } | undefined {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', length: 3 };
  if (begins(bytes, 0, 0, 0xfe, 0xff) || begins(bytes, 0xff, 0xfe, 0, 0)) return { encoding: 'utf-32', length: 4 };
  if (begins(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', length: 2 };
  if (begins(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

export function findEncoding(bytes: Uint8Array, platform: DecodeText): Result<EncodingFinding, TransferIssue> {
  const decode = decodeWith(platform);
  const mark = byteOrderMark(bytes);
  if (mark?.encoding === 'utf-32') return err({ severity: 'error', code: 'read-utf-32', facts: {} });
  if (mark !== undefined) return ok(one(mark.encoding, 'mark', bytes, decode));
  const wide = zeroPattern(bytes);
  if (wide !== undefined && decode(bytes.subarray(0, bytes.length & ~1), wide, { fatal: true }) !== undefined) return ok(one(wide, 'utf-16', bytes, decode));
  if (isBinary(bytes)) return err({ severity: 'error', code: 'read-not-text', facts: {} });
  const utf8 = decode(bytes, 'utf-8', { fatal: true });
  if (utf8 !== undefined) return ok(one('utf-8', utf8.length === bytes.length ? 'ascii' : 'utf-8', bytes, decode));
  const lines = byteLines(bytes);
  const { whole, broken } = utf8Parts(bytes);
  // Some bytes went wrong on the way; no other encoding has so many of these sequences by chance.
  if (whole > 0 && broken * 8 <= whole) return ok({ ...byLetters(lines, decode, 'utf-8'), sure: true, by: 'damaged' });
  return ok(byLetters(lines, decode));
}

function one(encoding: Encoding, by: EncodingFinding['by'], bytes: Uint8Array, decode: DecodeText): EncodingFinding {
  // Nothing is to be guessed: the beginning is enough to show letters.
  const { shown } = encoding === 'utf-8' ? byteLines(bytes.subarray(0, previewBytes)) : { shown: [] };
  return { guesses: [{ encoding, share: 1, preview: previewOf(shown, encoding, decode), same: [] }], sure: true, by };
}

/**
 * In UTF-16 every second byte is zero or one of the few that name an alphabet; even a Hebrew list has line ends, digits and
 * separators. A few letters, such as Ā, have their zero in the other byte.
 */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 65_536) >> 1;
  const zeros: [number, number] = [0, 0];
  const alphabets: [number, number] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    const byte = bytes[at] ?? 0;
    const side = at % 2 === 0 ? 0 : 1;
    if (byte === 0) zeros[side] += 1;
    if (isAlphabetByte(byte)) alphabets[side] += 1;
  }
  const fits = (side: 0 | 1, other: 0 | 1): boolean => zeros[side] > pairs * 0.05 && alphabets[side] > pairs * 0.9 && zeros[other] <= zeros[side] * 0.25;
  if (fits(1, 0)) return 'utf-16le';
  return fits(0, 1) ? 'utf-16be' : undefined;
}

/** Latin, Greek, Cyrillic, Hebrew and Arabic, and the signs that go with them. */
const isAlphabetByte = (byte: number): boolean => byte <= 6 || (byte >= 0x1e && byte <= 0x22) || byte === 0xfb;

/** Control characters other than white space, escape, the end of file of old systems and single zeros stand in no text. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b && byte !== 0x1f)) controls += 1;
  return controls > 4 && controls > sample.length * 0.02;
}

interface Candidate {
  readonly encoding: Encoding;
  readonly score: number;
  readonly same: readonly Encoding[];
}

/** `first` is known to be right; the others stand behind it. */
function byLetters(lines: ByteLines, decode: DecodeText, first?: Encoding): EncodingFinding {
  const signs = new Map<RegExp, number>();
  const signsOf = ({ signs: pattern }: { readonly signs: RegExp }): number => {
    const known = signs.get(pattern) ?? lines.asciiHead.match(pattern)?.length ?? 0;
    signs.set(pattern, known);
    return known;
  };
  const byText = new Map<string, OldEncoding[]>();
  for (const encoding of oldEncodings) {
    // A byte that is not in the encoding anywhere in the file rules it out.
    if (decode(lines.highBytes, encoding, { fatal: true }) === undefined) continue;
    const text = decode(lines.sample, encoding, { fatal: true });
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), encoding]);
  }
  const ranked = [...byText].flatMap(([text, [encoding, ...same]]): Candidate[] => {
    if (encoding === undefined) return [];
    // The languages of all encodings that give this text speak for it.
    const scored = letterScorer(text, signsOf);
    return [{ encoding, same, score: Math.max(...[encoding, ...same].map((one) => scored(one).score + encodingRarity(one))) }];
  }).sort((a, b) => b.score - a.score);
  const top = ranked[0]?.score ?? 0;
  const weights = ranked.map(({ score }) => 10 ** (score - top));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const guesses = ranked.map(({ encoding, same }, at): EncodingGuess => ({
    encoding, same, share: first === undefined ? (weights[at] ?? 0) / sum : 0, preview: previewOf(lines.shown, encoding, decode),
  }));
  if (first !== undefined) guesses.unshift({ encoding: first, same: [], share: 1, preview: previewOf(lines.shown, first, decode) });
  const second = ranked[1]?.score ?? Number.NEGATIVE_INFINITY;
  return { guesses, sure: top - second >= sureMargin, by: 'letters' };
}

function previewOf(lines: readonly Uint8Array[], encoding: Encoding, decode: DecodeText): string[] {
  return lines.map((line) => (decode(line, encoding, { fatal: false }) ?? '').slice(0, previewLength));
}

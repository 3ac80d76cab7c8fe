/** Bytes to text in an encoding that was found or chosen; what is no letter in it is named. */
import { err, ok, type Result } from '../../base/result';
import type { DecodeText } from '../../base/ports';
import type { TransferIssue } from '../transfer-issues';
import { decodeWith } from './code-pages';
import type { Encoding } from './encodings';
import { byteOrderMark } from './find-encoding';
import { undoubled } from './undoubled';

export interface DecodedText {
  /** Without byte order mark, zero characters and the sign that ends a file of DOS. */
  readonly text: string;
  readonly issues: readonly TransferIssue[];
}

export function decodeBytes(bytes: Uint8Array, encoding: Encoding, platform: DecodeText): Result<DecodedText, TransferIssue> {
  const decode = decodeWith(platform);
  const mark = byteOrderMark(bytes);
  const content = mark === undefined ? bytes : bytes.subarray(mark.length);
  const strict = decode(content, encoding, { fatal: true });
  const decoded = strict ?? decode(content, encoding, { fatal: false });
  if (decoded === undefined) return err({ severity: 'error', code: 'read-encoding-unknown', facts: { encoding } });
  const issues: TransferIssue[] = [];
  let text = decoded.replace(/^\uFEFF+/, '').replace(/\u001a[\0\u001a\r\n]*$/, '');
  if (encoding === 'utf-8' && strict !== undefined) {
    const once = undoubled(text, decode);
    if (once !== undefined) {
      issues.push({ severity: 'warning', code: 'read-letters-doubled', facts: { before: exampleOf(text), after: exampleOf(once) } });
      text = once;
    }
  }
  const lost = lostLetters(text);
  if (lost !== undefined) issues.push(lost);
  if (text.includes('\0')) {
    issues.push({ severity: 'warning', code: 'read-zero-characters', facts: {}, where: { line: lineOf(text, text.indexOf('\0')) } });
    text = text.replaceAll('\0', '');
  }
  return ok({ text, issues });
}

function lostLetters(text: string): TransferIssue | undefined {
  const first = text.indexOf('\uFFFD');
  if (first < 0) return undefined;
  let letters = 0;
  for (let at = first; at >= 0; at = text.indexOf('\uFFFD', at + 1)) letters += 1;
  const line = lineOf(text, first);
  const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
  return { severity: 'warning', code: 'read-letters-lost', facts: { letters }, where: { line, value: text.slice(Math.max(start, first - 20), first + 20).split(/[\r\n]/, 1)[0] ?? '' } };
}

/** The line of the file, the first being 1. */
export function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}

/** The first word with a letter beyond A to Z. */
function exampleOf(text: string): string {
  return /[^\s,;|"]*[^\p{ASCII}][^\s,;|"]*/u.exec(text)?.[0].slice(0, 40) ?? '';
}

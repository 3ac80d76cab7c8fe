/**
 * Hebrew as old systems stored it, in the order in which it is seen, from left to right (visual ISO-8859-8): every word stands
 * backwards. It is recognised by final letters at the beginning of words, and turned cell by cell.
 */
import type { SourceCell, SourceSheet } from '../source';

const hebrewRun = /[\u05d0-\u05ea][\u05d0-\u05ea"'׳״]*/g;
const finals = /[ךםןףץ]/;
/** What keeps its own direction inside a line of Hebrew. */
const leftToRight = /[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f.,:/@_+&'-]*[A-Za-z0-9\u00c0-\u024f])?/g;
const mirrored: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<' };

/** Whether words begin with final letters rather than end with them. */
export function isVisualHebrew(text: string): boolean {
  let [first, last] = [0, 0];
  for (const [word] of text.matchAll(hebrewRun)) {
    if (word.length < 2) continue;
    if (finals.test(word[0] ?? '')) first += 1;
    if (finals.test(word.at(-1) ?? '')) last += 1;
  }
  return first >= 2 && first > last * 3;
}

/** A line as it is stored today; numbers and Latin words keep their order. */
export function turnedLine(line: string): string {
  if (!/[\u05d0-\u05ea]/.test(line)) return line;
  const turned = Array.from(line, (sign) => mirrored[sign] ?? sign).reverse().join('');
  return turned.replace(leftToRight, (run) => Array.from(run).reverse().join(''));
}

export function turnedSheet(sheet: SourceSheet): SourceSheet {
  const turned = (cell: SourceCell): SourceCell => (typeof cell === 'string' ? cell.split('\n').map(turnedLine).join('\n') : cell);
  return { ...sheet, rows: sheet.rows.map((row) => row.map(turned)) };
}

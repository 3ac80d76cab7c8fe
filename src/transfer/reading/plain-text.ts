/**
 * A text with separators without what only some programs put around its rows and cells: whole lines in quotes, spaces before
 * quotes, carriage returns alone among other line ends. The lines keep their numbers.
 */
import type { Dialect } from './dialect';

/** Cells in quotes keep theirs. */
const quotedOrReturn = /(?<=^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*"|\r+\n?/g;

/** Single carriage returns among line feeds end lines too, and doubled ones before a line feed are one line end. */
export function withEvenLineEnds(text: string): string {
  if (!text.includes('\n') || !/\r(?!\n)/.test(text)) return text;
  return text.replace(quotedOrReturn, (found) => (!found.startsWith('\r') ? found : found.endsWith('\n') ? '\r\n' : '\n'.repeat(found.length)));
}

const quotedLine = /^"[^"]*(?:""[^"]*)*"[;,\t]*$/;
const looked = 60;
/** A longer cell may keep its spaces. */
const longestCell = 10_000;

/** Lines of which each is one cell in quotes with separators inside, as programs write that quote twice; undefined for others. */
export function unwrappedLines(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  const ends = /\r\n|\r|\n/g;
  const beginning = text.split(ends, looked).filter((line) => line.trim() !== '');
  const inner = (line: string): string => line.slice(1, line.lastIndexOf('"')).replaceAll('""', '"');
  const isWrapped = (line: string): boolean => quotedLine.test(line) && !/(?<!")","(?!")/.test(line);
  if (beginning.length < 2 || !beginning.slice(0, -1).every(isWrapped)) return undefined;
  const hasSame = [',', ';', '\t', '|'].some((delimiter) => {
    const counts = beginning.slice(0, looked - 1).map((line) => inner(line).replace(/"[^"]*"/g, '').split(delimiter).length);
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
  if (!hasSame) return undefined;
  const lines = text.split(ends);
  return lines.every((line) => line.trim() === '' || isWrapped(line)) ? lines.map((line) => (line.trim() === '' ? '' : inner(line))).join('\n') : undefined;
}

/** Cells with spaces before their opening quote lose these, so that the quotes mean what they are meant for. */
export function withoutSpacesAtQuotes(text: string, { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>): string {
  if (delimiter === '' || delimiter.trim() === '') return text;
  const sign = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const spaced = new RegExp(`(^|${sign}) +(?=${quote})`, 'm');
  const close = new RegExp(`${sign}${quote}`);
  const beginning = text.slice(0, 65_536);
  // Quotes that stand without spaces elsewhere are the ones that count.
  if (!spaced.test(beginning) || close.test(beginning)) return text;
  const cellOrSpace = new RegExp(`((?:^|${sign}) *${quote}(?:[^${quote}]|${quote}${quote}){0,${longestCell}}${quote}) *(?=${sign}|$)`, 'gm');
  return text.replace(cellOrSpace, (cell) => cell.replace(new RegExp(`^(${sign})? +`), '$1').trimEnd());
}

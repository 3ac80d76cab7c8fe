/** How a text with separators is written: separator, quotes and line ends, found out from its beginning. */
import { parseRecords } from './parse-records';

/** Carets, tildes, paragraph signs and the separators that ASCII has for it come out of old programs. */
export const delimiters = [',', ';', '\t', '|', '^', '~', '§', '\u0001', '\u001e', '\u001f'] as const;

export interface Dialect {
  /** '' for a text of one column. */
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** What stands before a quote inside of a quoted cell: another quote, or a backslash as databases write it. */
  readonly escape: 'doubled' | 'backslash';
  /** `mixed`: line feeds, some with a carriage return before them. */
  readonly newline: '\r\n' | '\n' | '\r' | 'mixed';
  /** Length of a first line that names the separator ("sep=;"), as Excel understands it; 0 without. */
  readonly start: number;
}

export type ChosenDialect = Partial<Pick<Dialect, 'delimiter' | 'quote'>>;

const sampleLength = 65_536;
const sampleRecords = 60;
const mostTitleRows = 20;
/** Below more rows of titles than these, one line with separators is no list. */
const usualTitleRows = 5;
/** A tab is seldom part of a text, a comma often. */
const trust: Readonly<Record<string, number>> = { '\t': 1.3, ';': 1.1, '|': 1.1, ',': 1 };

export function findDialect(text: string, chosen: ChosenDialect = {}): Dialect {
  const named = /^(?:"sep=(.)"|sep=(.))[;,\t|]*(?:\r\n|\r|\n|$)/i.exec(text);
  const newline = newlineOf(text);
  const start = named?.[0].length ?? 0;
  const sample = sampleOf(text.slice(start, start + sampleLength));
  const quote = chosen.quote ?? quoteOf(sample);
  const around = { quote, newline, start, escape: escapeOf(sample) };
  return { ...around, delimiter: chosen.delimiter ?? named?.[1] ?? named?.[2] ?? delimiterOf(sample, around) };
}

function newlineOf(text: string): Dialect['newline'] {
  let [alone, behindReturn] = [0, 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) behindReturn += 1;
    else alone += 1;
  }
  if (alone + behindReturn === 0) return text.includes('\r') ? '\r' : '\n';
  return alone === 0 ? '\r\n' : behindReturn === 0 ? '\n' : 'mixed';
}

/** Without a last line that is cut off. */
function sampleOf(beginning: string): string {
  if (beginning.length < sampleLength) return beginning;
  const end = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf('\r'));
  return end < 0 ? beginning : beginning.slice(0, end + 1);
}

/** The apostrophe only where whole cells stand in apostrophes and none in quotes. */
function quoteOf(sample: string): Dialect['quote'] {
  if (/(?:^|[,;\t|])[ ]?"/m.test(sample)) return '"';
  const quoted = sample.match(/(?<=^|[,;\t|])'[^'\r\n]*(?:''[^'\r\n]*)*'(?=[,;\t|]|\r?$)/gm)?.length ?? 0;
  const begun = sample.match(/(?<=^|[,;\t|])'/gm)?.length ?? 0;
  return quoted >= 3 && quoted >= begun * 0.9 ? "'" : '"';
}

/** A path may end with a backslash, but then its cell ends too. */
function escapeOf(sample: string): Dialect['escape'] {
  return /\\"(?![,;\t|\r\n]|$)/.test(sample) && !/[^,;\t|\r\n"]""/.test(sample) ? 'backslash' : 'doubled';
}

function delimiterOf(sample: string, around: Omit<Dialect, 'delimiter'>): string {
  // Rows of empty cells only.
  if (/^[\s,;|]*$/.test(sample)) return delimiters.find((delimiter) => sample.includes(delimiter)) ?? '';
  let best = { delimiter: '', score: 0.3 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = (trust[delimiter] ?? 1) * scoreOf(sample, { ...around, delimiter });
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** High where nearly all records have the same number of cells, and many. Title rows above them do not count. */
function scoreOf(sample: string, dialect: Dialect): number {
  const lengths = parseRecords(sample, dialect, { most: sampleRecords + mostTitleRows }).rows
    .filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  const firstWide = lengths.findIndex((length) => length > 1);
  if (firstWide < 0) return 0;
  const counted = lengths.slice(Math.min(firstWide, mostTitleRows), sampleRecords + mostTitleRows);
  const often = new Map<number, number>();
  for (const length of counted) often.set(length, (often.get(length) ?? 0) + 1);
  const [usual = 1, times = 0] = [...often].filter(([length]) => length > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (firstWide > usualTitleRows && times < 2) return 0;
  // A record that lacks its last cells, or has one too many, is half a witness.
  const near = counted.filter((length) => length !== usual && length > 1).length;
  const share = (times + near / 2) / counted.length;
  const natural = dialect.delimiter === ',' ? naturalCommas(sample) : 0;
  if (natural > 0.9 && lengths[0] === 1) return 0;
  return share * share * Math.log2(usual + 1) * (1 - 0.6 * natural);
}

/** The share of commas that a decimal number or a sentence has anyway. */
function naturalCommas(sample: string): number {
  const all = sample.match(/,/g)?.length ?? 0;
  const natural = sample.match(/(?<=\d),(?=\d)|, /g)?.length ?? 0;
  return all === 0 ? 0 : natural / all;
}

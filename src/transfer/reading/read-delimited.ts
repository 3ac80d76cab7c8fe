/**
 * Text with separators (CSV, TSV, TXT) as a sheet of cells, piece by piece. A quote that nobody closed costs one line, not the
 * rest of the file. All cells stay text, leading zeros too.
 */
import type { SourceCell, SourceSheet } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { findDialect, type ChosenDialect, type Dialect } from './dialect';
import { parseRecords, type Records } from './parse-records';
import { unwrappedLines, withEvenLineEnds, withoutSpacesAtQuotes } from './plain-text';
import { splitLine } from './split-line';

export interface DelimitedText {
  /** Rows that hold nothing are empty arrays, so that blank rows can be seen; there are none at the end. */
  readonly sheet: SourceSheet;
  readonly dialect: Dialect;
  readonly issues: readonly TransferIssue[];
}

/** A millisecond or two, so that slices stay short (app/run-in-slices.ts). */
const usualPiece = 65_536;
const smallestPiece = 4_096;
/** A record that is longer has a quote that nobody closed; the more of these there are, the less a record is trusted to be long. */
const longestRecord = 1_048_576;
const shortestTrust = 2_048;
/** So many lines inside one cell that look like records are some. */
const swallowedLines = 2;
const swallowedColumns = 3;

/** Yields how much is done, 0 … 1. */
export function* readDelimited(text: string, chosen?: ChosenDialect): Generator<number, DelimitedText> {
  const even = withEvenLineEnds(text);
  const plain = (chosen?.delimiter === undefined ? unwrappedLines(even) : undefined) ?? even;
  const dialect = findDialect(plain, chosen);
  const reader = new DelimitedReader(withoutSpacesAtQuotes(plain, dialect), dialect);
  while (reader.readPiece()) yield reader.done;
  return reader.result();
}

class DelimitedReader {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #rows: SourceCell[][] = [];
  readonly #lines: number[] = [];
  readonly #issues: TransferIssue[] = [];
  #at: number;
  #line: number;
  #piece = usualPiece;
  #longest = longestRecord;
  /** Cells of most records, by the first of them. */
  #columns = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#at = dialect.start;
    this.#line = dialect.start > 0 ? 2 : 1;
  }

  get done(): number {
    return this.#text.length === 0 ? 1 : this.#at / this.#text.length;
  }

  /** False at the end. */
  readPiece(): boolean {
    if (this.#at >= this.#text.length) return false;
    const end = this.#at + this.#piece;
    const piece = this.#text.slice(this.#at, end);
    const more = end < this.#text.length;
    const records = parseRecords(piece, this.#dialect, { more });
    if (records.rows.length === 0) {
      if (this.#piece < this.#longest) this.#piece = Math.min(this.#longest, this.#piece * 4);
      else this.#takeBrokenLine();
      return true;
    }
    if (piece.includes(this.#dialect.quote)) this.#takeQuoted(piece, records);
    else this.#takePlain(records);
    return true;
  }

  result(): DelimitedText {
    const rows = this.#rows;
    while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
    this.#lines.length = rows.length;
    return { sheet: { name: '', rows, lines: this.#lines, firstColumn: 0 }, dialect: this.#dialect, issues: this.#issues };
  }

  /** Without quotes each record is a line. */
  #takePlain({ rows, length }: Records): void {
    for (const row of rows) {
      this.#take(row, this.#line);
      this.#line += 1;
    }
    this.#goOn(length);
  }

  #takeQuoted(piece: string, { rows, length, broken }: Records): void {
    for (const [at, row] of rows.entries()) {
      const inner = innerLines(row);
      const how = broken.get(at);
      if (how === 'open' || (inner > 0 && this.#hasSwallowed(row, how))) {
        // What stands before it is taken; the line itself and what it swallowed are read anew.
        if (at > 0) this.#at += parseRecords(piece, this.#dialect, { most: at }).length;
        this.#takeBrokenLine();
        return;
      }
      if (how === 'inside') this.#noteInnerQuote(row);
      this.#take(row, this.#line);
      this.#line += 1 + inner;
    }
    this.#goOn(length);
  }

  #goOn(length: number): void {
    this.#at += length;
    this.#piece = Math.min(usualPiece, this.#piece * 2);
    this.#longest = Math.min(longestRecord, this.#longest * 2);
  }

  #take(row: string[], line: number): void {
    const cells: SourceCell[] = row;
    let last = -1;
    let filled = false;
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at] ?? '';
      if (cell === '') cells[at] = null;
      else {
        if (cell.startsWith('="')) cells[at] = unmarked(cell);
        last = at;
        filled ||= cell.trim() !== '';
      }
    }
    cells.length = filled ? last + 1 : 0;
    if (this.#columns === 0 && cells.length > 1) this.#columns = row.length;
    this.#rows.push(cells);
    this.#lines.push(line);
  }

  /** Takes the line that begins here as it stands, whatever its quotes say. */
  #takeBrokenLine(): void {
    const { delimiter, quote, newline } = this.#dialect;
    const mark = newline === 'mixed' ? '\n' : newline;
    const found = this.#text.indexOf(mark, this.#at);
    const end = found < 0 ? this.#text.length : found;
    const line = this.#text.slice(this.#at, end);
    const cells = splitLine(newline === 'mixed' ? line.replace(/\r$/, '') : line, delimiter, quote);
    const column = cells.findIndex((cell) => cell.startsWith(quote));
    // Without any it is only a very long line.
    if (column >= 0 || line.includes(quote)) {
      this.#issues.push({
        severity: 'warning', code: 'read-quote-open', facts: { quote, column: Math.max(0, column) + 1 },
        where: { line: this.#line, value: (cells[Math.max(0, column)] ?? '').slice(0, 100) },
      });
    }
    this.#take(cells, this.#line);
    this.#line += 1;
    this.#at = found < 0 ? end : end + mark.length;
    this.#longest = Math.max(shortestTrust, this.#longest / 4);
    this.#piece = Math.min(smallestPiece, this.#longest);
  }

  #noteInnerQuote(row: readonly string[]): void {
    const { quote } = this.#dialect;
    const value = row.find((cell) => cell.includes(quote)) ?? '';
    this.#issues.push({ severity: 'warning', code: 'read-quote-inside', facts: { quote }, where: { line: this.#line, value: value.slice(0, 100) } });
  }

  /** Whether a cell of several lines is records that came between two quotes that have nothing to do with each other. */
  #hasSwallowed(row: readonly string[], how: 'inside' | undefined): boolean {
    const { delimiter, quote } = this.#dialect;
    const columns = Math.max(this.#columns, row.length);
    return row.some((cell) => {
      const [, ...lines] = cell.split(/\r\n|\r|\n/);
      // The sign that closed the cell is one that opens another further down.
      if (how === 'inside' && lines.some((line) => line.startsWith(quote) || (delimiter !== '' && line.includes(delimiter + quote)))) return true;
      if (delimiter === '' || columns < swallowedColumns) return false;
      const records = lines.slice(0, -1).filter((line) => line.split(delimiter).length === columns).length;
      return records >= swallowedLines && records * 2 >= lines.length - 1;
    });
  }
}

/** `="00123"` is how programs keep Excel from taking a text for a number. */
function unmarked(cell: string): string {
  const inner = /^="([^"]*(?:""[^"]*)*)"$/.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

/** Line ends inside of cells. */
function innerLines(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return count;
}

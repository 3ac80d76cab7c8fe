/** A piece of a text with separators as records of cells, by PapaParse's parser, which keeps what is no whole record for the next piece. */
import Papa from 'papaparse';
import type { Dialect } from './dialect';

export interface RecordsOptions {
  /** No more records than these. */
  readonly most?: number;
  /** More text follows: the last record is whole only if its line end is there. */
  readonly more?: boolean;
}

export interface Records {
  readonly rows: string[][];
  /** How much of the piece they are. */
  readonly length: number;
  /** Rows with a quote that nobody closed, or with quotes inside where none belong. */
  readonly broken: ReadonlyMap<number, 'open' | 'inside'>;
}

/** What the parser answers; its types leave it open. */
interface ParserAnswer {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Stands in no text: a separator for texts of one column. */
const noDelimiter = '\uffff';

export function parseRecords(piece: string, { delimiter, quote, escape, newline }: Dialect, { most, more = false }: RecordsOptions = {}): Records {
  const parser = new Papa.Parser({
    delimiter: delimiter === '' ? noDelimiter : delimiter, quoteChar: quote,
    escapeChar: escape === 'backslash' ? '\\' : quote, newline: newline === 'mixed' ? '\n' : newline,
    ...(most === undefined ? {} : { preview: most }),
  });
  const { data, errors, meta } = parser.parse(piece, 0, more) as ParserAnswer;
  const broken = new Map<number, 'open' | 'inside'>();
  for (const { code, row } of errors) {
    if (row !== undefined && row < data.length && broken.get(row) !== 'open') broken.set(row, code === 'MissingQuotes' ? 'open' : 'inside');
  }
  if (newline === 'mixed') data.forEach(withoutReturn);
  return { rows: data, length: meta.cursor, broken };
}

function withoutReturn(row: string[]): void {
  const last = row.at(-1);
  if (last?.endsWith('\r') === true) row[row.length - 1] = last.slice(0, -1);
}

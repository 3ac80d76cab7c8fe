/** Text with separators (CSV, TSV) as rows of cells: quotes, line ends and the separator itself are found out. */
import Papa from 'papaparse';

/** Rows that hold nothing are left out; `lines` tells for each row which line of records it was, the first being 1. */
export interface DelimitedText {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

export function readDelimited(text: string): DelimitedText {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: '', skipEmptyLines: false });
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [at, row] of data.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    rows.push(row);
    lines.push(at + 1);
  }
  return { rows, lines };
}

/**
 * Reads large areas in pages of whole rows. Excel on the web answers at most 5 MB, any Excel at most five million cells
 * (and then gives null in place of an error), so a page is small, and halves when it was too large all the same.
 */
import type { CellValue } from '../workbook';
import { isSizeError, refuse } from './excel-issue';
import { decodeCell, maybeError } from './cell-value';

const pageCells = 100_000;
const pageRows = 5_000;

export interface PageSource {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Asks for rows of the area. */
  readonly range: (first: number, count: number) => Excel.Range;
  /** Looked at after every page; true stops the reading, because what is read has moved. */
  readonly moved?: () => boolean;
}

export function rowsPerPage(columnCount: number): number {
  return Math.max(1, Math.min(pageRows, Math.floor(pageCells / Math.max(1, columnCount))));
}

/** Undefined when the area moved while it was read. */
export async function readPages(
  context: Excel.RequestContext, source: PageSource, onProgress: (done: number) => void = () => {},
): Promise<CellValue[][] | undefined> {
  const rows: CellValue[][] = [];
  let size = rowsPerPage(source.columnCount);
  while (rows.length < source.rowCount) {
    const count = Math.min(size, source.rowCount - rows.length);
    const page = await readPage(context, source, rows.length, count);
    if (page === 'too-large') {
      if (count === 1) throw refuse('request-too-large', {});
      size = Math.ceil(count / 2);
    } else {
      if (source.moved?.() === true) return undefined;
      for (const row of page) rows.push(row);
      onProgress(rows.length / source.rowCount);
    }
  }
  return rows;
}

async function readPage(context: Excel.RequestContext, source: PageSource, first: number, count: number): Promise<CellValue[][] | 'too-large'> {
  const range = source.range(first, count);
  range.load('values');
  try {
    await context.sync();
    const values = range.values as unknown[][] | null;
    if (values === null) return 'too-large';
    if (!values.some((row) => row.some(maybeError))) return values.map((row) => row.map((value) => decodeCell(value)));
    // Asked again together, so that types and values belong to the same moment.
    range.load('values,valueTypes');
    await context.sync();
    const types = range.valueTypes;
    return (range.values as unknown[][]).map((row, r) => row.map((value, c) => decodeCell(value, types[r]?.[c])));
  } catch (error) {
    if (isSizeError(error)) return 'too-large';
    throw error;
  }
}

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
  /** Gets number formats row by row; of a page without numbers none are asked for. */
  readonly onFormats?: (rows: readonly (readonly string[] | undefined)[]) => void;
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
      for (const row of page.values) rows.push(row);
      source.onFormats?.(page.formats);
      onProgress(rows.length / source.rowCount);
    }
  }
  return rows;
}

interface Page {
  readonly values: CellValue[][];
  readonly formats: readonly (readonly string[] | undefined)[];
}

async function readPage(context: Excel.RequestContext, source: PageSource, first: number, count: number): Promise<Page | 'too-large'> {
  const range = source.range(first, count);
  range.load('values');
  try {
    await context.sync();
    const values = range.values as unknown[][] | null;
    if (values === null) return 'too-large';
    const errors = values.some((row) => row.some(maybeError));
    const formats = source.onFormats !== undefined && values.some((row) => row.some((value) => typeof value === 'number'));
    if (errors || formats) {
      // Asked again together, so that types, formats and values belong to the same moment.
      range.load(['values', ...(errors ? ['valueTypes'] : []), ...(formats ? ['numberFormat'] : [])].join(','));
      await context.sync();
    }
    const types = errors ? range.valueTypes : undefined;
    return {
      values: (range.values as unknown[][]).map((row, r) => row.map((value, c) => decodeCell(value, types?.[r]?.[c]))),
      formats: formats ? range.numberFormat as string[][] : values.map(() => undefined),
    };
  } catch (error) {
    if (isSizeError(error)) return 'too-large';
    throw error;
  }
}

/**
 * Reads the body of a table. A large body takes several requests, and co-authors do not wait: afterwards the keys are
 * read once more, and if rows came, went or moved meanwhile, the reading starts again.
 */
import { must } from '../../base/assert';
import type { CellBlock, CellValue, ReadOptions } from '../workbook';
import { refuse, type Place } from './excel-issue';
import { readPages, rowsPerPage } from './read-pages';
import { bodyCells, isBlank, loadShape, type TableShape } from './table-shape';

const attempts = 4;

export async function readTable(context: Excel.RequestContext, place: Place, name: string, options: ReadOptions): Promise<CellBlock> {
  place.table = name;
  let highest = 0;
  const onProgress = (done: number): void => {
    highest = Math.max(highest, done);
    options.onProgress?.(highest);
  };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const shape = await loadShape(context, name);
    place.sheet = shape.sheet;
    const first = Math.min(options.rows?.first ?? 0, shape.shownRows);
    const count = Math.min(options.rows?.count ?? shape.shownRows, shape.shownRows - first);
    const values = await readRows(context, shape, first, count, onProgress);
    if (values !== undefined) {
      onProgress(1);
      const none = shape.shownRows === 1 && isBlank(values);
      return { sheet: shape.sheet, row: shape.bodyRow + first, column: shape.firstColumn, values: none ? [] : values };
    }
  }
  throw refuse('row-changed', { table: name, row: options.rows?.first ?? 0 }, place);
}

/** Undefined when rows came, went or moved while they were read. */
async function readRows(
  context: Excel.RequestContext, shape: TableShape, first: number, count: number, onProgress: (done: number) => void,
): Promise<CellValue[][] | undefined> {
  if (count === 0) return [];
  const width = shape.columns.length;
  const rows = await readBody(context, shape, { first, count, column: 0, width }, onProgress);
  if (rows === undefined || count <= rowsPerPage(width)) return rows;
  const keys = await readBody(context, shape, { first, count, column: 0, width: 1 });
  const same = keys?.every(([key], at) => sameKey(key, rows[at]?.[0])) ?? false;
  return same ? rows : undefined;
}

export interface BodySpan {
  readonly first: number;
  readonly count: number;
  readonly column: number;
  readonly width: number;
}

/** Undefined when the table no longer has the shape. */
export function readBody(
  context: Excel.RequestContext, shape: TableShape, span: BodySpan, onProgress?: (done: number) => void,
): Promise<CellValue[][] | undefined> {
  let seen: Excel.Range | undefined;
  const header = shape.bodyRow - shape.row;
  return readPages(context, {
    rowCount: span.count,
    columnCount: span.width,
    range: (first, count) => {
      const table = context.workbook.tables.getItem(shape.name);
      seen = table.getRange();
      seen.load('rowCount,columnCount');
      return bodyCells(table, span.first + first, span.column, count, span.width);
    },
    moved: () => {
      const range = must(seen, 'the range of the table that was read');
      return range.rowCount - header - (shape.totals ? 1 : 0) !== shape.shownRows || range.columnCount !== shape.columns.length;
    },
  }, onProgress);
}

function sameKey(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  return a === b;
}

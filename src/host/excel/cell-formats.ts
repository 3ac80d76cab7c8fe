/** Number formats of a table's cells: those of single ones, and one for all cells of a column that have none of their own. */
import type { BodyCell } from '../workbook';
import { setFormat } from './column-look';
import { refuse, type Place } from './excel-issue';
import { bodyCells, loadShape, type TableShape } from './table-shape';

/** Formats of so many cells are asked for in one request. */
const pageRows = 20_000;

const isGeneral = (format: unknown): boolean => typeof format === 'string' && /^general$/i.test(format);

export async function readFormats(context: Excel.RequestContext, place: Place, table: string, cells: readonly BodyCell[]): Promise<(string | undefined)[]> {
  place.table = table;
  const shape = await loadShape(context, table);
  const asked = cells.map(({ row, column }) => {
    const at = shape.columns.findIndex(({ header }) => header === column);
    if (at < 0 || row >= Math.max(1, shape.shownRows)) return undefined;
    const cell = bodyCells(context.workbook.tables.getItem(shape.name), row, at, 1, 1);
    cell.load('numberFormat');
    return cell;
  });
  if (asked.some((cell) => cell !== undefined)) await context.sync();
  return asked.map((cell) => {
    const format: unknown = cell?.numberFormat[0]?.[0];
    return typeof format === 'string' ? format : undefined;
  });
}

/** Refuses what cannot be formatted; writes nothing. */
export async function planFormat(context: Excel.RequestContext, place: Place, table: string, column: string): Promise<TableShape> {
  place.table = table;
  const shape = await loadShape(context, table);
  place.sheet = shape.sheet;
  if (shape.locked) throw refuse('sheet-protected', { sheet: shape.sheet }, place);
  if (!shape.columns.some(({ header }) => header === column)) throw refuse('column-missing', { table: shape.name, column }, place);
  return shape;
}

export interface ColumnFormat {
  readonly table: string;
  readonly column: string;
  readonly numberFormat: string;
}

export async function formatColumn(context: Excel.RequestContext, place: Place, { table, column, numberFormat }: ColumnFormat): Promise<void> {
  // Looked at again in the run that writes: the column may have moved since.
  const shape = await planFormat(context, place, table, column);
  const at = shape.firstColumn + shape.columns.findIndex(({ header }) => header === column);
  const cells = (first: number, count: number): Excel.Range => context.workbook.worksheets.getItem(shape.sheetId).getRangeByIndexes(shape.bodyRow + first, at, count, 1);
  // Not below the table: what stands there may be no row of it. A row that comes later looks like the one above it.
  const rows = shape.shownRows;
  const pages = Array.from({ length: Math.ceil(rows / pageRows) }, (_, page) => ({ first: page * pageRows, count: Math.min(pageRows, rows - page * pageRows) }));
  // One after the other: together they would be too much for one answer.
  for (const { first, count } of pages) {
    for (const run of generalRuns(await formatsOf(context, cells(first, count)))) setFormat(cells(first + run.first, run.count), numberFormat);
  }
  await context.sync();
}

async function formatsOf(context: Excel.RequestContext, page: Excel.Range): Promise<readonly (readonly unknown[])[]> {
  page.load('numberFormat');
  await context.sync();
  return page.numberFormat as unknown[][];
}

/** Cells without a format of their own, those beside each other together. */
function generalRuns(formats: readonly (readonly unknown[])[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  formats.forEach(([format], row) => {
    const last = runs.at(-1);
    if (!isGeneral(format)) return;
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  });
  return runs;
}

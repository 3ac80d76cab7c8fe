/**
 * Where a table stands and what it looks like right now. Everything that reads or writes rows addresses them relative to
 * the table, in the same request, so that a table that was pushed down meanwhile is still the right place.
 */
import type { CellValue, ColumnOutline } from '../workbook';
import { isNotFound, refuse } from './excel-issue';

export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly locked: boolean;
  readonly totals: boolean;
  /** Of the first cell of the table, header included. */
  readonly row: number;
  readonly firstColumn: number;
  readonly headerRow: number;
  readonly bodyRow: number;
  /** Rows of the body as Excel shows it: a table without rows shows one blank row. */
  readonly shownRows: number;
  readonly columns: readonly ColumnOutline[];
}

export interface AskedShape {
  readonly table: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
}

/** Asks for the shape; `shapeOf` has it after the next sync. */
export function askShape(table: Excel.Table): AskedShape {
  const asked: AskedShape = {
    table, columns: table.columns, sheet: table.worksheet, protection: table.worksheet.protection, range: table.getRange(),
  };
  asked.table.load('name,showHeaders,showTotals');
  asked.columns.load('items/id,items/name');
  asked.sheet.load('id,name');
  asked.protection.load('protected');
  asked.range.load('rowIndex,columnIndex,rowCount');
  return asked;
}

export function shapeOf({ table, columns, sheet, protection, range }: AskedShape): TableShape {
  const header = table.showHeaders ? 1 : 0;
  return {
    name: table.name,
    sheet: sheet.name,
    sheetId: sheet.id,
    locked: protection.protected,
    totals: table.showTotals,
    row: range.rowIndex,
    firstColumn: range.columnIndex,
    headerRow: range.rowIndex - 1 + header,
    bodyRow: range.rowIndex + header,
    shownRows: Math.max(0, range.rowCount - header - (table.showTotals ? 1 : 0)),
    columns: columns.items.map(({ id, name }) => ({ id, header: name })),
  };
}

/** The shapes in the order of the names; refuses when one is missing. */
export async function loadShapes(context: Excel.RequestContext, names: readonly string[]): Promise<TableShape[]> {
  const asked = names.map((name) => askShape(context.workbook.tables.getItem(name)));
  try {
    await context.sync();
  } catch (error) {
    if (isNotFound(error)) throw await missingTable(context, names) ?? error;
    throw error;
  }
  return asked.map(shapeOf);
}

export async function loadShape(context: Excel.RequestContext, name: string): Promise<TableShape> {
  const [shape] = await loadShapes(context, [name]);
  if (shape === undefined) throw new Error(`Bug: no shape of ${name}`);
  return shape;
}

async function missingTable(context: Excel.RequestContext, names: readonly string[]): Promise<Error | undefined> {
  const there = new Set((await tableNames(context)).map((name) => name.toLowerCase()));
  const missing = names.find((name) => !there.has(name.toLowerCase()));
  return missing === undefined ? undefined : refuse('table-missing', { table: missing }, { table: missing });
}

export async function tableNames(context: Excel.RequestContext): Promise<string[]> {
  const tables = context.workbook.tables;
  tables.load('items/name');
  await context.sync();
  return tables.items.map(({ name }) => name);
}

/** Cells of the body, counted from its first row and column. */
export function bodyCells(table: Excel.Table, row: number, column: number, rowCount: number, columnCount: number): Excel.Range {
  const cell = table.getDataBodyRange().getCell(row, column);
  return rowCount === 1 && columnCount === 1 ? cell : cell.getResizedRange(rowCount - 1, columnCount - 1);
}

/** Whole rows of the body, however many columns the table has by then: Excel moves and deletes no part of a table's rows. */
export function bodyRows(table: Excel.Table, row: number, count: number): Excel.Range {
  const first = table.getDataBodyRange().getRow(row);
  return count === 1 ? first : first.getResizedRange(count - 1, 0);
}

/**
 * To be asked for before anything is written by row number: if the table has become shorter meanwhile, Excel does not
 * find its last row and stops the request there, before a cell below the table is touched.
 */
export function guardRows(table: Excel.Table, { shape, empty }: { readonly shape: TableShape; readonly empty: boolean }): void {
  if (!empty) table.rows.getItemAt(shape.shownRows - 1).load('index');
}

/** The same for the last column. */
export function guardColumns(context: Excel.RequestContext, { shape }: { readonly shape: TableShape }): void {
  context.workbook.tables.getItem(shape.name).columns.getItemAt(shape.columns.length - 1).load('index');
}

export function isBlank(values: readonly (readonly (CellValue | undefined)[])[]): boolean {
  return values.every((row) => row.every((cell) => cell === null || cell === '' || cell === undefined));
}

/** Reads what a workbook is made of, and the cells of a whole sheet. */
import type { CellBlock, CellValue, SheetReadOptions, SheetVisibility, TableOutline, WorkbookOutline } from '../workbook';
import { refuse, type Place } from './excel-issue';
import { readPages } from './read-pages';
import { askShape, bodyCells, isBlank, shapeOf, type TableShape } from './table-shape';

const visibilityOf: Readonly<Record<`${Excel.SheetVisibility}`, SheetVisibility>> = {
  Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden',
};

export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  // Office.js does not tell the date system, but this day is number 0 in one of them and 1462 in the other.
  const firstDay = workbook.functions.date(1904, 1, 1);
  firstDay.load('value');
  const sheets = workbook.worksheets;
  sheets.load('items/name,items/visibility,items/position,items/protection/protected');
  const tables = workbook.tables;
  tables.load('items/name');
  await context.sync();
  const asked = tables.items.map((table) => askShape(table));
  if (asked.length > 0) await context.sync();
  const shapes = asked.map(shapeOf);
  return {
    date1904: firstDay.value === 0,
    sheets: [...sheets.items].sort((a, b) => a.position - b.position).map((sheet) => ({
      name: sheet.name, visibility: visibilityOf[sheet.visibility], protected: sheet.protection.protected,
    })),
    tables: await withRowCounts(context, shapes),
  };
}

/** Excel shows a blank row in a table that has none; only its cells tell the two apart. */
async function withRowCounts(context: Excel.RequestContext, shapes: readonly TableShape[]): Promise<TableOutline[]> {
  const single = shapes.filter(({ shownRows }) => shownRows === 1).map((shape) => {
    const row = bodyCells(context.workbook.tables.getItem(shape.name), 0, 0, 1, shape.columns.length);
    row.load('values');
    return { shape, row };
  });
  if (single.length > 0) await context.sync();
  const blank = new Set(single.filter(({ row }) => isBlank(row.values as CellValue[][])).map(({ shape }) => shape));
  return shapes.map((shape) => ({
    name: shape.name,
    sheet: shape.sheet,
    headerRow: shape.headerRow,
    firstColumn: shape.firstColumn,
    rowCount: blank.has(shape) ? 0 : shape.shownRows,
    columns: shape.columns,
  }));
}

export async function readSheet(context: Excel.RequestContext, place: Place, name: string, { formats = false, rows: most = Number.POSITIVE_INFINITY }: SheetReadOptions = {}): Promise<CellBlock> {
  place.sheet = name;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw refuse('sheet-missing', { sheet: name }, place);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const formatRows: (readonly string[] | undefined)[] = [];
  const formatAt = (row: number, column: number): string => formatRows[row]?.[column] ?? 'General';
  if (used.isNullObject) return { sheet: sheet.name, row: 0, column: 0, values: [], ...(formats ? { formatAt } : {}) };
  const { rowIndex, columnIndex, columnCount } = used;
  const rowCount = Math.min(used.rowCount, most);
  const values = await readPages(context, {
    rowCount,
    columnCount,
    range: (first, count) => sheet.getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount),
    ...(formats ? { onFormats: (rows) => { for (const row of rows) formatRows.push(row); } } : {}),
  }) ?? [];
  if (!formats) return { sheet: sheet.name, row: rowIndex, column: columnIndex, values };
  const ofNumber = (row: number, column: number): string => (typeof values[row]?.[column] === 'number' ? formatAt(row, column) : 'General');
  return { sheet: sheet.name, row: rowIndex, column: columnIndex, values, formatAt: ofNumber };
}

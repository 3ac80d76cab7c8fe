/** Cells that belong to no table of the register: what a person has selected, and formulas of ours beside it. */
import type { CellBlock, FormulaOrder, SheetArea, SheetReadOptions } from '../workbook';
import { columnLetters } from '../list-formula';
import { encodeCell } from './cell-value';
import { setFormat, widen } from './column-look';
import { refuse, type Place } from './excel-issue';
import { readPages } from './read-pages';
import { selectedAreas } from './select-rows';
import { loadShape } from './table-shape';

/** Rows of formulas a request: some hundred kilobytes. */
const pageRows = 5_000;

export async function readCells(context: Excel.RequestContext, place: Place, area?: SheetArea, { formats = false }: Pick<SheetReadOptions, 'formats'> = {}): Promise<CellBlock | undefined> {
  const wanted = area === undefined ? await firstSelected(context) : await areaOnSheet(context, place, area);
  if (wanted === undefined) return undefined;
  const { sheet, range, row, column } = wanted;
  const used = range.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('name');
  await context.sync();
  if (used.isNullObject) return { sheet: sheet.name, row, column, values: [], ...(formats ? { formatAt: () => 'General' } : {}) };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const formatRows: (readonly string[] | undefined)[] = [];
  const values = await readPages(context, {
    rowCount, columnCount,
    range: (first, count) => sheet.getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount),
    ...(formats ? { onFormats: (rows) => { for (const line of rows) formatRows.push(line); } } : {}),
  }) ?? [];
  const formatAt = (r: number, c: number): string => (typeof values[r]?.[c] === 'number' ? formatRows[r]?.[c] ?? 'General' : 'General');
  return { sheet: sheet.name, row: rowIndex, column: columnIndex, values, ...(formats ? { formatAt } : {}) };
}

interface Wanted {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
}

async function firstSelected(context: Excel.RequestContext): Promise<Wanted | undefined> {
  const selected = await selectedAreas(context);
  const [first] = selected?.items ?? [];
  if (selected === undefined || first === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(selected.sheetId);
  return { sheet, range: sheet.getRangeByIndexes(first.rowIndex, first.columnIndex, first.rowCount, first.columnCount), row: first.rowIndex, column: first.columnIndex };
}

async function areaOnSheet(context: Excel.RequestContext, place: Place, area: SheetArea): Promise<Wanted> {
  place.sheet = area.sheet;
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw refuse('sheet-missing', { sheet: area.sheet }, place);
  return { sheet, range: sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount), row: area.row, column: area.column };
}

/** Refuses what would write over something, unless that is meant. */
export async function planFormulas(context: Excel.RequestContext, place: Place, order: FormulaOrder): Promise<void> {
  if (order.kind === 'column') {
    place.table = order.table;
    const shape = await loadShape(context, order.table);
    if (shape.locked) throw refuse('sheet-protected', { sheet: shape.sheet }, place);
    return;
  }
  const { sheet } = await areaOnSheet(context, place, order);
  sheet.protection.load('protected');
  const above = order.headers === undefined ? 0 : 1;
  // A formula may show nothing: only its text tells that the cell is taken.
  const target = sheet.getRangeByIndexes(order.row - above, order.column, order.rowCount + above, order.columnCount).getUsedRangeOrNullObject(true);
  target.load('rowIndex,columnIndex,formulas');
  await context.sync();
  if (sheet.protection.protected) throw refuse('sheet-protected', { sheet: sheet.name }, place);
  if (order.over === true || target.isNullObject) return;
  const rows = target.formulas as unknown[][];
  const row = rows.findIndex((line) => line.some((cell) => cell !== ''));
  const column = rows[row]?.findIndex((cell) => cell !== '') ?? -1;
  if (row >= 0) throw refuse('cells-in-the-way', { sheet: sheet.name, cell: `${columnLetters(target.columnIndex + column)}${target.rowIndex + row + 1}` }, place);
}

export async function writeFormulas(context: Excel.RequestContext, place: Place, order: FormulaOrder): Promise<void> {
  if (order.kind === 'column') await addColumn(context, place, order);
  else await writeDown(context, place, order);
}

async function addColumn(context: Excel.RequestContext, place: Place, { table: name, header, formula, numberFormat, width }: Extract<FormulaOrder, { readonly kind: 'column' }>): Promise<void> {
  place.table = name;
  const { columns } = context.workbook.tables.getItem(name);
  const column = columns.add(undefined, undefined, header);
  await context.sync();
  try {
    const body = column.getDataBodyRange();
    await widen(context, [body], width);
    setFormat(body, numberFormat);
    // One value goes into every cell, which Excel keeps as the formula of the column; only the type does not know.
    body.formulas = formula as unknown as string[][];
    await context.sync();
  } catch (error) {
    column.delete();
    await context.sync();
    throw error;
  }
}

async function writeDown(context: Excel.RequestContext, place: Place, { sheet: name, row, column, rowCount, columnCount, formulas, headers, numberFormat, width, over }: Extract<FormulaOrder, { readonly kind: 'cells' }>): Promise<void> {
  place.sheet = name;
  const sheet = context.workbook.worksheets.getItem(name);
  const area = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  await widen(context, Array.from({ length: columnCount }, (_, at) => sheet.getRangeByIndexes(row, column + at, 1, 1)), width);
  // Whatever stands where a formula spills keeps it from spilling.
  if (over === true && formulas.length < rowCount * columnCount) area.clear('Contents');
  setFormat(area, numberFormat);
  headers?.forEach((header, at) => {
    const cell = sheet.getRangeByIndexes(row - 1, column + at, 1, 1);
    const encoded = encodeCell(header, false);
    if (encoded.numberFormat !== undefined) setFormat(cell, encoded.numberFormat);
    cell.values = [[encoded.value]];
  });
  for (let at = 0; at < formulas.length; at += pageRows) {
    await writePage(context, sheet, { row: row + at, column, formulas: formulas.slice(at, at + pageRows) });
  }
}

async function writePage(context: Excel.RequestContext, sheet: Excel.Worksheet, { row, column, formulas }: { readonly row: number; readonly column: number; readonly formulas: readonly string[] }): Promise<void> {
  sheet.getRangeByIndexes(row, column, formulas.length, 1).formulas = formulas.map((formula) => [formula]);
  await context.sync();
}

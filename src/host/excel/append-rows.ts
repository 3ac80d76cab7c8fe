/**
 * Adds rows at the end of a table: the table is resized and the cells below it are written, in one request (never
 * `rows.add`, which co-authors' Excel cannot merge). What stood there is read right before, and what stands there after.
 */
import type { WritableValue } from '../workbook';
import { columnLetters } from '../list-formula';
import { contentsOf, putBack } from './cell-content';
import { setFormat } from './column-look';
import { encodeCell, holds, weight, type RawValue } from './cell-value';
import { isOutOfPlace, isSizeError, refuse } from './excel-issue';
import { removeRows } from './remove-rows';
import { bodyCells, isBlank } from './table-shape';
import { loadView, type TableView } from './table-view';
import { addTask, writeCells, type CellTasks, type WriteRun } from './write-cells';

export type Row = readonly WritableValue[];

/** Number formats that new rows get, by column: those of the last row. */
export type RowFormats = readonly string[];

const chunkWeight = 400_000;
const chunkCells = 10_000;

/** Refuses when something stands where the rows are to go. */
export async function prepareAppend(context: Excel.RequestContext, view: TableView, count: number): Promise<RowFormats> {
  const { shape } = view;
  const end = shape.bodyRow + shape.shownRows;
  const grow = view.empty ? count - Math.min(1, shape.shownRows) : count;
  const sheet = context.workbook.worksheets.getItem(shape.sheet);
  const width = shape.columns.length;
  const last = sheet.getRangeByIndexes(Math.max(end - 1, 0), shape.firstColumn, 1, width);
  last.load('numberFormat');
  const below = sheet.getRangeByIndexes(end, shape.firstColumn, Math.max(grow, 1), width).getUsedRangeOrNullObject(true);
  below.load('rowIndex,columnIndex');
  await context.sync();
  if (grow > 0 && !shape.totals && !below.isNullObject) {
    throw refuse('cells-in-the-way', { sheet: shape.sheet, cell: `${columnLetters(below.columnIndex)}${below.rowIndex + 1}` }, { table: shape.name, sheet: shape.sheet });
  }
  const formats = last.numberFormat as string[][];
  return shape.columns.map((_, c) => formats[0]?.[c] ?? 'General');
}

/** Keys of rows that are in the table are added to `added`, so that a refusal later can take them out again. */
export async function appendRows(run: WriteRun, planned: TableView, rows: readonly Row[], formats: RowFormats, added: string[]): Promise<void> {
  let view = await loadView(run.context, planned.shape.name);
  const stubborn: CellTasks = new Map();
  const queue = chunks(rows);
  for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
    try {
      const fitted = fitRows(planned, view, chunk, formats);
      const isAdded = await appendChunk(run, view, fitted.rows, fitted.formats, stubborn);
      if (isAdded) added.push(...chunk.map(([key]) => String(key)));
      else queue.unshift(chunk);
    } catch (error) {
      if (isOutOfPlace(error) && (await loadView(run.context, planned.shape.name)).shape.columns.length < view.shape.columns.length) {
        queue.unshift(chunk);
        view = await loadView(run.context, planned.shape.name);
        continue;
      }
      if (!isSizeError(error) || chunk.length === 1) throw error;
      const half = Math.ceil(chunk.length / 2);
      queue.unshift(chunk.slice(0, half), chunk.slice(half));
    }
    if (queue.length > 0 || stubborn.size > 0) view = await loadView(run.context, view.shape.name);
  }
  await writeCells(run, view, stubborn);
}

/** The rows as the columns stand now: they may have been moved, put in or taken out since the rows were made. */
export function fitRows(planned: TableView, view: TableView, rows: readonly Row[], formats: RowFormats): { readonly rows: readonly Row[]; readonly formats: RowFormats } {
  const [was, now] = [planned.shape.columns, view.shape.columns];
  if (was.length === now.length && was.every(({ header }, at) => header === now[at]?.header)) return { rows, formats };
  const lost = was.find(({ header }, at) => !view.columnOf.has(header) && rows.some((row) => (row[at] ?? null) !== null));
  if (lost !== undefined) throw refuse('column-missing', { table: planned.shape.name, column: lost.header }, { table: planned.shape.name });
  const from = now.map(({ header }) => planned.columnOf.get(header));
  return {
    rows: rows.map((row) => from.map((at) => (at === undefined ? null : row[at] ?? null))),
    formats: from.map((at) => (at === undefined ? 'General' : formats[at] ?? 'General')),
  };
}

function chunks(rows: readonly Row[]): Row[][] {
  const list: Row[][] = [];
  let used = 0;
  let cells = 0;
  for (const row of rows) {
    const size = row.reduce<number>((sum, value) => sum + weight(value) + 10, 0);
    const open = list.at(-1);
    if (open === undefined || used + size > chunkWeight || cells + row.length > chunkCells) {
      list.push([row]);
      [used, cells] = [size, row.length];
    } else {
      open.push(row);
      used += size;
      cells += row.length;
    }
  }
  return list;
}

/** False when the table was no longer as the view has it: everything is put back, and the rows are to be added anew. */
async function appendChunk(run: WriteRun, view: TableView, rows: readonly Row[], formats: RowFormats, stubborn: CellTasks): Promise<boolean> {
  const { context } = run;
  const { shape } = view;
  const name = shape.name;
  const table = context.workbook.tables.getItem(name);
  const { columns } = context.workbook.tables.getItem(name);
  // Stops the request if the table has become narrower.
  columns.getItemAt(shape.columns.length - 1).load('index');
  columns.load('items/name');
  const extentBefore = context.workbook.tables.getItem(name).getRange();
  extentBefore.load('rowCount');
  const usesBlankRow = view.empty && shape.shownRows === 1;
  const grow = usesBlankRow ? rows.length - 1 : rows.length;
  const before = targetOf(table, view, usesBlankRow, rows.length);
  before.load('values,formulas,numberFormat');
  const target = growTable(table, view, usesBlankRow, rows.length, grow);
  writeRows(target, rows, formats);
  target.load('values');
  const extentAfter = context.workbook.tables.getItem(name).getRange();
  extentAfter.load('rowCount');
  await context.sync();

  const wasFree = shape.totals || isBlank(before.values as WritableValue[][]);
  const sameColumns = columns.items.length === shape.columns.length && columns.items.every((column, at) => column.name === shape.columns[at]?.header);
  if (wasFree && sameColumns) {
    if (extentAfter.rowCount !== extentBefore.rowCount + grow) {
      throw refuse('host-failed', { message: `The table ${name} did not grow by ${grow} rows` }, { table: name });
    }
    noteStubborn(view, rows, target.values as unknown[][], stubborn);
    return true;
  }
  if (wasFree) {
    await removeRows(context, name, rows.map(([key]) => String(key)), []);
    return false;
  }
  putBack(target, contentsOf(before));
  if (grow > 0) table.resize(table.getRange().getResizedRange(-grow, 0));
  await context.sync();
  if (!usesBlankRow && sameColumns) {
    const cell = `${columnLetters(shape.firstColumn)}${shape.bodyRow + shape.shownRows + 1}`;
    throw refuse('cells-in-the-way', { sheet: shape.sheet, cell }, { table: name, sheet: shape.sheet });
  }
  return false;
}

/** Where the rows go while the table still has its old size. */
function targetOf(table: Excel.Table, view: TableView, usesBlankRow: boolean, count: number): Excel.Range {
  const width = view.shape.columns.length;
  if (usesBlankRow) return bodyCells(table, 0, 0, count, width);
  const below = view.shape.totals ? table.getTotalRowRange() : table.getRange().getRowsBelow(count);
  return below.getCell(0, 0).getResizedRange(view.shape.totals ? 0 : count - 1, width - 1);
}

function growTable(table: Excel.Table, view: TableView, usesBlankRow: boolean, count: number, grow: number): Excel.Range {
  if (view.shape.totals && grow > 0) {
    const width = view.shape.columns.length;
    const hole = table.getTotalRowRange().getResizedRange(grow - 1, 0).insert('Down');
    return usesBlankRow ? bodyCells(table, 0, 0, count, width) : hole.getCell(0, 0).getResizedRange(count - 1, width - 1);
  }
  const target = targetOf(table, view, usesBlankRow, count);
  if (grow > 0) table.resize(table.getRange().getResizedRange(grow, 0));
  return target;
}

export function writeRows(target: Excel.Range, rows: readonly Row[], formats: RowFormats): void {
  formats.forEach((format, c) => setFormat(target.getColumn(c), format));
  const cells = rows.map((row) => formats.map((format, c) => encodeCell(row[c] ?? null, false, format === '@')));
  if (cells.some((row) => row.some(({ numberFormat }) => numberFormat !== undefined))) {
    target.numberFormat = cells.map((row) => row.map(({ numberFormat }): RawValue => numberFormat ?? null));
  }
  target.values = cells.map((row) => row.map(({ value }) => value));
}

export function noteStubborn(view: TableView, rows: readonly Row[], read: readonly (readonly unknown[])[], stubborn: CellTasks): void {
  rows.forEach((row, r) => view.shape.columns.forEach(({ header }, c) => {
    const value = row[c] ?? null;
    if (holds(read[r]?.[c], value)) return;
    addTask(stubborn, { key: String(read[r]?.[0]), column: header, content: { value } });
  }));
}

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
import { bodyCells, guardColumns, isBlank, type TableShape } from './table-shape';
import { loadView, type TableView } from './table-view';
import { addTask, writeCells, type CellTasks, type WriteRun } from './write-cells';

export type Row = readonly WritableValue[];

/** Number formats that new rows get, by column: those of the last row. */
export type RowFormats = readonly string[];

const chunkWeight = 400_000;
const chunkCells = 10_000;

export interface AskedEnd {
  readonly shape: TableShape;
  readonly grow: number;
  readonly last: Excel.Range;
  readonly below: Excel.Range;
}

/** Asks what stands where so many rows are to go; `formatsAtEnd` has it after the next sync. */
export function askEnd(context: Excel.RequestContext, { shape, empty }: TableView, count: number): AskedEnd {
  const end = shape.bodyRow + shape.shownRows;
  const grow = empty ? count - Math.min(1, shape.shownRows) : count;
  const sheet = context.workbook.worksheets.getItem(shape.sheet);
  const width = shape.columns.length;
  const last = sheet.getRangeByIndexes(Math.max(end - 1, 0), shape.firstColumn, 1, width);
  last.load('numberFormat');
  const below = sheet.getRangeByIndexes(end, shape.firstColumn, Math.max(grow, 1), width).getUsedRangeOrNullObject(true);
  below.load('rowIndex,columnIndex');
  return { shape, grow, last, below };
}

/** Refuses when something stands where the rows are to go. */
export function formatsAtEnd({ shape, grow, last, below }: AskedEnd): RowFormats {
  if (grow > 0 && !shape.totals && !below.isNullObject) {
    throw refuse('cells-in-the-way', { sheet: shape.sheet, cell: `${columnLetters(below.columnIndex)}${below.rowIndex + 1}` }, { table: shape.name, sheet: shape.sheet });
  }
  const formats = last.numberFormat as string[][];
  return shape.columns.map((_, c) => formats[0]?.[c] ?? 'General');
}

/** Keys of rows that are in the table are added to `added`, so that a refusal later can take them out again. */
export async function appendRows(run: WriteRun, planned: TableView, rows: readonly Row[], formats: RowFormats, added: string[]): Promise<void> {
  const { context } = run;
  const { name } = planned.shape;
  let view = await loadView(context, name, false);
  const stubborn: CellTasks = new Map();
  const queue = chunksOfRows(rows);
  for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
    try {
      const fitted = fitRows(planned, view, chunk, formats);
      const isAdded = await appendChunk(run, view, fitted.rows, fitted.formats, stubborn);
      if (isAdded) added.push(...chunk.map(([key]) => String(key)));
      else queue.unshift(chunk);
    } catch (error) {
      if (isOutOfPlace(error) && (await loadView(context, name, false)).shape.columns.length < view.shape.columns.length) queue.unshift(chunk);
      else if (isSizeError(error) && chunk.length > 1) {
        const half = Math.ceil(chunk.length / 2);
        queue.unshift(chunk.slice(0, half), chunk.slice(half));
      } else throw error;
    }
    if (queue.length > 0) view = await loadView(context, name, false);
  }
  if (stubborn.size > 0) await writeCells(run, await loadView(context, name), stubborn);
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

export const weightOfRow = (row: Row): number => row.reduce<number>((sum, value) => sum + weight(value) + 10, 0);

/** Rows by requests. */
export function chunksOfRows(rows: readonly Row[]): Row[][] {
  const list: Row[][] = [];
  let used = 0;
  let cells = 0;
  for (const row of rows) {
    const size = weightOfRow(row);
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
async function appendChunk({ context }: WriteRun, view: TableView, rows: readonly Row[], formats: RowFormats, stubborn: CellTasks): Promise<boolean> {
  guardColumns(context, view);
  const sent = sendAppend(context, view, rows, formats);
  await context.sync();
  const outcome = settleAppend(sent, stubborn);
  if (outcome === 'added') {
    refuseUngrown(sent);
    return true;
  }
  if (outcome === 'other-columns') {
    await removeRows(context, view.shape.name, rows.map(([key]) => String(key)), []);
    return false;
  }
  takeAppendBack(sent);
  await context.sync();
  refuseCovered(sent);
  return false;
}

export interface SentAppend {
  readonly view: TableView;
  readonly rows: readonly Row[];
  readonly table: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly grow: number;
  readonly usesBlankRow: boolean;
  readonly before: Excel.Range;
  readonly target: Excel.Range;
  readonly extentBefore: Excel.Range;
  readonly extentAfter: Excel.Range;
}

/** Queues the new rows; nothing is guarded. */
export function sendAppend(context: Excel.RequestContext, view: TableView, rows: readonly Row[], formats: RowFormats): SentAppend {
  const { name, shownRows } = view.shape;
  const table = context.workbook.tables.getItem(name);
  const { columns } = context.workbook.tables.getItem(name);
  columns.load('items/name');
  const extentBefore = context.workbook.tables.getItem(name).getRange();
  extentBefore.load('rowCount');
  const usesBlankRow = view.empty && shownRows === 1;
  const grow = usesBlankRow ? rows.length - 1 : rows.length;
  const before = targetOf(table, view, usesBlankRow, rows.length);
  before.load('values,formulas,numberFormat');
  const target = growTable(table, view, usesBlankRow, rows.length, grow);
  writeRows(target, rows, formats);
  target.load('values');
  const extentAfter = context.workbook.tables.getItem(name).getRange();
  extentAfter.load('rowCount');
  return { view, rows, table, columns, grow, usesBlankRow, before, target, extentBefore, extentAfter };
}

const hasSameColumns = ({ view: { shape }, columns }: SentAppend): boolean =>
  columns.items.length === shape.columns.length && columns.items.every((column, at) => column.name === shape.columns[at]?.header);

/** `covered`: the rows stand over what was there, to be taken back at once. `other-columns`: they are there, but not as they were made. */
export function settleAppend(sent: SentAppend, stubborn: CellTasks): 'added' | 'covered' | 'other-columns' {
  const { view, rows, before, target } = sent;
  if (!view.shape.totals && !isBlank(before.values as WritableValue[][])) return 'covered';
  if (!hasSameColumns(sent)) return 'other-columns';
  noteStubborn(view, rows, target.values as unknown[][], stubborn);
  return 'added';
}

/** Refuses what Excel took without making the table longer. */
export function refuseUngrown({ view: { shape: { name } }, grow, extentBefore, extentAfter }: SentAppend): void {
  if (extentAfter.rowCount === extentBefore.rowCount + grow) return;
  throw refuse('host-failed', { message: `The table ${name} did not grow by ${grow} rows` }, { table: name });
}

/** Queues the putting back of what the rows covered. */
export function takeAppendBack({ table, grow, before, target }: SentAppend): void {
  putBack(target, contentsOf(before));
  if (grow > 0) table.resize(table.getRange().getResizedRange(-grow, 0));
}

/** What stands below the table stays there: the rows are refused. In an empty table others may have come first. */
export function refuseCovered(sent: SentAppend): void {
  const { name, sheet, firstColumn, bodyRow, shownRows } = sent.view.shape;
  if (sent.usesBlankRow || !hasSameColumns(sent)) return;
  throw refuse('cells-in-the-way', { sheet, cell: `${columnLetters(firstColumn)}${bodyRow + shownRows + 1}` }, { table: name, sheet });
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

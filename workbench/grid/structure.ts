/** Cells put in, taken out and reordered. */
import { columnsAfterDelete, columnsAfterInsert } from '../host/table-rules';
import { areaAfterDelete, areaAfterInsert } from '../host/area-shift';
import { isWholeColumns, isWholeRows } from '../host/areas';
import { sortedRows } from '../host/row-order';
import { contentOf, emptyCells, hasFormula, readCells, usedArea } from './cells';
import { writeHeaders } from './table-edits';
import { deleteTable, setTable, tableInfos } from './tables';
import { moveValidations } from './validations';
import type { Area, SortKey, TableInfo, TablePatch } from '../host/workbook-model';
import type { CellMatrix, GridContext } from './grid-context';
import type { ICellData } from './univer';

const BEFORE = { down: 0, right: 3 } as const;

/**
 * Whole rows and columns are Univer's own commands: they move formulas, validation, names and panes along. Rows of a table
 * with nothing beside it are whole rows too. What is left is moved cell by cell, and formulas elsewhere do not follow it.
 */
export function insertCells(context: GridContext, sheetId: string, area: Area, shift: 'down' | 'right'): void {
  const before = tablesOf(context, sheetId);
  context.asOneStep(() => {
    if (shift === 'down' && (isWholeRows(area) || aloneInRows(context, sheetId, area))) insertRows(context, sheetId, area);
    else if (shift === 'right' && (isWholeColumns(area) || aloneInColumns(context, sheetId, area))) insertColumns(context, sheetId, area);
    else {
      moveCells(context, sheetId, area, shift);
      moveValidations(context, sheetId, (ruled) => areaAfterInsert(ruled, area, shift));
    }
    alignTables(context, before, (table) => ({ area: areaAfterInsert(table.area, area, shift), columns: columnsAfterInsert(table, area, shift) }));
  });
}

export function deleteCells(context: GridContext, sheetId: string, area: Area, shift: 'up' | 'left'): void {
  const before = tablesOf(context, sheetId);
  context.asOneStep(() => {
    if (shift === 'up' && (isWholeRows(area) || aloneInRows(context, sheetId, area))) deleteRows(context, sheetId, area);
    else if (shift === 'left' && (isWholeColumns(area) || aloneInColumns(context, sheetId, area))) deleteColumns(context, sheetId, area);
    else {
      moveCells(context, sheetId, area, shift);
      moveValidations(context, sheetId, (ruled) => areaAfterDelete(ruled, area, shift));
    }
    alignTables(context, before, (table) => ({ area: areaAfterDelete(table.area, area, shift), columns: columnsAfterDelete(table, area, shift) }));
  });
}

function tablesOf(context: GridContext, sheetId: string): TableInfo[] {
  return tableInfos(context).filter((table) => table.sheetId === sheetId);
}

/** Univer has moved the tables as it thinks right; this makes it what Excel makes of it. */
function alignTables(context: GridContext, before: readonly TableInfo[], place: (table: TableInfo) => { area: Area | null; columns: TablePatch['columns'] | null }): void {
  const now = new Map(tableInfos(context).map((table) => [table.id, table]));
  for (const table of before) {
    const { area, columns } = place(table);
    const current = now.get(table.id);
    if (!area) {
      if (current) deleteTable(context, table.id);
      continue;
    }
    const wanted = columns ?? table.columns;
    if (current && sameArea(current.area, area) && current.columns.map((column) => column.id).join() === wanted.map((column) => column.id).join()) continue;
    setTable(context, table.id, { area, columns: wanted });
    if (table.showHeaders && columns) writeHeaders(context, { ...table, area }, wanted.map((column) => column.name));
  }
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** Univer's command selects what it has put in or left; in Excel what was selected stays so. */
function stayingThere(context: GridContext, id: string, params: object): void {
  const shown = context.workbook.getActiveSheet().getSheetId();
  const selections = [...context.univer.selections.getCurrentSelections()];
  context.keepingView(() => {
    context.command(id, params);
    if (selections.length > 0) context.command('sheet.operation.set-selections', { unitId: context.unitId, subUnitId: shown, selections });
  });
}

/**
 * Univer (0.25.1) takes whatever lines go for lines of the sheet in view and cuts the tables there. It gets to see those of
 * the sheet itself only; what then becomes of them is alignTables' business.
 */
function removal(context: GridContext, sheetId: string, id: string, params: object): void {
  const { tables } = context.univer;
  const all = tables.getTablesBySubunitId;
  tables.getTablesBySubunitId = (unitId, sheet) => (sheet === sheetId ? all.call(tables, unitId, sheet) : []);
  try {
    stayingThere(context, id, params);
  } finally {
    tables.getTablesBySubunitId = all;
  }
}

function insertRows(context: GridContext, sheetId: string, area: Area): void {
  const sheet = context.sheet(sheetId);
  context.ensureSize(sheetId, area.row + 1, 1);
  stayingThere(context, 'sheet.command.insert-row-by-range', {
    unitId: context.unitId, subUnitId: sheetId, direction: BEFORE.down, cellValue: {},
    range: { startRow: area.row, endRow: area.row + area.rowCount - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
  });
}

function insertColumns(context: GridContext, sheetId: string, area: Area): void {
  const sheet = context.sheet(sheetId);
  context.ensureSize(sheetId, 1, area.column + 1);
  stayingThere(context, 'sheet.command.insert-col-by-range', {
    unitId: context.unitId, subUnitId: sheetId, direction: BEFORE.right, cellValue: {},
    range: { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: area.column, endColumn: area.column + area.columnCount - 1 },
  });
}

function deleteRows(context: GridContext, sheetId: string, area: Area): void {
  const sheet = context.sheet(sheetId);
  context.ensureSize(sheetId, area.row + area.rowCount + 1, 1);
  removal(context, sheetId, 'sheet.command.remove-row-by-range', {
    unitId: context.unitId, subUnitId: sheetId,
    range: { startRow: area.row, endRow: area.row + area.rowCount - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
  });
}

function deleteColumns(context: GridContext, sheetId: string, area: Area): void {
  const sheet = context.sheet(sheetId);
  context.ensureSize(sheetId, 1, area.column + area.columnCount + 1);
  removal(context, sheetId, 'sheet.command.remove-col-by-range', {
    unitId: context.unitId, subUnitId: sheetId,
    range: { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: area.column, endColumn: area.column + area.columnCount - 1 },
  });
}

/** From the first row of the area on down, nothing stands left or right of it. */
function aloneInRows(context: GridContext, sheetId: string, area: Area): boolean {
  const used = usedArea(context, sheetId, false);
  if (!used) return true;
  const bottom = used.row + used.rowCount;
  if (area.row >= bottom) return true;
  if (tablesOf(context, sheetId).some((table) => table.area.row + table.area.rowCount > area.row && !within(table.area.column, table.area.columnCount, area.column, area.columnCount))) return false;
  const rows = { row: area.row, rowCount: bottom - area.row };
  return empty(context, sheetId, { ...rows, column: used.column, columnCount: Math.max(0, area.column - used.column) })
    && empty(context, sheetId, { ...rows, column: area.column + area.columnCount, columnCount: Math.max(0, used.column + used.columnCount - area.column - area.columnCount) });
}

function aloneInColumns(context: GridContext, sheetId: string, area: Area): boolean {
  const used = usedArea(context, sheetId, false);
  if (!used) return true;
  const right = used.column + used.columnCount;
  if (area.column >= right) return true;
  if (tablesOf(context, sheetId).some((table) => table.area.column + table.area.columnCount > area.column && !within(table.area.row, table.area.rowCount, area.row, area.rowCount))) return false;
  const columns = { column: area.column, columnCount: right - area.column };
  return empty(context, sheetId, { ...columns, row: used.row, rowCount: Math.max(0, area.row - used.row) })
    && empty(context, sheetId, { ...columns, row: area.row + area.rowCount, rowCount: Math.max(0, used.row + used.rowCount - area.row - area.rowCount) });
}

function within(start: number, count: number, outerStart: number, outerCount: number): boolean {
  return start >= outerStart && start + count <= outerStart + outerCount;
}

function empty(context: GridContext, sheetId: string, area: Area): boolean {
  return readCells(context, sheetId, area, (cell) => !cell || (contentOf(cell) === null && !hasFormula(cell))).every((row) => row.every(Boolean));
}

function moveCells(context: GridContext, sheetId: string, area: Area, shift: 'down' | 'right' | 'up' | 'left'): void {
  const used = usedArea(context, sheetId, true);
  if (!used) return;
  const vertical = shift === 'down' || shift === 'up';
  const forward = shift === 'down' || shift === 'right';
  const distance = (vertical ? area.rowCount : area.columnCount) * (forward ? 1 : -1);
  const end = vertical ? used.row + used.rowCount : used.column + used.columnCount;
  const start = (vertical ? area.row : area.column) + (forward ? 0 : Math.abs(distance));
  const length = Math.max(0, end - start);
  const moved = vertical ? { ...area, row: start, rowCount: length } : { ...area, column: start, columnCount: length };
  const [down, right] = vertical ? [distance, 0] : [0, distance];
  const cells: CellMatrix = {};
  readCells(context, sheetId, moved, (cell, row, column) => {
    (cells[row + down] ??= {})[column + right] = wholeCell(cell);
  });
  // Where cells came from and none came to.
  const blankStart = forward ? start : Math.max(vertical ? area.row : area.column, end + distance);
  const blankCount = forward ? Math.abs(distance) : end - blankStart;
  const blank = vertical ? { ...area, row: blankStart, rowCount: blankCount } : { ...area, column: blankStart, columnCount: blankCount };
  for (const [row, line] of Object.entries(emptyCells(blank, wholeCell(undefined)))) cells[Number(row)] = { ...cells[Number(row)], ...line };
  context.ensureSize(sheetId, moved.row + moved.rowCount + Math.abs(down), moved.column + moved.columnCount + Math.abs(right));
  context.setCells(sheetId, cells);
}

function wholeCell(cell: ICellData | undefined): ICellData {
  return { v: cell?.v ?? null, t: cell?.t ?? null, f: cell?.f ?? null, si: cell?.si ?? null, p: cell?.p ?? null, s: cell?.s ?? null, custom: cell?.custom ?? null };
}

export function sortRows(context: GridContext, sheetId: string, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
  const rows = readCells(context, sheetId, area, contentOf);
  const order: Record<number, number> = {};
  const back: Record<number, number> = {};
  sortedRows(rows, keys, matchCase).forEach((from, to) => {
    order[area.row + to] = area.row + from;
    back[area.row + from] = area.row + to;
  });
  const id = 'sheet.mutation.reorder-range';
  const range = { startRow: area.row, endRow: area.row + area.rowCount - 1, startColumn: area.column, endColumn: area.column + area.columnCount - 1 };
  const place = { unitId: context.unitId, subUnitId: sheetId, range };
  context.run([{ id, params: { ...place, order } }], [{ id, params: { ...place, order: back } }]);
}

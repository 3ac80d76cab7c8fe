/** What Excel refuses, checked before the model is touched: protected sheets, cells shifted through tables, filters, the sheet's edge. */
import { intersectAreas, isWholeColumns, isWholeRows } from './areas';
import { ExcelError, invalidArgument } from './excel-error';
import type { HostContext } from './host-context';
import { sheetById } from './host-context';
import { bodyArea, headerRowCount } from './table-rules';
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-model';
import type { Area, TableInfo, WorkbookModel } from './workbook-model';

const TABLE_SHIFT = 'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.';

/** Contents of locked cells on a protected sheet. */
export function guardContents(host: HostContext, sheetId: string, area: Area): void {
  if (!sheetById(host, sheetId).protection) return;
  if (host.model.style(sheetId, area).locked !== false) throw new ExcelError('AccessDenied');
}

/** Everything else on a protected sheet, unless this option of the protection allows it. */
export function guardSheet(host: HostContext, sheetId: string, option?: string): void {
  const { protection } = sheetById(host, sheetId);
  if (protection && !(option && protection.options[option] === true)) throw new ExcelError('AccessDenied');
}

export function guardInsert(host: HostContext, sheetId: string, area: Area, shift: 'down' | 'right'): void {
  guardSheet(host, sheetId, shift === 'down' && isWholeRows(area) ? 'allowInsertRows' : 'allowInsertColumns');
  const used = host.model.usedArea(sheetId, false);
  const off = used && (shift === 'down'
    ? used.row + used.rowCount + area.rowCount > SHEET_ROWS : used.column + used.columnCount + area.columnCount > SHEET_COLUMNS);
  if (off) throw new ExcelError('NonBlankCellOffSheet');
  for (const table of shiftedTables(host, sheetId, area, shift)) {
    if (!covers(area, table.area, shift)) throw new ExcelError('InvalidOperation', TABLE_SHIFT);
    const inside = intersectAreas(area, table.area) !== null;
    if (inside && table.filters.length > 0 && !isWholeRows(area)) throw new ExcelError('InsertDeleteConflict');
  }
}

export function guardDelete(host: HostContext, sheetId: string, area: Area, shift: 'up' | 'left'): void {
  guardSheet(host, sheetId, shift === 'up' && isWholeRows(area) ? 'allowDeleteRows' : 'allowDeleteColumns');
  for (const table of shiftedTables(host, sheetId, area, shift === 'up' ? 'down' : 'right')) {
    if (!covers(area, table.area, shift === 'up' ? 'down' : 'right')) throw new ExcelError('InvalidOperation', TABLE_SHIFT);
    const common = intersectAreas(area, table.area);
    if (!common) continue;
    if (table.filters.length > 0 && !isWholeRows(area)) throw new ExcelError('InsertDeleteConflict');
    const header = { ...table.area, rowCount: headerRowCount(table) };
    const cutsHeader = shift === 'up' && intersectAreas(area, header) !== null && common.rowCount < table.area.rowCount;
    if (cutsHeader) throw new ExcelError('InvalidOperation', 'The header row of a table can only be deleted with the whole table.');
  }
}

/** Tables that move, grow or shrink. */
function shiftedTables(host: HostContext, sheetId: string, area: Area, direction: 'down' | 'right'): TableInfo[] {
  const rest: Area = direction === 'down'
    ? { ...area, rowCount: SHEET_ROWS - area.row } : { ...area, columnCount: SHEET_COLUMNS - area.column };
  return host.model.tables().filter((table) => table.sheetId === sheetId && intersectAreas(table.area, rest));
}

function covers(area: Area, table: Area, direction: 'down' | 'right'): boolean {
  return direction === 'down'
    ? area.column <= table.column && area.column + area.columnCount >= table.column + table.columnCount
    : area.row <= table.row && area.row + area.rowCount >= table.row + table.rowCount;
}

/** A table keeps one empty row when all of its body is deleted: the rows that really go, and the one that is emptied. */
export function bodyDeletion(model: WorkbookModel, sheetId: string, area: Area): { readonly remove: Area | null; readonly empty: Area | null } {
  for (const table of model.tables()) {
    if (table.sheetId !== sheetId) continue;
    const body = bodyArea(table);
    const common = intersectAreas(area, body);
    const whole = common && common.rowCount === body.rowCount && common.columnCount === body.columnCount
      && !intersectAreas(area, { ...table.area, rowCount: headerRowCount(table) || 1 });
    if (!whole) continue;
    const remove = area.rowCount > 1 ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : null;
    return { remove, empty: { ...body, rowCount: 1 } };
  }
  return { remove: area, empty: null };
}

/** Whole rows and columns have too many cells for their values, formulas and formats to be set. */
export function guardBounded(area: Area): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw invalidArgument('Setting values, formulas or number formats of whole rows or columns is too large a request; take a bounded range.');
  }
}

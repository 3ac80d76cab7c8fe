/** Cells put in as Excel does it: rows of a table look, and are checked, like the row above them; a new first row like the one below. */
import type { InsertShift } from './area-shift';
import { intersectAreas } from './areas';
import { bodyArea } from './table-rules';
import type { Area, WorkbookModel } from './workbook-model';

export function insertCells(model: WorkbookModel, sheetId: string, area: Area, shift: InsertShift): void {
  const table = model.tables().find((one) => one.sheetId === sheetId && startsIn(bodyArea(one), area));
  model.insertCells(sheetId, area, shift);
  if (!table || shift !== 'down') return;
  const body = bodyArea(table);
  const source = area.row === body.row ? area.row + area.rowCount : area.row - 1;
  for (let column = body.column; column < body.column + body.columnCount; column += 1) {
    const from = { row: source, column, rowCount: 1, columnCount: 1 };
    const to = { ...from, row: area.row, rowCount: area.rowCount };
    const wanted = model.style(sheetId, from);
    if (JSON.stringify(model.style(sheetId, to)) !== JSON.stringify(wanted)) model.setStyle(sheetId, to, plainOf(wanted));
    const rule = model.validation(sheetId, from);
    if (rule !== undefined && JSON.stringify(model.validation(sheetId, to)) !== JSON.stringify(rule)) model.setValidation(sheetId, to, rule);
  }
}

/** In front of a row of the body, and nothing but the table's rows. */
function startsIn(body: Area, area: Area): boolean {
  return area.row >= body.row && area.row < body.row + body.rowCount && intersectAreas(body, area)?.columnCount === body.columnCount;
}

/** The style of one cell has no part that is not the same everywhere. */
function plainOf(style: ReturnType<WorkbookModel['style']>): Parameters<WorkbookModel['setStyle']>[2] {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
}

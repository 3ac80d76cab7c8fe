/** A table grows over what is entered directly below or right of it (Excel's "include new rows and columns in table"). */
import { intersectAreas, makeArea } from './areas';
import { uniqueHeaders } from './table-rules';
import type { Area, CellWrite, TableInfo, WorkbookModel } from './workbook-model';

/**
 * `area` was just written with `writes`. Not when the first cell written is empty: Excel does not grow the table then (office-js issue 2097).
 */
export function growTables(model: WorkbookModel, sheetId: string, area: Area, writes: readonly (readonly (CellWrite | null)[])[]): void {
  const first = writes[0]?.[0];
  if (!first || (first.value ?? first.formula ?? '') === '') return;
  for (const table of model.tables()) {
    if (table.sheetId !== sheetId) continue;
    const grown = grownDown(model, table, area) ?? grownRight(model, table, area);
    if (!grown || model.tables().some((other) => other.id !== table.id && other.sheetId === sheetId && intersectAreas(other.area, grown))) continue;
    const added = grown.columnCount - table.area.columnCount;
    if (added === 0) {
      model.setTable(table.id, { area: grown });
      checkLikeAbove(model, table, grown);
      continue;
    }
    const headers = model.texts(sheetId, makeArea(grown.row, table.area.column + table.area.columnCount, 1, added))[0] ?? [];
    const kept = table.columns.map((column) => column.name);
    const names = table.showHeaders ? headers : headers.map(() => '');
    model.setTable(table.id, { area: grown, columns: [...table.columns, ...uniqueHeaders(names, kept).map((name) => ({ name }))] });
  }
}

/** What checks a column of the table checks its new rows too. */
function checkLikeAbove(model: WorkbookModel, { sheetId, area, showHeaders }: TableInfo, grown: Area): void {
  if (area.rowCount === (showHeaders ? 1 : 0)) return;
  for (let column = area.column; column < area.column + area.columnCount; column += 1) {
    const above = makeArea(area.row + area.rowCount - 1, column, 1, 1);
    const below = makeArea(area.row + area.rowCount, column, grown.rowCount - area.rowCount, 1);
    const rule = model.validation(sheetId, above);
    if (rule && model.validation(sheetId, below) === null) model.setValidation(sheetId, below, rule);
  }
}

function grownDown(model: WorkbookModel, table: TableInfo, area: Area): Area | null {
  const { area: own } = table;
  const below = own.row + own.rowCount;
  const inside = area.column >= own.column && area.column + area.columnCount <= own.column + own.columnCount;
  if (table.showTotals || area.row !== below || !inside) return null;
  const added = makeArea(below, own.column, area.rowCount, own.columnCount);
  return othersEmpty(model, table.sheetId, added, area) ? { ...own, rowCount: own.rowCount + area.rowCount } : null;
}

function grownRight(model: WorkbookModel, table: TableInfo, area: Area): Area | null {
  const { area: own } = table;
  const right = own.column + own.columnCount;
  const inside = area.row >= own.row && area.row + area.rowCount <= own.row + own.rowCount;
  if (area.column !== right || !inside) return null;
  const added = makeArea(own.row, right, own.rowCount, area.columnCount);
  return othersEmpty(model, table.sheetId, added, area) ? { ...own, columnCount: own.columnCount + area.columnCount } : null;
}

/** What stands beside the new entry must not be swallowed. */
function othersEmpty(model: WorkbookModel, sheetId: string, added: Area, written: Area): boolean {
  return model.values(sheetId, added).every((line, r) => line.every((value, c) => {
    const mine = intersectAreas(makeArea(added.row + r, added.column + c, 1, 1), written);
    return mine !== null || value === null;
  }));
}

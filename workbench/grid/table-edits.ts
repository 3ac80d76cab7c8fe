/** What Excel does to a table by itself when cells in it or beside it are edited. */
import { intersectAreas } from '../host/areas';
import { uniqueHeaders } from '../host/table-rules';
import { cellFor, contentOf, readCells } from './cells';
import { headerCells, relayColumns, setTable, tableById, tableInfos, univerColumns } from './tables';
import type { Area, TableInfo } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import { extendValidations } from './validations';

/** A header cell that was emptied or doubled gets the name Excel would give it; Univer's columns take the names of their cells. */
export function keepHeaders(context: GridContext, sheetId: string, edited: Area, undo: 'with undo' | 'without undo' = 'with undo'): void {
  for (const table of tableInfos(context)) {
    if (table.sheetId !== sheetId || !table.showHeaders) continue;
    const header = { ...table.area, rowCount: 1 };
    const touched = intersectAreas(header, edited);
    if (!touched) continue;
    const at = touched.column - header.column;
    const wanted = headerCells(context, sheetId, table.area);
    const others = wanted.filter((_, index) => index < at || index >= at + touched.columnCount);
    const names = [...wanted];
    names.splice(at, touched.columnCount, ...uniqueAmong(wanted.slice(at, at + touched.columnCount), others));
    writeHeaders(context, table, names, undo);
  }
}

/** What is written keeps its text if it can; what is empty gets the first free number. */
function uniqueAmong(wanted: readonly string[], others: readonly string[]): string[] {
  const texts = uniqueHeaders(wanted.filter((name) => name !== ''), others);
  const taken = new Set([...others, ...texts].map((name) => name.toLowerCase()));
  let number = 1;
  return wanted.map((name) => {
    if (name !== '') return texts.shift() ?? name;
    while (taken.has(`column${number}`)) number += 1;
    taken.add(`column${number}`);
    return `Column${number}`;
  });
}

/** Without undo where the header follows from an edit of the user's: their undo then takes back the edit and with it the need. */
export function writeHeaders(context: GridContext, table: TableInfo, names: readonly string[], undo: 'with undo' | 'without undo' = 'with undo'): void {
  const { row, column } = table.area;
  const line = readCells(context, table.sheetId, { ...table.area, rowCount: 1 }, contentOf)[0] ?? [];
  const cells = names.flatMap((name, at) => (line[at] === name ? [] : [[column + at, cellFor({ value: name })] as const]));
  const cellValue = { [row]: Object.fromEntries(cells) };
  if (cells.length > 0 && undo === 'with undo') context.setCells(table.sheetId, cellValue);
  else if (cells.length > 0) context.quietly(() => context.mutate('sheet.mutation.set-range-values', { unitId: context.unitId, subUnitId: table.sheetId, cellValue }));
  relayNames(context, table, names);
}

/** Every header of the workbook: after undo, and after columns came or went. */
export function keepAllHeaders(context: GridContext): void {
  for (const table of tableInfos(context)) keepHeaders(context, table.sheetId, { ...table.area, rowCount: 1 }, 'without undo');
}

function relayNames(context: GridContext, table: TableInfo, names: readonly string[]): void {
  const univerTable = tableById(context, table.id);
  const columns = univerColumns(univerTable);
  if (columns.every((each, at) => each.displayName === names[at])) return;
  relayColumns(context, univerTable, columns.map((each, at) => ({ id: each.id, displayName: names[at] ?? each.displayName })));
}

/** Cells typed or pasted right below or right beside a table become part of it. */
export function growTables(context: GridContext, sheetId: string, written: Area): void {
  const edited = filledArea(context, sheetId, written);
  if (!edited) return;
  const tables = tableInfos(context).filter((table) => table.sheetId === sheetId);
  for (const table of tables) {
    const grown = grownArea(table, edited);
    const inTheWay = grown && tables.some((other) => other.id !== table.id && intersectAreas(other.area, grown));
    if (!grown || inTheWay) continue;
    if (grown.columnCount === table.area.columnCount) {
      const { row, rowCount } = table.area;
      const isEmpty = rowCount === (table.showHeaders ? 1 : 0);
      context.asOneStep(() => {
        setTable(context, table.id, { area: grown });
        if (!isEmpty) extendValidations(context, sheetId, { ...table.area, row: row + rowCount - 1, rowCount: 1 }, grown.rowCount - rowCount);
      });
    } else growSideways(context, table, grown);
  }
}

/** A pasted row reaches to the end of the sheet; what counts is how far it holds something. */
function filledArea(context: GridContext, sheetId: string, area: Area): Area | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  readCells(context, sheetId, area, (cell, row, column) => {
    if (contentOf(cell) === null) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function grownArea(table: TableInfo, edited: Area): Area | null {
  const { area } = table;
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const inColumns = edited.column >= area.column && edited.column + edited.columnCount <= right;
  if (!table.showTotals && edited.row === bottom && inColumns) return { ...area, rowCount: area.rowCount + edited.rowCount };
  // A block that starts inside and ends below, as a paste does.
  if (!table.showTotals && inColumns && edited.row >= area.row && edited.row < bottom && edited.row + edited.rowCount > bottom) {
    return { ...area, rowCount: edited.row + edited.rowCount - area.row };
  }
  const inRows = edited.row >= area.row && edited.row + edited.rowCount <= bottom;
  return edited.column === right && inRows ? { ...area, columnCount: area.columnCount + edited.columnCount } : null;
}

function growSideways(context: GridContext, table: TableInfo, grown: Area): void {
  const added = headerCells(context, table.sheetId, { ...grown, column: table.area.column + table.area.columnCount, columnCount: grown.columnCount - table.area.columnCount });
  const fresh = uniqueAmong(added, table.columns.map((column) => column.name));
  const names = [...table.columns.map((column) => column.name), ...fresh];
  setTable(context, table.id, { area: grown, columns: [...table.columns, ...fresh.map((name) => ({ name }))] });
  writeHeaders(context, { ...table, area: grown }, names);
}

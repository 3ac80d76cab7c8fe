/** What Excel does to a table by itself when cells in it or beside it are edited. */
import { intersectAreas } from '../host/areas';
import { uniqueHeaders } from '../host/table-rules';
import { cellFor, contentOf, readCells } from './cells';
import { headerCells, relayColumns, setTable, tableById, tableInfos, univerColumns } from './tables';
import type { Area, TableInfo } from '../host/workbook-model';
import type { GridContext } from './grid-context';

/** A header cell that was emptied or doubled gets the name Excel would give it; Univer's columns take the names of their cells. */
export function keepHeaders(context: GridContext, sheetId: string, edited: Area): void {
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
    writeHeaders(context, table, names);
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

export function writeHeaders(context: GridContext, table: TableInfo, names: readonly string[]): void {
  const { row, column } = table.area;
  const line = readCells(context, table.sheetId, { ...table.area, rowCount: 1 }, contentOf)[0] ?? [];
  const cells = names.flatMap((name, at) => (line[at] === name ? [] : [[column + at, cellFor({ value: name })] as const]));
  if (cells.length > 0) context.setCells(table.sheetId, { [row]: Object.fromEntries(cells) });
  relayNames(context, table, names);
}

/** Univer's columns take the names of their header cells again; no cell is written. */
export function nameColumnsByHeaders(context: GridContext): void {
  for (const table of tableInfos(context)) if (table.showHeaders) relayNames(context, table, table.columns.map((column) => column.name));
}

function relayNames(context: GridContext, table: TableInfo, names: readonly string[]): void {
  const univerTable = tableById(context, table.id);
  const columns = univerColumns(univerTable);
  if (columns.every((each, at) => each.displayName === names[at])) return;
  relayColumns(context, univerTable, columns.map((each, at) => ({ id: each.id, displayName: names[at] ?? each.displayName })));
}

/** Cells typed or pasted right below or right beside a table become part of it. */
export function growTables(context: GridContext, sheetId: string, edited: Area): void {
  const holds = readCells(context, sheetId, edited, contentOf).some((row) => row.some((content) => content !== null));
  if (!holds) return;
  const tables = tableInfos(context).filter((table) => table.sheetId === sheetId);
  for (const table of tables) {
    const grown = grownArea(table, edited);
    const inTheWay = grown && tables.some((other) => other.id !== table.id && intersectAreas(other.area, grown));
    if (!grown || inTheWay) continue;
    if (grown.columnCount === table.area.columnCount) setTable(context, table.id, { area: grown });
    else growSideways(context, table, grown);
  }
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

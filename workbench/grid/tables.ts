/** Tables: Univer's, with Excel's column numbers and the rule that a column is called what its header cell says. */
import { headerText } from '../host/table-rules';
import { cellText } from '../host/number-text';
import { contentOf, formatOf, readCells } from './cells';
import { filterRows, univerFilters, usersFilters } from './table-filters';
import type { Area, TableColumnInfo, TableInfo, TablePatch } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { TableLook } from './side-table';
import type { IMutationInfo, SheetTable } from './univer';

const ADD = 'sheet.mutation.add-table';
const DELETE = 'sheet.mutation.delete-table';
const SET = 'sheet.mutation.set-sheet-table';

interface UniverColumn {
  readonly id: string;
  readonly displayName: string;
}

export function areaOf(range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area {
  return {
    row: range.startRow, column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1,
  };
}

export function rangeOf(area: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return {
    startRow: area.row, startColumn: area.column,
    endRow: area.row + area.rowCount - 1, endColumn: area.column + area.columnCount - 1,
  };
}

export function tableById(context: GridContext, tableId: string): SheetTable {
  const table = context.univer.tables.getTableById(context.unitId, tableId);
  if (!table) throw new Error(`The workbook has no table with the id ${tableId}.`);
  return table;
}

export function univerColumns(table: SheetTable): readonly UniverColumn[] {
  return table.getTableInfo().columns;
}

export function tableInfos(context: GridContext): TableInfo[] {
  return context.univer.tables.getTableList(context.unitId).map((info) => tableInfo(context, info.id));
}

export function tableInfo(context: GridContext, tableId: string): TableInfo {
  const table = tableById(context, tableId);
  const extras = context.side.table(tableId);
  const area = areaOf(table.getRange());
  const headers = table.isShowHeader() ? headerCells(context, table.getSubunitId(), area) : [];
  const columns: TableColumnInfo[] = univerColumns(table).map((column, at) => ({
    id: context.side.columnNumber(tableId, column.id),
    name: headers[at] ?? column.displayName,
  }));
  return {
    id: tableId, name: table.getDisplayName(), sheetId: table.getSubunitId(), area, showHeaders: table.isShowHeader(), columns,
    ...extras.look, filters: usersFilters(context, table, columns),
  };
}

/** Only this table's own; the sheet may hold several. */
export function headerCells(context: GridContext, sheetId: string, area: Area): string[] {
  const row = readCells(context, sheetId, { ...area, rowCount: 1 }, (cell, _row, column) => {
    const content = contentOf(cell);
    return typeof content === 'number' ? cellText(content, formatOf(context, context.sheet(sheetId), cell, column)) : headerText(content);
  });
  return row[0] ?? [];
}

export function addTable(context: GridContext, sheetId: string, area: Area, name: string, columns: readonly { readonly id?: number; readonly name: string }[], tableId = freeTableId(context)): string {
  const place = { unitId: context.unitId, subUnitId: sheetId, tableId };
  const add = { id: ADD, params: { ...place, name, range: rangeOf(area), header: columns.map((column) => column.name), options: { columns: makeColumns(context, tableId, columns), tableStyleId: lookOfStyle(context.side.table(tableId).look.style) } } };
  context.run([add], [{ id: DELETE, params: place }]);
  return tableId;
}

export function deleteTable(context: GridContext, tableId: string): void {
  const table = tableById(context, tableId);
  context.run([removal(context, table)], [readdition(context, table)]);
}

export function setTable(context: GridContext, tableId: string, patch: TablePatch): void {
  const table = tableById(context, tableId);
  const extras = context.side.table(tableId);
  const look = { ...extras.look, ...lookIn(patch) };
  const restyled = look.style !== extras.look.style;
  extras.look = look;
  if (patch.name !== undefined && patch.name !== table.getDisplayName()) {
    setConfig(context, table, { name: patch.name }, { name: table.getDisplayName() });
  }
  if (restyled) setConfig(context, table, { theme: lookOfStyle(look.style) }, { theme: table.getTableStyleId() });
  if (patch.showHeaders !== undefined && patch.showHeaders !== table.isShowHeader()) {
    setConfig(context, table, { options: { showHeader: patch.showHeaders } }, { options: { showHeader: table.isShowHeader() } });
  }
  if (patch.area || patch.columns) reshape(context, table, patch);
  if (patch.filters) {
    extras.filters = patch.filters;
    filterRows(context, tableById(context, tableId), univerFilters(context, tableInfo(context, tableId), patch.filters));
  }
}

function lookIn(patch: TablePatch): Partial<TableLook> {
  const look: { -readonly [K in keyof TableLook]?: TableLook[K] } = {};
  if (patch.style !== undefined) look.style = patch.style;
  if (patch.showTotals !== undefined) look.showTotals = patch.showTotals;
  if (patch.showBandedRows !== undefined) look.showBandedRows = patch.showBandedRows;
  if (patch.showBandedColumns !== undefined) look.showBandedColumns = patch.showBandedColumns;
  if (patch.showFilterButton !== undefined) look.showFilterButton = patch.showFilterButton;
  if (patch.highlightFirstColumn !== undefined) look.highlightFirstColumn = patch.highlightFirstColumn;
  if (patch.highlightLastColumn !== undefined) look.highlightLastColumn = patch.highlightLastColumn;
  return look;
}

function setConfig(context: GridContext, table: SheetTable, after: object, before: object): void {
  const place = { unitId: context.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
  context.run([{ id: SET, params: { ...place, config: after } }], [{ id: SET, params: { ...place, config: before } }]);
}

/**
 * Rows are Univer's to move. A new set or place of columns takes the table away and lays it again under the same id: Univer
 * itself forgets which column was which when a table moves sideways.
 */
function reshape(context: GridContext, table: SheetTable, patch: TablePatch): void {
  const before = areaOf(table.getRange());
  const area = patch.area ?? before;
  const sameColumns = area.column === before.column && area.columnCount === before.columnCount;
  if (!patch.columns && sameColumns) {
    setConfig(context, table, { updateRange: { newRange: rangeOf(area) } }, { updateRange: { newRange: rangeOf(before) } });
    return;
  }
  const columns = patch.columns ?? tableInfo(context, table.getId()).columns;
  const tableId = table.getId();
  const sheetId = table.getSubunitId();
  context.asOneStep(() => {
    deleteTable(context, tableId);
    addTable(context, sheetId, area, table.getDisplayName(), columns, tableId);
  });
}

export function relayColumns(context: GridContext, table: SheetTable, columns: readonly UniverColumn[]): void {
  table.setColumns(columns.map(plainColumn));
  context.quietly(() => context.mutate(SET, {
    unitId: context.unitId, subUnitId: table.getSubunitId(), tableId: table.getId(), config: { updateRange: { newRange: table.getRange() } },
  }));
}

function makeColumns(context: GridContext, tableId: string, columns: readonly { readonly id?: number; readonly name: string }[]): object[] {
  const extras = context.side.table(tableId);
  return columns.map((column) => {
    const number = column.id ?? extras.nextColumnId;
    const known = [...extras.columnIds].find(([, id]) => id === number)?.[0];
    const univerId = known ?? `${tableId}-${number}`;
    context.side.claimColumn(tableId, univerId, number);
    return plainColumn({ id: univerId, displayName: column.name });
  });
}

function plainColumn(column: UniverColumn): ReturnType<SheetTable['getTableInfo']>['columns'][number] {
  // Univer's enumeration writes the kind of data as text.
  const dataType = 'none' as ReturnType<SheetTable['getTableInfo']>['columns'][number]['dataType'];
  return { id: column.id, displayName: column.displayName, dataType, formula: '', meta: {}, style: {} };
}

function removal(context: GridContext, table: SheetTable): IMutationInfo {
  return { id: DELETE, params: { unitId: context.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() } };
}

function readdition(context: GridContext, table: SheetTable): IMutationInfo {
  const info = table.getTableInfo();
  return {
    id: ADD,
    params: {
      unitId: context.unitId, subUnitId: table.getSubunitId(), tableId: table.getId(), name: table.getDisplayName(), range: table.getRange(),
      header: info.columns.map((column) => column.displayName), options: { columns: info.columns, tableStyleId: table.getTableStyleId() },
    },
  };
}

function freeTableId(context: GridContext): string {
  const taken = new Set(context.univer.tables.getTableList(context.unitId).map((table) => table.id));
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number += 1;
  return `table${number}`;
}

/** Univer has six looks; Excel's sixty fall into its families of colours. */
function lookOfStyle(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  return `table-default-${(Math.max(1, number) - 1 + 5) % 6}`;
}

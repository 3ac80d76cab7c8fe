/** The tables of a PlainWorkbook: their columns and header cells, how they move with cells, which rows their filters hide. */
import { areaAfterDelete, areaAfterInsert } from './area-shift';
import type { DeleteShift, InsertShift } from './area-shift';
import { intersectAreas } from './areas';
import { cellText } from './number-text';
import type { PlainSheet } from './plain-sheet';
import { passesFilter } from './row-order';
import { bodyArea, columnsAfterDelete, columnsAfterInsert, headerRowCount, headerText, uniqueHeaders } from './table-rules';
import type { ColumnDraft } from './table-rules';
import type { Area, TableColumnInfo, TableInfo, TablePatch, UnsignedChange } from './workbook-model';

export interface TableSurroundings {
  readonly sheet: (sheetId: string) => PlainSheet;
  readonly newId: () => string;
  readonly tell: (change: UnsignedChange) => void;
  readonly date1904: boolean;
}

export class PlainTables {
  private tables: readonly TableInfo[] = [];
  private readonly nextColumnIds = new Map<string, number>();
  private readonly around: TableSurroundings;

  constructor(around: TableSurroundings) {
    this.around = around;
  }

  list(): readonly TableInfo[] {
    return this.tables;
  }

  add(sheetId: string, area: Area, name: string, columns: readonly string[]): TableInfo {
    this.around.sheet(sheetId);
    const id = this.around.newId();
    const table: TableInfo = {
      id, name, sheetId, area, showHeaders: true, showTotals: false, columns: this.numbered(id, columns.map((column) => ({ name: column }))),
      style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false, showFilterButton: true,
      highlightFirstColumn: false, highlightLastColumn: false, filters: [],
    };
    this.tables = [...this.tables, table];
    this.around.tell({ kind: 'tableAdded', sheetId, tableId: id });
    return table;
  }

  change(tableId: string, patch: TablePatch): void {
    const before = this.table(tableId);
    const { columns, ...rest } = patch;
    const after: TableInfo = { ...before, ...rest, columns: columns ? this.numbered(tableId, columns) : before.columns };
    this.tables = this.tables.map((table) => (table.id === tableId ? after : table));
    if (columns) this.writeHeaders(after);
    const { sheetId } = after;
    if (before.name !== after.name) this.around.tell({ kind: 'tableRenamed', sheetId, tableId, before: before.name, after: after.name });
    if (!patch.filters) return;
    this.showRows(before);
    this.hideRows(after);
    this.around.tell({ kind: 'filtered', sheetId, tableId });
  }

  remove(tableId: string): void {
    const table = this.table(tableId);
    this.showRows(table);
    this.tables = this.tables.filter((one) => one.id !== tableId);
    this.around.tell({ kind: 'tableDeleted', sheetId: table.sheetId, tableId, name: table.name });
  }

  removeOn(sheetId: string): void {
    for (const table of this.tables.filter((one) => one.sheetId === sheetId)) this.remove(table.id);
  }

  /** Header cells written over rename their columns. */
  keepHeaders(sheetId: string, changed: Area): void {
    const sheet = this.around.sheet(sheetId);
    for (const table of this.tables) {
      const header = { ...table.area, rowCount: headerRowCount(table) };
      const touched = table.sheetId === sheetId ? intersectAreas(header, changed) : null;
      if (!touched) continue;
      const from = touched.column - header.column;
      const isTouched = (index: number) => index >= from && index < from + touched.columnCount;
      const written = sheet.map(touched, (cell) => headerText(cell.value))[0] ?? [];
      const names = uniqueHeaders(written, table.columns.filter((_, index) => !isTouched(index)).map((column) => column.name));
      const columns = table.columns.map((column, index) => ({ ...column, name: (isTouched(index) ? names[index - from] : undefined) ?? column.name }));
      this.change(table.id, { columns });
    }
  }

  afterInsert(sheetId: string, area: Area, shift: InsertShift): void {
    this.move(sheetId, (table) => ({ area: areaAfterInsert(table.area, area, shift), columns: columnsAfterInsert(table, area, shift) }));
  }

  afterDelete(sheetId: string, area: Area, shift: DeleteShift): void {
    this.move(sheetId, (table) => ({ area: areaAfterDelete(table.area, area, shift), columns: columnsAfterDelete(table, area, shift) }));
  }

  private table(tableId: string): TableInfo {
    const table = this.tables.find((one) => one.id === tableId);
    if (!table) throw new Error(`No table ${tableId}`);
    return table;
  }

  private numbered(tableId: string, columns: readonly ColumnDraft[]): TableColumnInfo[] {
    return columns.map(({ id, name }) => {
      const next = this.nextColumnIds.get(tableId) ?? 1;
      if (id === undefined) this.nextColumnIds.set(tableId, next + 1);
      return { id: id ?? next, name };
    });
  }

  private writeHeaders(table: TableInfo): void {
    if (!table.showHeaders) return;
    const sheet = this.around.sheet(table.sheetId);
    table.columns.forEach((column, index) => {
      const old = sheet.cell(table.area.row, table.area.column + index);
      if (old.value !== column.name) sheet.put(table.area.row, table.area.column + index, { ...old, value: column.name, formula: null });
    });
  }

  private move(sheetId: string, moved: (table: TableInfo) => { area: Area | null; columns: readonly ColumnDraft[] | null }): void {
    for (const table of this.tables.filter((one) => one.sheetId === sheetId)) {
      const { area, columns } = moved(table);
      if (!area || (columns && columns.length === 0)) {
        this.remove(table.id);
        continue;
      }
      const least = headerRowCount(table) + 1 + (table.showTotals ? 1 : 0);
      this.change(table.id, { area: { ...area, rowCount: Math.max(area.rowCount, least) }, ...(columns ? { columns } : {}) });
    }
  }

  private showRows(table: TableInfo): void {
    if (table.filters.length === 0) return;
    const body = bodyArea(table);
    this.around.sheet(table.sheetId).setLines('rows', body.row, body.rowCount, { filteredOut: false });
  }

  private hideRows(table: TableInfo): void {
    const sheet = this.around.sheet(table.sheetId);
    const body = bodyArea(table);
    const cells = sheet.map(body, (cell, row, column) => ({
      value: cell.value, text: cellText(cell.value, sheet.numberFormatAt(cell, row, column), this.around.date1904),
    }));
    cells.forEach((line, r) => {
      const shown = table.filters.every((filter) => {
        const cell = line[table.columns.findIndex((column) => column.id === filter.columnId)];
        return !cell || passesFilter(filter, cell.value, cell.text);
      });
      if (!shown) sheet.setLines('rows', body.row + r, 1, { filteredOut: true });
    });
  }
}

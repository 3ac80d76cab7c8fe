/** What a person does in a workbook, with Excel's own reactions: typed text is converted, tables grow, sheets refuse. For tests and the page. */
import { makeArea, parseAddress } from './areas';
import { ExcelError, invalidArgument } from './excel-error';
import { bodyDeletion } from './guards';
import { insertCells } from './insert-cells';
import { growTables } from './table-growth';
import { bodyArea } from './table-rules';
import { typedText } from './typed-text';
import type { Area, CellWrite, ColumnFilter, Origin, TableInfo, WorkbookModel } from './workbook-model';

export class WorkbookHands {
  private readonly model: WorkbookModel;
  private readonly origin: Origin;
  private readonly today: () => Date;

  constructor(model: WorkbookModel, origin: Origin, today: () => Date) {
    this.model = model;
    this.origin = origin;
    this.today = today;
  }

  /** Types text into a cell, as at the keyboard. */
  type(sheet: string, address: string, text: string): void {
    const area = areaOf(address);
    this.act(() => {
      const format = this.model.numberFormats(this.sheetId(sheet), area)[0]?.[0] ?? 'General';
      this.write(sheet, area, [[typedText(text, format, this.today())]]);
    });
  }

  /** Pastes values as they are, from the cell on. */
  paste(sheet: string, address: string, values: readonly (readonly (string | number | boolean | null)[])[]): void {
    const { row, column } = areaOf(address);
    const area = makeArea(row, column, values.length, values[0]?.length ?? 0);
    this.act(() => this.write(sheet, area, values.map((line) => line.map((value) => (value === null || value === '' ? {} : { value })))));
  }

  clear(sheet: string, address: string): void {
    this.act(() => this.model.clear(this.sheetId(sheet), areaOf(address), 'contents'));
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.act(() => this.model.insertCells(this.sheetId(sheet), areaOf(`${row}:${row + count - 1}`), 'down'));
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.act(() => this.delete(this.sheetId(sheet), areaOf(`${row}:${row + count - 1}`)));
  }

  /** Body rows, counted from 0. */
  deleteTableRows(table: string, index: number, count = 1): void {
    const info = this.table(table);
    const body = bodyArea(info);
    this.act(() => this.delete(info.sheetId, { ...body, row: body.row + index, rowCount: count }));
  }

  insertTableRows(table: string, index: number, count = 1): void {
    const info = this.table(table);
    const body = bodyArea(info);
    this.act(() => insertCells(this.model, info.sheetId, { ...body, row: body.row + index, rowCount: count }, 'down'));
  }

  insertTableColumn(table: string, index: number): void {
    const { sheetId, area } = this.table(table);
    this.act(() => this.model.insertCells(sheetId, { ...area, column: area.column + index, columnCount: 1 }, 'right'));
  }

  deleteTableColumn(table: string, header: string): void {
    const { sheetId, area, columns } = this.table(table);
    const index = columns.findIndex((column) => column.name === header);
    if (index < 0) throw invalidArgument(`No column ${header}`);
    this.act(() => this.model.deleteCells(sheetId, { ...area, column: area.column + index, columnCount: 1 }, 'left'));
  }

  sortTable(table: string, header: string, ascending = true): void {
    const info = this.table(table);
    const column = info.columns.findIndex((one) => one.name === header);
    this.act(() => this.model.sortRows(info.sheetId, bodyArea(info), [{ column, ascending }], false));
  }

  /** Sorts a range without regard to the table it is in: how rows get torn apart. */
  sortRange(sheet: string, address: string, column: number, ascending = true): void {
    this.act(() => this.model.sortRows(this.sheetId(sheet), areaOf(address), [{ column, ascending }], false));
  }

  filter(table: string, header: string, values: readonly string[]): void {
    const info = this.table(table);
    const column = info.columns.find((one) => one.name === header);
    if (!column) throw invalidArgument(`No column ${header}`);
    const filter: ColumnFilter = { columnId: column.id, by: 'values', values };
    this.act(() => this.model.setTable(info.id, { filters: [...info.filters.filter((one) => one.columnId !== column.id), filter] }));
  }

  clearFilters(table: string): void {
    this.act(() => this.model.setTable(this.table(table).id, { filters: [] }));
  }

  select(sheet: string, address: string): void {
    this.act(() => this.model.select(this.sheetId(sheet), areaOf(address)));
  }

  addSheet(name: string): void {
    this.act(() => void this.model.addSheet(name));
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => this.model.setSheet(this.sheetId(sheet), { name }));
  }

  deleteSheet(sheet: string): void {
    this.act(() => this.model.deleteSheet(this.sheetId(sheet)));
  }

  protect(sheet: string, password: string | null = null): void {
    this.act(() => this.model.setSheet(this.sheetId(sheet), { protection: { password, options: {} } }));
  }

  unprotect(sheet: string): void {
    this.act(() => this.model.setSheet(this.sheetId(sheet), { protection: null }));
  }

  renameTable(table: string, name: string): void {
    this.act(() => this.model.setTable(this.table(table).id, { name }));
  }

  deleteTable(table: string): void {
    this.act(() => this.model.deleteTable(this.table(table).id));
  }

  private act(work: () => void): void {
    this.model.as(this.origin, work);
  }

  private write(sheet: string, area: Area, writes: readonly (readonly CellWrite[])[]): void {
    const sheetId = this.sheetId(sheet);
    const { protection } = this.model.sheets().find((one) => one.id === sheetId) ?? {};
    if (protection && this.model.style(sheetId, area).locked !== false) throw new ExcelError('AccessDenied');
    this.model.writeCells(sheetId, area.row, area.column, writes);
    growTables(this.model, sheetId, area, writes);
  }

  private delete(sheetId: string, area: Area): void {
    const { remove, empty } = bodyDeletion(this.model, sheetId, area);
    if (remove) this.model.deleteCells(sheetId, remove, 'up');
    if (empty) this.model.clear(sheetId, empty, 'contents');
  }

  private sheetId(name: string): string {
    const sheet = this.model.sheets().find((one) => one.name === name);
    if (!sheet) throw invalidArgument(`No sheet ${name}`);
    return sheet.id;
  }

  private table(name: string): TableInfo {
    const table = this.model.tables().find((one) => one.name === name);
    if (!table) throw invalidArgument(`No table ${name}`);
    return table;
  }
}

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw invalidArgument(`${address} is no address`);
  return area;
}

/**
 * The workbook model in memory, for Jest. It calculates nothing: a formula cell holds its formula, and a value only if one was given;
 * moving cells does not rewrite the references inside formulas.
 */
import type { DeleteShift, InsertShift } from './area-shift';
import { intersectAreas, isWholeColumns, isWholeRows, makeArea } from './areas';
import { ChangeFeed } from './change-feed';
import { withColumns } from './column-marks';
import { cellText } from './number-text';
import { PlainSheet } from './plain-sheet';
import { PlainTables } from './plain-tables';
import { sortedRows } from './row-order';
import type {
  Area, CalculationMode, CellChangeKind, CellContent, CellStyle, CellValidation, CellWrite, ChartInfo, ColumnMark, CommonStyle, LineInfo, NameInfo, Origin,
  SelectionInfo, SheetInfo, SheetPatch, SortKey, TableInfo, TablePatch, WorkbookChange, WorkbookModel,
} from './workbook-model';

export interface PlainWorkbookOptions {
  readonly name?: string;
  readonly date1904?: boolean;
  /** Names of the first sheets; one sheet `Sheet1` by default. */
  readonly sheets?: readonly string[];
}

/** Ids differ between workbooks, as in Excel: an event of one must not reach a handler of another. */
let workbooks = 0;

export class PlainWorkbook implements WorkbookModel {
  private chartList: readonly ChartInfo[] = [];
  readonly name: string;
  readonly date1904: boolean;
  private typing = false;
  private readonly number = (workbooks += 1);
  private nextId = 1;
  private order: PlainSheet[] = [];
  private active: PlainSheet;
  private readonly tableList: PlainTables;
  private nameList: NameInfo[] = [];
  private selected: SelectionInfo;
  private mode: CalculationMode = 'Automatic';
  private markList: readonly ColumnMark[] = [];
  private readonly settingMap = new Map<string, unknown>();
  private readonly feed = new ChangeFeed();

  constructor(options: PlainWorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.date1904 = options.date1904 ?? false;
    this.tableList = new PlainTables({
      sheet: (id) => this.sheet(id), newId: () => this.newId(), tell: (change) => this.feed.tell(change), date1904: this.date1904,
    });
    for (const name of options.sheets ?? ['Sheet1']) this.addSheet(name);
    const [first] = this.order;
    if (!first) throw new Error('A workbook has at least one sheet');
    this.active = first;
    this.selected = { sheetId: first.info.id, areas: [makeArea(0, 0, 1, 1)] };
  }

  as<T>(origin: Origin, work: () => T): T {
    return this.feed.as(origin, work);
  }

  openUndoStep(): () => void {
    return () => undefined;
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    return this.feed.watch(listener);
  }

  editing(): boolean {
    return this.typing;
  }

  /** The user starts or stops typing in a cell. */
  setEditing(editing: boolean): void {
    if (editing === this.typing) return;
    this.typing = editing;
    this.feed.tell({ kind: 'editing', editing });
  }

  sheets(): readonly SheetInfo[] {
    return this.order.map((sheet) => sheet.info);
  }

  activeSheetId(): string {
    return this.active.info.id;
  }

  addSheet(name: string): SheetInfo {
    const sheet = new PlainSheet({
      id: this.newId(), name, visibility: 'visible', protection: null, tabColor: '', showGridlines: true, frozenRows: 0, frozenColumns: 0,
    });
    this.order.push(sheet);
    this.feed.tell({ kind: 'sheetAdded', sheetId: sheet.info.id });
    return sheet.info;
  }

  setSheet(sheetId: string, patch: SheetPatch): void {
    const sheet = this.sheet(sheetId);
    const { position, ...rest } = patch;
    const before = sheet.info;
    const after: SheetInfo = { ...before, ...rest };
    sheet.info = after;
    if (before.name !== after.name) this.feed.tell({ kind: 'sheetRenamed', sheetId, before: before.name, after: after.name });
    if (before.visibility !== after.visibility) {
      this.feed.tell({ kind: 'sheetVisibility', sheetId, before: before.visibility, after: after.visibility });
      if (after.visibility !== 'visible' && this.active === sheet) this.activateAnother(sheet);
    }
    if ((before.protection === null) !== (after.protection === null)) {
      this.feed.tell({ kind: 'sheetProtection', sheetId, protected: after.protection !== null });
    }
    if (position === undefined) return;
    const from = this.order.indexOf(sheet);
    this.order.splice(from, 1);
    this.order.splice(position, 0, sheet);
    if (this.order.indexOf(sheet) !== from) this.feed.tell({ kind: 'sheetMoved', sheetId, before: from, after: this.order.indexOf(sheet) });
  }

  deleteSheet(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    this.tableList.removeOn(sheetId);
    this.nameList = this.nameList.filter((name) => name.sheetId !== sheetId);
    if (this.active === sheet) this.activateAnother(sheet);
    this.order = this.order.filter((one) => one !== sheet);
    this.feed.tell({ kind: 'sheetDeleted', sheetId, name: sheet.info.name });
  }

  activateSheet(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    if (this.active === sheet) return;
    this.feed.tell({ kind: 'sheetDeactivated', sheetId: this.active.info.id });
    this.active = sheet;
    this.selected = { sheetId, areas: [makeArea(0, 0, 1, 1)] };
    this.feed.tell({ kind: 'sheetActivated', sheetId });
  }

  values(sheetId: string, area: Area): CellContent[][] {
    return this.sheet(sheetId).map(area, (cell) => cell.value);
  }

  formulas(sheetId: string, area: Area): (string | null)[][] {
    return this.sheet(sheetId).map(area, (cell) => cell.formula);
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const sheet = this.sheet(sheetId);
    return sheet.map(area, (cell, row, column) => sheet.numberFormatAt(cell, row, column));
  }

  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.sheet(sheetId);
    return sheet.map(area, (cell, row, column) => cellText(cell.value, sheet.numberFormatAt(cell, row, column), this.date1904));
  }

  /** Nothing calculates here, so nothing spills. */
  spills(): readonly Area[] {
    return [];
  }

  usedArea(sheetId: string, styled: boolean): Area | null {
    return this.sheet(sheetId).usedArea(styled);
  }

  writeCells(sheetId: string, row: number, column: number, cells: readonly (readonly (CellWrite | null)[])[]): void {
    const sheet = this.sheet(sheetId);
    const area = makeArea(row, column, cells.length, Math.max(...cells.map((line) => line.length)));
    const single = area.rowCount === 1 && area.columnCount === 1 ? sheet.cell(row, column).value : undefined;
    cells.forEach((line, r) => line.forEach((write, c) => {
      if (!write) return;
      const old = sheet.cell(row + r, column + c);
      const style = write.numberFormat === undefined ? old.style : { ...old.style, numberFormat: write.numberFormat };
      sheet.put(row + r, column + c, { value: write.value ?? null, formula: write.formula ?? null, style });
    }));
    this.tableList.keepHeaders(sheetId, area);
    if (single === undefined) this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area });
    else {
      const after = sheet.cell(row, column).value;
      this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area, single: { before: single, after } });
    }
  }

  setNumberFormats(sheetId: string, row: number, column: number, formats: readonly (readonly (string | null)[])[]): void {
    const sheet = this.sheet(sheetId);
    formats.forEach((line, r) => line.forEach((numberFormat, c) => {
      if (numberFormat === null) return;
      const old = sheet.cell(row + r, column + c);
      sheet.put(row + r, column + c, { ...old, style: { ...old.style, numberFormat } });
    }));
    this.feed.tell({ kind: 'format', sheetId, area: makeArea(row, column, formats.length, formats[0]?.length ?? 0) });
  }

  clear(sheetId: string, area: Area, scope: 'contents' | 'formats' | 'all'): void {
    const sheet = this.sheet(sheetId);
    if (scope !== 'contents') {
      sheet.clearStyle(area);
      this.feed.tell({ kind: 'format', sheetId, area });
    }
    if (scope === 'formats') return;
    sheet.each(area, (cell, row, column) => sheet.put(row, column, { value: null, formula: null, style: cell.style }));
    this.tableList.keepHeaders(sheetId, area);
    this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area });
  }

  insertCells(sheetId: string, area: Area, shift: InsertShift): void {
    this.sheet(sheetId).insert(area, shift);
    this.tableList.afterInsert(sheetId, area, shift);
    this.feed.tell({ kind: 'cells', how: insertKind(area, shift), sheetId, area, shift });
  }

  deleteCells(sheetId: string, area: Area, shift: DeleteShift): void {
    this.sheet(sheetId).remove(area, shift);
    this.tableList.afterDelete(sheetId, area, shift);
    this.feed.tell({ kind: 'cells', how: deleteKind(area, shift), sheetId, area, shift });
  }

  sortRows(sheetId: string, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
    const sheet = this.sheet(sheetId);
    const cells = sheet.map(area, (cell) => cell);
    sortedRows(this.values(sheetId, area), keys, matchCase).forEach((from, to) => {
      cells[from]?.forEach((cell, c) => sheet.put(area.row + to, area.column + c, cell));
    });
    this.feed.tell({ kind: 'rowsSorted', sheetId, area });
  }

  style(sheetId: string, area: Area): CommonStyle {
    return this.sheet(sheetId).commonStyle(area);
  }

  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void {
    this.sheet(sheetId).setStyle(area, style);
    this.feed.tell({ kind: 'format', sheetId, area });
  }

  column(sheetId: string, column: number): LineInfo {
    return this.sheet(sheetId).line('columns', column);
  }

  row(sheetId: string, row: number): LineInfo {
    return this.sheet(sheetId).line('rows', row);
  }

  setColumns(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void {
    this.sheet(sheetId).setLines('columns', first, count, change);
  }

  setRows(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void {
    this.sheet(sheetId).setLines('rows', first, count, change);
    if (change.hidden === undefined) return;
    this.feed.tell({ kind: 'rowsHidden', sheetId, area: makeArea(first, 0, count, 16_384), hidden: change.hidden });
  }

  /** By the longest text of the column, as there is no font to measure. */
  autofit(sheetId: string, area: Area, lines: 'rows' | 'columns'): void {
    const sheet = this.sheet(sheetId);
    if (lines === 'rows') {
      sheet.setLines('rows', area.row, Math.min(area.rowCount, sheet.usedArea(true)?.rowCount ?? 0), { size: 15 });
      return;
    }
    const used = sheet.usedArea(false);
    const within = used && intersectAreas(used, area);
    if (!within) return;
    const texts = this.texts(sheetId, within);
    for (let c = 0; c < within.columnCount; c += 1) {
      const longest = Math.max(...texts.map((line) => line[c]?.length ?? 0));
      if (longest > 0) sheet.setLines('columns', within.column + c, 1, { size: Math.min(longest, 255) * 5.25 + 3.75 });
    }
  }

  tables(): readonly TableInfo[] {
    return this.tableList.list();
  }

  addTable(sheetId: string, area: Area, name: string, columns: readonly string[]): TableInfo {
    return this.tableList.add(sheetId, area, name, columns);
  }

  setTable(tableId: string, patch: TablePatch): void {
    this.tableList.change(tableId, patch);
  }

  deleteTable(tableId: string): void {
    this.tableList.remove(tableId);
  }

  names(): readonly NameInfo[] {
    return this.nameList;
  }

  setName(name: NameInfo): void {
    const index = this.nameList.findIndex((one) => sameName(one, name.name, name.sheetId));
    this.nameList = index < 0 ? [...this.nameList, name] : this.nameList.map((one, at) => (at === index ? name : one));
  }

  deleteName(name: string, sheetId: string | null): void {
    this.nameList = this.nameList.filter((one) => !sameName(one, name, sheetId));
  }

  validation(sheetId: string, area: Area): CellValidation | null | undefined {
    return this.sheet(sheetId).validation(area);
  }

  setValidation(sheetId: string, area: Area, validation: CellValidation | null): void {
    this.sheet(sheetId).setValidation(area, validation);
  }

  charts(): readonly ChartInfo[] {
    const sheets = new Set(this.sheets().map(({ id }) => id));
    return this.chartList.filter(({ sheetId }) => sheets.has(sheetId));
  }

  setCharts(charts: readonly ChartInfo[]): void {
    this.chartList = charts;
  }

  marks(): readonly ColumnMark[] {
    return withColumns(this.markList, this.tables());
  }

  setMarks(marks: readonly ColumnMark[]): void {
    this.markList = marks;
  }

  selection(): SelectionInfo {
    return this.selected;
  }

  select(sheetId: string, area: Area): void {
    this.activateSheet(sheetId);
    this.selected = { sheetId, areas: [area] };
    this.feed.tell({ kind: 'selection', sheetId, areas: [area] });
  }

  settings(): ReadonlyMap<string, unknown> {
    return this.settingMap;
  }

  setSetting(key: string, value: unknown): void {
    if (value === undefined) this.settingMap.delete(key);
    else this.settingMap.set(key, value);
  }

  calculationMode(): CalculationMode {
    return this.mode;
  }

  setCalculationMode(mode: CalculationMode): void {
    this.mode = mode;
  }

  recalculate(): void {
    for (const sheet of this.order) this.feed.tell({ kind: 'calculated', sheetId: sheet.info.id });
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  private sheet(sheetId: string): PlainSheet {
    const sheet = this.order.find((one) => one.info.id === sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  private newId(): string {
    const number = String(this.nextId).padStart(12, '0');
    this.nextId += 1;
    return `{${String(this.number).padStart(8, '0')}-0001-0000-0000-${number}}`;
  }

  private activateAnother(sheet: PlainSheet): void {
    const other = this.order.find((one) => one !== sheet && one.info.visibility === 'visible');
    if (other) this.activateSheet(other.info.id);
  }
}

function insertKind(area: Area, shift: InsertShift): CellChangeKind {
  if (shift === 'down' && isWholeRows(area)) return 'RowInserted';
  return shift === 'right' && isWholeColumns(area) ? 'ColumnInserted' : 'CellInserted';
}

function deleteKind(area: Area, shift: DeleteShift): CellChangeKind {
  if (shift === 'up' && isWholeRows(area)) return 'RowDeleted';
  return shift === 'left' && isWholeColumns(area) ? 'ColumnDeleted' : 'CellDeleted';
}

function sameName(one: NameInfo, name: string, sheetId: string | null): boolean {
  return one.sheetId === sheetId && one.name.toLowerCase() === name.toLowerCase();
}

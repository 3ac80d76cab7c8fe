/** The workbook model over a Univer workbook: the grid's cells are the workbook's cells, there is no second copy. */
import { isWholeColumns, isWholeRows } from '../host/areas';
import { SHEET_COLUMNS } from '../host/workbook-model';
import { ChangeFeed } from '../host/change-feed';
import { cellFor, contentOf, emptyCells, formatOf, hasFormula, heldArea, readCells, textOf, usedArea } from './cells';
import { Calculation } from './calculation';
import { GridContext } from './grid-context';
import { GridMarks } from './marks';
import { deleteName, nameInfos, setName } from './names';
import { addSheet, columnInfo, deleteSheet, moveSheet, patchSheet, rowInfo, setColumns, setRows, sheetInfo, sheetInfos } from './sheets';
import { deleteCells, insertCells, sortRows } from './structure';
import { commonStyle, setColumnStyle, setStyle } from './styles';
import { keepHeaders, writeHeaders } from './table-edits';
import { addTable, areaOf, deleteTable, rangeOf, setTable, tableInfo, tableInfos } from './tables';
import { UserEdits } from './user-edits';
import { setValidation, validationOf } from './validations';
import type {
  Area, CalculationMode, CellChangeKind, CellContent, CellStyle, CellValidation, CellWrite, ChartInfo, ColumnMark, CommonStyle, LineInfo, NameInfo, Origin,
  SelectionInfo, SheetInfo, SheetPatch, SortKey, TableInfo, TablePatch, WorkbookChange, WorkbookModel,
} from '../host/workbook-model';
import type { CellMatrix } from './grid-context';
import type { IRange, NewFunction, UniverServices, Workbook } from './univer';

export class GridWorkbook implements WorkbookModel {
  private chartList: readonly ChartInfo[] = [];
  readonly date1904: boolean;
  private readonly context: GridContext;
  private readonly feed = new ChangeFeed();
  private readonly edits: UserEdits;
  private readonly calculation: Calculation;
  private readonly cellMarks: GridMarks;
  private used: { readonly revision: number; readonly areas: Map<string, Area | null> } = { revision: -1, areas: new Map() };

  constructor(workbook: Workbook, univer: UniverServices, date1904 = false) {
    this.date1904 = date1904;
    this.context = new GridContext(workbook, univer);
    this.edits = new UserEdits(this.context, this.feed);
    this.calculation = new Calculation(this.context);
    this.cellMarks = new GridMarks(this.context);
  }

  get name(): string {
    return this.context.workbook.name;
  }

  get unitId(): string {
    return this.context.unitId;
  }

  /** Grows with every change of cells and lines. */
  get revision(): number {
    return this.context.revision;
  }

  /** Work on the freshly made grid that nobody is told about and nobody can undo. */
  load(work: (context: GridContext) => void): void {
    this.context.quietly(() => work(this.context));
    this.context.univer.undo.clearUndoRedo(this.context.unitId);
  }

  /** As a person types or pastes: undone, told and followed by Excel's own habits like any edit in the grid. */
  enterAsUser(sheetId: string, { row, column }: Pick<Area, 'row' | 'column'>, writes: readonly (readonly CellWrite[])[]): void {
    const area: Area = { row, column, rowCount: writes.length, columnCount: writes[0]?.length ?? 0 };
    this.context.ensureSize(sheetId, row + area.rowCount, column + area.columnCount);
    this.context.mutate('sheet.command.set-range-values', {
      unitId: this.context.unitId, subUnitId: sheetId, range: rangeOf(area), value: writes.map((line) => line.map(cellFor)),
    });
  }

  dispose(): void {
    this.edits.dispose();
    this.calculation.dispose();
  }

  as<T>(origin: Origin, work: () => T): T {
    return this.feed.as(origin, () => (origin === 'remote' ? this.context.withoutUndo(work) : work()));
  }

  openUndoStep(): () => void {
    return this.context.openUndoStep();
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    return this.feed.watch(listener);
  }

  editing(): boolean {
    return this.edits.typing;
  }

  sheets(): readonly SheetInfo[] {
    return sheetInfos(this.context);
  }

  activeSheetId(): string {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  addSheet(name: string): SheetInfo {
    const sheetId = addSheet(this.context, name);
    this.feed.tell({ kind: 'sheetAdded', sheetId });
    return sheetInfo(this.context, this.context.sheet(sheetId));
  }

  setSheet(sheetId: string, patch: SheetPatch): void {
    const before = sheetInfo(this.context, this.context.sheet(sheetId));
    patchSheet(this.context, sheetId, patch);
    const after = sheetInfo(this.context, this.context.sheet(sheetId));
    if (before.name !== after.name) this.feed.tell({ kind: 'sheetRenamed', sheetId, before: before.name, after: after.name });
    if (before.visibility !== after.visibility) {
      this.feed.tell({ kind: 'sheetVisibility', sheetId, before: before.visibility, after: after.visibility });
      if (after.visibility !== 'visible' && this.activeSheetId() === sheetId) this.activateAnother(sheetId);
    }
    if ((before.protection === null) !== (after.protection === null)) {
      this.feed.tell({ kind: 'sheetProtection', sheetId, protected: after.protection !== null });
    }
    if (patch.position === undefined) return;
    const from = this.place(sheetId);
    if (from !== patch.position) moveSheet(this.context, sheetId, patch.position);
    if (this.place(sheetId) !== from) this.feed.tell({ kind: 'sheetMoved', sheetId, before: from, after: this.place(sheetId) });
  }

  deleteSheet(sheetId: string): void {
    const { name } = sheetInfo(this.context, this.context.sheet(sheetId));
    const closeStep = this.openUndoStep();
    for (const table of this.tables().filter((each) => each.sheetId === sheetId)) this.deleteTable(table.id);
    for (const each of this.names().filter((known) => known.sheetId === sheetId)) this.deleteName(each.name, sheetId);
    if (this.activeSheetId() === sheetId) this.activateAnother(sheetId);
    deleteSheet(this.context, sheetId);
    closeStep();
    this.feed.tell({ kind: 'sheetDeleted', sheetId, name });
  }

  activateSheet(sheetId: string): void {
    this.context.sheet(sheetId);
    if (this.activeSheetId() === sheetId) return;
    this.context.command('sheet.operation.set-worksheet-active', { unitId: this.context.unitId, subUnitId: sheetId });
  }

  values(sheetId: string, area: Area): CellContent[][] {
    return readCells(this.context, sheetId, area, contentOf);
  }

  formulas(sheetId: string, area: Area): (string | null)[][] {
    return readCells(this.context, sheetId, area, (cell, row, column) => {
      if (!cell || !hasFormula(cell)) return null;
      return cell.f ?? this.context.univer.formulas.getFormulaStringByCell(row, column, sheetId, this.context.unitId) ?? null;
    });
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const sheet = this.context.sheet(sheetId);
    return readCells(this.context, sheetId, area, (cell, _row, column) => formatOf(this.context, sheet, cell, column));
  }

  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.context.sheet(sheetId);
    return readCells(this.context, sheetId, area, (cell, _row, column) => textOf(this.context, sheet, cell, column));
  }

  spills(sheetId: string): readonly Area[] {
    const rows = this.context.univer.formulas.getArrayFormulaRange()[this.context.unitId]?.[sheetId] ?? {};
    return Object.values(rows).flatMap((cells: Record<number, IRange>) => Object.values(cells)).map((range) => areaOf(range));
  }

  usedArea(sheetId: string, styled: boolean): Area | null {
    this.context.sheet(sheetId);
    if (this.used.revision !== this.context.revision) this.used = { revision: this.context.revision, areas: new Map() };
    const key = `${sheetId} ${styled}`;
    const known = this.used.areas.get(key);
    if (known !== undefined) return known;
    const area = usedArea(this.context, sheetId, styled);
    this.used.areas.set(key, area);
    return area;
  }

  writeCells(sheetId: string, row: number, column: number, cells: readonly (readonly (CellWrite | null)[])[]): void {
    const area: Area = { row, column, rowCount: cells.length, columnCount: Math.max(...cells.map((line) => line.length)) };
    const before = this.only(sheetId, area);
    const matrix: CellMatrix = {};
    cells.forEach((line, r) => {
      const out: CellMatrix[number] = {};
      line.forEach((write, c) => {
        if (write) out[column + c] = cellFor(write);
      });
      matrix[row + r] = out;
    });
    this.edit(sheetId, area, matrix);
    const after = this.only(sheetId, area);
    this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area, ...(before === undefined || after === undefined ? {} : { single: { before, after } }) });
  }

  setNumberFormats(sheetId: string, row: number, column: number, formats: readonly (readonly (string | null)[])[]): void {
    const matrix: CellMatrix = {};
    formats.forEach((line, r) => line.forEach((format, c) => {
      if (format !== null) (matrix[row + r] ??= {})[column + c] = { s: { n: format === 'General' ? null : { pattern: format } } };
    }));
    const area: Area = { row, column, rowCount: formats.length, columnCount: formats[0]?.length ?? 0 };
    this.context.ensureSize(sheetId, row + area.rowCount, column + area.columnCount);
    this.context.setCells(sheetId, matrix);
    this.feed.tell({ kind: 'format', sheetId, area });
  }

  clear(sheetId: string, area: Area, scope: 'contents' | 'formats' | 'all'): void {
    const held = heldArea(this.context.sheet(sheetId), area);
    if (scope !== 'contents') {
      this.context.setCells(sheetId, emptyCells(held, { s: null }));
      this.feed.tell({ kind: 'format', sheetId, area });
    }
    if (scope === 'formats') return;
    this.edit(sheetId, held, emptyCells(held));
    this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area });
  }

  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void {
    insertCells(this.context, sheetId, area, shift);
    this.forgetPlaces();
    this.feed.tell({ kind: 'cells', how: lineKind(area, shift === 'down', 'Inserted'), sheetId, area, shift });
  }

  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void {
    deleteCells(this.context, sheetId, area, shift);
    this.forgetPlaces();
    this.feed.tell({ kind: 'cells', how: lineKind(area, shift === 'up', 'Deleted'), sheetId, area, shift });
  }

  sortRows(sheetId: string, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
    sortRows(this.context, sheetId, area, keys, matchCase);
    this.feed.tell({ kind: 'rowsSorted', sheetId, area });
  }

  style(sheetId: string, area: Area): CommonStyle {
    return commonStyle(this.context, sheetId, heldArea(this.context.sheet(sheetId), area));
  }

  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void {
    const closeStep = this.openUndoStep();
    if (isWholeColumns(area)) {
      this.context.ensureSize(sheetId, 1, area.column + area.columnCount);
      setColumnStyle(this.context, sheetId, area, style);
      const used = this.usedArea(sheetId, true);
      if (used) setStyle(this.context, sheetId, { ...area, row: used.row, rowCount: used.rowCount }, style);
    } else {
      const reach = isWholeRows(area) ? heldArea(this.context.sheet(sheetId), area) : area;
      this.context.ensureSize(sheetId, reach.row + reach.rowCount, reach.column + reach.columnCount);
      setStyle(this.context, sheetId, reach, style);
    }
    closeStep();
    this.feed.tell({ kind: 'format', sheetId, area });
  }

  column(sheetId: string, column: number): LineInfo {
    return columnInfo(this.context, sheetId, column);
  }

  row(sheetId: string, row: number): LineInfo {
    return rowInfo(this.context, sheetId, row);
  }

  setColumns(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void {
    setColumns(this.context, sheetId, first, count, change);
  }

  setRows(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void {
    setRows(this.context, sheetId, first, count, change);
    if (change.hidden === undefined) return;
    this.feed.tell({ kind: 'rowsHidden', sheetId, area: { row: first, column: 0, rowCount: count, columnCount: SHEET_COLUMNS }, hidden: change.hidden });
  }

  /** By the longest text: close enough for a grid that is looked at. */
  autofit(sheetId: string, area: Area, lines: 'rows' | 'columns'): void {
    const used = this.usedArea(sheetId, false);
    if (!used) return;
    if (lines === 'rows') {
      setRows(this.context, sheetId, area.row, Math.min(area.rowCount, used.row + used.rowCount), { size: 15 });
      return;
    }
    const last = Math.min(area.column + area.columnCount, used.column + used.columnCount);
    for (let column = Math.max(area.column, used.column); column < last; column += 1) {
      const longest = Math.max(...this.texts(sheetId, { ...used, column, columnCount: 1 }).map(([text = '']) => text.length));
      if (longest > 0) setColumns(this.context, sheetId, column, 1, { size: Math.min(longest, 255) * 5.25 + 3.75 });
    }
  }

  tables(): readonly TableInfo[] {
    return tableInfos(this.context);
  }

  addTable(sheetId: string, area: Area, name: string, columns: readonly string[]): TableInfo {
    this.context.ensureSize(sheetId, area.row + area.rowCount, area.column + area.columnCount);
    const tableId = addTable(this.context, sheetId, area, name, columns.map((column) => ({ name: column })));
    this.feed.tell({ kind: 'tableAdded', sheetId, tableId });
    return tableInfo(this.context, tableId);
  }

  setTable(tableId: string, patch: TablePatch): void {
    const before = tableInfo(this.context, tableId);
    const closeStep = this.openUndoStep();
    if (patch.area) this.context.ensureSize(before.sheetId, patch.area.row + patch.area.rowCount, patch.area.column + patch.area.columnCount);
    setTable(this.context, tableId, patch);
    const after = tableInfo(this.context, tableId);
    if (patch.columns && after.showHeaders) writeHeaders(this.context, after, patch.columns.map((column) => column.name));
    closeStep();
    if (before.name !== after.name) this.feed.tell({ kind: 'tableRenamed', sheetId: after.sheetId, tableId, before: before.name, after: after.name });
    if (patch.filters) this.feed.tell({ kind: 'filtered', sheetId: after.sheetId, tableId });
  }

  deleteTable(tableId: string): void {
    const table = tableInfo(this.context, tableId);
    deleteTable(this.context, tableId);
    this.feed.tell({ kind: 'tableDeleted', sheetId: table.sheetId, tableId, name: table.name });
  }

  names(): readonly NameInfo[] {
    return nameInfos(this.context);
  }

  setName(name: NameInfo): void {
    setName(this.context, name);
  }

  deleteName(name: string, sheetId: string | null): void {
    deleteName(this.context, name, sheetId);
  }

  validation(sheetId: string, area: Area): CellValidation | null | undefined {
    return validationOf(this.context, sheetId, area);
  }

  setValidation(sheetId: string, area: Area, validation: CellValidation | null): void {
    setValidation(this.context, sheetId, area, validation);
  }

  charts(): readonly ChartInfo[] {
    // Asked before each painting of the page.
    if (this.chartList.length === 0) return this.chartList;
    const sheets = new Set(this.sheets().map(({ id }) => id));
    return this.chartList.filter(({ sheetId }) => sheets.has(sheetId));
  }

  setCharts(charts: readonly ChartInfo[]): void {
    this.chartList = charts;
  }

  marks(): readonly ColumnMark[] {
    return this.cellMarks.all();
  }

  setMarks(marks: readonly ColumnMark[]): void {
    this.cellMarks.set(marks);
  }

  /** What shows the grid draws the marks with it from now on; `onChange` is called when they came or went. */
  drawMarks(onChange: () => void): { dispose(): void } {
    this.cellMarks.onChange = onChange;
    return this.cellMarks.draw();
  }

  selection(): SelectionInfo {
    const areas = this.context.univer.selections.getCurrentSelections().map((selection) => areaOf(selection.range));
    return { sheetId: this.activeSheetId(), areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] };
  }

  select(sheetId: string, area: Area): void {
    this.activateSheet(sheetId);
    const primary = { ...rangeOf({ ...area, rowCount: 1, columnCount: 1 }), actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false };
    this.context.command('sheet.operation.set-selections', {
      unitId: this.context.unitId, subUnitId: sheetId, selections: [{ range: rangeOf(heldArea(this.context.sheet(sheetId), area)), primary, style: null }],
      // As in Excel, whoever is led to a cell sees it.
      reveal: true,
    });
    this.feed.tell({ kind: 'selection', sheetId, areas: [area] });
  }

  settings(): ReadonlyMap<string, unknown> {
    return this.context.side.settings;
  }

  setSetting(key: string, value: unknown): void {
    if (value === undefined) this.context.side.settings.delete(key);
    else this.context.side.settings.set(key, value);
  }

  calculationMode(): CalculationMode {
    return this.context.side.calculationMode;
  }

  setCalculationMode(mode: CalculationMode): void {
    this.context.side.calculationMode = mode;
  }

  recalculate(): void {
    this.calculation.recalculate();
    for (const sheet of this.sheets()) this.feed.tell({ kind: 'calculated', sheetId: sheet.id });
  }

  /** The cells whose formula passes ask again; Excel does so with a custom function that has a new answer. */
  recalculateWhere(passes: (formula: string) => boolean): void {
    this.calculation.recalculateWhere(passes);
  }

  addFunctions(added: readonly NewFunction[]): void {
    this.calculation.addFunctions(added);
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  private edit(sheetId: string, area: Area, cells: CellMatrix): void {
    this.context.ensureSize(sheetId, area.row + area.rowCount, area.column + area.columnCount);
    this.context.asOneStep(() => {
      this.context.setCells(sheetId, cells);
      keepHeaders(this.context, sheetId, area);
    });
  }

  /** Univer takes steps back where they were done; a co-author has just moved the cells. */
  private forgetPlaces(): void {
    if (this.feed.current === 'remote') this.context.univer.undo.clearUndoRedo(this.context.unitId);
  }

  private only(sheetId: string, area: Area): CellContent | undefined {
    return area.rowCount === 1 && area.columnCount === 1 ? this.values(sheetId, area)[0]?.[0] : undefined;
  }

  private place(sheetId: string): number {
    return this.sheets().findIndex((sheet) => sheet.id === sheetId);
  }

  private activateAnother(sheetId: string): void {
    const other = this.sheets().find((sheet) => sheet.id !== sheetId && sheet.visibility === 'visible');
    if (!other) throw new Error('A workbook has at least one visible sheet.');
    this.activateSheet(other.id);
  }
}

function lineKind(area: Area, vertical: boolean, what: 'Inserted' | 'Deleted'): CellChangeKind {
  if (vertical && isWholeRows(area)) return `Row${what}`;
  return !vertical && isWholeColumns(area) ? `Column${what}` : `Cell${what}`;
}

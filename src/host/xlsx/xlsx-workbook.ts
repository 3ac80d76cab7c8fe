/**
 * The workbook port over the bytes of an .xlsx or .xlsm file, in a browser or in Node. Edits gather in memory; `bytes()`
 * gives the file with them, every part that was not edited being byte for byte what it was.
 */
import { err, ok, type Result } from '../../base/result';
import type { FileWorkbook, LongTable } from '../file-workbook';
import type {
  AdoptedTable, BodyCell, CellBlock, CellMark, CreateOptions, FiguresSheet, FormulaOrder, HostIssue, ReadOptions, SheetArea, SheetReadOptions, SheetVisibility, TableMarks, TableSpec, WorkbookEvent, WorkbookOutline, WorkbookPatch, WorkbookSelection,
} from '../workbook';
import { cellName, parseRange } from './cell-address';
import { formatColumn, readFormats } from './cell-formats';
import { markCells, readMarks } from './cell-marks';
import { dropDeletedTexts } from './deleted-texts';
import { minimalWorkbook } from './minimal-workbook';
import { requireZip } from './file-kind';
import { figureCells, figureCharts, readCells, writeFormulas } from './loose-cells';
import { addLongTables, writeLongTables } from './long-tables';
import { attempt, refuse, refusalIn } from './refusal';
import { activateTab, readSelection, selectCells } from './selection-edit';
import { writeFileCells, type SheetCellWrite } from './sheet-writing';
import { readFileSheet, type FileSheet } from './sheet-reading';
import type { CellFormat } from './styles-part';
import { addSheet, dropSheet, protectSheet } from './sheet-tabs';
import { setSheetCharts } from './sheet-charts';
import { createTables } from './table-creation';
import { adoptTable } from './table-adoption';
import { applyTablePatch } from './table-edit';
import { firstBodyRow } from './table-part';
import { WorkbookFile } from './workbook-file';
import { portableCodec, type ZipCodec } from './zip-archive';

export interface FileName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  readonly hidden: boolean;
  /** The sheet it is known in; undefined for the whole workbook. */
  readonly sheet?: string;
}

/** A gigabyte of compressed workbook is no workbook, and would not fit in a browser's memory once it is open. */
const maxFileBytes = 2 ** 30;

export class XlsxWorkbook implements FileWorkbook {
  private readonly file: WorkbookFile;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  /** The empty sheet that goes when there are tables. */
  private blank: string | undefined;

  constructor(file: WorkbookFile, options: { readonly dropsBlank?: boolean } = {}) {
    this.file = file;
    this.blank = options.dropsBlank === true ? file.sheets()[0]?.name : undefined;
  }

  bytes(): Uint8Array {
    return this.file.parts.bytes();
  }

  *bytesWith(tables: readonly LongTable[]): Generator<undefined, Result<Uint8Array, HostIssue>> {
    const before = this.file.parts.state();
    try {
      addLongTables(this.file, tables);
      this.dropBlank(tables);
      return ok(yield* writeLongTables(this.file, tables));
    } catch (problem) {
      return err(refusalIn(problem));
    } finally {
      this.file.parts.restore(before);
    }
  }

  outline(): Promise<Result<WorkbookOutline, HostIssue>> {
    return Promise.resolve(attempt(() => {
      const sheets = this.file.sheets();
      return {
        sheets: sheets.map(({ name, visibility, part }) => ({ name, visibility, protected: part !== undefined && this.file.isProtected(part) })),
        tables: this.file.tables().map((on) => ({
          name: on.table.name,
          sheet: on.sheet.name,
          headerRow: firstBodyRow(on.table) - 1,
          firstColumn: on.table.range.firstColumn,
          rowCount: this.file.rowCount(on),
          columns: on.table.columns,
        })),
        date1904: this.file.workbook().date1904,
      };
    }));
  }

  readTable(name: string, options: ReadOptions = {}): Promise<Result<CellBlock, HostIssue>> {
    return Promise.resolve(attempt(() => {
      const on = this.file.table(name);
      const block = this.file.tableBlock(on, options.rows?.first ?? 0, options.rows?.count ?? Number.POSITIVE_INFINITY);
      options.onProgress?.(1);
      return block;
    }));
  }

  readSheet(name: string, { formats = false, rows: most }: SheetReadOptions = {}): Promise<Result<CellBlock, HostIssue>> {
    return Promise.resolve(attempt(() => firstRows(this.file.sheetBlock(this.file.sheet(name), formats), most)));
  }

  apply(patch: WorkbookPatch): Promise<Result<void, HostIssue>> {
    const result = this.change(() => {
      // What can be refused by looking is refused before the first table is worked on.
      for (const { table } of patch.tables) this.file.table(table);
      for (const tablePatch of patch.tables) applyTablePatch(this.file, tablePatch);
    });
    if (result.ok) for (const { table } of patch.tables) this.emit({ kind: 'changed', table, source: 'local', own: true });
    return Promise.resolve(result);
  }

  createTables(specs: readonly TableSpec[], options: CreateOptions = {}): Promise<Result<void, HostIssue>> {
    const result = this.change(() => {
      createTables(this.file, specs, options);
      this.dropBlank(specs);
    });
    if (result.ok) {
      this.blank = undefined;
      this.emit({ kind: 'structure' });
    }
    return Promise.resolve(result);
  }

  adoptTable(adopted: AdoptedTable): Promise<Result<void, HostIssue>> {
    const result = this.change(() => adoptTable(this.file, adopted));
    if (result.ok) this.emit({ kind: 'structure' });
    return Promise.resolve(result);
  }

  markCells(marks: TableMarks): Promise<Result<void, HostIssue>> {
    return Promise.resolve(this.change(() => markCells(this.file, marks)));
  }

  readMarks(table: string): Promise<Result<readonly (CellMark & { readonly by: string })[], HostIssue>> {
    return Promise.resolve(attempt(() => readMarks(this.file, this.file.table(table))));
  }

  readFormats(table: string, cells: readonly BodyCell[]): Promise<Result<readonly (string | undefined)[], HostIssue>> {
    return Promise.resolve(attempt(() => readFormats(this.file, this.file.table(table), cells)));
  }

  formatColumn(table: string, column: string, numberFormat: string): Promise<Result<void, HostIssue>> {
    return Promise.resolve(this.change(() => formatColumn(this.file, this.file.table(table), column, numberFormat)));
  }

  createFigures(figures: FiguresSheet): Promise<Result<{ readonly charts: boolean }, HostIssue>> {
    const result = this.change(() => {
      if (this.file.sheets().some(({ name }) => name.toLowerCase() === figures.name.toLowerCase())) refuse('cells-in-the-way', { sheet: figures.name, cell: 'A1' });
      addSheet(this.file, figures.name, 'visible');
      writeFileCells(this.file, this.file.sheet(figures.name), figureCells(figures));
      setSheetCharts(this.file, this.file.sheet(figures.name), figureCharts(figures));
      return { charts: figures.blocks.length > 0 };
    });
    if (result.ok) this.emit({ kind: 'structure' });
    return Promise.resolve(result);
  }

  select(name: string, key: string, column?: string): Promise<Result<void, HostIssue>> {
    const result = this.change(() => {
      const on = this.file.table(name);
      const { table } = on;
      const at = column === undefined ? 0 : table.columns.findIndex(({ header }) => header === column);
      if (at < 0) refuse('column-missing', { table: table.name, column: column ?? '' });
      const top = firstBodyRow(table);
      const keys = this.file.rowsOf(on.sheetPart, top, this.file.rowCount(on), table.range.firstColumn, 1);
      const row = keys.findIndex(([cell]) => cell === key);
      if (row < 0) refuse('row-missing', { table: table.name, key });
      const [r, c] = [top + row, table.range.firstColumn + at];
      selectCells(this.file, on.sheet, { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c }, cellName(r, c));
      activateTab(this.file, on.sheet.index);
    });
    if (result.ok) this.emit({ kind: 'selection' });
    return Promise.resolve(result);
  }

  selection(): Promise<Result<WorkbookSelection | undefined, HostIssue>> {
    return Promise.resolve(attempt(() => readSelection(this.file)));
  }

  readCells(area?: SheetArea, options: Pick<SheetReadOptions, 'formats'> = {}): Promise<Result<CellBlock | undefined, HostIssue>> {
    return Promise.resolve(attempt(() => readCells(this.file, area, options)));
  }

  writeFormulas(order: FormulaOrder): Promise<Result<void, HostIssue>> {
    const result = this.change(() => writeFormulas(this.file, order));
    if (result.ok) this.emit({ kind: 'structure' });
    return Promise.resolve(result);
  }

  /** A sheet with all that a grid shows of it. */
  readFileSheet(name: string): Result<FileSheet, HostIssue> {
    return attempt(() => readFileSheet(this.file, this.file.sheet(name)));
  }

  /** Number formats by the style index of cells and columns. */
  formats(): readonly CellFormat[] {
    return this.file.stylesName() === undefined ? [] : this.file.styles().formats;
  }

  definedNames(): readonly FileName[] {
    const sheets = this.file.sheets();
    return this.file.workbook().names.map(({ name, formula, hidden, sheet }) => {
      const local = sheet === undefined ? undefined : sheets[sheet]?.name;
      return { name, formula, hidden, ...(local === undefined ? {} : { sheet: local }) };
    });
  }

  /** An empty sheet behind the others. */
  addSheet(name: string, visibility: SheetVisibility = 'visible'): Result<void, HostIssue> {
    const result = this.change(() => addSheet(this.file, name, visibility));
    if (result.ok) this.emit({ kind: 'structure' });
    return result;
  }

  protectSheet(name: string, on: boolean): Result<void, HostIssue> {
    return this.change(() => protectSheet(this.file, this.file.sheet(name), on));
  }

  /** Brings the sheet to the front and selects these cells, given as A1 ranges. */
  selectCells(name: string, ranges: readonly string[]): Result<void, HostIssue> {
    const result = this.change(() => {
      const sheet = this.file.sheet(name);
      const first = parseRange(ranges[0] ?? 'A1');
      if (first === undefined) throw new Error(`Bug: ${ranges[0] ?? ''} is no range`);
      selectCells(this.file, sheet, first, ranges.join(' '));
      activateTab(this.file, sheet.index);
    });
    if (result.ok) this.emit({ kind: 'selection' });
    return result;
  }

  /** Writes any cells of a sheet, as a person at the grid does; watchers are told it was not the add-in. */
  writeCells(name: string, cells: readonly SheetCellWrite[]): Result<void, HostIssue> {
    const result = this.change(() => {
      const sheet = this.file.sheet(name);
      writeFileCells(this.file, sheet, cells);
    });
    if (result.ok) this.emit({ kind: 'changed', source: 'local', own: false });
    return result;
  }

  /** What was deleted from cells is nowhere in the file any more, neither among shared texts nor behind links. */
  dropDeletedTexts(): Result<void, HostIssue> {
    return this.change(() => dropDeletedTexts(this.file));
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private dropBlank(made: readonly Pick<TableSpec, 'visibility'>[]): void {
    if (this.blank !== undefined && made.some(({ visibility }) => visibility === 'visible')) dropSheet(this.file, this.blank);
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** All or nothing: a refusal half-way leaves every part as it was. */
  private change<T>(work: () => T): Result<T, HostIssue> {
    const before = this.file.parts.state();
    const result = attempt(work);
    if (!result.ok) this.file.parts.restore(before);
    return result;
  }
}

/** `fileName` is for the issue's place only. */
export function openXlsx(bytes: Uint8Array, fileName?: string, codec: ZipCodec = portableCodec): Result<XlsxWorkbook, HostIssue> {
  const result = attempt(() => {
    if (bytes.length > maxFileBytes) refuse('file-too-large', { limit: '1 GB' });
    requireZip(bytes);
    return new XlsxWorkbook(new WorkbookFile(bytes, codec));
  });
  if (result.ok || fileName === undefined) return result;
  return err({ ...result.error, where: { ...result.error.where, file: fileName } });
}

/** A workbook for tables alone: of the sheets that `createTables` makes none is the empty one that every workbook begins with. */
export function createTablesXlsx(codec: ZipCodec = portableCodec): XlsxWorkbook {
  return new XlsxWorkbook(new WorkbookFile(minimalWorkbook(), codec), { dropsBlank: true });
}

/** A workbook with one empty sheet. */
export function createXlsx(codec: ZipCodec = portableCodec): XlsxWorkbook {
  return new XlsxWorkbook(new WorkbookFile(minimalWorkbook(), codec));
}

/** The file is read as a whole anyway. */
function firstRows(block: CellBlock, most: number | undefined): CellBlock {
  if (most === undefined) return block;
  const { row, values, formatAt } = block;
  const first = Math.max(0, values.findIndex((cells) => cells.some((cell) => cell !== null)));
  return { ...block, row: row + first, values: values.slice(first, first + most), ...(formatAt !== undefined && { formatAt: (at: number, column: number) => formatAt(at + first, column) }) };
}

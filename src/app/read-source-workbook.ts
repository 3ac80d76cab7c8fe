/** A workbook, of a file or open in Excel, as sources to import from: each of its tables, and each sheet with more on it than tables. */
import { err, ok, type Result } from '../base/result';
import { areaOfAddress, type CellArea as SheetArea } from '../host/a1-address';
import type { CellBlock, SheetOutline, TableOutline, Workbook, WorkbookOutline } from '../host/workbook';
import type { SourceSheet } from '../transfer/source';
import type { AppIssue } from './app';
import { readSourceCells, type CellArea } from './read-source-cells';
import { runInSlices, type Slices } from './run-in-slices';

export interface WorkbookSource extends SourceSheet {
  /** The sheet that it stands on. */
  readonly sheet: string;
  /** Excel's table, whose first row has the headers; undefined for a whole sheet. */
  readonly table?: string;
}

export interface WorkbookSources {
  /** In the order of the tabs, tables before the sheet they stand on; without those that hold nothing. */
  readonly sheets: readonly WorkbookSource[];
  readonly issues: readonly AppIssue[];
}

export interface WorkbookReading {
  readonly slices: Slices;
  /** Only these sheets; without it all. */
  readonly only?: readonly string[];
  /** Of each only these cells, as people write them: B3:H200. `read-range` if it is no range of cells. */
  readonly range?: string | undefined;
}

/** Loose cells beside tables: so many rows of two cells and more may be a list of their own, less is a title. */
const looseRows = 2;

/** Undefined if it was left. Very hidden sheets are named and not read. */
export async function readSourceWorkbook(workbook: Workbook, { slices, only, range }: WorkbookReading): Promise<Result<WorkbookSources, AppIssue> | undefined> {
  const area = range === undefined ? undefined : areaOfAddress(range.trim());
  if (range !== undefined && area === undefined) return err({ severity: 'error', code: 'read-range', facts: { range } });
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const wanted = outline.value.sheets.filter(({ name }) => only === undefined || only.includes(name));
  const shown = wanted.filter(({ visibility }) => visibility !== 'veryHidden');
  const sheets: WorkbookSource[] = [];
  const issues: AppIssue[] = wanted.filter(({ visibility }) => visibility === 'veryHidden')
    .map(({ name }) => ({ severity: 'info', code: 'read-sheet-very-hidden', facts: { sheet: name }, where: { sheet: name } }));
  for (const [at, sheet] of shown.entries()) {
    const onProgress = (done: number): void => slices.onProgress?.((at + done) / shown.length);
    const read = await readSheet(workbook, outline.value, sheet, { slices: { ...slices, onProgress }, area });
    if (read === undefined) return undefined;
    if (!read.ok) return read;
    sheets.push(...read.value.sheets);
    issues.push(...read.value.issues);
  }
  if (sheets.length === 0) return err(issues.find(({ code }) => code === 'read-formulas-unsaved' || code === 'read-cell-errors') ?? { severity: 'error', code: 'read-empty', facts: {} });
  return ok({ sheets, issues });
}

async function readSheet(workbook: Workbook, outline: WorkbookOutline, { name, visibility }: SheetOutline, { slices, area }: SheetReading): Promise<Result<WorkbookSources, AppIssue> | undefined> {
  const read = await workbook.readSheet(name, { formats: true });
  if (!read.ok) return read;
  if (slices.isLeft()) return undefined;
  const block = read.value;
  const tables = outline.tables.filter(({ sheet }) => sheet === name);
  const sources: SheetSource[] = area !== undefined ? [{ name, area: areaIn(area, block) }] : tables.map((table) => ({ name: table.name, table: table.name, ...tableArea(table, block) }));
  if (area === undefined && (tables.length === 0 || hasMore(block, tables))) {
    sources.push({ name, area: { row: 0, column: 0, rowCount: block.values.length, columnCount: Number.POSITIVE_INFINITY } });
  }
  const sheets: WorkbookSource[] = [];
  const issues: AppIssue[] = [];
  for (const source of sources) {
    const cells = await runInSlices(readSourceCells(source.name, block, source.area, outline.date1904), slices);
    if (cells === undefined) return undefined;
    const told = cells.issues.filter((issue) => !issues.some(({ code, where }) => code === issue.code && where?.cell === issue.where?.cell));
    issues.push(...told);
    if (cells.sheet.rows.length === 0 && source.headers === undefined) continue;
    sheets.push({ ...withHeaders(cells.sheet, source.headers), sheet: name, ...(source.table === undefined ? {} : { table: source.table }), ...(visibility === 'hidden' ? { hidden: true } : {}) });
  }
  return ok({ sheets, issues });
}

interface SheetReading {
  readonly slices: Slices;
  readonly area: SheetArea | undefined;
}

interface SheetSource {
  readonly name: string;
  readonly table?: string;
  readonly headers?: HeaderCells;
  readonly area: CellArea;
}

interface HeaderCells {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Its body, without a row of totals; headers are asked of the table, for they may not be shown. */
function tableArea({ headerRow, firstColumn, rowCount, columns }: TableOutline, block: CellBlock): { readonly headers: HeaderCells; readonly area: CellArea } {
  return {
    headers: { cells: columns.map(({ header }) => header), line: headerRow + 1 },
    area: { row: headerRow + 1 - block.row, column: firstColumn - block.column, rowCount, columnCount: columns.length },
  };
}

/** What of these cells there is. */
function areaIn(area: SheetArea, block: CellBlock): CellArea {
  const row = Math.max(area.row - block.row, 0);
  const column = Math.max(area.column - block.column, 0);
  return {
    row, column, columnCount: Math.max(area.column + area.columnCount - block.column - column, 0),
    rowCount: Math.max(Math.min(area.row + area.rowCount - block.row, block.values.length) - row, 0),
  };
}

function withHeaders(sheet: SourceSheet, headers: HeaderCells | undefined): SourceSheet {
  return headers === undefined ? sheet : { ...sheet, rows: [headers.cells, ...sheet.rows], lines: [headers.line, ...sheet.lines] };
}

/** Whether beside the tables of a sheet there are cells that may be a list. */
function hasMore(block: CellBlock, tables: readonly TableOutline[]): boolean {
  let rows = 0;
  for (const [r, row] of block.values.entries()) {
    const line = block.row + r;
    // The row below a table's body may be its totals.
    const covering = tables.filter(({ headerRow, rowCount }) => line >= headerRow && line <= headerRow + rowCount + 1);
    const loose = row.filter((cell, c) => cell !== null && !covering.some(({ firstColumn, columns }) => block.column + c >= firstColumn && block.column + c < firstColumn + columns.length));
    if (loose.length > 1) rows += 1;
  }
  return rows >= looseRows;
}

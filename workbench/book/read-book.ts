/** An .xlsx file as a Univer workbook: what the grid can show of it. What it cannot stays in the file, which saving patches. */
import type { Result } from '../../src/base/result';
import { columnOf, parseRange } from '../../src/host/xlsx/cell-address';
import { SharedFormulas } from '../../src/host/xlsx/cell-formula';
import { requireZip } from '../../src/host/xlsx/file-kind';
import { attempt } from '../../src/host/xlsx/refusal';
import { columnStyles } from '../../src/host/xlsx/sheet-edit';
import { cellValueAt, scannerOf } from '../../src/host/xlsx/sheet-part';
import { sheetCharts } from '../../src/host/xlsx/sheet-charts';
import { sheetMarks } from '../../src/host/xlsx/cell-marks';
import { shellChild } from '../../src/host/xlsx/sheet-shell';
import { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import { decode } from '../../src/host/xlsx/xml-text';
import { childOf, childrenOf, isOn } from '../../src/host/xlsx/xml-tree';
import type { SheetChart } from '../../src/host/xlsx/chart-xml';
import type { SheetMark } from '../../src/host/xlsx/cell-marks';
import type { Sheet } from '../../src/host/xlsx/workbook-file';
import type { HostIssue, SheetVisibility } from '../../src/host/workbook';
import { readLooks } from './read-looks';
import { readValidations } from './read-validations';
import type { ReadValidation } from './read-validations';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '../grid/univer';

export interface ReadTable {
  readonly name: string;
  readonly range: { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number };
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface ReadSheet {
  /** Id in the grid. */
  readonly id: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly tables: readonly ReadTable[];
  readonly validations: readonly ReadValidation[];
  readonly marks: readonly SheetMark[];
  /** Ours alone. */
  readonly charts: readonly SheetChart[];
  /** How far its cells reach. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that hold a formula. */
  readonly formulaRows: readonly number[];
}

export interface ReadBook {
  readonly date1904: boolean;
  readonly data: IWorkbookData;
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly sheetId: string | null; readonly formula: string; readonly visible: boolean }[];
  readonly activeSheetId: string;
}

/** Characters of Excel's standard font to pixels. */
const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);
const standardWidth = 64;
const standardHeight = 20;

/** The grid's id of a sheet of the file: the file's own number of it. */
export function gridSheetId(sheet: Sheet): string {
  return `sheet${sheet.sheetId}`;
}

export function readBook(bytes: Uint8Array, name: string): Result<ReadBook, HostIssue> {
  return attempt(() => {
    requireZip(bytes);
    const file = new WorkbookFile(bytes);
    const { date1904, activeTab, names } = file.workbook();
    const sheets = file.sheets().filter((sheet) => sheet.part !== undefined);
    const looks = file.stylesName() === undefined ? [] : readLooks(file.styles());
    const read = sheets.map((sheet) => readSheet(file, sheet, looks));
    const active = file.sheets()[activeTab];
    const shown = active?.visibility === 'visible' && active.part !== undefined ? active : sheets.find((sheet) => sheet.visibility === 'visible');
    const data = {
      id: 'book', name, appVersion: '', locale: 'enUS', styles: Object.fromEntries(looks.flatMap((look, index) => [[String(index), look], [plainNumbers(index), { ...look, n: look.n ?? { pattern: 'General' } }]])),
      sheetOrder: read.map(({ sheet }) => sheet.id), sheets: Object.fromEntries(read.map((each) => [each.sheet.id, each.data])),
    } as IWorkbookData;
    return {
      date1904, data, sheets: read.map(({ sheet }) => sheet), activeSheetId: shown ? gridSheetId(shown) : '',
      names: names.filter((each) => !each.name.startsWith('_xlnm.')).map((each) => ({
        name: each.name, formula: `=${each.formula}`, visible: !each.hidden, sheetId: each.sheet === undefined ? null : idAt(file, each.sheet),
      })),
    };
  });
}

function idAt(file: WorkbookFile, index: number): string | null {
  const sheet = file.sheets()[index];
  return sheet?.part === undefined ? null : gridSheetId(sheet);
}

function readSheet(file: WorkbookFile, sheet: Sheet, looks: readonly IStyleData[]): { readonly sheet: ReadSheet; readonly data: Partial<IWorksheetData> } {
  const part = sheet.part ?? '';
  const id = gridSheetId(sheet);
  const styleOf = columnStyles(file, part);
  const cells = readCells(file, part, looks, styleOf);
  const columns = Object.fromEntries(Object.entries(readColumns(file, part)).map(([column, line]) => {
    const style = styleOf(Number(column));
    return [column, style > 0 && looks[style] ? { ...line, s: String(style) } : line];
  }));
  const tables = file.tablesOf(sheet).map(({ table }): ReadTable => ({
    name: table.name, columns: table.columns.map((column) => ({ id: column.id, name: column.header })),
    range: { startRow: table.range.firstRow, startColumn: table.range.firstColumn, endRow: table.range.lastRow, endColumn: table.range.lastColumn },
    showHeaders: table.headerRows > 0, showTotals: table.totalsRows > 0,
  }));
  const rows = Math.max(cells.rowCount, ...tables.map((table) => table.range.endRow + 1));
  const width = Math.max(cells.columnCount, ...tables.map((table) => table.range.endColumn + 1));
  const merged = shellChild(file.shell(part), 'mergeCells');
  const data: Partial<IWorksheetData> = {
    id, name: sheet.name, hidden: sheet.visibility === 'visible' ? 0 : 1, cellData: cells.cellData, rowData: cells.rowData, columnData: columns,
    rowCount: Math.max(200, rows + 100), columnCount: Math.max(26, width + 6), defaultColumnWidth: standardWidth, defaultRowHeight: standardHeight,
    freeze: readFreeze(file, part), showGridlines: isOn(sheetView(file, part)?.attributes['showGridLines'] ?? '1') ? 1 : 0,
    rightToLeft: isOn(sheetView(file, part)?.attributes['rightToLeft']) ? 1 : 0, zoomRatio: 1,
    mergeData: (merged === undefined ? [] : childrenOf(merged, 'mergeCell')).flatMap((node) => {
      const range = parseRange(node.attributes['ref'] ?? '');
      return range ? [{ startRow: range.firstRow, startColumn: range.firstColumn, endRow: range.lastRow, endColumn: range.lastColumn }] : [];
    }),
  };
  return {
    data,
    sheet: { id, visibility: sheet.visibility, isProtected: file.isProtected(part), tables, validations: readValidations(file.shell(part)), marks: sheetMarks(file, part), charts: sheetCharts(file, sheet), rowCount: cells.rowCount, columnCount: cells.columnCount, formulaRows: cells.formulaRows },
  };
}

interface ReadCells {
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly rowData: Record<number, object>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly formulaRows: readonly number[];
}

/** The look of that number for a cell in a column of another format: in the grid the column's would shine through. */
function plainNumbers(look: number): string {
  return `${look}plain`;
}

function readCells(file: WorkbookFile, part: string, looks: readonly IStyleData[], columnStyle: (column: number) => number): ReadCells {
  const bytes = file.parts.content(part);
  const scanner = scannerOf(bytes, part, file.frame(part));
  const shared = new SharedFormulas();
  const strings = file.strings();
  const { date1904 } = file.workbook();
  const cellData: ReadCells['cellData'] = {};
  const rowData: ReadCells['rowData'] = {};
  let rowCount = 0;
  let columnCount = 0;
  const formulaRows: number[] = [];
  const formatted: boolean[] = [];
  const inFormattedColumn = (column: number): boolean => (formatted[column] ??= looks[columnStyle(column)]?.n !== undefined);
  while (scanner.nextRow()) {
    const line: Record<number, ICellData> = {};
    const row = scanner.row;
    const tag = readRowTag(decode(bytes, scanner.rowStart, scanner.rowInner));
    if (tag) rowData[row] = tag;
    let any = false;
    while (scanner.nextCell()) {
      const cell: ICellData = {};
      if (inFormattedColumn(scanner.column) && looks[scanner.style]?.n === undefined) cell.s = plainNumbers(scanner.style);
      else if (scanner.style > 0 && looks[scanner.style]) cell.s = String(scanner.style);
      const formula = shared.formulaAt(scanner);
      if (formula !== undefined) {
        cell.f = `=${withoutPrefixes(formula)}`;
        if (formulaRows.at(-1) !== row) formulaRows.push(row);
      }
      putValue(cell, cellValueAt(scanner, strings, date1904));
      if (cell.v === undefined && cell.f === undefined && cell.s === undefined) continue;
      line[scanner.column] = cell;
      any = true;
      if (scanner.column >= columnCount) columnCount = scanner.column + 1;
    }
    if (!any) continue;
    cellData[row] = line;
    rowCount = row + 1;
  }
  return { cellData, rowData, rowCount, columnCount, formulaRows };
}

function putValue(cell: ICellData, value: ReturnType<typeof cellValueAt>): void {
  if (value === null) return;
  if (typeof value === 'number') Object.assign(cell, { v: value, t: 2 });
  else if (typeof value === 'boolean') Object.assign(cell, { v: value ? 1 : 0, t: 3 });
  else if (typeof value === 'string') Object.assign(cell, { v: value, t: 1 });
  else Object.assign(cell, { v: value.error, t: 1, custom: { fault: true } });
}

/** Newer functions carry a mark in the file that nobody types. */
export function withoutPrefixes(formula: string): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xldudf_/g, '');
}

function readRowTag(tag: string): object | undefined {
  const hidden = /\shidden=["'](?:1|true)["']/.test(tag);
  const height = /\sht=["']([\d.]+)["']/.exec(tag)?.[1];
  if (!hidden && height === undefined) return undefined;
  return { ...(hidden ? { hd: 1 } : {}), ...(height === undefined ? {} : { h: Math.round((Number(height) * 4) / 3), ia: 0 }) };
}

export function readColumns(file: WorkbookFile, part: string): Record<number, { w?: number; hd?: 0 | 1 }> {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  const node = shellChild(file.shell(part), 'cols');
  for (const { attributes } of node === undefined ? [] : childrenOf(node, 'col')) {
    // A range to the last column means "the rest"; the grid shows no more than a hundred of them.
    const first = Number(attributes['min']) - 1;
    const last = Math.min(Number(attributes['max']) - 1, Math.max(first, columnOf('CV')));
    for (let column = first; column <= last; column += 1) {
      columns[column] = {
        ...(attributes['width'] === undefined ? {} : { w: pixelsOf(Number(attributes['width'])) }), ...(isOn(attributes['hidden']) ? { hd: 1 as const } : {}),
      };
    }
  }
  return columns;
}

function sheetView(file: WorkbookFile, part: string): ReturnType<typeof childOf> {
  return childOf(shellChild(file.shell(part), 'sheetViews'), 'sheetView');
}

function readFreeze(file: WorkbookFile, part: string): { xSplit: number; ySplit: number; startRow: number; startColumn: number } {
  const pane = childOf(sheetView(file, part), 'pane');
  const frozen = pane !== undefined && (pane.attributes['state'] ?? '').startsWith('frozen');
  const ySplit = frozen ? Number(pane.attributes['ySplit'] ?? 0) : 0;
  const xSplit = frozen ? Number(pane.attributes['xSplit'] ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

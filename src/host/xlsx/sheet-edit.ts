/** Writing cells into a sheet of a workbook file, with all that hangs on it: dimension, calculation, column formats. */
import { cellName, overlaps, parseRange, rangeName, type CellRange } from './cell-address';
import { formulaTagAt } from './cell-formula';
import { calculateOnOpen, dropCalculationChain, sheetHasFormula } from './recalculation';
import { frameOf, scannerOf, rowIndex } from './sheet-part';
import { withPlainFormulas } from './sheet-data-move';
import { patchSheet, type CellWrite } from './sheet-patch';
import { shellChild, withShell } from './sheet-shell';
import { childrenOf, openingTag, spliceText } from './xml-tree';
import { refuse } from './refusal';
import type { Sheet, WorkbookFile } from './workbook-file';

export class CellWriteMap {
  readonly rows = new Map<number, Map<number, CellWrite>>();

  set(row: number, column: number, write: CellWrite): void {
    const cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, new Map([[column, write]]));
    else cells.set(column, write);
  }
}

/** Cell format of each column that has one. */
export function columnStyles(file: WorkbookFile, part: string): (column: number) => number {
  const columns = shellChild(file.shell(part), 'cols');
  const styled = columns === undefined ? [] : childrenOf(columns, 'col').filter(({ attributes }) => attributes['style'] !== undefined)
    .map(({ attributes }) => ({ first: Number(attributes['min']) - 1, last: Number(attributes['max']) - 1, style: Number(attributes['style']) }));
  return (column) => styled.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** Cell formats of one row, by column, as far as there are cells. */
export function stylesOfRow(file: WorkbookFile, part: string, row: number): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  const cells = file.cells(part);
  const index = rowIndex(cells.rowNumbers, row);
  if (cells.rowNumbers[index] !== row) return styles;
  const scanner = scannerOf(file.parts.content(part), part, file.frame(part));
  scanner.seek(cells.starts[index] as number, row);
  scanner.nextRow();
  while (scanner.nextCell()) styles.set(scanner.column, scanner.style);
  return styles;
}

/** The dimension is a hint that readers trust: it must hold every cell. */
function widenDimension(file: WorkbookFile, part: string, rows: CellWriteMap['rows']): void {
  const shell = file.shell(part);
  const node = shellChild(shell, 'dimension');
  const range = node === undefined ? undefined : parseRange(node.attributes['ref'] ?? '');
  if (node === undefined || range === undefined || rows.size === 0) return;
  let { firstRow, lastRow, firstColumn, lastColumn } = range;
  for (const [row, cells] of rows) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    for (const column of cells.keys()) {
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  const ref = rangeName({ firstRow, lastRow, firstColumn, lastColumn });
  if (ref === rangeName(range)) return;
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(shell.text, [openingTag(node, shell.text, { ref })])));
}

/** Whether a cell to be written holds the text of a shared formula that other cells rely on. */
function overwritesGroup(file: WorkbookFile, part: string, writes: CellWriteMap): boolean {
  if (!sheetHasFormula(file.parts.content(part))) return false;
  const cells = file.cells(part);
  const scanner = scannerOf(file.parts.content(part), part, file.frame(part));
  for (const [row, columns] of writes.rows) {
    const index = rowIndex(cells.rowNumbers, row);
    if (cells.rowNumbers[index] !== row) continue;
    scanner.seek(cells.starts[index] as number, row);
    scanner.nextRow();
    while (scanner.nextCell()) {
      if (scanner.formulaStart < 0 || !columns.has(scanner.column)) continue;
      const tag = formulaTagAt(scanner);
      if (tag?.kind === 'shared' && tag.text !== '') return true;
    }
  }
  return false;
}

export function writeSheetCells(file: WorkbookFile, sheet: Sheet, writes: CellWriteMap): void {
  const { part } = sheet;
  if (part === undefined) return refuse('host-not-supported', { what: `cells of ${sheet.name}` });
  if (writes.rows.size === 0) return;
  if (overwritesGroup(file, part, writes)) file.parts.set(part, withPlainFormulas(file.parts.content(part), part, file.frame(part)));
  const { bytes, formulaLost } = patchSheet({
    bytes: file.parts.content(part), part, frame: file.frame(part), cells: file.cells(part), columnStyle: columnStyles(file, part),
  }, writes.rows);
  file.parts.set(part, bytes);
  widenDimension(file, part, writes.rows);
  if (formulaLost) dropCalculationChain(file);
  calculateOnOpen(file);
}

/** The first cell of the range that holds something, or belongs to a merged area or another table. */
export function firstInTheWay(file: WorkbookFile, sheet: Sheet, range: CellRange, ownTable?: string): string | undefined {
  const { part } = sheet;
  if (part === undefined) return cellName(range.firstRow, range.firstColumn);
  const merged = shellChild(file.shell(part), 'mergeCells');
  const areas = [
    ...(merged === undefined ? [] : childrenOf(merged, 'mergeCell').map((node) => parseRange(node.attributes['ref'] ?? ''))),
    ...file.tablesOf(sheet).filter(({ table }) => table.part !== ownTable).map(({ table }) => table.range),
  ];
  for (const area of areas) if (area !== undefined && overlaps(area, range)) return cellName(area.firstRow, area.firstColumn);
  const cells = file.cells(part);
  const scanner = scannerOf(file.parts.content(part), part, file.frame(part));
  const formulas = sheetHasFormula(file.parts.content(part));
  for (let index = rowIndex(cells.rowNumbers, range.firstRow); (cells.rowNumbers[index] ?? Number.POSITIVE_INFINITY) <= range.lastRow; index += 1) {
    const row = cells.rowNumbers[index] as number;
    const values = cells.values[index] ?? [];
    for (let column = range.firstColumn; column <= Math.min(range.lastColumn, values.length - 1); column += 1) {
      if (values[column] !== null) return cellName(row, column);
    }
    if (!formulas) continue;
    // A formula without a result is something, too.
    scanner.seek(cells.starts[index] as number, row);
    scanner.nextRow();
    while (scanner.nextCell()) {
      const inside = scanner.column >= range.firstColumn && scanner.column <= range.lastColumn;
      if (inside && scanner.formulaStart >= 0) return cellName(row, scanner.column);
    }
  }
  return undefined;
}

/** Another table that the line above this row, or left of this column, would cut in two. */
export function tableCutBy(file: WorkbookFile, sheet: Sheet, line: { readonly row: number } | { readonly column: number }): string | undefined {
  const cut = file.tablesOf(sheet).find(({ table: { range } }) => ('row' in line
    ? range.firstRow < line.row && line.row <= range.lastRow
    : range.firstColumn < line.column && line.column <= range.lastColumn));
  return cut === undefined ? undefined : cellName(cut.table.range.firstRow, cut.table.range.firstColumn);
}

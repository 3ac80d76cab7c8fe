/**
 * Rows added at the end of a table: room is made, the table grows, and the new rows look and calculate like the row
 * above them.
 */
import type { WritableValue } from '../workbook';
import { maxColumn, maxRow, parseRange, rangeName, type CellRange } from './cell-address';
import { SharedFormulas } from './cell-formula';
import { insertRows, type CellMove } from './cell-move';
import { moveReferences, shiftFormula } from './formula-references';
import { refuse } from './refusal';
import { hasNeighbours } from './row-removal';
import { CellWriteMap, columnStyles, firstInTheWay, stylesOfRow, tableCutBy, writeSheetCells } from './sheet-edit';
import { frameOf, rowIndex, scannerOf } from './sheet-part';
import { withShell } from './sheet-shell';
import { firstBodyRow, resizedTable } from './table-part';
import { moveCells } from './workbook-move';
import type { TableOnSheet, WorkbookFile } from './workbook-file';
import { childOf, childrenOf, descendants, openingTag, spliceText, textOf, type TextSplice } from './xml-tree';

/** One row of a table, or of the whole sheet, put further down over empty cells. */
function moveRowDown(sheet: string, area: CellRange, wholeRows: boolean, count: number): CellMove {
  const row = area.firstRow;
  const columns = wholeRows ? { first: 0, last: maxColumn } : { first: area.firstColumn, last: area.lastColumn };
  const inside = (column: number): boolean => column >= columns.first && column <= columns.last;
  return {
    sheet, kind: 'rows', firstRow: row, insideColumns: columns,
    source: (to) => ({ inside: to === row + count ? row : to === row ? undefined : to, outside: to }),
    place: (cell) => (cell.row === row && inside(cell.column) ? { ...cell, row: row + count } : cell),
    range: (range) => (range.firstRow === row && range.lastRow === row && inside(range.firstColumn) && inside(range.lastColumn)
      ? { ...range, firstRow: row + count, lastRow: row + count } : range),
  };
}

/** Room for `more` rows below the table: free cells, or what stands there is moved down if nothing is torn by it. */
export function makeRoom(file: WorkbookFile, on: TableOnSheet, more: number): void {
  const { table, sheet } = on;
  const below = { ...table.range, firstRow: table.range.lastRow + 1, lastRow: table.range.lastRow + more };
  const cell = firstInTheWay(file, sheet, below, table.part);
  if (cell !== undefined) {
    if (tableCutBy(file, sheet, { row: below.firstRow }) !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell });
    moveCells(file, sheet, insertRows(sheet.name, below.firstRow, more), { ownTable: table.part, drawings: true });
  }
  if (table.totalsRows === 0) return;
  const totals = { ...table.range, firstRow: table.range.lastRow, lastRow: table.range.lastRow + more };
  const wholeRows = !hasNeighbours(file, on, totals);
  moveCells(file, sheet, moveRowDown(sheet.name, totals, wholeRows, more), { ownTable: table.part, drawings: false });
}

/** Formats and validations of the table's columns reach as far as `grow` says; undefined leaves them. */
export function growRanges(file: WorkbookFile, on: TableOnSheet, grow: (area: CellRange) => CellRange | undefined): void {
  const { range } = on.table;
  const shell = file.shell(on.sheetPart);
  const splices: TextSplice[] = [];
  const grown = (sqref: string): string => sqref.trim().split(/\s+/).map((text) => {
    const area = parseRange(text);
    const ours = area !== undefined && area.firstColumn >= range.firstColumn && area.lastColumn <= range.lastColumn;
    const wanted = ours ? grow(area) : undefined;
    return wanted === undefined ? text : rangeName(wanted);
  }).join(' ');
  for (const node of descendants(shell.root)) {
    const { sqref } = node.attributes;
    if ((node.name === 'conditionalFormatting' || node.name === 'dataValidation') && sqref !== undefined && grown(sqref) !== sqref) {
      splices.push(openingTag(node, shell.text, { sqref: grown(sqref) }));
    } else if (node.name === 'sqref' && grown(textOf(node, shell.text)) !== textOf(node, shell.text)) {
      splices.push({ start: node.innerStart, end: node.innerEnd, text: grown(textOf(node, shell.text)) });
    }
  }
  if (splices.length === 0) return;
  const content = file.parts.content(on.sheetPart);
  file.parts.set(on.sheetPart, withShell(content, frameOf(content, on.sheetPart), spliceText(shell.text, splices)));
}

/** The formula of each calculated column as a row so much further down has it, from this row or from the table. */
function formulasOf(file: WorkbookFile, on: TableOnSheet, row: number): ReadonlyMap<number, (down: number) => string> {
  const formulas = new Map<number, (down: number) => string>();
  const { table, sheetPart } = on;
  const container = childOf(table.root, 'tableColumns');
  (container === undefined ? [] : childrenOf(container, 'tableColumn')).forEach((node, i) => {
    const calculated = childOf(node, 'calculatedColumnFormula');
    const text = calculated === undefined ? '' : textOf(calculated, table.text);
    // The table keeps one formula for all rows; with plain cell references in it, it is true for one row only.
    if (text !== '' && moveReferences(text, () => undefined) === text) formulas.set(table.range.firstColumn + i, () => text);
  });
  const cells = file.cells(sheetPart);
  const index = rowIndex(cells.rowNumbers, row);
  if (cells.rowNumbers[index] !== row) return formulas;
  const scanner = scannerOf(file.parts.content(sheetPart), sheetPart, file.frame(sheetPart));
  scanner.seek(cells.starts[index] as number, row);
  scanner.nextRow();
  const alone = new SharedFormulas();
  while (scanner.nextCell()) {
    if (scanner.formulaStart < 0) continue;
    const formula = alone.formulaAt(scanner) ?? sharedFormulaAt(file, sheetPart, row, scanner.column);
    if (formula !== undefined) formulas.set(scanner.column, (down) => shiftFormula(formula, down, 0));
  }
  return formulas;
}

function sharedFormulaAt(file: WorkbookFile, part: string, row: number, column: number): string | undefined {
  const scanner = scannerOf(file.parts.content(part), part, file.frame(part));
  const shared = new SharedFormulas();
  while (scanner.nextRow() && scanner.row <= row) {
    while (scanner.nextCell()) {
      const formula = shared.formulaAt(scanner);
      if (scanner.row === row && scanner.column === column) return formula;
    }
  }
  return undefined;
}

/** Rows that stand together, to look and calculate like one that is there. */
export interface NewRows {
  readonly first: number;
  readonly like: number;
  readonly rows: readonly (readonly WritableValue[])[];
}

export function writeRows(file: WorkbookFile, on: TableOnSheet, runs: readonly NewRows[]): void {
  const { table } = on;
  const columnStyle = columnStyles(file, on.sheetPart);
  const writes = new CellWriteMap();
  for (const { first, like, rows } of runs) {
    const styles = stylesOfRow(file, on.sheetPart, like);
    const formulas = formulasOf(file, on, like);
    rows.forEach((values, r) => table.columns.forEach((_, c) => {
      const column = table.range.firstColumn + c;
      const value = values[c] === undefined || values[c] === '' ? null : values[c];
      const formula = value === null ? formulas.get(column)?.(first + r - like) : undefined;
      writes.set(first + r, column, { value, style: styles.get(column) ?? columnStyle(column), ...(formula === undefined ? {} : { formula }) });
    }));
  }
  writeSheetCells(file, on.sheet, writes);
}

/** `count`: body rows in use; the blank row of an empty table is written over. */
export function appendTableRows(file: WorkbookFile, on: TableOnSheet, count: number, rows: readonly (readonly WritableValue[])[]): void {
  const { table } = on;
  const lastBody = table.range.lastRow - table.totalsRows;
  const more = firstBodyRow(table) + count + rows.length - 1 - lastBody;
  if (table.range.lastRow + more > maxRow) refuse('file-too-large', { limit: `${maxRow + 1}` });
  if (more > 0) {
    makeRoom(file, on, more);
    const { table: now } = file.table(table.name);
    file.parts.set(now.part, resizedTable(now, { ...table.range, lastRow: table.range.lastRow + more }));
    growRanges(file, on, (area) => (area.lastRow === lastBody ? { ...area, lastRow: lastBody + more } : undefined));
  }
  const top = firstBodyRow(table);
  writeRows(file, file.table(table.name), [{ first: top + count, like: top + Math.max(0, count - 1), rows }]);
}

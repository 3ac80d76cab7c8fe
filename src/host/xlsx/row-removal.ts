/**
 * Deleting rows of a table. What stands beside the table keeps its rows, what stands below it keeps its place: the rows
 * that are left move up within the table, and the freed ones at its end become empty.
 */
import { maxColumn, type CellRange } from './cell-address';
import { moveTableRows } from './cell-move';
import { refuse } from './refusal';
import { CellWriteMap, firstInTheWay, writeSheetCells } from './sheet-edit';
import { rowIndex, scannerOf } from './sheet-part';
import { bodyRows, firstBodyRow, resizedTable } from './table-part';
import { calculateOnOpen } from './recalculation';
import { moveCells } from './workbook-move';
import type { TableOnSheet, WorkbookFile } from './workbook-file';

/** Whether something stands left or right of the range in its rows. */
export function hasNeighbours(file: WorkbookFile, on: TableOnSheet, range: CellRange): boolean {
  const sides = [
    { ...range, firstColumn: 0, lastColumn: range.firstColumn - 1 },
    { ...range, firstColumn: range.lastColumn + 1, lastColumn: maxColumn },
  ];
  return sides.some((side) => side.lastColumn >= side.firstColumn && firstInTheWay(file, on.sheet, side, on.table.part) !== undefined);
}

export function hasHiddenRow(file: WorkbookFile, part: string, range: CellRange): boolean {
  const cells = file.cells(part);
  const scanner = scannerOf(file.parts.content(part), part, file.frame(part));
  for (let index = rowIndex(cells.rowNumbers, range.firstRow); (cells.rowNumbers[index] ?? Number.POSITIVE_INFINITY) <= range.lastRow; index += 1) {
    scanner.seek(cells.starts[index] as number, cells.rowNumbers[index] as number);
    scanner.nextRow();
    if (scanner.rowHidden) return true;
  }
  return false;
}

function clearRow(file: WorkbookFile, on: TableOnSheet, row: number): void {
  const writes = new CellWriteMap();
  on.table.columns.forEach((_, c) => writes.set(row, on.table.range.firstColumn + c, { value: null }));
  writeSheetCells(file, on.sheet, writes);
}

/** `gone` are body rows, ascending. */
export function removeTableRows(file: WorkbookFile, on: TableOnSheet, gone: readonly number[]): void {
  const { table, sheet, sheetPart } = on;
  const top = firstBodyRow(table);
  const count = bodyRows(table);
  // A table has always one body row: the last one is emptied, and so keeps the look of its cells.
  const all = gone.length >= count;
  if (all) clearRow(file, on, top);
  const dropped = all ? gone.slice(1) : gone;
  const [first] = dropped;
  if (first === undefined) return;

  const area = { ...table.range, firstRow: top + first };
  const beside = hasNeighbours(file, on, area);
  if (beside && hasHiddenRow(file, sheetPart, area)) refuse('filter-active', { table: table.name });
  const target = new Map<number, number>();
  const away = new Set(dropped);
  let next = top + first;
  for (let row = first; row < count + table.totalsRows; row += 1) if (!away.has(row)) target.set(top + row, next++);
  const move = moveTableRows(sheet.name, area, !beside, (row) => target.get(row));
  moveCells(file, sheet, move, { ownTable: table.part, drawings: false });
  const now = file.table(table.name).table;
  file.parts.set(now.part, resizedTable(now, { ...table.range, lastRow: table.range.lastRow - dropped.length }));
  calculateOnOpen(file);
}

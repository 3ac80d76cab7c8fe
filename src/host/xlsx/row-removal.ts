/** Deleting rows of a table. */
import { CellWriteMap, writeSheetCells } from './sheet-edit';
import { bodyRows, firstBodyRow, resizedTable } from './table-part';
import type { TableOnSheet, WorkbookFile } from './workbook-file';

/** `gone` are body rows, ascending. */
export function removeTableRows(file: WorkbookFile, on: TableOnSheet, gone: readonly number[]): void {
  const { table, sheet, sheetPart } = on;
  const top = firstBodyRow(table);
  const count = bodyRows(table);
  const { firstColumn } = table.range;
  const dropped = new Set(gone);
  const kept = file.rowsOf(sheetPart, top, count, firstColumn, table.columns.length).filter((_, r) => !dropped.has(r));
  const writes = new CellWriteMap();
  for (let r = gone[0] ?? 0; r < count; r += 1) {
    table.columns.forEach((_, c) => {
      const value = kept[r]?.[c] ?? null;
      writes.set(top + r, firstColumn + c, { value: typeof value === 'object' ? null : value });
    });
  }
  writeSheetCells(file, sheet, writes);
  file.parts.set(table.part, resizedTable(table, { ...table.range, lastRow: table.range.lastRow - Math.min(gone.length, count - 1) }));
}

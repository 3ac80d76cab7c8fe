/** A TablePatch on a workbook file: keys, then cells, then rows added, then rows removed. */
import type { TablePatch, WritableValue } from '../workbook';
import { maxRow, type CellRange } from './cell-address';
import { refuse } from './refusal';
import { CellWriteMap, columnStyles, firstInTheWay, stylesOfRow, writeSheetCells } from './sheet-edit';
import { firstBodyRow, resizedTable } from './table-part';
import { removeTableRows } from './row-removal';
import type { TableOnSheet, WorkbookFile } from './workbook-file';

const written = (value: WritableValue | undefined): WritableValue => (value === undefined || value === '' ? null : value);

export function applyTablePatch(file: WorkbookFile, patch: TablePatch): void {
  const on = file.table(patch.table);
  if (file.isProtected(on.sheetPart)) refuse('sheet-protected', { sheet: on.sheet.name });
  const { table, sheet } = on;
  const count = file.rowCount(on);
  const top = firstBodyRow(table);
  const { firstColumn } = table.range;
  const keys = file.rowsOf(on.sheetPart, top, count, firstColumn, 1).map((row) => row[0] ?? null);
  const writes = new CellWriteMap();

  for (const { row, was, key } of patch.keys ?? []) {
    if (row >= count || keys[row] !== was) refuse('row-changed', { table: table.name, row });
    keys[row] = key;
    writes.set(top + row, firstColumn, { value: key });
  }
  const rowOfKey = new Map<string, number>();
  keys.forEach((key, row) => {
    if (typeof key === 'string' && !rowOfKey.has(key)) rowOfKey.set(key, row);
  });
  const columnOfHeader = new Map(table.columns.map(({ header }, i) => [header, i]));
  for (const { key, column, value } of patch.cells ?? []) {
    const row = rowOfKey.get(key) ?? refuse('row-missing', { table: table.name, key });
    const at = columnOfHeader.get(column) ?? refuse('column-missing', { table: table.name, column });
    writes.set(top + row, firstColumn + at, { value: written(value) });
  }
  const gone = (patch.remove ?? []).map((key) => rowOfKey.get(key) ?? refuse('row-missing', { table: table.name, key }));

  writeSheetCells(file, sheet, writes);
  if ((patch.append ?? []).length > 0) appendRows(file, file.table(patch.table), count, patch.append ?? []);
  if (gone.length > 0) removeTableRows(file, file.table(patch.table), [...new Set(gone)].sort((a, b) => a - b));
}

function appendRows(file: WorkbookFile, on: TableOnSheet, count: number, rows: readonly (readonly WritableValue[])[]): void {
  const { table, sheet, sheetPart } = on;
  const { range } = table;
  const top = firstBodyRow(table);
  const last = top + count + rows.length - 1;
  if (last + table.totalsRows > maxRow) refuse('file-too-large', { limit: `${maxRow + 1}` });
  const grown: CellRange = { ...range, lastRow: last + table.totalsRows };
  if (grown.lastRow > range.lastRow) {
    const added = { ...grown, firstRow: range.lastRow + 1 };
    const cell = firstInTheWay(file, sheet, added, table.part);
    if (cell !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell });
    file.parts.set(table.part, resizedTable(table, grown));
  }
  // The look of the row above; of the blank row where there is none above.
  const above = stylesOfRow(file, sheetPart, top + Math.max(0, count - 1));
  const columnStyle = columnStyles(file, sheetPart);
  const writes = new CellWriteMap();
  rows.forEach((values, r) => {
    table.columns.forEach((_, c) => {
      const column = range.firstColumn + c;
      writes.set(top + count + r, column, { value: written(values[c]), style: above.get(column) ?? columnStyle(column) });
    });
  });
  writeSheetCells(file, sheet, writes);
}

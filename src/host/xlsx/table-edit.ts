/** A TablePatch on a workbook file: keys, then cells, then rows added, then rows removed. */
import type { TablePatch, WritableValue } from '../workbook';
import { refuse } from './refusal';
import { appendTableRows } from './row-append';
import { removeTableRows } from './row-removal';
import { CellWriteMap, writeSheetCells } from './sheet-edit';
import { firstBodyRow } from './table-part';
import type { WorkbookFile } from './workbook-file';

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
  if ((patch.append ?? []).length > 0) appendTableRows(file, file.table(patch.table), count, patch.append ?? []);
  if (gone.length > 0) removeTableRows(file, file.table(patch.table), [...new Set(gone)].sort((a, b) => a - b));
}

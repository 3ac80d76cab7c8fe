/** A TablePatch on a workbook file: keys, then cells, then rows added, then rows removed. */
import type { CellValue, TablePatch, WritableValue } from '../workbook';
import { refuse } from './refusal';
import { appendTableRows } from './row-append';
import { insertTableRows } from './row-insertion';
import { removeTableRows } from './row-removal';
import { CellWriteMap, writeSheetCells } from './sheet-edit';
import { firstBodyRow } from './table-part';
import type { TableOnSheet, WorkbookFile } from './workbook-file';

const written = (value: WritableValue | undefined): WritableValue => (value === undefined || value === '' ? null : value);

function keysOf(file: WorkbookFile, { table, sheetPart }: TableOnSheet, count: number): CellValue[] {
  return file.rowsOf(sheetPart, firstBodyRow(table), count, table.range.firstColumn, 1).map((row) => row[0] ?? null);
}

function rowsByKey(keys: readonly CellValue[]): Map<string, number> {
  const rows = new Map<string, number>();
  keys.forEach((key, row) => {
    if (typeof key === 'string' && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}

export function applyTablePatch(file: WorkbookFile, patch: TablePatch): void {
  const on = file.table(patch.table);
  if (file.isProtected(on.sheetPart)) refuse('sheet-protected', { sheet: on.sheet.name });
  const { table, sheet } = on;
  const count = file.rowCount(on);
  const top = firstBodyRow(table);
  const { firstColumn } = table.range;
  const keys = keysOf(file, on, count);
  const writes = new CellWriteMap();

  for (const { row, was, key } of patch.keys ?? []) {
    if (row >= count || keys[row] !== was) refuse('row-changed', { table: table.name, row });
    keys[row] = key;
    writes.set(top + row, firstColumn, { value: key });
  }
  const rowOfKey = rowsByKey(keys);
  const columnOfHeader = new Map(table.columns.map(({ header }, i) => [header, i]));
  for (const { key, column, value } of patch.cells ?? []) {
    const row = rowOfKey.get(key) ?? refuse('row-missing', { table: table.name, key });
    const at = columnOfHeader.get(column) ?? refuse('column-missing', { table: table.name, column });
    writes.set(top + row, firstColumn + at, { value: written(value) });
  }
  for (const key of patch.remove ?? []) if (!rowOfKey.has(key)) refuse('row-missing', { table: table.name, key });

  writeSheetCells(file, sheet, writes);
  const append = patch.append ?? [];
  if (append.length > 0) appendTableRows(file, file.table(patch.table), count, append);
  const insert = patch.insert ?? [];
  if (insert.length > 0) {
    const now = file.table(patch.table);
    const texts = keysOf(file, now, count + append.length).map((key) => (typeof key === 'string' ? key : undefined));
    insertTableRows(file, now, texts, insert);
  }
  const remove = patch.remove ?? [];
  if (remove.length === 0) return;
  const now = file.table(patch.table);
  const rows = rowsByKey(keysOf(file, now, count + append.length + insert.length));
  const gone = remove.map((key) => rows.get(key) ?? refuse('row-missing', { table: table.name, key }));
  removeTableRows(file, now, [...new Set(gone)].sort((a, b) => a - b));
}

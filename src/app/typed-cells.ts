/** Cells that were typed or pasted into, with what Excel made of them: the value alone does not tell a number from its text. */
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { TableLayout } from '../host/table-layout';
import type { CellValue } from '../host/workbook';
import type { ReadRow } from './read-rows';
import type { SheetDifference } from './sheet-comparison';

export interface TypedCell {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly field: string;
  readonly cell: CellValue;
}

/** The cells of these rows that the difference is about. */
export function typedCells(layout: TableLayout, rows: readonly ReadRow[], { table, changes, keys }: SheetDifference): TypedCell[] {
  if (changes.length === 0) return [];
  const newIds = new Map(keys.map(({ row, key }) => [row, key]));
  const cellsOf = new Map(rows.map(({ row, key, cells }) => [newIds.get(row) ?? String(key), cells]));
  const typed: TypedCell[] = [];
  for (const change of changes) {
    if (change.type === 'remove') continue;
    for (const field of change.type === 'set' ? [change.field] : Object.keys(change.values)) {
      const cell = cellsOf.get(change.id)?.[layout.fields.indexOf(field)];
      if (cell !== undefined && cell !== null) typed.push({ table, id: change.id, field, cell });
    }
  }
  return typed;
}

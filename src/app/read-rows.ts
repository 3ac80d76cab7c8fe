/** Rows of a table as the sheet shows them now, told as records; rows that hold nothing are left out. */
import { ok, type Result } from '../base/result';
import { valuesOfRow, type TableLayout } from '../host/table-layout';
import type { CellValue, RowSpan, Workbook } from '../host/workbook';
import type { Values } from '../model/change';
import type { SheetRow } from '../sync/repair-identity';
import type { AppIssue } from './app';

export interface ReadRow extends SheetRow {
  readonly cells: readonly CellValue[];
}

export interface ReadTable {
  readonly sheet: string;
  /** Zero-based place in the sheet of the body's first row and of its first column. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly ReadRow[];
  readonly span: RowSpan | 'all';
  /** Those that hold nothing included. */
  readonly count: number;
}

/** Sees each row while it is read: later, to fetch all of them again takes longer than the look. */
export type OnRow = (values: Values, cells: readonly CellValue[]) => void;

/** `onProgress` gets 0…1. */
export async function readRows(
  workbook: Workbook,
  layout: TableLayout,
  span: RowSpan | 'all',
  onProgress: (done: number) => void,
  onRow?: OnRow,
): Promise<Result<ReadTable, AppIssue>> {
  const block = await workbook.readTable(layout.table, span === 'all' ? { onProgress } : { rows: span, onProgress });
  if (!block.ok) return block;
  const first = span === 'all' ? 0 : span.first;
  const idColumn = layout.fields.indexOf('id');
  const rows = block.value.values.map((cells: readonly CellValue[], r): ReadRow => {
    const values = valuesOfRow(cells, layout);
    onRow?.(values, cells);
    return { row: first + r, key: cells[idColumn] ?? null, values, cells };
  });
  const filled = rows.filter((row) => row.key !== null || Object.keys(row.values).length > 0);
  return ok({ sheet: block.value.sheet, top: block.value.row - first, left: block.value.column, rows: filled, span, count: rows.length });
}

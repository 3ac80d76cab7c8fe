/** Marks of columns that may be gone by now. */
import type { ColumnMark, TableInfo } from './workbook-model';

/** Those whose table and columns are there. */
export function withColumns(marks: readonly ColumnMark[], tables: readonly TableInfo[]): readonly ColumnMark[] {
  if (marks.length === 0) return marks;
  const columns = new Map(tables.map((table) => [table.id, new Set(table.columns.map(({ id }) => id))]));
  return marks.filter(({ tableId, columnId, byColumnId }) => columns.get(tableId)?.has(columnId) === true && columns.get(tableId)?.has(byColumnId) === true);
}

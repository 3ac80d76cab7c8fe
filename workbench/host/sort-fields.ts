/** Excel.SortField as the model's sort keys. */
import { ExcelError, invalidArgument } from './excel-error';
import type { SortKey } from './workbook-model';

export function sortKeys(fields: unknown, columnCount: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as unknown[]).map((field) => {
    if (typeof field !== 'object' || field === null || !('key' in field)) throw invalidArgument();
    const { key } = field;
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= columnCount) throw invalidArgument();
    if ('sortOn' in field && field.sortOn !== undefined && field.sortOn !== 'Value') throw new ExcelError('UnsupportedOperation');
    return { column: key, ascending: !('ascending' in field) || field.ascending !== false };
  });
}

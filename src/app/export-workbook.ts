/**
 * Cards as a workbook of their own: the customers on the first sheet and their rows on further ones, texts as texts, days as
 * days, each sheet a table with its filter.
 */
import { isCalendarDate, serialOfDate } from '../base/calendar-date';
import { ok, type Result } from '../base/result';
import type { Values } from '../model/change';
import { isTextKind, type Scalar } from '../model/field-kinds';
import { childTables, fieldOf, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { TableSpec, Workbook, WritableValue } from '../host/workbook';
import type { Texts } from '../locales/texts';
import type { AppIssue } from './app';
import { exportColumns, type ExportColumn } from './export-columns';

/** A workbook that becomes a file; a new one is empty. */
export interface FileWorkbook extends Workbook {
  bytes(): Uint8Array;
}

export type NewWorkbook = () => FileWorkbook;

export async function exportWorkbook(
  register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], texts: Texts, { withRows, newWorkbook }: { readonly withRows: boolean; readonly newWorkbook: NewWorkbook },
): Promise<Result<Uint8Array, AppIssue>> {
  const specs = [sheetOf('Customers', columns, ids.map((id) => ({ id, values: register.get('Customers', id) ?? {} })))];
  for (const table of withRows ? childTables : []) {
    const chosen = new Set(ids);
    const rows = register.ids(table).flatMap((id) => {
      const values = register.get(table, id) ?? {};
      return chosen.has(String(values['customer'] ?? '')) ? [{ id, values }] : [];
    });
    const own = exportColumns(register, table, texts);
    if (rows.length > 0 && own.ok) specs.push(sheetOf(table, own.value, rows));
  }
  const workbook = newWorkbook();
  const made = await workbook.createTables(specs);
  return made.ok ? ok(workbook.bytes()) : made;
}

/** Without validation: the lists are not in this workbook. */
function sheetOf(table: TableKey, columns: readonly ExportColumn[], rows: readonly { readonly id: RecordId; readonly values: Values }[]): TableSpec {
  return {
    name: table, visibility: 'visible',
    columns: columns.map(({ spec: { listFrom: _, ...spec } }) => spec),
    rows: rows.map(({ id, values }) => columns.map(({ field, spec, valueOf }) => cellOf(valueOf(values, id), table, field, spec.numberFormat))),
  };
}

function cellOf(value: Scalar, table: TableKey, field: string, numberFormat: string): WritableValue {
  const kind = fieldOf(table, field)?.kind;
  // What is kept of a field is its text even where it looks like a number.
  if (kind !== undefined && isTextKind(kind)) return value === null ? null : String(value);
  return typeof value === 'string' && numberFormat === 'yyyy-mm-dd' && isCalendarDate(value) && value >= '1900-01-01' ? serialOfDate(value) : value;
}

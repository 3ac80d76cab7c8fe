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
import type { Pace } from './long-run';
import { runInSlices } from './run-in-slices';

/** A workbook that becomes a file; a new one is empty. */
export interface FileWorkbook extends Workbook {
  bytes(): Uint8Array;
}

export type NewWorkbook = () => FileWorkbook;

interface Written {
  /** With the rows that belong to the cards, on sheets of their own. */
  readonly withRows: boolean;
  readonly newWorkbook: NewWorkbook;
}

/** Undefined if it was stopped. The file itself is made of its sheets in one piece, at the end. */
export async function exportWorkbook(
  register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], texts: Texts, { withRows, newWorkbook }: Written, pace: Pace,
): Promise<Result<Uint8Array | undefined, AppIssue>> {
  const specs = await runInSlices(sheetsOf(register, ids, columns, withRows ? texts : undefined), pace);
  if (specs === undefined) return ok(undefined);
  const workbook = newWorkbook();
  const made = await workbook.createTables(specs);
  return made.ok ? ok(workbook.bytes()) : made;
}

/** `rowTexts`: the language of the further sheets; without it there are none. */
function* sheetsOf(register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], rowTexts: Texts | undefined): Generator<number, TableSpec[]> {
  const chosen = new Set(ids);
  const tables = rowTexts === undefined ? [] : childTables;
  const total = ids.length + tables.reduce((sum, table) => sum + register.count(table), 0);
  let done = 0;
  const cards: WritableValue[][] = [];
  for (const id of ids) {
    cards.push(cellsOf('Customers', columns, id, register.get('Customers', id) ?? {}));
    yield (done += 1) / total;
  }
  const specs = [sheetOf('Customers', columns, cards)];
  for (const table of tables) {
    const own = rowTexts === undefined ? undefined : exportColumns(register, table, rowTexts);
    if (own?.ok !== true) continue;
    const rows: WritableValue[][] = [];
    for (const id of register.ids(table)) {
      const values = register.get(table, id) ?? {};
      if (chosen.has(String(values['customer'] ?? ''))) rows.push(cellsOf(table, own.value, id, values));
      yield (done += 1) / total;
    }
    if (rows.length > 0) specs.push(sheetOf(table, own.value, rows));
  }
  return specs;
}

function cellsOf(table: TableKey, columns: readonly ExportColumn[], id: RecordId, values: Values): WritableValue[] {
  return columns.map(({ field, spec, valueOf }) => cellOf(valueOf(values, id), table, field, spec.numberFormat));
}

/** Without validation: the lists are not in this workbook. */
function sheetOf(table: TableKey, columns: readonly ExportColumn[], rows: readonly (readonly WritableValue[])[]): TableSpec {
  return { name: table, visibility: 'visible', columns: columns.map(({ spec: { listFrom: _, ...spec } }) => spec), rows };
}

function cellOf(value: Scalar, table: TableKey, field: string, numberFormat: string): WritableValue {
  const kind = fieldOf(table, field)?.kind;
  // What is kept of a field is its text even where it looks like a number.
  if (kind !== undefined && isTextKind(kind)) return value === null ? null : String(value);
  return typeof value === 'string' && numberFormat === 'yyyy-mm-dd' && isCalendarDate(value) && value >= '1900-01-01' ? serialOfDate(value) : value;
}

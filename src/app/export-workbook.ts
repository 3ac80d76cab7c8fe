/**
 * Cards as a workbook of their own: the customers on the first sheet and their rows on further ones, texts as texts, days as
 * days, each sheet a table with its filter.
 */
import { isCalendarDate, serialOfDate } from '../base/calendar-date';
import { ok, type Result } from '../base/result';
import { isTextKind, type Scalar } from '../model/field-kinds';
import { childTables, fieldOf, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { FileWorkbook, LongTable } from '../host/file-workbook';
import type { WritableValue } from '../host/workbook';
import type { Texts } from '../locales/texts';
import type { AppIssue } from './app';
import { exportColumns, type ExportColumn } from './export-columns';
import { inParts } from './in-parts';
import type { Pace } from './long-run';
import { runInSlices } from './run-in-slices';

/** A new one is empty. */
export type NewWorkbook = () => FileWorkbook;

interface Written {
  /** With the rows that belong to the cards, on sheets of their own. */
  readonly withRows: boolean;
  readonly newWorkbook: NewWorkbook;
}

/** Undefined if it was stopped. */
export async function exportWorkbook(
  register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], texts: Texts, { withRows, newWorkbook }: Written, pace: Pace,
): Promise<Result<Uint8Array | undefined, AppIssue>> {
  return await runInSlices(writing(register, ids, columns, withRows ? texts : undefined, newWorkbook), pace) ?? ok(undefined);
}

/** Finding the rows of the cards takes so much of the whole. */
const finding = 0.05;

function* writing(register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], rowTexts: Texts | undefined, newWorkbook: NewWorkbook): Generator<number, Result<Uint8Array, AppIssue>> {
  const sheets = yield* sheetsOf(register, ids, columns, rowTexts);
  const rows = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const steps = inParts(newWorkbook().bytesWith(sheets), rows);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield finding + (1 - finding) * step.value;
  }
}

/** `rowTexts`: the language of the further sheets; without it there are none. */
function* sheetsOf(register: Register, ids: readonly RecordId[], columns: readonly ExportColumn[], rowTexts: Texts | undefined): Generator<number, LongTable[]> {
  const sheets = [sheetOf(register, 'Customers', columns, ids)];
  if (rowTexts === undefined) return sheets;
  const chosen = new Set(ids);
  const total = childTables.reduce((sum, table) => sum + register.count(table), 0);
  let done = 0;
  for (const table of childTables) {
    const own = exportColumns(register, table, rowTexts);
    if (!own.ok) continue;
    const rows: RecordId[] = [];
    for (const id of register.ids(table)) {
      if (chosen.has(String(register.get(table, id)?.['customer'] ?? ''))) rows.push(id);
      yield finding * ((done += 1) / total);
    }
    if (rows.length > 0) sheets.push(sheetOf(register, table, own.value, rows));
  }
  return sheets;
}

/** Without validation: the lists are not in this workbook. */
function sheetOf(register: Register, table: TableKey, columns: readonly ExportColumn[], ids: readonly RecordId[]): LongTable {
  return { name: table, visibility: 'visible', columns: columns.map(({ spec: { listFrom: _, ...spec } }) => spec), rowCount: ids.length, rows: rowsOf(register, table, columns, ids) };
}

function* rowsOf(register: Register, table: TableKey, columns: readonly ExportColumn[], ids: readonly RecordId[]): Generator<readonly WritableValue[]> {
  for (const id of ids) {
    const values = register.get(table, id) ?? {};
    yield columns.map(({ field, spec, valueOf }) => cellOf(valueOf(values, id), table, field, spec.numberFormat));
  }
}

function cellOf(value: Scalar, table: TableKey, field: string, numberFormat: string): WritableValue {
  const kind = fieldOf(table, field)?.kind;
  // What is kept of a field is its text even where it looks like a number.
  if (kind !== undefined && isTextKind(kind)) return value === null ? null : String(value);
  return typeof value === 'string' && numberFormat === 'yyyy-mm-dd' && isCalendarDate(value) && value >= '1900-01-01' ? serialOfDate(value) : value;
}

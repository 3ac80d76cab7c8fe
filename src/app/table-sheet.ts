/**
 * A new sheet of the workbook with a table of its own that shows what was worked out. It is a picture of a day and no part of the
 * register: nothing follows it, and deleting the sheet is all that takes it back.
 */
import { ok, type Result } from '../base/result';
import type { ColumnSpec, Workbook, WritableValue } from '../host/workbook';
import type { AppIssue } from './app';

export interface TableSheet {
  /** As it should be called; a number is put behind it if the workbook has the name. */
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly WritableValue[])[];
}

/** Sheets have names of 31 letters at most; a number has to go behind. */
const longestName = 26;

/** The name of the new sheet, which is its table's too. */
export async function writeTableSheet(workbook: Workbook, { name: wanted, columns, rows }: TableSheet): Promise<Result<string, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const { sheets, tables } = outline.value;
  const name = freeName(tableName(wanted), [...sheets, ...tables].map((one) => one.name));
  const behind = sheets.filter(({ visibility }) => visibility === 'visible').at(-1)?.name;
  const made = await workbook.createTables([{ name, visibility: 'visible', columns, rows }], { behind, show: true });
  return made.ok ? ok(name) : made;
}

/** Tables are named with letters, digits and underlines. */
const tableName = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').slice(0, longestName).replace(/_$/, '');

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n += 1) name = `${wanted}_${n}`;
  return name;
}

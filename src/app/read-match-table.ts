/** A list of customers out of a workbook or a text, for the search of duplicates: a register with all its tables, or any table. */
import { err, ok, type Result } from '../base/result';
import type { MatchRow } from '../match/match-row';
import type { TableKey } from '../model/fields';
import { isCellError, type CellValue, type Workbook } from '../host/workbook';
import { readDelimited } from '../transfer/reading/read-delimited';
import { runAtOnce } from '../transfer/reading/run-at-once';
import type { AppIssue } from './app';
import { readMeta } from './hidden-tables';
import { matchRecords, type RecordsOf } from './match-records';
import type { TextTable } from './match-table';
import { readLayouts } from './read-layouts';
import { readRows } from './read-rows';
import { createTableHeaders } from './table-headers';

const tablesAsked: readonly TableKey[] = ['Customers', 'Identifiers', 'Contacts', 'BankAccounts'];

/** Undefined if the workbook is no register. */
export async function readRegisterRows(workbook: Workbook): Promise<Result<readonly MatchRow[] | undefined, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  if (!outline.value.tables.some(({ name }) => name === '_meta')) return ok(undefined);
  const metaCells = await workbook.readTable('_meta');
  if (!metaCells.ok) return metaCells;
  const meta = readMeta(metaCells.value.values);
  if (meta === undefined) return ok(undefined);
  const layouts = await readLayouts(workbook, meta, createTableHeaders());
  if (!layouts.ok) return layouts;
  const records = new Map<TableKey, (readonly [string, Readonly<Record<string, string | number | boolean | null>>])[]>();
  for (const table of tablesAsked) {
    const layout = layouts.value.get(table);
    if (layout === undefined) continue;
    const read = await readRows(workbook, layout, 'all', () => undefined);
    if (!read.ok) return read;
    // A row that has no id yet is called by its place, for nothing is written here.
    records.set(table, read.value.rows.map(({ key, values, row }) => [typeof key === 'string' && key !== '' ? key : String(row + 2), values]));
  }
  const recordsOf: RecordsOf = (table) => records.get(table) ?? [];
  return ok([...matchRecords(recordsOf)]);
}

/** The first table, or the first visible sheet with something on it, whose first filled row has the headers. */
export async function readFirstTable(workbook: Workbook): Promise<Result<TextTable, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const visible = outline.value.sheets.filter(({ visibility }) => visibility === 'visible');
  for (const sheet of visible) {
    const table = outline.value.tables.find((one) => one.sheet === sheet.name);
    if (table !== undefined) {
      const block = await workbook.readTable(table.name);
      if (!block.ok) return block;
      return ok(tableOf(table.columns.map(({ header }) => header), block.value.values, table.headerRow + 2));
    }
    const block = await workbook.readSheet(sheet.name);
    if (!block.ok) return block;
    const first = block.value.values.findIndex((row) => row.some((cell) => shown(cell).trim() !== ''));
    if (first !== -1) return ok(tableOf((block.value.values[first] ?? []).map(shown), block.value.values.slice(first + 1), block.value.row + first + 2));
  }
  return err({ severity: 'error', code: 'not-a-register', facts: {} });
}

function tableOf(headers: readonly string[], rows: readonly (readonly CellValue[])[], firstLine: number): TextTable {
  const cells = rows.map((row) => row.map(shown));
  const lines = cells.flatMap((row, at) => (row.every((text) => text.trim() === '') ? [] : [firstLine + at]));
  return { headers, rows: cells.filter((row) => row.some((text) => text.trim() !== '')), lines };
}

function shown(cell: CellValue): string {
  return cell === null || isCellError(cell) ? '' : String(cell);
}

/** Undefined where there is not even a row of headers. */
export function readDelimitedTable(text: string): TextTable | undefined {
  const { sheet } = runAtOnce(readDelimited(text));
  const [headers, ...rows] = [...sheet.rows.entries()].filter(([, row]) => row.length > 0).map(([at, row]) => ({ cells: row.map((cell) => String(cell ?? '')), line: sheet.lines[at] ?? at + 1 }));
  return headers === undefined ? undefined : { headers: headers.cells.map((header) => header.trim()), rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line) };
}

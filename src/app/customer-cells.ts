/** Cells of a sheet looked at as customers: which of the selected columns names them, how many are known, and what stands beside them. */
import { err, ok, type Result } from '../base/result';
import { columnLetters } from '../host/list-formula';
import { isDateFormat } from '../host/number-format';
import { isCellError, type CellBlock, type CellValue, type SheetArea, type TableOutline, type Workbook } from '../host/workbook';
import { allTables } from '../model/fields';
import type { AppIssue } from './app';
import type { Pace } from './long-run';
import { runInSlices } from './run-in-slices';

export interface BesideColumn {
  /** Of the sheet, zero-based. */
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  readonly holds: 'days' | 'numbers' | 'other';
  /** What stands in its first rows beside the customers. */
  readonly first: readonly CellValue[];
}

export interface CustomerCells {
  /** One column, without its header. */
  readonly area: SheetArea;
  /** As people write it: Orders!A2:A51. */
  readonly address: string;
  readonly header: string;
  /** The table that they are a column of. */
  readonly table?: string;
  /** It is one of the register's own. */
  readonly isOwnTable: boolean;
  /** One a row, as texts; '' for an empty cell. */
  readonly keys: readonly string[];
  readonly filled: number;
  readonly known: number;
  /** The first few cells that name no customer, or several. */
  readonly unknown: readonly { readonly cell: string; readonly key: string }[];
  readonly unknownCount: number;
  /** What the rows have beside the customers; within the table, if they stand in one. */
  readonly beside: readonly BesideColumn[];
  /** Columns to the right in which something stands beside these rows or their header; in ascending order. */
  readonly taken: readonly number[];
}

export interface CustomerCellsDeps {
  readonly workbook: Workbook;
  /** Whether the key means one customer. */
  readonly isCustomer: (key: string) => boolean;
  readonly pace: Pace;
}

const shownUnknown = 5;
/** So many rows are shown before anything is written. */
export const shownRows = 5;
/** Enough to tell what a column is for. */
const sampleRows = 200;
const sheetColumns = 16_384;

/** Undefined if there is nothing to look at, or the look was left. */
export async function lookAtCustomerCells({ workbook, isCustomer, pace }: CustomerCellsDeps): Promise<Result<CustomerCells | undefined, AppIssue>> {
  const [selected, outline] = [await workbook.readCells(), await workbook.outline()];
  if (!selected.ok) return selected;
  if (!outline.ok) return outline;
  const block = selected.value;
  if (block === undefined || block.values.length === 0) return ok(undefined);
  const table = outline.value.tables.find((one) => one.sheet === block.sheet && liesIn(one, block));
  const column = mostCustomers(block, isCustomer);
  const found = table === undefined ? bodyOfList(block, column, isCustomer) : await bodyOfTable(workbook, table, block, column);
  if (!found.ok) return found;
  const { area, keys } = found.value;
  if (keys.length === 0) return ok(undefined);
  const known = await runInSlices(knownKeys(keys, isCustomer), pace);
  if (known === undefined) return ok(undefined);
  const beside = await columnsBeside(workbook, area, table);
  if (!beside.ok) return beside;
  const taken = await takenColumns(workbook, area);
  if (!taken.ok) return taken;
  const unknown = keys.flatMap((key, at) => (key === '' || known.has(key) ? [] : [{ cell: `${columnLetters(area.column)}${area.row + at + 1}`, key }]));
  const filled = keys.filter((key) => key !== '').length;
  return ok({
    area, keys, address: addressOf(area), header: found.value.header, ...(table !== undefined && { table: table.name }), isOwnTable: table !== undefined && isOwn(table.name),
    filled, known: filled - unknown.length, unknown: unknown.slice(0, shownUnknown), unknownCount: unknown.length, beside: beside.value, taken: taken.value,
  });
}

/** The first column to the right of the customers from which so many are empty. */
export function freeColumn({ area, taken }: CustomerCells, columns: number): number {
  return [area.column, ...taken].map((column) => column + 1).find((first) => taken.every((column) => column < first || column >= first + columns)) ?? area.column + 1;
}

/** As formulas have it: a sheet's name in quotes where it is no plain word. */
export function addressOf({ sheet, row, column, rowCount, columnCount }: SheetArea): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columnCount - 1)}${row + rowCount}`;
  return `${name}!${first === last ? first : `${first}:${last}`}`;
}

const own: ReadonlySet<string> = new Set(allTables);
const isOwn = (table: string): boolean => own.has(table) || table.startsWith('_');

function textOf(cell: CellValue): string {
  return cell === null || isCellError(cell) ? '' : String(cell).trim();
}

function liesIn({ headerRow, rowCount, firstColumn, columns }: TableOutline, { row, column }: CellBlock): boolean {
  return row >= headerRow && row <= headerRow + Math.max(1, rowCount) && column >= firstColumn && column < firstColumn + columns.length;
}

/** Of several selected columns the one with the most customers. */
function mostCustomers(block: CellBlock, isCustomer: (key: string) => boolean): number {
  const sample = block.values.slice(0, sampleRows);
  const counts = (block.values[0] ?? []).map((_, at) => sample.filter((row) => isCustomer(textOf(row[at] ?? null))).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

interface Body {
  readonly area: SheetArea;
  readonly header: string;
  readonly keys: readonly string[];
}

/** The first cell is a header where it names nobody and what is below it does. */
function bodyOfList(block: CellBlock, at: number, isCustomer: (key: string) => boolean): Result<Body, AppIssue> {
  const all = block.values.map((row) => textOf(row[at] ?? null));
  const [first = '', ...rest] = all;
  const hasHeader = rest.length > 0 && !isCustomer(first) && rest.slice(0, sampleRows).some(isCustomer);
  const keys = hasHeader ? rest : all;
  const area = { sheet: block.sheet, row: block.row + (hasHeader ? 1 : 0), column: block.column + at, rowCount: keys.length, columnCount: 1 };
  return ok({ area, header: hasHeader ? first : '', keys });
}

/** In a table the whole column is meant. */
async function bodyOfTable(workbook: Workbook, table: TableOutline, block: CellBlock, at: number): Promise<Result<Body, AppIssue>> {
  const column = block.column + at;
  const area = { sheet: table.sheet, row: table.headerRow + 1, column, rowCount: table.rowCount, columnCount: 1 };
  const header = table.columns[column - table.firstColumn]?.header;
  if (header === undefined) return err({ severity: 'error', code: 'table-missing', facts: { table: table.name } });
  const read = table.rowCount === 0 ? ok(undefined) : await workbook.readCells(area);
  if (!read.ok) return read;
  const cells = read.value;
  const keys = Array.from({ length: table.rowCount }, (_, row) => textOf(cells?.values[area.row + row - cells.row]?.[0] ?? null));
  return ok({ area, header, keys });
}

function* knownKeys(keys: readonly string[], isCustomer: (key: string) => boolean): Generator<number, ReadonlySet<string>> {
  const known = new Set<string>();
  const asked = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (key === '' || asked.has(key)) continue;
    asked.add(key);
    if (isCustomer(key)) known.add(key);
    yield at / keys.length;
  }
  return known;
}

async function columnsBeside(workbook: Workbook, area: SheetArea, table: TableOutline | undefined): Promise<Result<readonly BesideColumn[], AppIssue>> {
  const headerRow = table?.headerRow ?? Math.max(0, area.row - 1);
  const wide = {
    sheet: area.sheet, row: headerRow, column: table?.firstColumn ?? 0,
    rowCount: area.row - headerRow + Math.min(area.rowCount, sampleRows), columnCount: table?.columns.length ?? sheetColumns,
  };
  const read = await workbook.readCells(wide, { formats: true });
  if (!read.ok) return read;
  const block = read.value;
  const width = block?.values[0]?.length ?? 0;
  if (block === undefined) return ok([]);
  const columns = Array.from({ length: width }, (_, c) => c).filter((c) => block.column + c !== area.column);
  return ok(columns.flatMap((c): BesideColumn[] => {
    const body = block.values.map((row, r) => ({ cell: row[c] ?? null, r })).filter(({ cell, r }) => cell !== null && block.row + r >= area.row);
    // A table's column is there before anything stands in it.
    if (body.length === 0 && table === undefined) return [];
    const numbers = body.filter(({ cell }) => typeof cell === 'number');
    const days = numbers.filter(({ r }) => isDateFormat(block.formatAt?.(r, c) ?? 'General'));
    const above = area.row > headerRow ? block.values[headerRow - block.row]?.[c] ?? null : null;
    const column = block.column + c;
    return [{
      column, letters: columnLetters(column), header: textOf(above),
      first: Array.from({ length: Math.min(shownRows, area.rowCount) }, (_, at) => block.values[area.row + at - block.row]?.[c] ?? null),
      holds: days.length * 2 > body.length ? 'days' : numbers.length * 2 > body.length ? 'numbers' : 'other',
    }];
  }));
}

async function takenColumns(workbook: Workbook, area: SheetArea): Promise<Result<readonly number[], AppIssue>> {
  const above = Math.min(1, area.row);
  const first = area.column + 1;
  const read = await workbook.readCells({ sheet: area.sheet, row: area.row - above, column: first, rowCount: area.rowCount + above, columnCount: sheetColumns - first });
  if (!read.ok) return read;
  const block = read.value;
  if (block === undefined) return ok([]);
  const columns = Array.from({ length: block.values[0]?.length ?? 0 }, (_, at) => at);
  return ok(columns.filter((at) => block.values.some((row) => (row[at] ?? null) !== null)).map((at) => block.column + at));
}

/** Reading and writing the cells of a range the way Excel does: two-dimensional arrays, typed text, null for "leave it", growing tables. */
import { intersectAreas, makeArea } from './areas';
import { wireValue } from './cell-wire';
import { isWellFormed } from './formula-shape';
import { ExcelError, invalidArgument } from './excel-error';
import { guardBounded, guardContents, guardSheet } from './guards';
import type { HostContext } from './host-context';
import { CELL_CHARACTERS, FORMULA_CHARACTERS, READ_CELLS } from './limits';
import { growTables } from './table-growth';
import { typedText } from './typed-text';
import type { Area, CellWrite } from './workbook-model';

const MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** null instead of the cells beyond the read limit, as Excel gives it. */
export function readCells<T>(area: Area, read: () => T[][]): T[][] | null {
  return area.rowCount * area.columnCount > READ_CELLS ? null : read();
}

export function readFormulas(host: HostContext, sheetId: string, area: Area): unknown[][] {
  const values = host.model.values(sheetId, area);
  return host.model.formulas(sheetId, area).map((line, r) => line.map((formula, c) => formula ?? wireValue(values[r]?.[c] ?? null)));
}

/** Values and formulas are written alike: what starts with = is a formula. */
export function writeContents(host: HostContext, sheetId: string, area: Area, input: unknown): void {
  guardBounded(area);
  guardContents(host, sheetId, area);
  const cells = inputGrid(input, area);
  const formats = host.model.numberFormats(sheetId, area);
  const writes = cells.map((line, r) => line.map((value, c) => contentWrite(value, formats[r]?.[c] ?? 'General', host.today())));
  if (writes.every((line) => line.every((write) => write === null))) return;
  host.model.writeCells(sheetId, area.row, area.column, writes);
  growTables(host.model, sheetId, area, writes);
}

export function writeNumberFormats(host: HostContext, sheetId: string, area: Area, input: unknown): void {
  guardBounded(area);
  guardSheet(host, sheetId, 'allowFormatCells');
  const formats = inputGrid(input, area).map((line) => line.map((format) => {
    if (format === null || format === undefined) return null;
    if (typeof format !== 'string' || format === '') throw invalidArgument();
    return /^general$/i.test(format) ? 'General' : format;
  }));
  host.model.setNumberFormats(sheetId, area.row, area.column, formats);
}

/** One value goes into every cell. */
function inputGrid(input: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) return Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => input));
  if (input.length !== area.rowCount) throw invalidArgument(MISMATCH);
  for (const line of input as unknown[]) {
    if (!Array.isArray(line) || line.length !== area.columnCount) throw invalidArgument(MISMATCH);
  }
  return input as unknown[][];
}

function contentWrite(value: unknown, format: string, today: Date): CellWrite | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textWrite(value, format, today);
  if (typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  // A cell formatted as text holds text.
  return { value: format === '@' ? wireText(value) : value };
}

function textWrite(text: string, format: string, today: Date): CellWrite {
  if (text.length > CELL_CHARACTERS) throw invalidArgument(`A cell holds at most ${CELL_CHARACTERS} characters.`);
  const write = typedText(text, format, today);
  if (write.formula === undefined) return write;
  if (write.formula.length > FORMULA_CHARACTERS || !isWellFormed(write.formula)) throw new ExcelError('InvalidArgument');
  return write;
}

function wireText(value: number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The part of a sheet's used cells inside an area. */
export function usedWithin(host: HostContext, sheetId: string, area: Area, valuesOnly: boolean): Area | null {
  const used = host.model.usedArea(sheetId, !valuesOnly);
  const common = used && intersectAreas(used, area);
  if (!common || valuesOnly === false) return common;
  return trimmed(host, sheetId, common);
}

/** The smallest area of `area` that holds all its values. */
function trimmed(host: HostContext, sheetId: string, area: Area): Area | null {
  const filled = host.model.values(sheetId, area).map((line, r) => ({ r, columns: line.flatMap((value, c) => (value === null ? [] : [c])) }));
  const formulas = host.model.formulas(sheetId, area);
  for (const line of filled) formulas[line.r]?.forEach((formula, c) => formula !== null && line.columns.push(c));
  const rows = filled.filter((line) => line.columns.length > 0);
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  let [left, right] = [Infinity, -1];
  for (const line of rows) for (const column of line.columns) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return makeArea(area.row + first.r, area.column + left, last.r - first.r + 1, right - left + 1);
}

/** Geometry of cell areas and their A1 addresses. */
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-model';
import type { Area } from './workbook-model';

export function makeArea(row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row, column, rowCount, columnCount };
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rowCount === SHEET_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columnCount === SHEET_COLUMNS;
}

export function isOnSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.rowCount > 0 && area.columnCount > 0
    && area.row + area.rowCount <= SHEET_ROWS && area.column + area.columnCount <= SHEET_COLUMNS;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function intersectAreas(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function containsArea(outer: Area, inner: Area): boolean {
  const common = intersectAreas(outer, inner);
  return common !== null && sameArea(common, inner);
}

/** What is left of `area` without `hole`: up to four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const common = intersectAreas(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  if (common.row > area.row) rest.push(makeArea(area.row, area.column, common.row - area.row, area.columnCount));
  if (below < area.row + area.rowCount) rest.push(makeArea(below, area.column, area.row + area.rowCount - below, area.columnCount));
  if (common.column > area.column) rest.push(makeArea(common.row, area.column, common.rowCount, common.column - area.column));
  if (right < area.column + area.columnCount) rest.push(makeArea(common.row, right, common.rowCount, area.column + area.columnCount - right));
  return rest;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1, A1:B2, A:B, 1:3. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const last = columnLetters(area.column + area.columnCount - 1);
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${last}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${last}${lastRow}`;
}

/** $A$1:$B$2 */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

export function sheetPrefix(sheetName: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !parseAddress(sheetName);
  return plain ? `${sheetName}!` : `'${sheetName.replaceAll("'", "''")}'!`;
}

/** The area of an address without a sheet; null when it is none. */
export function parseAddress(address: string): Area | null {
  const plain = address.replaceAll('$', '').trim();
  const parts = plain.split(':');
  if (parts.length > 2) return null;
  const ends = parts.map(parseEnd);
  const first = ends[0];
  const last = ends[1] ?? (parts.length === 1 ? first : undefined);
  if (!first || !last) return null;
  if ((first.row === undefined) !== (last.row === undefined)) return null;
  if ((first.column === undefined) !== (last.column === undefined)) return null;
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return null;
  const rows = [first.row ?? 0, last.row ?? SHEET_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? SHEET_COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const area = makeArea(row, column, Math.max(...rows) - row + 1, Math.max(...columns) - column + 1);
  return isOnSheet(area) ? area : null;
}

function parseEnd(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const [, letters = '', digits = ''] = match;
  return {
    ...(letters === '' ? {} : { column: columnNumber(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
  };
}

/** Cuts `'My sheet'!A1` in two; `sheet` is null when there is none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const mark = address.lastIndexOf('!');
  return mark < 0 ? { sheet: null, cells: address } : { sheet: address.slice(0, mark), cells: address.slice(mark + 1) };
}

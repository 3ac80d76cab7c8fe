/** Cell addresses and ranges as the file writes them, zero-based inside. */
import { columnLetters } from '../list-formula';

export interface CellPlace { readonly row: number; readonly column: number }

/** Inclusive on both ends. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const maxRow = 1_048_575;
export const maxColumn = 16_383;

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function parseCell(text: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnOf(match[1] ?? '') };
  return place.row >= 0 && place.row <= maxRow && place.column <= maxColumn ? place : undefined;
}

export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from] = text.split(':');
  const a = parseCell(from);
  const b = parseCell(to);
  if (a === undefined || b === undefined) return undefined;
  return {
    firstRow: Math.min(a.row, b.row), firstColumn: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row), lastColumn: Math.max(a.column, b.column),
  };
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rangeName(range: CellRange): string {
  const first = cellName(range.firstRow, range.firstColumn);
  const last = cellName(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

/**
 * A worksheet part: where its sheet data begins and ends, what stands before and behind it, and its cells. The cells are
 * read once and kept; `values` of a row is as long as its last cell with something in it.
 */
import { strFromU8 } from 'fflate';
import { dateOfSerial, isCalendarDate, serialOfDate } from '../../base/calendar-date';
import type { CellPlace, CellValue } from '../workbook';
import { parseNumber } from './cell-number';
import { damaged } from './refusal';
import { richText } from './shared-strings';
import { SheetScanner } from './sheet-scanner';
import { cellText, decode } from './xml-text';

export interface SheetFrame {
  /** `x:` or nothing. */
  readonly prefix: string;
  /** From the `<` of the sheetData element to behind its end. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Between its tags. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

export interface SheetCells {
  /** Zero-based, ascending; the other arrays go along. */
  readonly rowNumbers: readonly number[];
  readonly values: readonly (readonly CellValue[])[];
  /** Byte places of the row elements. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where they were asked for: style indexes of the cells that hold numbers. */
  readonly styles?: readonly (readonly number[])[];
  /** Where styles were asked for: formulas whose result is not in the file. */
  readonly uncomputed?: readonly CellPlace[];
}

export interface CellSource {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly withStyles?: boolean;
}

function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) return at;
  }
  return -1;
}

function findLast(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) return at;
  }
  return -1;
}

export function frameOf(bytes: Uint8Array, part: string): SheetFrame {
  const head = strFromU8(bytes.subarray(0, 4096), true);
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(head)?.[1];
  if (prefix === undefined || findLast(bytes, `</${prefix}worksheet`) < 0) return damaged(part);
  const dataStart = find(bytes, `<${prefix}sheetData`, 0);
  if (dataStart < 0) return damaged(part);
  const innerStart = bytes.indexOf(0x3e, dataStart) + 1;
  if (bytes[innerStart - 2] === 0x2f) return { prefix, dataStart, dataEnd: innerStart, innerStart, innerEnd: innerStart };
  const innerEnd = findLast(bytes, `</${prefix}sheetData`);
  const close = bytes.indexOf(0x3e, innerEnd);
  if (innerEnd < innerStart || close < 0) return damaged(part);
  return { prefix, dataStart, dataEnd: close + 1, innerStart, innerEnd };
}

export function scannerOf(bytes: Uint8Array, part: string, frame: SheetFrame): SheetScanner {
  return new SheetScanner(bytes, part, frame.innerStart, frame.prefix.length);
}

/** ISO 8601, as cells of type d hold it: a date, a time or both. */
function isoSerial(text: string, date1904: boolean): number | string {
  const [, date, hours = '0', minutes = '0', seconds = '0'] = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}):(\d{2}):?(\d{2}(?:\.\d+)?)?)?Z?$/.exec(text) ?? [];
  if (date === undefined && !text.includes(':')) return text;
  if (date !== undefined && !isCalendarDate(date)) return text;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const day = date === undefined ? 0 : serialOfDate(date, date1904);
  return dateOfSerial(day, date1904) === undefined ? text : day + time;
}

/** The value of the cell the scanner stands on; of a formula its last result. */
export function cellValueAt(scanner: SheetScanner, strings: readonly string[], date1904: boolean): CellValue {
  const { bytes, valueStart, valueEnd, type } = scanner;
  if (valueStart < 0 || valueEnd === valueStart) return null;
  switch (type) {
    case 'n': {
      const number = parseNumber(bytes, valueStart, valueEnd);
      return Number.isNaN(number) ? cellText(decode(bytes, valueStart, valueEnd)) : number;
    }
    case 's': {
      const text = strings[parseNumber(bytes, valueStart, valueEnd)];
      return text === undefined ? damaged('xl/sharedStrings.xml') : text || null;
    }
    case 'str': return cellText(decode(bytes, valueStart, valueEnd)) || null;
    case 'inlineStr': return richText(decode(bytes, valueStart, valueEnd)) || null;
    case 'b': return decode(bytes, valueStart, valueEnd).trim() === '1' || decode(bytes, valueStart, valueEnd).trim() === 'true';
    case 'e': return { error: cellText(decode(bytes, valueStart, valueEnd)) };
    case 'd': return isoSerial(decode(bytes, valueStart, valueEnd).trim(), date1904);
  }
}

/** A formula that a program wrote without working it out; an empty text is a result. */
function isUncomputed({ formulaStart, valueStart, type }: SheetScanner): boolean {
  return formulaStart >= 0 && (valueStart < 0 || type !== 'str');
}

export function readCells(bytes: Uint8Array, part: string, frame: SheetFrame, { strings, date1904, withStyles = false }: CellSource): SheetCells {
  const scanner = scannerOf(bytes, part, frame);
  const rowNumbers: number[] = [];
  const values: CellValue[][] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const styles: number[][] = [];
  const uncomputed: CellPlace[] = [];
  let last = -1;
  while (scanner.nextRow()) {
    if (scanner.row <= last) damaged(part);
    last = scanner.row;
    const row: CellValue[] = [];
    const rowStyles: number[] = [];
    while (scanner.nextCell()) {
      const value = cellValueAt(scanner, strings, date1904);
      if (value === null) {
        if (withStyles && isUncomputed(scanner)) uncomputed.push({ row: last, column: scanner.column });
        continue;
      }
      const column = scanner.column;
      while (row.length < column) row.push(null);
      row[column] = value;
      if (!withStyles || scanner.style === 0 || typeof value !== 'number') continue;
      while (rowStyles.length < column) rowStyles.push(0);
      rowStyles[column] = scanner.style;
    }
    rowNumbers.push(last);
    values.push(row);
    starts.push(scanner.rowStart);
    ends.push(scanner.rowEnd);
    if (withStyles) styles.push(rowStyles);
  }
  return { rowNumbers, values, starts, ends, ...(withStyles ? { styles, uncomputed } : {}) };
}

/** Index of the first row at or below this row number. */
export function rowIndex(rowNumbers: readonly number[], row: number): number {
  let low = 0;
  let high = rowNumbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowNumbers[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function valueAt(cells: SheetCells, row: number, column: number): CellValue {
  const index = rowIndex(cells.rowNumbers, row);
  return cells.rowNumbers[index] === row ? cells.values[index]?.[column] ?? null : null;
}

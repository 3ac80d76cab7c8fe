/**
 * Cells of a workbook as a source has them: days as YYYY-MM-DD, codes with the zeros that their format shows, long numbers with all
 * their digits, errors and formulas without a result as nothing. What a cell loses by that is counted by column, so that each is told once.
 */
import { dateOfSerial, isCalendarDate } from '../base/calendar-date';
import { columnLetters } from '../host/list-formula';
import { isDateFormat, isTimeFormat, zerosInFront } from '../host/number-format';
import { isCellError, type CellBlock, type CellValue } from '../host/workbook';
import type { SourceCell, SourceSheet } from '../transfer/source';
import type { TransferIssue } from '../transfer/transfer-issues';

/** Area of a block, by indexes into its values. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SourceCells {
  readonly sheet: SourceSheet;
  readonly issues: readonly TransferIssue[];
}

type Shown = (value: number) => SourceCell;

const daySeconds = 86_400;
/** Beyond it Excel has made zeros of the digits. */
const mostExact = 1e15;
const rowsAtOnce = 200;

/** Yields how much is done, 0 … 1. */
export function* readSourceCells(name: string, block: CellBlock, area: CellArea, date1904: boolean): Generator<number, SourceCells> {
  const losses = new Losses(block);
  for (const { row, column } of block.uncomputed ?? []) {
    const [r, c] = [row - block.row, column - block.column];
    // On a sheet as a whole they may stand outside of all that has values.
    const isInside = r >= area.row && r < area.row + area.rowCount && c >= area.column && c < area.column + area.columnCount;
    if (isInside || area.columnCount === Number.POSITIVE_INFINITY) losses.note('read-formulas-unsaved', '', r, c);
  }
  const formats = new Map<string, Shown | undefined>();
  const shownIn = (format: string): Shown | undefined => {
    if (!formats.has(format)) formats.set(format, shownBy(format, date1904));
    return formats.get(format);
  };
  const sourceCell = (row: number, column: number, value: CellValue): SourceCell => {
    if (typeof value === 'number') {
      const shown = shownIn(block.formatAt?.(row, column) ?? 'General');
      if (shown !== undefined) return shown(value);
      if (Math.abs(value) < mostExact || !Number.isInteger(value)) return value;
      const digits = BigInt(value).toString();
      losses.note('read-number-digits', digits, row, column);
      return digits;
    }
    if (value === null || value === '') return null;
    if (!isCellError(value)) return value;
    losses.note('read-cell-errors', value.error, row, column);
    return null;
  };
  const rows: SourceCell[][] = [];
  const lines: number[] = [];
  for (let r = 0; r < area.rowCount; r += 1) {
    const values = block.values[area.row + r] ?? [];
    const row: SourceCell[] = [];
    const end = Math.min(values.length, area.column + area.columnCount);
    for (let c = area.column; c < end; c += 1) row.push(sourceCell(area.row + r, c, values[c] ?? null));
    rows.push(trimmed(row));
    lines.push(block.row + area.row + r + 1);
    if (r % rowsAtOnce === rowsAtOnce - 1) yield r / area.rowCount;
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  lines.length = rows.length;
  return { sheet: { name, rows, lines, firstColumn: block.column + area.column }, issues: losses.issues() };
}

/** Of a row that holds nothing but blanks nothing is left. */
function trimmed(row: SourceCell[]): SourceCell[] {
  if (row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) return [];
  while (row.at(-1) === null) row.pop();
  return row;
}

/** How numbers in the format are read; undefined: as they are. */
function shownBy(format: string, date1904: boolean): Shown | undefined {
  const zeros = zerosInFront(format);
  if (zeros > 0) return (value) => (Number.isInteger(value) && value >= 0 && value < mostExact ? String(value).padStart(zeros, '0') : value);
  if (!isDateFormat(format)) return undefined;
  const isTime = isTimeFormat(format);
  return (value) => dayText(value, isTime, date1904) ?? value;
}

/** A day, a day with the time of day if there is one, or a time; undefined where Excel itself cannot show one. */
function dayText(serial: number, isTime: boolean, date1904: boolean): string | undefined {
  // What is left of a second by counting in days goes to the next whole one.
  const seconds = Math.round(serial * daySeconds);
  const time = seconds - Math.floor(seconds / daySeconds) * daySeconds;
  const date = dateOfSerial(seconds / daySeconds, date1904);
  if (date === undefined || !isCalendarDate(date)) return undefined;
  if (isTime && serial < 1) return clockText(time);
  return time === 0 ? date : `${date} ${clockText(time)}`;
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

interface Loss {
  readonly code: 'read-cell-errors' | 'read-number-digits' | 'read-formulas-unsaved';
  readonly what: string;
  readonly cell: string;
  cells: number;
}

/** One a column and error, or a column with numbers that are too long. */
class Losses {
  readonly #block: CellBlock;
  readonly #losses = new Map<string, Loss>();

  constructor(block: CellBlock) {
    this.#block = block;
  }

  note(code: Loss['code'], what: string, row: number, column: number): void {
    const key = `${code} ${column} ${code === 'read-cell-errors' ? what : ''}`;
    const known = this.#losses.get(key);
    if (known !== undefined) known.cells += 1;
    else this.#losses.set(key, { code, what, cells: 1, cell: `${columnLetters(this.#block.column + column)}${this.#block.row + row + 1}` });
  }

  issues(): TransferIssue[] {
    return [...this.#losses.values()].map(({ code, what, cell, cells }): TransferIssue => {
      const where = { sheet: this.#block.sheet, cell, value: what };
      if (code === 'read-cell-errors') return { severity: 'warning', code, facts: { error: what, cells }, where };
      if (code === 'read-number-digits') return { severity: 'warning', code, facts: { number: what, cells }, where };
      return { severity: 'warning', code, facts: { cell, cells }, where: { sheet: this.#block.sheet, cell } };
    });
  }
}

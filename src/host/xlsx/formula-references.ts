/**
 * Finds the cell references in a formula and lets the caller move them; everything else (text, names, functions,
 * structured references, references into other files) stays as it is. Formulas are the file's: English, with commas.
 */
import { columnLetters } from '../list-formula';
import { columnOf, maxColumn, maxRow, type CellRange } from './cell-address';

export interface FormulaReference {
  /** Unquoted; undefined if the reference is to the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly range: CellRange;
  /** Whole columns or whole rows: the other direction is the sheet's full length. */
  readonly kind: 'cells' | 'columns' | 'rows';
}

export type MoveReference = (reference: FormulaReference, fixed: FixedCorners) => CellRange | undefined;

/** Which parts carry a dollar sign. */
export interface FixedCorners {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
  readonly lastRow: boolean;
  readonly lastColumn: boolean;
}

const notInWord = '(?![\\p{L}\\p{N}_.(!\\[])';
const text = /"(?:[^"]|"")*"/yu;
const sheetPrefix = /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?))!/yu;
const cells = new RegExp(`(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?:(:)(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7}))?${notInWord}`, 'yu');
const columns = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${notInWord}`, 'yu');
const rows = new RegExp(`(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${notInWord}`, 'yu');
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|#[A-Z/0!?]+/yu;

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

/** Behind the bracket that closes the one at `at`; an apostrophe inside takes away the meaning of the next letter. */
function behindBracket(formula: string, at: number): number {
  let depth = 0;
  for (let pos = at; pos < formula.length; pos += 1) {
    const letter = formula[pos];
    if (letter === "'") pos += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      depth -= 1;
      if (depth === 0) return pos + 1;
    }
  }
  return formula.length;
}

interface Found extends FormulaReference { readonly fixed: FixedCorners; readonly single: boolean; readonly length: number }

function referenceAt(formula: string, at: number, sheet: string | undefined): Found | undefined {
  let match = matchAt(cells, formula, at);
  if (match !== null) {
    const [whole, c1 = '', firstLetters = '', r1 = '', firstNumber = '', colon, c2 = '', lastLetters = '', r2 = '', lastNumber = ''] = match;
    const single = colon === undefined;
    const [columnA, rowA] = [columnOf(firstLetters), Number(firstNumber) - 1];
    const [columnB, rowB] = single ? [columnA, rowA] : [columnOf(lastLetters), Number(lastNumber) - 1];
    const inside = [columnA, columnB].every((column) => column <= maxColumn) && [rowA, rowB].every((row) => row >= 0 && row <= maxRow);
    if (!inside) return undefined;
    // B2:A1 is A1:B2; each corner keeps the dollar signs it was written with.
    const [swapRows, swapColumns] = [rowA > rowB, columnA > columnB];
    const [a, b] = [{ row: r1 !== '', column: c1 !== '' }, single ? { row: r1 !== '', column: c1 !== '' } : { row: r2 !== '', column: c2 !== '' }];
    return {
      sheet, kind: 'cells', single, length: whole.length,
      range: { firstRow: Math.min(rowA, rowB), lastRow: Math.max(rowA, rowB), firstColumn: Math.min(columnA, columnB), lastColumn: Math.max(columnA, columnB) },
      fixed: {
        firstRow: (swapRows ? b : a).row, lastRow: (swapRows ? a : b).row,
        firstColumn: (swapColumns ? b : a).column, lastColumn: (swapColumns ? a : b).column,
      },
    };
  }
  match = matchAt(columns, formula, at);
  if (match !== null) {
    const [whole, fix1, from = '', fix2, to = ''] = match;
    const [a, b] = [columnOf(from), columnOf(to)];
    if (Math.max(a, b) > maxColumn) return undefined;
    return {
      sheet, kind: 'columns', single: false, length: whole.length,
      range: { firstRow: 0, lastRow: maxRow, firstColumn: Math.min(a, b), lastColumn: Math.max(a, b) },
      fixed: { firstRow: true, lastRow: true, firstColumn: fix1 !== '', lastColumn: fix2 !== '' },
    };
  }
  match = matchAt(rows, formula, at);
  if (match === null) return undefined;
  const [whole, fix1, from, fix2, to] = match;
  const [a, b] = [Number(from) - 1, Number(to) - 1];
  if (Math.max(a, b) > maxRow || Math.min(a, b) < 0) return undefined;
  return {
    sheet, kind: 'rows', single: false, length: whole.length,
    range: { firstRow: Math.min(a, b), lastRow: Math.max(a, b), firstColumn: 0, lastColumn: maxColumn },
    fixed: { firstRow: fix1 !== '', lastRow: fix2 !== '', firstColumn: true, lastColumn: true },
  };
}

function written({ kind, single, fixed }: Found, range: CellRange): string {
  const column = (at: number, dollar: boolean): string => (dollar ? '$' : '') + columnLetters(at);
  const row = (at: number, dollar: boolean): string => (dollar ? '$' : '') + String(at + 1);
  if (kind === 'columns') return `${column(range.firstColumn, fixed.firstColumn)}:${column(range.lastColumn, fixed.lastColumn)}`;
  if (kind === 'rows') return `${row(range.firstRow, fixed.firstRow)}:${row(range.lastRow, fixed.lastRow)}`;
  const first = column(range.firstColumn, fixed.firstColumn) + row(range.firstRow, fixed.firstRow);
  return single ? first : `${first}:${column(range.lastColumn, fixed.lastColumn)}${row(range.lastRow, fixed.lastRow)}`;
}

const same = (a: CellRange, b: CellRange): boolean =>
  a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn;

/** The formula with every reference where `move` puts it; one that is gone becomes #REF!. */
export function moveReferences(formula: string, move: MoveReference): string {
  let out = '';
  let at = 0;
  let sheet: string | undefined;
  let foreign = false;
  while (at < formula.length) {
    const quoted = matchAt(text, formula, at);
    const prefix = quoted === null ? matchAt(sheetPrefix, formula, at) : null;
    if (prefix !== null) {
      const name = prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '';
      // Another file's sheet, or a stack of sheets: not a place in one sheet of this file.
      foreign ||= name.includes('[') || name.includes(':');
      sheet = name;
      out += prefix[0];
      at += prefix[0].length;
      continue;
    }
    const found = quoted === null ? referenceAt(formula, at, sheet) : undefined;
    if (found !== undefined) {
      const whole = formula.slice(at, at + found.length);
      const moved = foreign ? found.range : move(found, found.fixed);
      out += moved === undefined ? '#REF!' : same(moved, found.range) ? whole : written(found, moved);
      at += found.length;
    } else if (formula[at] === '[') {
      const end = behindBracket(formula, at);
      // [1]Sheet!A1 points into another file; [Column] belongs to a table.
      const isFile = matchAt(sheetPrefix, formula, end) !== null;
      out += formula.slice(at, end);
      at = end;
      if (isFile) {
        foreign = true;
        continue;
      }
    } else {
      const length = quoted?.[0].length ?? matchAt(word, formula, at)?.[0].length ?? 1;
      out += formula.slice(at, at + length);
      at += length;
    }
    sheet = undefined;
    foreign = false;
  }
  return out;
}

/** The formula as it reads when its cell is copied this far: what has no dollar sign goes along. */
export function shiftFormula(formula: string, rowsDown: number, columnsRight: number): string {
  if (rowsDown === 0 && columnsRight === 0) return formula;
  return moveReferences(formula, ({ range, kind }, fixed) => {
    const row = (at: number, isFixed: boolean): number => (isFixed || kind === 'columns' ? at : at + rowsDown);
    const column = (at: number, isFixed: boolean): number => (isFixed || kind === 'rows' ? at : at + columnsRight);
    const moved = {
      firstRow: row(range.firstRow, fixed.firstRow), lastRow: row(range.lastRow, fixed.lastRow),
      firstColumn: column(range.firstColumn, fixed.firstColumn), lastColumn: column(range.lastColumn, fixed.lastColumn),
    };
    const outside = Math.min(moved.firstRow, moved.lastRow, moved.firstColumn, moved.lastColumn) < 0
      || Math.max(moved.firstRow, moved.lastRow) > maxRow || Math.max(moved.firstColumn, moved.lastColumn) > maxColumn;
    return outside ? undefined : moved;
  });
}

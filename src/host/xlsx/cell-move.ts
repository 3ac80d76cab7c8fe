/**
 * Where cells go when rows or columns are inserted or rows of a table are deleted: one description that everything that
 * refers to cells (formulas, names, formats, validations, comments, charts) is moved by.
 */
import { maxColumn, maxRow, type CellPlace, type CellRange } from './cell-address';

export interface CellMove {
  /** Name of the sheet whose cells move. */
  readonly sheet: string;
  /** Undefined if the cell is deleted. */
  place(cell: CellPlace): CellPlace | undefined;
  /** Undefined if all of it is deleted. */
  range(range: CellRange): CellRange | undefined;
  /** The row from which a row at this place gets its cells: inside the columns that move, and outside them; undefined: no cells. */
  source(row: number): { readonly inside: number | undefined; readonly outside: number | undefined };
  readonly insideColumns: { readonly first: number; readonly last: number };
  /** Rows above stay as they are. */
  readonly firstRow: number;
  readonly kind: 'columns' | 'rows';
}

/** Whole columns of the sheet. */
export function insertColumns(sheet: string, at: number, count: number): CellMove {
  const column = (from: number): number => (from >= at ? from + count : from);
  return {
    sheet,
    kind: 'columns',
    firstRow: 0,
    insideColumns: { first: 0, last: maxColumn },
    source: (row) => ({ inside: row, outside: row }),
    place: (cell) => ({ row: cell.row, column: column(cell.column) }),
    range(range) {
      // A reference to whole rows stays one.
      if (range.firstColumn === 0 && range.lastColumn === maxColumn) return range;
      const firstColumn = column(range.firstColumn);
      return firstColumn > maxColumn ? undefined : { ...range, firstColumn, lastColumn: Math.min(maxColumn, column(range.lastColumn)) };
    },
  };
}

/** Whole rows of the sheet. */
export function insertRows(sheet: string, at: number, count: number): CellMove {
  const row = (from: number): number => (from >= at ? from + count : from);
  const source = (to: number): number | undefined => (to < at ? to : to < at + count ? undefined : to - count);
  return {
    sheet,
    kind: 'rows',
    firstRow: at,
    insideColumns: { first: 0, last: maxColumn },
    source: (to) => ({ inside: source(to), outside: source(to) }),
    place: (cell) => ({ row: row(cell.row), column: cell.column }),
    range(range) {
      if (range.firstRow === 0 && range.lastRow === maxRow) return range;
      const firstRow = row(range.firstRow);
      return firstRow > maxRow ? undefined : { ...range, firstRow, lastRow: Math.min(maxRow, row(range.lastRow)) };
    },
  };
}

/**
 * Rows of a table's own columns. `area` holds the rows that may move, down to the last row of the table; `to` says where
 * each goes. What stands below the table stays where it is: the freed rows become empty.
 */
export function moveTableRows(sheet: string, area: CellRange, wholeRows: boolean, to: (row: number) => number | undefined): CellMove {
  const from = new Map<number, number>();
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const target = to(row);
    if (target !== undefined) from.set(target, row);
  }
  const insideRows = (row: number): boolean => row >= area.firstRow && row <= area.lastRow;
  const insideColumns = wholeRows ? { first: 0, last: maxColumn } : { first: area.firstColumn, last: area.lastColumn };
  const next = (row: number, step: 1 | -1): number | undefined => {
    for (let at = row; insideRows(at); at += step) {
      const target = to(at);
      if (target !== undefined) return target;
    }
    return undefined;
  };
  return {
    sheet,
    kind: 'rows',
    firstRow: area.firstRow,
    insideColumns,
    source: (row) => (from.has(row) || insideRows(row) ? { inside: from.get(row), outside: row } : { inside: row, outside: row }),
    place(cell) {
      if (!insideRows(cell.row) || cell.column < insideColumns.first || cell.column > insideColumns.last) return cell;
      const row = to(cell.row);
      return row === undefined ? undefined : { ...cell, row };
    },
    range(range) {
      // A range that reaches beside the table is about more than its rows.
      if (range.firstColumn < insideColumns.first || range.lastColumn > insideColumns.last) return range;
      if (range.lastRow < area.firstRow || range.firstRow > area.lastRow) return range;
      const firstRow = insideRows(range.firstRow) ? next(range.firstRow, 1) : range.firstRow;
      const lastRow = insideRows(range.lastRow) ? next(range.lastRow, -1) : range.lastRow;
      // Deleted down to its last row: what is left begins below, or nothing is left.
      const top = firstRow ?? (range.lastRow > area.lastRow ? area.lastRow + 1 : undefined);
      const bottom = lastRow ?? (range.firstRow < area.firstRow ? area.firstRow - 1 : undefined);
      return top === undefined || bottom === undefined || bottom < top ? undefined : { ...range, firstRow: top, lastRow: bottom };
    },
  };
}

/**
 * Room between rows of a table's own columns. `area` holds the rows that may move, down to the last row of the body;
 * `to` says where each goes, further down but never past another one. The cells it goes to are free.
 */
export function spreadTableRows(sheet: string, area: CellRange, wholeRows: boolean, to: (row: number) => number): CellMove {
  const from = new Map<number, number>();
  for (let row = area.firstRow; row <= area.lastRow; row += 1) from.set(to(row), row);
  const last = to(area.lastRow);
  const moved = (row: number): number => (row >= area.firstRow && row <= area.lastRow ? to(row) : row);
  const insideColumns = wholeRows ? { first: 0, last: maxColumn } : { first: area.firstColumn, last: area.lastColumn };
  return {
    sheet,
    kind: 'rows',
    firstRow: area.firstRow,
    insideColumns,
    source: (row) => (row >= area.firstRow && row <= last ? { inside: from.get(row), outside: row } : { inside: row, outside: row }),
    place: (cell) => (cell.column < insideColumns.first || cell.column > insideColumns.last ? cell : { ...cell, row: moved(cell.row) }),
    range(range) {
      // A range that reaches beside the table is about more than its rows.
      if (range.firstColumn < insideColumns.first || range.lastColumn > insideColumns.last) return range;
      return { ...range, firstRow: moved(range.firstRow), lastRow: Math.max(moved(range.firstRow), moved(range.lastRow)) };
    },
  };
}

/** Nothing moves: for going over formulas for another reason. */
export const emptyMove: CellMove = {
  sheet: '', kind: 'rows', firstRow: maxRow + 1, insideColumns: { first: 0, last: maxColumn },
  place: (cell) => cell,
  range: (range) => range,
  source: (row) => ({ inside: row, outside: row }),
};

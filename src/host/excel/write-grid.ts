/** Fills a whole area of a sheet that is this program's own, in pieces, and looks at what arrived. */
import { must } from '../../base/assert';
import type { WritableValue } from '../workbook';
import { encodeCell, holds, weight, type RawValue } from './cell-value';
import { isSizeError, refuse } from './excel-issue';

export interface Grid {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly WritableValue[])[];
  /** Number formats that the columns of the area have already. */
  readonly formats: readonly string[];
}

const pieceWeight = 400_000;
const pieceCells = 10_000;

export async function writeGrid(context: Excel.RequestContext, grid: Grid): Promise<void> {
  for (let first = 0; first < grid.rows.length;) first += await writePiece(context, grid, first, pieceLength(grid, first));
}

function pieceLength({ rows, formats }: Grid, first: number): number {
  let used = 0;
  let count = 0;
  for (const row of rows.slice(first, first + Math.max(1, Math.floor(pieceCells / Math.max(1, formats.length))))) {
    used += row.reduce<number>((sum, value) => sum + weight(value) + 6, 0);
    if (count > 0 && used > pieceWeight) break;
    count += 1;
  }
  return count;
}

/** Gives how many rows it wrote. */
async function writePiece(context: Excel.RequestContext, grid: Grid, first: number, count: number): Promise<number> {
  const rows = grid.rows.slice(first, first + count);
  const range = context.workbook.worksheets.getItem(grid.sheet).getRangeByIndexes(grid.row + first, grid.column, count, grid.formats.length);
  try {
    send(range, grid, rows, () => false);
    await context.sync();
  } catch (error) {
    if (!isSizeError(error) || count === 1) throw error;
    return writePiece(context, grid, first, Math.ceil(count / 2));
  }
  const stubborn = strangers(range, rows, grid.formats);
  if (stubborn === undefined) return count;
  send(range, grid, rows, (r, c) => must(stubborn[r], 'a row of the piece')[c] === true);
  await context.sync();
  if (strangers(range, rows, grid.formats) !== undefined) {
    throw refuse('host-failed', { message: `Cells of ${grid.sheet} do not hold what was written` }, { sheet: grid.sheet });
  }
  return count;
}

function send(range: Excel.Range, { formats }: Grid, rows: Grid['rows'], secondWay: (r: number, c: number) => boolean): void {
  const cells = rows.map((row, r) => formats.map((format, c) => encodeCell(row[c] ?? null, secondWay(r, c), format === '@')));
  if (cells.some((row) => row.some(({ numberFormat }) => numberFormat !== undefined))) {
    range.numberFormat = cells.map((row) => row.map(({ numberFormat }): RawValue => numberFormat ?? null));
  }
  range.values = cells.map((row) => row.map(({ value }) => value));
  range.load('values');
}

/** Which cells do not hold what was meant; undefined when all do. */
function strangers(range: Excel.Range, rows: Grid['rows'], formats: readonly string[]): boolean[][] | undefined {
  const found = rows.map((row, r) => formats.map((_, c) => !holds(range.values[r]?.[c], row[c] ?? null)));
  return found.some((row) => row.includes(true)) ? found : undefined;
}

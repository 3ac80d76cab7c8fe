/**
 * Rows put between those of a table. Room is made below it as for rows at its end, then the rows below each place move
 * down within the table. What stands beside the table keeps its rows.
 */
import { placeRows } from '../../base/row-place';
import type { InsertedRow } from '../workbook';
import { maxRow } from './cell-address';
import { spreadTableRows } from './cell-move';
import { calculateOnOpen } from './recalculation';
import { refuse } from './refusal';
import { appendTableRows, growRanges, makeRoom, writeRows } from './row-append';
import { hasHiddenRow, hasNeighbours } from './row-removal';
import { firstBodyRow, resizedTable } from './table-part';
import { moveCells } from './workbook-move';
import type { TableOnSheet, WorkbookFile } from './workbook-file';

/** Rows that go in front of a row of the body. */
interface Gap {
  readonly at: number;
  readonly rows: readonly InsertedRow['values'][];
}

/** `keys` of the body rows in use, as they stand now. */
export function insertTableRows(file: WorkbookFile, on: TableOnSheet, keys: readonly (string | undefined)[], inserted: readonly InsertedRow[]): void {
  const runs = placeRows(keys, inserted.map(({ values, place }) => ({ id: String(values[0]), place })))
    .map(({ at, rows }): Gap => ({ at, rows: rows.flatMap((index) => (inserted[index] === undefined ? [] : [inserted[index].values])) }));
  const gaps = runs.filter(({ at }) => at < keys.length);
  if (gaps.length > 0) openGaps(file, on, gaps);
  const atEnd = runs.find(({ at }) => at === keys.length);
  const added = gaps.reduce((sum, { rows }) => sum + rows.length, 0);
  if (atEnd !== undefined) appendTableRows(file, file.table(on.table.name), keys.length + added, atEnd.rows);
}

function openGaps(file: WorkbookFile, on: TableOnSheet, gaps: readonly Gap[]): void {
  const { table, sheet } = on;
  const more = gaps.reduce((sum, { rows }) => sum + rows.length, 0);
  if (table.range.lastRow + more > maxRow) refuse('file-too-large', { limit: `${maxRow + 1}` });
  const top = firstBodyRow(table);
  const firstRow = top + (gaps[0]?.at ?? 0);
  const lastRow = table.range.lastRow - table.totalsRows;
  makeRoom(file, on, more);
  const area = { ...table.range, firstRow, lastRow: lastRow + more };
  const beside = hasNeighbours(file, on, area);
  if (beside && hasHiddenRow(file, on.sheetPart, area)) refuse('filter-active', { table: table.name });
  const grown = file.table(table.name).table;
  file.parts.set(grown.part, resizedTable(grown, { ...table.range, lastRow: table.range.lastRow + more }));

  const target = downBy(gaps, top, lastRow);
  const move = spreadTableRows(sheet.name, { ...area, lastRow }, !beside, (row) => target[row - firstRow] ?? row);
  moveCells(file, sheet, move, { ownTable: table.part, drawings: false });
  const above = gaps[0]?.at === 0 ? gaps[0].rows.length : 0;
  // What held for the first row of the table holds for a new first row.
  if (above > 0) growRanges(file, on, (range) => (range.firstRow === top + above ? { ...range, firstRow: top } : undefined));
  let before = 0;
  writeRows(file, file.table(table.name), gaps.map(({ at, rows }) => {
    const first = top + at + before;
    before += rows.length;
    return { first, like: at === 0 ? first + rows.length : first - 1, rows };
  }));
  calculateOnOpen(file);
}

/** Where the rows from the first gap down to `lastRow` go. */
function downBy(gaps: readonly Gap[], top: number, lastRow: number): number[] {
  const targets: number[] = [];
  let [next, down] = [0, 0];
  for (let row = top + (gaps[0]?.at ?? 0); row <= lastRow; row += 1) {
    for (; gaps[next] !== undefined && top + (gaps[next]?.at ?? 0) <= row; next += 1) down += gaps[next]?.rows.length ?? 0;
    targets.push(row + down);
  }
  return targets;
}

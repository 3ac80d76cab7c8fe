/** What a column holds, looked at once: how much of it is filled, with how many different values, and some of them. */
import type { SourceCell } from '../source';
import type { MappedTable } from './import-mapping';

export interface ColumnSample {
  readonly filled: number;
  readonly rows: number;
  /** Different values, up to `mostDistinct`. */
  readonly distinct: number;
  /** Each value with the rows that have it, as far as they are few; undefined for more than `mostCounted`. */
  readonly counted: ReadonlyMap<string, { readonly rows: number; readonly line: number }> | undefined;
  /** Filled cells from all over the column. */
  readonly cells: readonly Exclude<SourceCell, null>[];
  /** The first few different values, as they are written. */
  readonly examples: readonly string[];
}

export const mostDistinct = 2000;
const mostCounted = 500;
const mostCells = 400;
const mostExamples = 5;

export function sampleColumn({ rows, lines }: MappedTable, column: number): ColumnSample {
  const counted = new Map<string, { rows: number; line: number }>();
  const distinct = new Set<string>();
  const cells: Exclude<SourceCell, null>[] = [];
  // One look at the whole column tells how many are filled; the next takes some from all over it.
  let filled = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const cell = rows[at]?.[column] ?? null;
    if (cell === null || cell === '') continue;
    filled += 1;
    if (distinct.size >= mostDistinct) continue;
    const text = String(cell).trim();
    distinct.add(text);
    const known = counted.get(text);
    if (known !== undefined) known.rows += 1;
    else if (counted.size <= mostCounted) counted.set(text, { rows: 1, line: lines[at] ?? at + 1 });
  }
  const step = Math.max(1, filled / mostCells);
  let next = 0;
  let passed = 0;
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null || cell === '') continue;
    if (passed >= next) {
      cells.push(cell);
      next += step;
    }
    passed += 1;
  }
  const isCounted = counted.size <= mostCounted && distinct.size < mostDistinct;
  return { filled, rows: rows.length, distinct: distinct.size, counted: isCounted ? counted : undefined, cells, examples: [...distinct].slice(0, mostExamples) };
}

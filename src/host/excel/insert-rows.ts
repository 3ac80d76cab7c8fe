/**
 * Puts rows between those of a table: cells are shifted down with `Range.insert`, as a person inserts table rows (never
 * `rows.add`, which co-authors' Excel cannot merge). The keys on both sides are read in the same request right before:
 * rows that came between others, because someone sorted or inserted meanwhile, are taken out and put in once more.
 */
import { must } from '../../base/assert';
import { placeRows, type RowRun } from '../../base/row-place';
import type { InsertedRow } from '../workbook';
import { appendRows, fitRows, noteStubborn, writeRows, type Row, type RowFormats } from './append-rows';
import { weight } from './cell-value';
import { isOutOfPlace, isSizeError } from './excel-issue';
import { removeRows } from './remove-rows';
import { bodyCells, bodyRows, guardColumns, guardRows } from './table-shape';
import { keyText, loadView, type TableView } from './table-view';
import { writeCells, type CellTasks, type WriteRun } from './write-cells';

const chunkWeight = 400_000;
const chunkCells = 10_000;
/** Every gap is several actions. */
const chunkRows = 150;
/** A place is not worth a refusal: after so many tries in a table that does not rest, the rows stay where they came. */
const rounds = 5;

const keyOf = ({ values: [key] }: InsertedRow): string => keyText(key) ?? '';

/** Which rows come to stand in the end and which in between: only those at the end need free cells below the table. */
export function countAtEnd(view: TableView, rows: readonly InsertedRow[]): number {
  return runsOf(view, rows).find(({ at }) => at === view.keys.length)?.rows.length ?? 0;
}

/** Keys of rows that are in the table are added to `added`, so that a refusal later can take them out again. */
export async function insertRows(run: WriteRun, planned: TableView, rows: readonly InsertedRow[], formats: RowFormats, added: string[]): Promise<void> {
  const { name } = planned.shape;
  let view = await loadView(run.context, name);
  const stubborn: CellTasks = new Map();
  let queue = lowestFirst(view, rows);
  let most = chunkRows;
  for (let tries = 0; queue.length > 0;) {
    const chunk = queue.slice(0, chunkLength(queue, most));
    const work: Insertion = { run, planned, view, rows: chunk, formats, stubborn, added };
    try {
      await insertAtEnd(work);
      const isDone = await insertBetween(work, tries >= rounds);
      tries = isDone ? 0 : tries + 1;
      if (isDone) queue = queue.slice(chunk.length);
    } catch (error) {
      if (isSizeError(error) && chunk.length > 1) most = Math.ceil(chunk.length / 2);
      else if (!isOutOfPlace(error) || tries >= rounds || !(await hasShrunk(run, view))) throw error;
      else tries += 1;
    }
    // What is in the table already is not put there twice.
    const there = new Set(added);
    queue = queue.filter((row) => !there.has(keyOf(row)));
    if (queue.length > 0) view = await loadView(run.context, name);
  }
  if (stubborn.size > 0) await writeCells(run, await loadView(run.context, name), stubborn);
}

interface Insertion {
  readonly run: WriteRun;
  readonly planned: TableView;
  readonly view: TableView;
  readonly rows: readonly InsertedRow[];
  readonly formats: RowFormats;
  readonly stubborn: CellTasks;
  readonly added: string[];
}

function runsOf(view: TableView, rows: readonly InsertedRow[]): RowRun[] {
  return placeRows(view.keys, rows.map((row) => ({ id: keyOf(row), place: row.place })));
}

/** Each row named by the one below it, the lowest first: so they find their places in as many requests as it takes. */
function lowestFirst(view: TableView, rows: readonly InsertedRow[]): InsertedRow[] {
  return runsOf(view, rows).reverse().flatMap(({ at, rows: indexes }) => {
    let below = view.keys[at];
    const above = view.keys[at - 1];
    return indexes.map((index) => must(rows[index], 'a row that was placed')).reverse().map((row): InsertedRow => {
      const placed = { values: row.values, place: { above, below } };
      below = keyOf(row);
      return placed;
    });
  });
}

function chunkLength(rows: readonly InsertedRow[], most: number): number {
  let [used, cells, count] = [0, 0, 0];
  for (const { values } of rows.slice(0, most)) {
    used += values.reduce<number>((sum, value) => sum + weight(value) + 10, 0);
    cells += values.length;
    if (count > 0 && (used > chunkWeight || cells > chunkCells)) break;
    count += 1;
  }
  return count;
}

async function hasShrunk({ context }: WriteRun, { shape }: TableView): Promise<boolean> {
  const now = await loadView(context, shape.name);
  return now.shape.shownRows < shape.shownRows || now.shape.columns.length < shape.columns.length;
}

async function insertAtEnd({ run, planned, view, rows, formats, added }: Insertion): Promise<void> {
  const end = runsOf(view, rows).find(({ at }) => at === view.keys.length);
  if (end !== undefined) await appendRows(run, planned, end.rows.map((index) => must(rows[index], 'a row').values), formats, added);
}

/** Rows that are to stand together, in front of the row `at`. */
export interface Gap {
  readonly at: number;
  readonly rows: readonly Row[];
}

interface SentGap extends Gap {
  readonly beside: Excel.Range;
  readonly target: Excel.Range;
}

export interface SentInsert {
  readonly view: TableView;
  readonly columns: Excel.TableColumnCollection;
  readonly gaps: readonly SentGap[];
}

/** False when the rows came between others than they should, or the columns were not those that the rows were made for. */
async function insertBetween(work: Insertion, isLast: boolean): Promise<boolean> {
  const { run: { context }, planned, view, added } = work;
  const runs = runsOf(view, work.rows).filter(({ at }) => at < view.keys.length);
  if (runs.length === 0) return true;
  const { rows, formats } = fitRows(planned, view, work.rows.map(({ values }) => values), work.formats);
  guardRows(context.workbook.tables.getItem(view.shape.name), view);
  guardColumns(context, view);
  const sent = sendInsert(context, view, runs.map((gap) => ({ at: gap.at, rows: gap.rows.map((index) => must(rows[index], 'a row')) })), formats);
  await context.sync();

  const keys = keysOfGaps(sent.gaps);
  for (const key of keys) added.push(key);
  if (settleInsert(sent, work.stubborn, isLast)) return true;
  await removeRows(context, view.shape.name, keys, []);
  added.length -= keys.length;
  return false;
}

/** The rows by where they go: into gaps, and those that come to stand at the end. */
export function gapsOf(view: TableView, rows: readonly InsertedRow[]): { readonly gaps: Gap[]; readonly atEnd: Row[] } {
  const gaps = runsOf(view, rows).map((run): Gap => ({ at: run.at, rows: run.rows.map((index) => must(rows[index], 'a row').values) }));
  return { gaps: gaps.filter(({ at }) => at < view.keys.length), atEnd: gaps.filter(({ at }) => at === view.keys.length).flatMap((gap) => gap.rows) };
}

/** Queues the new rows; nothing is guarded. */
export function sendInsert(context: Excel.RequestContext, view: TableView, gaps: readonly Gap[], formats: RowFormats): SentInsert {
  const table = context.workbook.tables.getItem(view.shape.name);
  const { columns } = context.workbook.tables.getItem(view.shape.name);
  columns.load('items/name');
  // From the bottom up, so that the gaps above keep their numbers.
  return { view, columns, gaps: [...gaps].sort((a, b) => b.at - a.at).map((gap) => sendGap(table, view, gap, formats)) };
}

export const keysOfGaps = (gaps: readonly Gap[]): string[] => gaps.flatMap(({ rows }) => rows.map(([key]) => keyText(key) ?? ''));

/** False when the rows are not where they should be: they are to be taken out again. `anywhere`: then they stay all the same. */
export function settleInsert({ view, columns, gaps }: SentInsert, stubborn: CellTasks, anywhere: boolean): boolean {
  const known = view.shape.columns;
  const sameColumns = columns.items.length === known.length && columns.items.every((column, at) => column.name === known[at]?.header);
  if (!sameColumns || !(anywhere || gaps.every((gap) => isInPlace(view, gap)))) return false;
  for (const { rows, target } of gaps) noteStubborn(view, rows, target.values as unknown[][], stubborn);
  return true;
}

function sendGap(table: Excel.Table, view: TableView, { at, rows }: Gap, formats: RowFormats): SentGap {
  const width = view.shape.columns.length;
  const beside = at === 0 ? bodyCells(table, 0, 0, 1, 1) : bodyCells(table, at - 1, 0, 2, 1);
  beside.load('values');
  // Never more rows than the table has from there on: cells below it are not to be shifted as if they were its own.
  let room = view.shape.shownRows - at;
  for (let left = rows.length; left > 0;) {
    const count = Math.min(left, room);
    bodyRows(table, at, count).insert('Down');
    left -= count;
    room += count;
  }
  const target = bodyCells(table, at, 0, rows.length, width);
  writeRows(target, rows, formats);
  target.load('values');
  return { at, rows, beside, target };
}

function isInPlace(view: TableView, { at, beside }: SentGap): boolean {
  const [above, below] = at === 0 ? [undefined, 0] : [0, 1];
  const key = (row: number): string | undefined => keyText(beside.values[row]?.[0]);
  return key(below) === view.keys[at] && (above === undefined || key(above) === view.keys[at - 1]);
}

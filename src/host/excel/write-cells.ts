/**
 * Writes cells of a table into the rows that carry their keys. Excel knows no "write if still unchanged", and co-authors
 * sort and insert between two requests. So the request that writes also reads keys, headers and old contents right
 * before, and the new contents right after. A cell that landed in another row is put back and written again in its own.
 */
import { must } from '../../base/assert';
import type { WritableValue } from '../workbook';
import { contentAt, type CellContent } from './cell-content';
import { encodeAsWas, encodeCell, holds, weight, type EncodedCell, type RawValue } from './cell-value';
import { chunksOf, type EditBlock, type PlacedCell } from './edit-blocks';
import { isOutOfPlace, isSizeError, refuse } from './excel-issue';
import { readBody } from './read-table';
import { bodyCells, guardColumns, guardRows, loadShape } from './table-shape';
import { keyText, loadView, type TableView } from './table-view';

export interface CellTask {
  /** What the key cell of the row holds now; undefined when it is empty. */
  readonly key: string | undefined;
  /** For a row that its key cannot tell from others: where it stands. */
  readonly row?: number;
  /** For a row without a key that is to be put right: what was written there by mistake, to find it by. */
  readonly wrote?: WritableValue;
  /** Puts a cell back; if its row or column is gone, there is nothing to put back. */
  readonly undo?: true;
  readonly column: string;
  readonly content: CellContent;
  /** The first way of writing did not give what was meant. */
  readonly secondWay?: boolean;
}

/** Tasks by the cell they are about: one cell, one task. */
export type CellTasks = Map<string, CellTask>;

export function addTask(tasks: CellTasks, task: CellTask): void {
  tasks.set(taskId(task), task);
}

function taskId({ key, row, column }: CellTask): string {
  return JSON.stringify([key ?? null, row ?? null, column]);
}

export interface WriteRun {
  readonly context: Excel.RequestContext;
  /** What the cells held before, by cell; the first content seen is kept. */
  readonly journal: CellTasks;
}

export interface PlacedTask extends PlacedCell {
  readonly id: string;
  readonly task: CellTask;
  readonly encoded: EncodedCell;
}

const rounds = 6;

/** Does all tasks, or refuses with some of them done and journalled. Gives the view it ended with. */
export async function writeCells(run: WriteRun, start: TableView, tasks: CellTasks): Promise<TableView> {
  let view = start;
  for (let round = 0; round < rounds; round += 1) {
    if (tasks.size === 0) return view;
    if (round > 0) view = await loadView(run.context, view.shape.name);
    await findUndone(run, view, tasks);
    await writeRound(run, view, tasks);
  }
  if (tasks.size === 0) return view;
  const [left] = tasks.values();
  throw refuse('row-changed', { table: view.shape.name, row: placeOf(view, must(left, 'a task')).row }, { table: view.shape.name });
}

/**
 * Cells to be put back may have gone since, with their row or column. A row without a key may have moved: it is the one
 * that holds the mistake, and where none is left, there is nothing to put right.
 */
async function findUndone({ context, journal }: WriteRun, view: TableView, tasks: CellTasks): Promise<void> {
  for (const [id, task] of [...tasks]) {
    if (task.undo === true && !view.columnOf.has(task.column)) tasks.delete(id);
    if (task.undo === true && task.key !== undefined && !view.rowOf.has(task.key)) tasks.delete(id);
    if (task.wrote === undefined || !tasks.has(id)) continue;
    const column = view.columnOf.get(task.column);
    const cells = column === undefined ? undefined
      : await readBody(context, view.shape, { first: 0, count: view.shape.shownRows, column, width: 1 });
    const isIt = (row: number): boolean => row < view.keys.length && view.keys[row] === undefined && holds(cells?.[row]?.[0] ?? null, task.wrote ?? null);
    const row = task.row !== undefined && isIt(task.row) ? task.row : cells?.findIndex((_, at) => isIt(at)) ?? -1;
    if (row >= 0) tasks.set(id, { ...task, row });
    else {
      tasks.delete(id);
      journal.delete(id);
    }
  }
}

/** The tasks where the view has their rows and columns, as rectangles by requests. */
export function chunksOfTasks(view: TableView, tasks: CellTasks): EditBlock<PlacedTask>[][] {
  return chunksOf(distinct([...tasks].map(([id, task]) => placed(view, id, task))));
}

async function writeRound(run: WriteRun, view: TableView, tasks: CellTasks): Promise<void> {
  const queue = chunksOfTasks(view, tasks);
  for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
    let allThere: boolean;
    try {
      allThere = await writeChunk(run, view, chunk, tasks);
    } catch (error) {
      if (isOutOfPlace(error) && await hasShrunk(run.context, view)) return;
      const cells = chunk.flatMap((block) => block.cells);
      if (!isSizeError(error) || cells.length === 1) throw error;
      const half = Math.ceil(cells.length / 2);
      queue.unshift(...chunksOf(cells.slice(0, half)), ...chunksOf(cells.slice(half)));
      continue;
    }
    // What else was placed by this view would land as wrongly.
    if (!allThere) return;
  }
}

/** Whether a guard may have stopped the request. */
async function hasShrunk(context: Excel.RequestContext, { shape }: TableView): Promise<boolean> {
  const now = await loadShape(context, shape.name);
  return now.shownRows < shape.shownRows || now.columns.length < shape.columns.length;
}

function placeOf(view: TableView, task: CellTask): { readonly row: number; readonly column: number } {
  const { name } = view.shape;
  const column = view.columnOf.get(task.column);
  if (column === undefined) throw refuse('column-missing', { table: name, column: task.column }, { table: name });
  if (task.row !== undefined) {
    if (task.row >= view.keys.length || view.keys[task.row] !== task.key) throw refuse('row-changed', { table: name, row: task.row }, { table: name });
    return { row: task.row, column };
  }
  const row = task.key === undefined ? undefined : view.rowOf.get(task.key);
  if (row === undefined) throw refuse('row-missing', { table: name, key: task.key ?? '' }, { table: name });
  return { row, column };
}

/** Of tasks for one cell the first; the others have their turn in another round. */
function distinct(cells: readonly PlacedTask[]): PlacedTask[] {
  const seen = new Set<string>();
  return cells.filter(({ row, column }) => seen.size < seen.add(`${row} ${column}`).size);
}

function placed(view: TableView, id: string, task: CellTask): PlacedTask {
  const { row, column } = placeOf(view, task);
  const { value, numberFormat } = task.content;
  const asWas = numberFormat !== undefined && task.secondWay !== true;
  const encoded = asWas ? encodeAsWas(value, numberFormat) : encodeCell(value, task.secondWay === true);
  return { row, column, id, task, weight: weight(value) * 2, encoded };
}

interface SentBlock {
  readonly block: EditBlock<PlacedTask>;
  readonly keys: Excel.Range;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
  /** The formats were asked for, because the block sets some. */
  readonly formats: boolean;
}

/** False when a cell landed in a row or column of others. */
async function writeChunk(run: WriteRun, view: TableView, chunk: readonly EditBlock<PlacedTask>[], tasks: CellTasks): Promise<boolean> {
  guardRows(run.context.workbook.tables.getItem(view.shape.name), view);
  guardColumns(run.context, view);
  const sent = sendCells(run.context, view, chunk);
  await run.context.sync();
  return settleCells(run, sent, tasks);
}

export interface SentCells {
  readonly view: TableView;
  readonly columns: Excel.TableColumnCollection;
  readonly blocks: readonly SentBlock[];
}

/** Queues the cells; nothing is guarded. */
export function sendCells(context: Excel.RequestContext, view: TableView, chunk: readonly EditBlock<PlacedTask>[]): SentCells {
  const table = context.workbook.tables.getItem(view.shape.name);
  context.application.suspendApiCalculationUntilNextSync();
  const { columns } = context.workbook.tables.getItem(view.shape.name);
  columns.load('items/name');
  return { view, columns, blocks: chunk.map((block) => sendBlock(table, block)) };
}

/** Journals what was written; what is not done stays in the list. False when a cell landed in a row or column of others. */
export function settleCells(run: WriteRun, { view, columns, blocks }: SentCells, tasks: CellTasks): boolean {
  const headers = columns.items.map(({ name }) => name);
  let allThere = true;
  for (const part of blocks) {
    for (const cell of part.block.cells) if (!settle(run, view, part, cell, headers, tasks)) allThere = false;
  }
  return allThere;
}

function sendBlock(table: Excel.Table, block: EditBlock<PlacedTask>): SentBlock {
  const range = (): Excel.Range => bodyCells(table, block.row, block.column, block.rowCount, block.columnCount);
  const formats = block.cells.some(({ encoded }) => encoded.numberFormat !== undefined);
  const keys = bodyCells(table, block.row, 0, block.rowCount, 1);
  keys.load('values');
  const before = range();
  before.load(formats ? 'values,formulas,numberFormat' : 'values,formulas');
  const after = range();
  const grid = (pick: (cell: PlacedTask) => RawValue): RawValue[][] => {
    const rows = Array.from({ length: block.rowCount }, () => Array.from<RawValue>({ length: block.columnCount }).fill(null));
    for (const cell of block.cells) must(rows[cell.row - block.row], 'a row of the block')[cell.column - block.column] = pick(cell);
    return rows;
  };
  if (formats) after.numberFormat = grid(({ encoded }) => encoded.numberFormat ?? null);
  after.values = grid(({ task, encoded }) => (task.content.formula === undefined ? encoded.value : null));
  for (const { task, row, column } of block.cells) {
    if (task.content.formula !== undefined) bodyCells(table, row, column, 1, 1).formulas = [[task.content.formula]];
  }
  after.load('values');
  return { block, keys, before, after, formats };
}

/** Journals the cell, takes its task off the list or puts it back for another round; false when it landed wrongly. */
function settle(run: WriteRun, view: TableView, sent: SentBlock, cell: PlacedTask, headers: readonly string[], tasks: CellTasks): boolean {
  const { id, task } = cell;
  const [r, c] = [cell.row - sent.block.row, cell.column - sent.block.column];
  const key = keyText(sent.keys.values[r]?.[0]);
  const header = headers[cell.column] ?? '';
  const before = contentAt(sent.before, r, c, sent.formats);
  const there = key === task.key && header === task.column && (task.wrote === undefined || holds(sent.before.values[r]?.[c], task.wrote));
  // A row whose key cell was written is found by what stands there now.
  const keyNow = cell.column === 0 ? keyText(sent.after.values[r]?.[c]) : key;
  const undo: CellTask = { key: keyNow, column: header, content: before, undo: true };
  if (keyNow === undefined) {
    if (!there) addNameless(run, tasks, { ...undo, row: cell.row, wrote: task.content.value });
  } else {
    if (!run.journal.has(taskId(undo))) addTask(run.journal, undo);
    if (!there && !tasks.has(taskId({ ...undo, key }))) addTask(tasks, undo);
  }
  if (!there) return false;
  if (task.wrote !== undefined) run.journal.delete(id);
  tasks.delete(id);
  const isThere = task.content.formula !== undefined || holds(sent.after.values[r]?.[c], task.content.value);
  if (!isThere) {
    if (task.secondWay === true) throw refuse('row-changed', { table: view.shape.name, row: cell.row }, { table: view.shape.name });
    const { key: _, row: __, ...rest } = task;
    addTask(tasks, { ...rest, key: keyNow, secondWay: true, ...(keyNow === undefined ? { row: cell.row } : {}) });
  }
  return true;
}

/**
 * A row without a key was hit: to be put right now, or when all is taken back. Two such rows may have stood in one place,
 * one after the other, so each has its own name in both lists.
 */
function addNameless({ journal }: WriteRun, tasks: CellTasks, undo: CellTask): void {
  // Hit twice before it was put right: what stood there first counts.
  const earlier = [...tasks].find(([, { wrote, column }]) => wrote !== undefined && column === undo.column && holds(undo.content.value ?? '', wrote));
  let id = earlier?.[0] ?? taskId(undo);
  while (earlier === undefined && (tasks.has(id) || journal.has(id))) id += '+';
  const first = earlier === undefined ? undo : { ...undo, content: earlier[1].content };
  tasks.set(id, first);
  journal.set(id, first);
}

/** Puts back what the journal holds, as far as its rows and columns are still there. */
export async function restoreCells(run: WriteRun, name: string): Promise<void> {
  await writeCells({ ...run, journal: new Map() }, await loadView(run.context, name), new Map(run.journal));
}

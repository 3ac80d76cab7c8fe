/** What one request that writes a whole patch does to one table, and whether the tables together fit into it. */
import { weightOfRow, type Row } from './append-rows';
import { chunkCells, chunkWeight, costOf, type EditBlock } from './edit-blocks';
import { gapsOf, type Gap } from './insert-rows';
import type { TablePlan } from './plan-patch';
import type { DoneWork } from './take-back';
import { chunksOfTasks, type CellTasks, type PlacedTask } from './write-cells';

export interface TablePart {
  readonly plan: TablePlan;
  readonly done: DoneWork;
  readonly tasks: CellTasks;
  readonly blocks: readonly EditBlock<PlacedTask>[];
  readonly rows: readonly Row[];
  readonly gaps: readonly Gap[];
}

/** Of a table beyond the cells in it, about as many bytes as a range takes. */
const rangeWeight = 1_500;

/** Undefined when it takes several requests: because of its size, or because rows are looked up by keys that it changes itself. */
export function partOf(plan: TablePlan, done: DoneWork): TablePart | undefined {
  const { view, keyTasks, cellTasks, rekeyTasks, append, insert } = plan;
  const lists = [keyTasks, cellTasks, rekeyTasks].filter(({ size }) => size > 0);
  const [tasks = new Map() as CellTasks] = lists;
  const changesKeys = keyTasks.size + rekeyTasks.size > 0;
  if (lists.length > 1 || (changesKeys && insert.length > 0)) return undefined;
  const [blocks = [], ...more] = chunksOfTasks(view, tasks);
  const { gaps, atEnd } = gapsOf(view, insert);
  // Rows without a place come behind those that are added at the end, rows below the last one before them.
  if (atEnd.length > 0 && append.length > 0) return undefined;
  return more.length > 0 ? undefined : { plan, done, tasks, blocks, rows: [...append, ...atEnd], gaps };
}

/** Whether it is worth while and small enough. Cells of one table are one request without any of this. */
export function isOneRequest(parts: readonly TablePart[]): boolean {
  const [only, second] = parts;
  const isPlain = only !== undefined && second === undefined && only.rows.length + only.gaps.length === 0;
  return only !== undefined && !isPlain && isFitting(parts);
}

function isFitting(parts: readonly TablePart[]): boolean {
  let [weight, cells] = [0, 0];
  for (const { plan: { view }, blocks, rows, gaps } of parts) {
    const width = view.shape.columns.length;
    const added = [...rows, ...gaps.flatMap((gap) => gap.rows)];
    weight += blocks.reduce((sum, block) => sum + costOf(block), 0) + added.reduce((sum, row) => sum + weightOfRow(row), 0)
      + (1 + width + gaps.length * (2 + width)) * rangeWeight;
    cells += blocks.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0) + added.length * width;
  }
  return weight <= chunkWeight && cells <= chunkCells;
}

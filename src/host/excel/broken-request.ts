/**
 * Excel carries out a request in order and stops at what it refuses; what came before stays, and nobody is told what it
 * was. So the cells are looked at before such a request, and what it did is found by looking again.
 */
import { must } from '../../base/assert';
import type { Log } from '../../base/ports';
import { contentAt, type CellContent } from './cell-content';
import { holds } from './cell-value';
import type { EditBlock } from './edit-blocks';
import { isOutOfPlace, isSizeError, Refusal } from './excel-issue';
import { keysOfGaps } from './insert-rows';
import type { TablePart } from './table-part';
import { bodyCells, guardRows } from './table-shape';
import { keyText, loadViews, type TableView } from './table-view';
import { noWork, undoWork, type DoneWork } from './take-back';
import { addTask, chunksOfTasks, type CellTasks, type PlacedTask } from './write-cells';

/** Cells of a table before the request, by task. */
export type SeenCells = ReadonlyMap<string, CellContent>;

/** Of texts in what is looked at: the answer of the request that writes carries them once more. */
const mostText = 1_000_000;

/** Undefined when the tables are not as planned any more, or hold too much for one answer. */
export async function lookBefore(context: Excel.RequestContext, parts: readonly TablePart[]): Promise<SeenCells[] | undefined> {
  if (parts.every(({ blocks }) => blocks.length === 0)) return parts.map(() => new Map<string, CellContent>());
  const asked = parts.map(({ plan: { view }, blocks }) => {
    if (blocks.length > 0) guardRows(context.workbook.tables.getItem(view.shape.name), view);
    return askCells(context, view.shape.name, blocks);
  });
  try {
    await context.sync();
  } catch (error) {
    if (isSizeError(error) || isOutOfPlace(error)) return undefined;
    throw error;
  }
  if (asked.flatMap(({ blocks }) => blocks).reduce((sum, { range }) => sum + textIn(range), 0) > mostText) return undefined;
  const seen = asked.map(seenCells);
  return seen.every((cells) => cells !== undefined) ? seen : undefined;
}

function textIn(range: Excel.Range): number {
  let sum = 0;
  for (const grid of [range.values, range.formulas] as unknown[][][]) for (const row of grid) for (const cell of row) sum += String(cell).length;
  return sum;
}

interface AskedCells {
  readonly columns: Excel.TableColumnCollection;
  readonly blocks: readonly { readonly block: EditBlock<PlacedTask>; readonly keys: Excel.Range; readonly range: Excel.Range }[];
}

function askCells(context: Excel.RequestContext, name: string, blocks: readonly EditBlock<PlacedTask>[]): AskedCells {
  const table = context.workbook.tables.getItem(name);
  const { columns } = context.workbook.tables.getItem(name);
  columns.load('items/name');
  return { columns, blocks: blocks.map((block) => {
    const keys = bodyCells(table, block.row, 0, block.rowCount, 1);
    keys.load('values');
    const range = bodyCells(table, block.row, block.column, block.rowCount, block.columnCount);
    range.load('values,formulas,numberFormat');
    return { block, keys, range };
  }) };
}

/** Contents by task; undefined for a cell that is not in its row or column any more. */
function cellsOf({ columns, blocks }: AskedCells): Map<string, CellContent | undefined> {
  return new Map(blocks.flatMap(({ block, keys, range }) => block.cells.map(({ id, task, row, column }) => {
    const isIt = keyText(keys.values[row - block.row]?.[0]) === task.key && columns.items[column]?.name === task.column;
    return [id, isIt ? contentAt(range, row - block.row, column - block.column, true) : undefined] as const;
  })));
}

async function readCells(context: Excel.RequestContext, { shape }: TableView, blocks: readonly EditBlock<PlacedTask>[]): Promise<Map<string, CellContent | undefined>> {
  const asked = askCells(context, shape.name, blocks);
  await context.sync();
  return cellsOf(asked);
}

function seenCells(asked: AskedCells): SeenCells | undefined {
  const cells = new Map<string, CellContent>();
  for (const [id, content] of cellsOf(asked)) {
    if (content === undefined) return undefined;
    cells.set(id, content);
  }
  return cells;
}

/** Takes back what the request did before it broke off; false when that cannot be. */
export async function takeBrokenBack(
  context: Excel.RequestContext, parts: readonly TablePart[], seen: readonly SeenCells[], log: Log,
): Promise<boolean> {
  try {
    const views = await loadViews(context, parts.map(({ plan: { view } }) => ({ name: view.shape.name, keys: true })));
    const works: DoneWork[] = [];
    for (const [at, part] of parts.entries()) {
      const view = must(views[at], 'a view of the table');
      const journal = await writtenCells(context, part, view, must(seen[at], 'what was seen of the table'));
      works.push({ ...noWork(view.shape.name), runs: [{ context, journal }], added: addedKeys(part, view) });
    }
    for (const work of works.reverse()) await undoWork(context, work);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof OfficeExtension.Error)) throw error;
    log.error('A request that Excel broke off could not be taken back', error);
    return false;
  }
}

/** Rows that came into the table by the request: at its end, or with keys that were not there. */
function addedKeys({ plan, rows, gaps }: TablePart, now: TableView): string[] {
  const start = plan.view.empty ? 0 : Math.min(plan.view.shape.shownRows, now.shape.shownRows - rows.length);
  const atEnd = rows.map(([key]) => String(key)).filter((key) => now.keys.indexOf(key) >= start);
  return [...atEnd, ...keysOfGaps(gaps).filter((key) => now.rowOf.has(key) && !plan.view.rowOf.has(key))];
}

/** Cells that hold what was to be written, with what they held before. */
async function writtenCells(
  context: Excel.RequestContext, { plan, tasks }: TablePart, now: TableView, seen: SeenCells,
): Promise<CellTasks> {
  const keyColumn = plan.view.shape.columns[0]?.header;
  const wanted: CellTasks = new Map();
  for (const [id, task] of tasks) {
    const key = task.column === keyColumn && !now.rowOf.has(task.key ?? '') ? keyText(task.content.value) : task.key;
    if (key === undefined || !now.rowOf.has(key) || !now.columnOf.has(task.column)) continue;
    const { row: _, ...byKey } = task;
    wanted.set(id, { ...byKey, key });
  }
  const found = new Map<string, CellContent | undefined>();
  for (const chunk of chunksOfTasks(now, wanted)) for (const [id, content] of await readCells(context, now, chunk)) found.set(id, content);
  const journal: CellTasks = new Map();
  for (const [id, task] of wanted) {
    const [before, after] = [seen.get(id), found.get(id)];
    if (before === undefined || after === undefined || isSame(before, after)) continue;
    const isOurs = holds(after.value, task.content.value) || (before.value === after.value && before.formula === after.formula);
    if (isOurs) addTask(journal, { key: task.key, column: task.column, content: before, undo: true });
  }
  return journal;
}

const isSame = (a: CellContent, b: CellContent): boolean => a.value === b.value && a.formula === b.formula && a.numberFormat === b.numberFormat;

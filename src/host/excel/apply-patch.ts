/**
 * One patch, all or nothing: first everything is looked up and refused if it cannot be, then cells are written, rows
 * added and at the very end rows deleted. If Excel or a co-author gets in the way after that, what was done is undone.
 */
import { must } from '../../base/assert';
import type { Log } from '../../base/ports';
import type { InsertedRow, TablePatch, WorkbookPatch } from '../workbook';
import { appendRows, prepareAppend, type Row, type RowFormats } from './append-rows';
import { Refusal, refuse, type Place } from './excel-issue';
import { countAtEnd, insertRows } from './insert-rows';
import { putRowsBack, removeRows, type RemovedRow } from './remove-rows';
import { keyText, loadView, viewOf, type TableView } from './table-view';
import { addTask, restoreCells, writeCells, type CellTasks, type WriteRun } from './write-cells';

export interface TablePlan {
  readonly view: TableView;
  readonly keyTasks: CellTasks;
  readonly cellTasks: CellTasks;
  /** Edits of the key column itself; last, because the other edits look the row up by its old key. */
  readonly rekeyTasks: CellTasks;
  readonly append: readonly Row[];
  readonly insert: readonly InsertedRow[];
  readonly formats: RowFormats;
  readonly remove: readonly string[];
}

/** Looks everything up and refuses what cannot be; writes nothing. */
export async function planPatch(context: Excel.RequestContext, place: Place, patch: WorkbookPatch): Promise<TablePlan[]> {
  const plans: TablePlan[] = [];
  for (const part of byTable(patch)) plans.push(await planTable(context, place, part));
  return plans;
}

/** A table named twice is one part: each cell is written once, the last value wins. */
function byTable(patch: WorkbookPatch): TablePatch[] {
  const parts = new Map<string, TablePatch>();
  for (const part of patch.tables) {
    const name = part.table.toLowerCase();
    const first = parts.get(name);
    parts.set(name, first === undefined ? part : {
      table: first.table,
      cells: [...first.cells ?? [], ...part.cells ?? []],
      append: [...first.append ?? [], ...part.append ?? []],
      insert: [...first.insert ?? [], ...part.insert ?? []],
      remove: [...first.remove ?? [], ...part.remove ?? []],
      keys: [...first.keys ?? [], ...part.keys ?? []],
    });
  }
  return [...parts.values()];
}

async function planTable(context: Excel.RequestContext, place: Place, patch: TablePatch): Promise<TablePlan> {
  place.table = patch.table;
  const view = await loadView(context, patch.table);
  const { shape } = view;
  place.sheet = shape.sheet;
  if (shape.locked) throw refuse('sheet-protected', { sheet: shape.sheet }, place);
  const keyColumn = must(shape.columns[0], 'the key column').header;

  const keys = [...view.keys];
  const keyTasks: CellTasks = new Map();
  for (const { row, was, key } of patch.keys ?? []) {
    if (row >= keys.length || keys[row] !== keyText(was)) throw refuse('row-changed', { table: shape.name, row }, place);
    addTask(keyTasks, { key: keys[row], row, column: keyColumn, content: { value: key } });
    keys[row] = key;
  }
  const after = viewOf(shape, keys, view.empty);

  const append = (patch.append ?? []).map((row) => [...row]);
  const insert = (patch.insert ?? []).map(({ values, place: at }) => ({ values: [...values], place: at }));
  const appended = new Map([...append, ...insert.map(({ values }) => values)].map((row) => [keyText(row[0]), row]));
  const [cellTasks, rekeyTasks]: [CellTasks, CellTasks] = [new Map(), new Map()];
  for (const { key, column, value } of patch.cells ?? []) {
    const at = after.columnOf.get(column);
    const isThere = after.rowOf.has(key);
    const newRow = appended.get(key);
    if (!isThere && newRow === undefined) throw refuse('row-missing', { table: shape.name, key }, place);
    if (at === undefined) throw refuse('column-missing', { table: shape.name, column }, place);
    if (isThere) addTask(at === 0 ? rekeyTasks : cellTasks, { key, column, content: { value } });
    else if (newRow !== undefined) newRow[at] = value;
  }
  const remove = patch.remove ?? [];
  for (const key of remove) if (!after.rowOf.has(key)) throw refuse('row-missing', { table: shape.name, key }, place);
  if (remove.length > 0 || insert.length > 0) await refuseFiltered(context, place, shape.name);
  const formats = append.length + insert.length > 0 ? await prepareAppend(context, view, append.length + countAtEnd(after, insert)) : [];
  return { view, keyTasks, cellTasks, rekeyTasks, append, insert, formats, remove };
}

/** Excel cannot insert or delete rows of a table while a filter hides some of them. */
async function refuseFiltered(context: Excel.RequestContext, place: Place, name: string): Promise<void> {
  const filter = context.workbook.tables.getItem(name).autoFilter;
  filter.load('isDataFiltered');
  await context.sync();
  if (filter.isDataFiltered) throw refuse('filter-active', { table: name }, place);
}

interface Done {
  readonly run: WriteRun;
  readonly name: string;
  readonly added: string[];
  readonly removed: RemovedRow[];
}

export async function runPlans(context: Excel.RequestContext, place: Place, plans: readonly TablePlan[], log: Log): Promise<void> {
  const done: Done[] = [];
  const doing = async ({ view }: TablePlan, work: (part: Done) => Promise<void>): Promise<void> => {
    place.table = view.shape.name;
    place.sheet = view.shape.sheet;
    let part = done.find(({ name }) => name === view.shape.name);
    if (part === undefined) done.push(part = { run: { context, journal: new Map() }, name: view.shape.name, added: [], removed: [] });
    await work(part);
  };
  try {
    for (const plan of plans) await doing(plan, (part) => writePlan(part, plan));
    for (const plan of plans) await doing(plan, ({ name, removed }) => removeRows(context, name, plan.remove, removed));
  } catch (error) {
    const at = { ...place };
    for (const part of done.reverse()) await takeBack(part, log);
    Object.assign(place, at);
    throw error;
  }
}

async function writePlan({ run, added }: Done, plan: TablePlan): Promise<void> {
  const { shape } = plan.view;
  let view = plan.view;
  if (plan.keyTasks.size > 0) {
    await writeCells(run, view, plan.keyTasks);
    view = await loadView(run.context, shape.name);
  }
  view = await writeCells(run, view, plan.cellTasks);
  if (plan.rekeyTasks.size > 0) {
    await writeCells(run, view, plan.rekeyTasks);
    view = await loadView(run.context, shape.name);
  }
  if (plan.append.length > 0) await appendRows(run, plan.view, plan.append, plan.formats, added);
  if (plan.insert.length > 0) await insertRows(run, plan.view, plan.insert, plan.formats, added);
}

async function takeBack({ run, name, added, removed }: Done, log: Log): Promise<void> {
  try {
    if (removed.length > 0) await putRowsBack(run.context, name, removed);
    if (added.length > 0) await removeRows(run.context, name, added, []);
    if (run.journal.size > 0) await restoreCells(run, name);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof OfficeExtension.Error)) throw error;
    log.error(`The refused changes of ${name} could not all be taken back`, error);
  }
}

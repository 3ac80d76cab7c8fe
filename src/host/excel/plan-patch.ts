/**
 * What a patch asks of each table, looked up in the workbook as it stands: rows by their keys, columns by their headers,
 * the end of the table. Refuses what cannot be, writes nothing, and asks for all tables together.
 */
import { must } from '../../base/assert';
import type { InsertedRow, TablePatch, WorkbookPatch } from '../workbook';
import { askEnd, formatsAtEnd, type Row, type RowFormats } from './append-rows';
import { refuse, type Place } from './excel-issue';
import { countAtEnd } from './insert-rows';
import { keyText, loadViews, viewOf, type TableView } from './table-view';
import { addTask, type CellTasks } from './write-cells';

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
  const parts = byTable(patch);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) place.table = only.table;
  const views = await loadViews(context, parts.map((part) => ({ name: part.table, keys: needsKeys(part) })));
  const drafts = parts.map((part, at) => draftTable(place, must(views[at], 'a view of the table'), part));
  return askBelow(context, place, drafts);
}

/** Who only adds rows at the end looks no row up. */
function needsKeys({ cells = [], insert = [], remove = [], keys = [] }: TablePatch): boolean {
  return cells.length + insert.length + remove.length + keys.length > 0;
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

/** What is asked of Excel once more, before the plan is complete. */
type Draft = Omit<TablePlan, 'formats'> & { readonly atEnd: number };

function draftTable(place: Place, view: TableView, patch: TablePatch): Draft {
  const { shape } = view;
  Object.assign(place, { table: patch.table, sheet: shape.sheet });
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
  const remove = [...new Set(patch.remove ?? [])];
  for (const key of remove) if (!after.rowOf.has(key)) throw refuse('row-missing', { table: shape.name, key }, place);
  return { view, keyTasks, cellTasks, rekeyTasks, append, insert, remove, atEnd: append.length + countAtEnd(after, insert) };
}

/** Looks for filters and for what stands below the tables. */
async function askBelow(context: Excel.RequestContext, place: Place, drafts: readonly Draft[]): Promise<TablePlan[]> {
  const asked = drafts.map((draft) => {
    const { view: { shape }, append, insert, remove } = draft;
    // Excel cannot insert or delete rows of a table while a filter hides some of them.
    const filter = remove.length + insert.length > 0 ? context.workbook.tables.getItem(shape.name).autoFilter : undefined;
    filter?.load('isDataFiltered');
    return { draft, filter, end: append.length + insert.length > 0 ? askEnd(context, draft.view, draft.atEnd) : undefined };
  });
  if (asked.some(({ filter, end }) => filter !== undefined || end !== undefined)) await context.sync();
  return asked.map(({ draft: { atEnd: _, ...draft }, filter, end }) => {
    const { name, sheet } = draft.view.shape;
    Object.assign(place, { table: name, sheet });
    if (filter?.isDataFiltered === true) throw refuse('filter-active', { table: name }, place);
    return { ...draft, formats: end === undefined ? [] : formatsAtEnd(end) };
  });
}

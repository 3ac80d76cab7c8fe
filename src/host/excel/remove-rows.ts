/**
 * Deletes rows by key, from the bottom up, with `Range.delete`. The rows are read in the same request right before they
 * go: a row that was not meant, because someone sorted or inserted meanwhile, is put back where it stood.
 */
import { must } from '../../base/assert';
import { contentsOf, putBack, type CellContent } from './cell-content';
import { refuse } from './excel-issue';
import { bodyRows, guardRows } from './table-shape';
import { keyText, loadView, type TableView } from './table-view';
import { addTask, writeCells, type CellTasks } from './write-cells';

export interface RemovedRow {
  readonly row: number;
  readonly contents: readonly CellContent[];
  /** Of the columns that the contents stood in. */
  readonly headers: readonly string[];
}

/** Rows that stand together. */
export interface RemovedRun {
  readonly first: number;
  readonly count: number;
}

const rounds = 6;
const chunkRuns = 150;
const chunkCells = 10_000;

/** What was deleted is added to `removed`, so that a refusal later can put it back. */
export async function removeRows(context: Excel.RequestContext, name: string, keys: readonly string[], removed: RemovedRow[]): Promise<void> {
  const wanted = new Set(keys);
  for (let round = 0; wanted.size > 0; round += 1) {
    const view = await loadView(context, name);
    for (const key of wanted) if (!view.rowOf.has(key)) throw refuse('row-missing', { table: name, key }, { table: name });
    if (round >= rounds + keys.length / chunkRuns) throw refuse('row-changed', { table: name, row: 0 }, { table: name });
    const rows = [...wanted].map((key) => must(view.rowOf.get(key), 'a row that is there'));
    try {
      for (const gone of await removeChunk(context, view, lastRuns(rows, view.shape.columns.length), wanted)) removed.push(gone);
    } catch (error) {
      // Excel refuses to delete beyond the end of a table: then look again.
      const { shape } = await loadView(context, name);
      const isSame = shape.shownRows >= view.shape.shownRows && shape.columns.length === view.shape.columns.length;
      if (isSame || !(error instanceof OfficeExtension.Error)) throw error;
    }
  }
}

/** As many of the lowest runs as fit into one request. */
export function lastRuns(rows: readonly number[], width: number): RemovedRun[] {
  const most = Math.max(1, Math.floor(chunkCells / width));
  const runs: { first: number; count: number }[] = [];
  let taken = 0;
  for (const row of [...rows].sort((a, b) => b - a)) {
    const open = runs.at(-1);
    if (taken === most) break;
    if (open !== undefined && open.first === row + 1) {
      open.first = row;
      open.count += 1;
    } else {
      if (runs.length === chunkRuns) break;
      runs.push({ first: row, count: 1 });
    }
    taken += 1;
  }
  return runs;
}

async function removeChunk(context: Excel.RequestContext, view: TableView, runs: readonly RemovedRun[], wanted: Set<string>): Promise<RemovedRow[]> {
  guardRows(context.workbook.tables.getItem(view.shape.name), view);
  const sent = sendRemoval(context, view, runs);
  await context.sync();
  const { gone, mistaken } = settleRemoval(sent, wanted);
  if (mistaken.length > 0) await putRowsBack(context, view.shape.name, mistaken);
  return gone;
}

export interface SentRun {
  readonly first: number;
  readonly columns: Excel.TableColumnCollection;
  readonly before: Excel.Range;
}

/** Queues the deletion; nothing is guarded. */
export function sendRemoval(context: Excel.RequestContext, { shape }: TableView, runs: readonly RemovedRun[]): SentRun[] {
  const { name, shownRows } = shape;
  const table = context.workbook.tables.getItem(name);
  // The last row of a table is only emptied: Excel always shows one.
  const all = runs.reduce((sum, { count }) => sum + count, 0) === shownRows;
  const { columns } = context.workbook.tables.getItem(name);
  if (runs.length > 0) columns.load('items/name');
  return runs.map(({ first, count }) => {
    const before = bodyRows(table, first, count);
    before.load('values,formulas,numberFormat');
    const kept = all && first === 0;
    if (kept) bodyRows(table, 0, 1).clear('Contents');
    if (count > (kept ? 1 : 0)) bodyRows(table, first + (kept ? 1 : 0), count - (kept ? 1 : 0)).delete('Up');
    return { first, columns, before };
  });
}

/** What went is taken off `wanted`; what was not meant is to be put back, each row to its number among those that are left. */
export function settleRemoval(sent: readonly SentRun[], wanted: Set<string>): { readonly gone: RemovedRow[]; readonly mistaken: RemovedRow[] } {
  const gone: RemovedRow[] = [];
  const mistaken: RemovedRow[] = [];
  for (const { first, columns, before } of sent) {
    const headers = columns.items.map((column) => column.name);
    contentsOf(before).forEach((contents, r) => {
      const key = keyText(before.values[r]?.[0]);
      if (key !== undefined && wanted.delete(key)) gone.push({ row: first + r, contents, headers });
      else mistaken.push({ row: first + r, contents, headers });
    });
  }
  return { gone, mistaken: mistaken.map((one) => ({ ...one, row: one.row - gone.filter((other) => other.row < one.row).length })) };
}

/** Puts rows in where they stood; the topmost comes first, so that each finds its place. */
export async function putRowsBack(context: Excel.RequestContext, name: string, rows: readonly RemovedRow[]): Promise<void> {
  let view = await loadView(context, name);
  for (const gone of [...rows].sort((a, b) => a.row - b.row)) {
    const opened = await openRow(context, view, gone.row);
    fillRow(opened, view, gone);
    const { columns } = view.shape;
    // Reading the view sends what is queued.
    view = await loadView(context, name);
    const key = keyText(gone.contents[0]?.value);
    if (key === undefined || !view.rowOf.has(key) || columns.every(({ header }, c) => header === view.shape.columns[c]?.header)) continue;
    // Columns came or went meanwhile: once more, each cell into its own, wherever the row stands by then.
    const tasks: CellTasks = new Map();
    contentsNow(view, gone).forEach((content, c) => {
      const column = view.shape.columns[c]?.header;
      if (c > 0 && column !== undefined) addTask(tasks, { key, column, content });
    });
    view = await writeCells({ context, journal: new Map() }, view, tasks);
  }
}

function fillRow(row: Excel.Range, view: TableView, gone: RemovedRow): void {
  const contents = contentsNow(view, gone);
  putBack(row.getCell(0, 0).getResizedRange(0, contents.length - 1), [contents]);
}

/** Columns may have been put in or taken out since; where none were, one may have got another header. */
function contentsNow({ shape: { columns } }: TableView, { contents, headers }: RemovedRow): readonly CellContent[] {
  if (columns.length === contents.length) return contents;
  return columns.map(({ header }) => contents[headers.indexOf(header)] ?? { value: null });
}

/** An empty row there, or at the end of the table. */
async function openRow(context: Excel.RequestContext, { shape, empty }: TableView, row: number): Promise<Excel.Range> {
  const table = context.workbook.tables.getItem(shape.name);
  if (empty) return bodyRows(table, 0, 1);
  const openAt = (at: number): Excel.Range => {
    bodyRows(table, at, 1).insert('Down');
    return bodyRows(table, at, 1);
  };
  if (row < shape.shownRows) return openAt(row);
  const below = table.getRange().getRowsBelow(1).getUsedRangeOrNullObject(true);
  below.load('rowIndex');
  await context.sync();
  // Rather above the last row than over what moved up below the table when a row went.
  if (shape.totals || !below.isNullObject) return openAt(shape.shownRows - 1);
  table.resize(table.getRange().getResizedRange(1, 0));
  return table.getDataBodyRange().getLastRow();
}

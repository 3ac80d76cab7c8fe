/**
 * Deletes rows by key, from the bottom up, with `Range.delete`. The rows are read in the same request right before they
 * go: a row that was not meant, because someone sorted or inserted meanwhile, is put back where it stood.
 */
import { must } from '../../base/assert';
import { contentsOf, putBack, type CellContent } from './cell-content';
import { refuse } from './excel-issue';
import { bodyCells, guardRows } from './table-shape';
import { keyText, loadView, type TableView } from './table-view';

export interface RemovedRow {
  readonly row: number;
  readonly contents: readonly CellContent[];
}

interface RowRun {
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
      // Excel refuses to delete beyond the end of a table or part of its width: then look again.
      const { shape } = await loadView(context, name);
      const isSame = shape.shownRows >= view.shape.shownRows && shape.columns.length === view.shape.columns.length;
      if (isSame || !(error instanceof OfficeExtension.Error)) throw error;
    }
  }
}

/** As many of the lowest runs as fit into one request. */
function lastRuns(rows: readonly number[], width: number): RowRun[] {
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

async function removeChunk(context: Excel.RequestContext, view: TableView, runs: readonly RowRun[], wanted: Set<string>): Promise<RemovedRow[]> {
  const { name, columns, shownRows } = view.shape;
  const table = context.workbook.tables.getItem(name);
  guardRows(table, view);
  // The last row of a table is only emptied: Excel always shows one.
  const all = runs.reduce((sum, { count }) => sum + count, 0) === shownRows;
  const sent = runs.map(({ first, count }) => {
    const before = bodyCells(table, first, 0, count, columns.length);
    before.load('values,formulas,numberFormat');
    const kept = all && first === 0;
    if (kept) bodyCells(table, 0, 0, 1, columns.length).clear('Contents');
    if (count > (kept ? 1 : 0)) bodyCells(table, first + (kept ? 1 : 0), 0, count - (kept ? 1 : 0), columns.length).delete('Up');
    return { first, before };
  });
  await context.sync();

  const gone: RemovedRow[] = [];
  const mistaken: RemovedRow[] = [];
  for (const { first, before } of sent) {
    contentsOf(before).forEach((contents, r) => {
      const key = keyText(before.values[r]?.[0]);
      if (key !== undefined && wanted.delete(key)) gone.push({ row: first + r, contents });
      else mistaken.push({ row: first + r, contents });
    });
  }
  if (mistaken.length > 0) {
    await putRowsBack(context, name, mistaken.map(({ row, contents }) => ({
      contents, row: row - gone.filter((other) => other.row < row).length,
    })));
  }
  return gone;
}

/** Puts rows in where they stood; the topmost comes first, so that each finds its place. */
export async function putRowsBack(context: Excel.RequestContext, name: string, rows: readonly RemovedRow[]): Promise<void> {
  let view = await loadView(context, name);
  for (const { row, contents } of [...rows].sort((a, b) => a.row - b.row)) {
    const table = context.workbook.tables.getItem(name);
    const width = view.shape.columns.length;
    if (!view.empty && row < view.shape.shownRows) bodyCells(table, row, 0, 1, width).insert('Down');
    else if (!view.empty) table.resize(table.getRange().getResizedRange(1, 0));
    const at = view.empty ? 0 : Math.min(row, view.shape.shownRows);
    putBack(bodyCells(table, at, 0, 1, width), [contents]);
    // Reading the view sends what is queued.
    view = await loadView(context, name);
  }
}

/** Shows a row to the user, and tells which rows the user has selected. */
import type { WorkbookSelection } from '../workbook';
import { refuse, type Place } from './excel-issue';
import { readBody } from './read-table';
import { askShape, bodyCells, shapeOf, type TableShape } from './table-shape';
import { keyText, loadView } from './table-view';

export interface RowPlace {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

export async function findRow(context: Excel.RequestContext, place: Place, table: string, key: string, column?: string): Promise<RowPlace> {
  place.table = table;
  const { shape, rowOf, columnOf } = await loadView(context, table);
  const at = column === undefined ? 0 : columnOf.get(column);
  if (at === undefined) throw refuse('column-missing', { table: shape.name, column: column ?? '' }, place);
  const row = rowOf.get(key);
  if (row === undefined) throw refuse('row-missing', { table: shape.name, key }, place);
  return { table: shape.name, sheet: shape.sheet, row, column: at, width: column === undefined ? shape.columns.length : 1 };
}

export async function selectRow(context: Excel.RequestContext, place: Place, at: RowPlace): Promise<void> {
  Object.assign(place, { table: at.table, sheet: at.sheet });
  context.workbook.worksheets.getItem(at.sheet).activate();
  bodyCells(context.workbook.tables.getItem(at.table), at.row, at.column, 1, at.width).select();
  await context.sync();
}

interface Span {
  readonly first: number;
  readonly last: number;
}

export async function readSelection(context: Excel.RequestContext): Promise<WorkbookSelection | undefined> {
  const areas = await selectedAreas(context);
  if (areas === undefined) return undefined;
  const tables = context.workbook.worksheets.getItem(areas.sheetId).tables;
  tables.load('items/name');
  await context.sync();
  const asked = tables.items.map(askShape);
  if (asked.length > 0) await context.sync();
  for (const shape of asked.map(shapeOf)) {
    const inside = areas.items.filter((area) => meets(shape, area));
    if (inside.length > 0) return { table: shape.name, keys: await keysOf(context, shape, spansOf(shape, inside)) };
  }
  return undefined;
}

interface SelectedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Undefined when something else than cells is selected. */
export async function selectedAreas(context: Excel.RequestContext): Promise<{ readonly sheetId: string; readonly items: readonly SelectedArea[] } | undefined> {
  try {
    const { worksheet: sheet, areas } = context.workbook.getSelectedRanges();
    sheet.load('id');
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return { sheetId: sheet.id, items: areas.items };
  } catch (error) {
    // A chart, a picture or a shape.
    if (error instanceof OfficeExtension.Error && error.code === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** Header and totals belong to the table too: then it is this table, and no row of it. */
function meets(shape: TableShape, area: SelectedArea): boolean {
  const bottom = shape.bodyRow + shape.shownRows + (shape.totals ? 1 : 0);
  return area.rowIndex < bottom && area.rowIndex + area.rowCount > shape.row
    && area.columnIndex < shape.firstColumn + shape.columns.length && area.columnIndex + area.columnCount > shape.firstColumn;
}

/** Rows of the body, in sheet order, each once. */
function spansOf(shape: TableShape, areas: readonly SelectedArea[]): Span[] {
  const spans: { first: number; last: number }[] = [];
  const inBody = areas.map(({ rowIndex, rowCount }) => ({
    first: Math.max(0, rowIndex - shape.bodyRow), last: Math.min(shape.shownRows, rowIndex + rowCount - shape.bodyRow) - 1,
  }));
  for (const { first, last } of inBody.filter((span) => span.first <= span.last).sort((a, b) => a.first - b.first)) {
    const open = spans.at(-1);
    if (open !== undefined && first <= open.last + 1) open.last = Math.max(open.last, last);
    else spans.push({ first, last });
  }
  return spans;
}

async function keysOf(context: Excel.RequestContext, shape: TableShape, spans: readonly Span[]): Promise<string[]> {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  const keys = await readBody(context, shape, { first: first.first, count: last.last - first.first + 1, column: 0, width: 1 });
  // The table changed in this moment; its event makes the caller ask again.
  if (keys === undefined) return [];
  return spans.flatMap((span) => keys.slice(span.first - first.first, span.last - first.first + 1)).map(([key]) => keyText(key)).filter((key) => key !== undefined);
}

/** A table as it stands now: shape and keys. Rows and columns are looked up here right before every write. */
import { must } from '../../base/assert';
import { isCellError, type CellValue } from '../workbook';
import { isOutOfPlace, isSizeError, refuse } from './excel-issue';
import { readBody } from './read-table';
import { bodyCells, isBlank, loadShapes, type TableShape } from './table-shape';

export interface TableView {
  readonly shape: TableShape;
  /** Text of the key cell of every body row; undefined where it is empty. */
  readonly keys: readonly (string | undefined)[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** Excel shows one blank row in a table that has none. */
  readonly empty: boolean;
}

const attempts = 4;
/** Keys of several tables are read in one request up to so many rows; above, page by page. */
const rowsTogether = 20_000;

export interface WantedView {
  readonly name: string;
  /** Who only adds rows needs no keys: without them the view has none. */
  readonly keys: boolean;
}

export async function loadView(context: Excel.RequestContext, name: string, keys = true): Promise<TableView> {
  const [view] = await loadViews(context, [{ name, keys }]);
  return must(view, 'a view of the table');
}

/** The views in the order of the names. */
export async function loadViews(context: Excel.RequestContext, wanted: readonly WantedView[]): Promise<TableView[]> {
  if (wanted.length === 0) return [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const shapes = await loadShapes(context, wanted.map(({ name }) => name));
    const asked = shapes.map((shape, at) => ({ shape, rows: wanted[at]?.keys === true ? shape.shownRows : 0 }));
    const views = await readViews(context, asked);
    if (views !== undefined) return views;
  }
  const [first] = wanted;
  const table = first?.name ?? '';
  throw refuse('row-changed', { table, row: 0 }, { table });
}

interface AskedView {
  readonly shape: TableShape;
  /** Of how many rows the keys are wanted. */
  readonly rows: number;
}

/** Undefined when a table no longer has its shape. */
async function readViews(context: Excel.RequestContext, asked: readonly AskedView[]): Promise<TableView[] | undefined> {
  const large = asked.reduce((sum, { rows }) => sum + rows, 0) > rowsTogether;
  const sent = asked.map(({ shape, rows }) => sendView(context, shape, large ? 0 : rows));
  try {
    await context.sync();
  } catch (error) {
    if (isSizeError(error)) return readPaged(context, asked);
    if (isOutOfPlace(error)) return undefined;
    throw error;
  }
  if (sent.some(({ shape, extent }) => extent.rowCount !== rowsOf(shape) || extent.columnCount !== shape.columns.length)) return undefined;
  return large ? readPaged(context, asked) : sent.map(({ shape, keys, only }) =>
    viewOf(shape, keys === undefined ? [] : (keys.values as unknown[][]).map(([key]) => keyText(key)), isEmpty(shape, only)));
}

const rowsOf = ({ row, bodyRow, shownRows, totals }: TableShape): number => bodyRow - row + shownRows + (totals ? 1 : 0);

interface SentView {
  readonly shape: TableShape;
  readonly extent: Excel.Range;
  readonly keys: Excel.Range | undefined;
  /** The only row that is shown: Excel shows a blank one in a table that has none. */
  readonly only: Excel.Range | undefined;
}

function sendView(context: Excel.RequestContext, shape: TableShape, rows: number): SentView {
  const table = context.workbook.tables.getItem(shape.name);
  const extent = context.workbook.tables.getItem(shape.name).getRange();
  extent.load('rowCount,columnCount');
  const keys = rows === 0 ? undefined : bodyCells(table, 0, 0, rows, 1);
  keys?.load('values');
  const only = shape.shownRows === 1 ? bodyCells(table, 0, 0, 1, shape.columns.length) : undefined;
  only?.load('values');
  return { shape, extent, keys, only };
}

function isEmpty({ shownRows }: TableShape, only: Excel.Range | undefined): boolean {
  return shownRows === 0 || (only !== undefined && isBlank(only.values as CellValue[][]));
}

async function isEmptyNow(context: Excel.RequestContext, shape: TableShape): Promise<boolean> {
  const { only } = sendView(context, shape, 0);
  if (only !== undefined) await context.sync();
  return isEmpty(shape, only);
}

async function readPaged(context: Excel.RequestContext, asked: readonly AskedView[]): Promise<TableView[] | undefined> {
  const views: TableView[] = [];
  for (const { shape, rows } of asked) {
    const keys = await readBody(context, shape, { first: 0, count: rows, column: 0, width: 1 });
    if (keys === undefined) return undefined;
    views.push(viewOf(shape, keys.map(([key]) => keyText(key)), await isEmptyNow(context, shape)));
  }
  return views;
}

export function viewOf(shape: TableShape, keys: readonly (string | undefined)[], empty: boolean): TableView {
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key !== undefined && !rowOf.has(key)) rowOf.set(key, row);
  });
  return { shape, keys, rowOf, columnOf: new Map(shape.columns.map(({ header }, at) => [header, at])), empty };
}

/** The text of a key cell; undefined when it is empty. */
export function keyText(value: unknown): string | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  return isCellError(value as CellValue) ? (value as { error: string }).error : String(value);
}

/** A table as it stands now: shape and keys. Rows and columns are looked up here right before every write. */
import { isCellError, type CellValue } from '../workbook';
import { refuse } from './excel-issue';
import { readBody } from './read-table';
import { bodyCells, isBlank, loadShape, type TableShape } from './table-shape';

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

export async function loadView(context: Excel.RequestContext, name: string): Promise<TableView> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const shape = await loadShape(context, name);
    const keys = await readBody(context, shape, { first: 0, count: shape.shownRows, column: 0, width: 1 });
    if (keys !== undefined) {
      const texts = keys.map(([key]) => keyText(key));
      return viewOf(shape, texts, await isEmpty(context, shape, texts));
    }
  }
  throw refuse('row-changed', { table: name, row: 0 }, { table: name });
}

export function viewOf(shape: TableShape, keys: readonly (string | undefined)[], empty: boolean): TableView {
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key !== undefined && !rowOf.has(key)) rowOf.set(key, row);
  });
  return { shape, keys, rowOf, columnOf: new Map(shape.columns.map(({ header }, at) => [header, at])), empty };
}

async function isEmpty(context: Excel.RequestContext, shape: TableShape, keys: readonly (string | undefined)[]): Promise<boolean> {
  if (shape.shownRows === 0) return true;
  if (shape.shownRows > 1 || keys[0] !== undefined) return false;
  const row = bodyCells(context.workbook.tables.getItem(shape.name), 0, 0, 1, shape.columns.length);
  row.load('values');
  await context.sync();
  return isBlank(row.values as CellValue[][]);
}

/** The text of a key cell; undefined when it is empty. */
export function keyText(value: unknown): string | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  return isCellError(value as CellValue) ? (value as { error: string }).error : String(value);
}

/**
 * Makes sheets with a table each. Excel cannot undo the making of sheets, so this stands outside any undo group, and if
 * it fails halfway the sheets it made are deleted again.
 */
import type { Log } from '../../base/ports';
import type { CreateOptions, SheetVisibility, TableSpec } from '../workbook';
import { columnsFrom, formatColumn, spareRows, validateFromList, type ListPlace } from './column-look';
import { refuse, type Place } from './excel-issue';
import { askShape, shapeOf } from './table-shape';
import { writeGrid } from './write-grid';

const excelVisibility: Readonly<Record<SheetVisibility, `${Excel.SheetVisibility}`>> = {
  visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden',
};
const tableStyle = 'TableStyleMedium2';

export interface CreationPlan {
  readonly specs: readonly TableSpec[];
  /** Places of the tables that lists may come from. */
  readonly lists: ReadonlyMap<string, ListPlace>;
  /** Of the first new sheet among the tabs. */
  readonly position: number;
  readonly show: boolean;
}

/** Refuses what is there already. */
export async function planTables(context: Excel.RequestContext, specs: readonly TableSpec[], { behind, show = false }: CreateOptions): Promise<CreationPlan> {
  const { tables, worksheets } = context.workbook;
  tables.load('items/name');
  worksheets.load('items/name');
  await context.sync();
  const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  const sheetOf = new Map(worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
  for (const { name } of specs) {
    if (tableNames.has(name.toLowerCase())) throw refuse('table-exists', { table: name }, { table: name });
    const sheet = sheetOf.get(name.toLowerCase());
    if (sheet !== undefined) throw refuse('cells-in-the-way', { sheet, cell: 'A1' }, { sheet });
  }
  const lists = await listPlaces(context, specs.flatMap(({ columns }) => columns).flatMap(({ listFrom }) => listFrom ?? []).map(({ table }) => table), specs);
  const before = worksheets.items.findIndex(({ name }) => name.toLowerCase() === behind?.toLowerCase());
  return { specs, lists, position: before + 1, show };
}

/** Of tables that are there and of those that are being made, by lower-case name. */
export async function listPlaces(
  context: Excel.RequestContext, names: readonly string[], specs: readonly TableSpec[] = [],
): Promise<Map<string, ListPlace>> {
  const places = new Map<string, ListPlace>();
  for (const { name, columns } of specs) {
    places.set(name.toLowerCase(), { sheet: name, columnOf: columnsFrom(0, columns.map(({ header }) => header)) });
  }
  const wanted = new Set(names.map((name) => name.toLowerCase()).filter((name) => !places.has(name)));
  if (wanted.size === 0) return places;
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const asked = tables.items.filter(({ name }) => wanted.has(name.toLowerCase())).map(askShape);
  await context.sync();
  for (const shape of asked.map(shapeOf)) {
    places.set(shape.name.toLowerCase(), { sheet: shape.sheet, columnOf: columnsFrom(shape.firstColumn, shape.columns.map(({ header }) => header)) });
  }
  return places;
}

export async function createTables(
  context: Excel.RequestContext, place: Place, { specs, lists, position: first, show }: CreationPlan, log: Log,
): Promise<void> {
  const made: string[] = [];
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    let position = first;
    for (const spec of [...specs.filter(isVisible), ...specs.filter((other) => !isVisible(other))]) {
      Object.assign(place, { sheet: spec.name, table: spec.name });
      const sheet = context.workbook.worksheets.add(spec.name);
      made.push(spec.name);
      if (isVisible(spec)) {
        sheet.position = position;
        position += 1;
      }
      await fillSheet(context, sheet, spec, lists);
      sheet.visibility = excelVisibility[spec.visibility];
    }
    const front = specs.find(isVisible);
    if (show && front !== undefined) context.workbook.worksheets.getItem(front.name).activate();
    await context.sync();
  } catch (error) {
    await deleteSheets(context, made, log);
    throw error;
  }
}

const isVisible = ({ visibility }: TableSpec): boolean => visibility === 'visible';

async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, spec: TableSpec, lists: ReadonlyMap<string, ListPlace>): Promise<void> {
  const width = spec.columns.length;
  const header = sheet.getRangeByIndexes(0, 0, 1, width);
  header.values = [spec.columns.map((column) => column.header)];
  // A table without rows shows one blank row.
  const shownRows = Math.max(1, spec.rows.length);
  const rowCount = shownRows + (isVisible(spec) ? spareRows : 0);
  spec.columns.forEach((column, c) => formatColumn(sheet, { column: c, row: 1, rowCount }, column));
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, shownRows + 1, width), true);
  table.name = spec.name;
  table.style = tableStyle;
  sheet.freezePanes.freezeRows(1);
  spec.columns.forEach(({ listFrom }, c) => {
    if (listFrom === undefined) return;
    validateFromList(sheet.getRangeByIndexes(1, c, shownRows, 1), listFrom, (name) => lists.get(name.toLowerCase()));
  });
  await writeGrid(context, {
    sheet: spec.name, row: 1, column: 0, rows: spec.rows, formats: spec.columns.map(({ numberFormat }) => numberFormat),
  });
}

export async function deleteSheets(context: Excel.RequestContext, names: readonly string[], log: Log): Promise<void> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items.filter(({ name }) => names.includes(name))) {
      // A very hidden sheet cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    log.error('Sheets that were made halfway could not be deleted', error);
  }
}

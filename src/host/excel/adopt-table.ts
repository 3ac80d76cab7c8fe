/**
 * Lays a table over cells that are there, or takes an existing table over. Columns are put in as whole columns of the
 * sheet, so that whatever stands above, below or beside the table stays together and nothing is written over.
 */
import type { Log } from '../../base/ports';
import type { AdoptedTable, ColumnSpec } from '../workbook';
import { formatColumn, validateFromList, type ListPlace } from './column-look';
import { listPlaces } from './create-tables';
import { refuse, type Place } from './excel-issue';
import { askShape, shapeOf, tableNames } from './table-shape';
import { writeGrid } from './write-grid';

export interface AdoptPlan {
  readonly adopted: AdoptedTable;
  readonly sheet: string;
  /** Of the table before anything is put in. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly bodyRows: number;
  readonly totals: boolean;
  readonly columnCount: number;
  /** Something stands in the columns to the right: they must move. */
  readonly insertRight: boolean;
  readonly lists: ReadonlyMap<string, ListPlace>;
}

export async function planAdoption(context: Excel.RequestContext, place: Place, adopted: AdoptedTable): Promise<AdoptPlan> {
  place.sheet = adopted.sheet;
  const sheet = context.workbook.worksheets.getItemOrNullObject(adopted.sheet);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw refuse('sheet-missing', { sheet: adopted.sheet }, place);
  const guard = context.workbook.worksheets.getItem(adopted.sheet).protection;
  guard.load('protected');
  const names = await tableNames(context);
  if (guard.protected) throw refuse('sheet-protected', { sheet: sheet.name }, place);
  const taken = names.find((name) => name.toLowerCase() === adopted.name.toLowerCase());
  if (taken !== undefined && taken !== adopted.existing) throw refuse('table-exists', { table: adopted.name }, place);
  const size = await sizeOf(context, place, adopted, names);
  const beside = adopted.addRight.length > 0 && await isUsed(context, sheet.name, size.firstColumn + size.columnCount, adopted.addRight.length);
  const sources = [...adopted.insertLeft.map(({ spec }) => spec), ...adopted.addRight].flatMap(({ listFrom }) => listFrom?.table ?? []);
  return { adopted, sheet: sheet.name, ...size, insertRight: beside, lists: await listPlaces(context, sources) };
}

type Size = Pick<AdoptPlan, 'headerRow' | 'firstColumn' | 'bodyRows' | 'totals' | 'columnCount'>;

async function sizeOf(context: Excel.RequestContext, place: Place, adopted: AdoptedTable, names: readonly string[]): Promise<Size> {
  const { existing } = adopted;
  if (existing === undefined) {
    const { headerRow, firstColumn, rowCount, columnCount } = adopted;
    return { headerRow, firstColumn, bodyRows: Math.max(1, rowCount), totals: false, columnCount };
  }
  if (!names.some((name) => name.toLowerCase() === existing.toLowerCase())) throw refuse('table-missing', { table: existing }, place);
  const asked = askShape(context.workbook.tables.getItem(existing));
  await context.sync();
  const { headerRow, firstColumn, shownRows, totals, columns } = shapeOf(asked);
  return { headerRow, firstColumn, bodyRows: Math.max(1, shownRows), totals, columnCount: columns.length };
}

async function isUsed(context: Excel.RequestContext, sheet: string, column: number, count: number): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, count).getEntireColumn().getUsedRangeOrNullObject(true);
  used.load('rowIndex');
  await context.sync();
  return !used.isNullObject;
}

export async function adoptTable(context: Excel.RequestContext, place: Place, plan: AdoptPlan, log: Log): Promise<void> {
  Object.assign(place, { sheet: plan.sheet });
  const { adopted, headerRow, firstColumn, columnCount } = plan;
  const left = adopted.insertLeft.length;
  const inserted: Excel.Range[] = [];
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    if (plan.insertRight) inserted.push(await insertColumns(context, plan.sheet, firstColumn + columnCount, adopted.addRight.length));
    if (left > 0) inserted.push(await insertColumns(context, plan.sheet, firstColumn, left));
    layTable(context, plan);
    await context.sync();
    await writeGrid(context, {
      sheet: plan.sheet, row: headerRow + 1, column: firstColumn,
      rows: left === 0 ? [] : Array.from({ length: plan.bodyRows }, (_, r) => adopted.insertLeft.map(({ values }) => values[r] ?? null)),
      formats: adopted.insertLeft.map(({ spec }) => spec.numberFormat),
    });
  } catch (error) {
    await takeBack(context, plan, inserted, log);
    throw error;
  }
}

async function insertColumns(context: Excel.RequestContext, sheet: string, column: number, count: number): Promise<Excel.Range> {
  const inserted = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, count).getEntireColumn().insert('Right');
  await context.sync();
  return inserted;
}

function layTable(context: Excel.RequestContext, plan: AdoptPlan): void {
  const { adopted, headerRow, firstColumn, bodyRows, columnCount } = plan;
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const left = adopted.insertLeft.map(({ spec }) => spec);
  const firstRight = firstColumn + left.length + columnCount;
  const width = left.length + columnCount + adopted.addRight.length;
  const look = (specs: readonly ColumnSpec[], from: number): void => specs.forEach((spec, at) => {
    formatColumn(sheet, { column: from + at, row: headerRow + 1, rowCount: bodyRows }, spec);
    sheet.getRangeByIndexes(headerRow, from + at, 1, 1).values = [[spec.header]];
  });
  look(left, firstColumn);
  look(adopted.addRight, firstRight);
  const area = sheet.getRangeByIndexes(headerRow, firstColumn, bodyRows + 1 + (plan.totals ? 1 : 0), width);
  if (adopted.existing === undefined) {
    sheet.tables.add(area, true).name = adopted.name;
  } else {
    const table = context.workbook.tables.getItem(adopted.existing);
    table.resize(area);
    if (adopted.existing !== adopted.name) table.name = adopted.name;
  }
  const validate = (specs: readonly ColumnSpec[], from: number): void => specs.forEach(({ listFrom }, at) => {
    if (listFrom === undefined) return;
    validateFromList(sheet.getRangeByIndexes(headerRow + 1, from + at, bodyRows, 1), listFrom, (name) => plan.lists.get(name.toLowerCase()));
  });
  validate(left, firstColumn);
  validate(adopted.addRight, firstRight);
}

/** The table may not have got its name yet: it is the one with its header in our row. */
async function unlay(context: Excel.RequestContext, plan: AdoptPlan): Promise<void> {
  const { tables } = context.workbook.worksheets.getItem(plan.sheet);
  tables.load('items/name');
  await context.sync();
  const asked = tables.items.map(askShape);
  await context.sync();
  for (const shape of asked.map(shapeOf)) {
    if (shape.headerRow === plan.headerRow && shape.firstColumn === plan.firstColumn) context.workbook.tables.getItem(shape.name).convertToRange();
  }
}

async function takeBack(context: Excel.RequestContext, plan: AdoptPlan, inserted: readonly Excel.Range[], log: Log): Promise<void> {
  const { adopted } = plan;
  try {
    if (adopted.existing === undefined) {
      await unlay(context, plan);
    } else {
      const names = await tableNames(context);
      const isRenamed = names.some((name) => name === adopted.name);
      const table = context.workbook.tables.getItem(isRenamed ? adopted.name : adopted.existing);
      const own = context.workbook.worksheets.getItem(plan.sheet).getRangeByIndexes(
        plan.headerRow, plan.firstColumn + (inserted.length > (plan.insertRight ? 1 : 0) ? adopted.insertLeft.length : 0),
        plan.bodyRows + 1 + (plan.totals ? 1 : 0), plan.columnCount,
      );
      table.resize(own);
      if (isRenamed) table.name = adopted.existing;
    }
    for (const columns of inserted) columns.getEntireColumn().delete('Left');
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    log.error(`The half-made table ${adopted.name} could not be taken back`, error);
  }
}

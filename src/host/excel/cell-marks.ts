/**
 * Marks of a table's cells as conditional formats: two rules a column, from the table's first row to the sheet's last, so that
 * rows added later are marked too. Ours are known by their formula; every other conditional format is left alone.
 */
import { lookOfFill, markFormula, markLooks, readMarkFormula, type ReadMark } from '../mark-formula';
import type { CellMark, TableMarks } from '../workbook';
import { refuse, type Place } from './excel-issue';
import { loadShape, type TableShape } from './table-shape';

const sheetRows = 1_048_576;

interface LoadedMark {
  readonly format: Excel.ConditionalFormat;
  readonly mark: ReadMark;
  readonly fill: string;
  /** Of the sheet; undefined where rows that were pasted tore the range apart. */
  readonly column: number | undefined;
}

/** Those that win first. */
async function loadMarks(context: Excel.RequestContext, shape: TableShape): Promise<LoadedMark[]> {
  const formats = context.workbook.worksheets.getItem(shape.sheetId)
    .getRangeByIndexes(shape.bodyRow, shape.firstColumn, sheetRows - shape.bodyRow, shape.columns.length).conditionalFormats;
  formats.load('items/id,items/type,items/priority');
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === 'Custom').sort((a, b) => a.priority - b.priority);
  const asked = custom.map((format) => {
    const { rule, format: look } = format.custom;
    rule.load('formula');
    look.fill.load('color');
    const range = format.getRangeOrNullObject();
    range.load('columnIndex,columnCount');
    return { format, rule, fill: look.fill, range };
  });
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({ format, rule, fill, range }): LoadedMark[] => {
    const mark = readMarkFormula(rule.formula);
    if (mark === undefined) return [];
    return [{ format, mark, fill: fill.color, column: range.isNullObject || range.columnCount !== 1 ? undefined : range.columnIndex }];
  });
}

export async function readMarks(context: Excel.RequestContext, place: Place, table: string): Promise<(CellMark & { readonly by: string })[]> {
  place.table = table;
  const shape = await loadShape(context, table);
  const headerOf = (column: number): string | undefined => shape.columns[column - shape.firstColumn]?.header;
  return (await loadMarks(context, shape)).flatMap(({ mark, fill, column }) => {
    const [marked, by] = [column === undefined ? undefined : headerOf(column), headerOf(mark.column)];
    return marked === undefined || by === undefined ? [] : [{ column: marked, by, holds: mark.holds, look: lookOfFill(fill) ?? 'error' }];
  });
}

/** Refuses what cannot be marked; writes nothing. */
export async function planMarks(context: Excel.RequestContext, place: Place, { table, by, marks }: TableMarks): Promise<TableShape> {
  place.table = table;
  const shape = await loadShape(context, table);
  place.sheet = shape.sheet;
  if (shape.locked) throw refuse('sheet-protected', { sheet: shape.sheet }, place);
  for (const header of marks.length === 0 ? [] : [by, ...marks.map(({ column }) => column)]) columnOf(shape, header, place);
  return shape;
}

function columnOf({ name, columns, firstColumn }: TableShape, header: string, place: Place): number {
  const at = columns.findIndex((column) => column.header === header);
  if (at < 0) throw refuse('column-missing', { table: name, column: header }, place);
  return firstColumn + at;
}

export async function markCells(context: Excel.RequestContext, place: Place, wanted: TableMarks): Promise<void> {
  // Looked at again in the run that writes: columns may have moved since.
  const shape = await planMarks(context, place, wanted);
  for (const { format } of await loadMarks(context, shape)) format.delete();
  const rows = sheetRows - shape.bodyRow;
  // Excel puts each new one above those that are there.
  for (const { column, holds, look } of [...wanted.marks].reverse()) {
    const at = columnOf(shape, column, place);
    const { rule, format } = context.workbook.worksheets.getItem(shape.sheetId).getRangeByIndexes(shape.bodyRow, at, rows, 1).conditionalFormats.add('Custom').custom;
    rule.formula = `=${markFormula(holds, columnOf(shape, wanted.by, place), shape.bodyRow)}`;
    format.fill.color = markLooks[look].fill;
    format.font.color = markLooks[look].font;
  }
  await context.sync();
}

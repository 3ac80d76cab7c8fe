/** How a column that Kartoteka makes looks: number format, width, list validation, hidden or not. */
import { must } from '../../base/assert';
import { listFormula } from '../list-formula';
import type { ColumnSpec, ListSource } from '../workbook';

/** Where the columns of a table stand, by header. */
export interface ListPlace {
  readonly sheet: string;
  readonly columnOf: ReadonlyMap<string, number>;
}

/** Excel counts widths in characters of seven pixels and five pixels of padding; Office.js in points. */
export function pointsOfWidth(characters: number): number {
  return (Math.trunc(characters * 7 + 0.5) + 5) * 0.75;
}

/** Whole columns that are narrower become so many characters wide, with the next request. */
export async function widen(context: Excel.RequestContext, columns: readonly Excel.Range[], characters: number): Promise<void> {
  const points = pointsOfWidth(characters);
  const formats = columns.map((column) => column.getEntireColumn().format);
  for (const format of formats) format.load('columnWidth');
  await context.sync();
  for (const format of formats) if (format.columnWidth < points) format.columnWidth = points;
}

/**
 * Rows below a table that get its formats too: what is typed there is text already before Excel takes the row in. Excel
 * sets no number format on whole columns, and every formatted cell makes the file larger.
 */
export const spareRows = 200;

export interface ColumnPlace {
  readonly column: number;
  /** Of the first cell below the header, and how many cells from there. */
  readonly row: number;
  readonly rowCount: number;
}

/** One format for all cells of the range: Excel takes a single value for a grid, only the type does not know. */
export function setFormat(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

export function formatColumn(sheet: Excel.Worksheet, { column, row, rowCount }: ColumnPlace, spec: ColumnSpec): void {
  setFormat(sheet.getRangeByIndexes(row, column, rowCount, 1), spec.numberFormat);
  const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  whole.format.columnWidth = pointsOfWidth(spec.width);
  if (spec.hidden === true) whole.columnHidden = true;
}

/** Only the body: validation below a table keeps co-authors from adding rows. A new row takes it over from the one above. */
export function validateFromList(body: Excel.Range, source: ListSource, placeOf: (table: string) => ListPlace | undefined): void {
  const place = placeOf(source.table);
  const value = place?.columnOf.get(source.header);
  const where = place?.columnOf.get(source.whereHeader);
  // A list that is not there yet, or that the firm has taken out: any value may be entered.
  if (place === undefined || value === undefined || where === undefined) return;
  body.dataValidation.rule = { list: { inCellDropDown: true, source: listFormula(place.sheet, value, where, source.whereValue) } };
  body.dataValidation.ignoreBlanks = true;
  // Without words of ours Excel says it in its own language.
  body.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
}

export function columnsFrom(firstColumn: number, headers: readonly string[]): Map<string, number> {
  return new Map(headers.map((header, at) => [must(header, 'a header'), firstColumn + at]));
}

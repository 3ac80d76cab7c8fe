/** Number formats of a table's cells: those of single ones, and one for all cells of a column that have none of their own. */
import { strToU8 } from 'fflate';
import type { BodyCell } from '../workbook';
import { changedColumn, withColumns } from './column-layout';
import { refuse } from './refusal';
import { columnStyles, stylesOfRow } from './sheet-edit';
import { spliceBytes, type ByteSplice } from './sheet-patch';
import { frameOf, rowIndex, scannerOf } from './sheet-part';
import { withShell } from './sheet-shell';
import { bodyRows, firstBodyRow } from './table-part';
import { styleFor } from './table-xml';
import type { TableOnSheet, WorkbookFile } from './workbook-file';
import { decode } from './xml-text';

const columnAt = ({ table }: TableOnSheet, header: string): number | undefined => {
  const at = table.columns.findIndex((column) => column.header === header);
  return at < 0 ? undefined : table.range.firstColumn + at;
};

const formatOfStyle = (file: WorkbookFile, style: number): string =>
  (file.stylesName() === undefined ? 'General' : file.styles().formats[style]?.numberFormat ?? 'General');

export function readFormats(file: WorkbookFile, on: TableOnSheet, cells: readonly BodyCell[]): (string | undefined)[] {
  const top = firstBodyRow(on.table);
  const rows = Math.max(1, file.rowCount(on));
  const ofColumn = columnStyles(file, on.sheetPart);
  const known = new Map<number, ReadonlyMap<number, number>>();
  return cells.map(({ row, column }) => {
    const at = columnAt(on, column);
    if (at === undefined || row >= rows) return undefined;
    const styles = known.get(row) ?? stylesOfRow(file, on.sheetPart, top + row);
    known.set(row, styles);
    return formatOfStyle(file, styles.get(at) ?? ofColumn(at));
  });
}

export function formatColumn(file: WorkbookFile, on: TableOnSheet, column: string, numberFormat: string): void {
  const { sheet, sheetPart: part, table } = on;
  const at = columnAt(on, column) ?? refuse('column-missing', { table: table.name, column });
  if (file.isProtected(part)) refuse('sheet-protected', { sheet: sheet.name });
  if (file.stylesName() === undefined) refuse('host-not-supported', { what: 'xl/styles.xml' });
  const made = new Map<number, number>();
  /** The same style with our number format; undefined for one that has its own. */
  const formatted = (style: number): number | undefined => {
    if (formatOfStyle(file, style) !== 'General') return undefined;
    const known = made.get(style) ?? styleFor(file, numberFormat, style);
    made.set(style, known);
    return known;
  };
  restyleCells(file, on, at, formatted);
  restyleColumn(file, part, at, formatted);
}

/** Only the style in each cell's tag is another one; what the cell holds stays byte for byte. */
function restyleCells(file: WorkbookFile, { sheetPart: part, table }: TableOnSheet, column: number, formatted: (style: number) => number | undefined): void {
  const bytes = file.parts.content(part);
  const cells = file.cells(part);
  const top = firstBodyRow(table);
  const end = top + bodyRows(table);
  const scanner = scannerOf(bytes, part, file.frame(part));
  const splices: ByteSplice[] = [];
  for (let index = rowIndex(cells.rowNumbers, top); (cells.rowNumbers[index] ?? Infinity) < end; index += 1) {
    scanner.seek(cells.starts[index] as number, cells.rowNumbers[index] as number);
    scanner.nextRow();
    while (scanner.nextCell()) {
      if (scanner.column !== column) continue;
      const style = formatted(scanner.style);
      if (style === undefined) continue;
      const tag = decode(bytes, scanner.cellStart, scanner.cellInner);
      splices.push({ start: scanner.cellStart, end: scanner.cellInner, bytes: strToU8(styledTag(tag, style)) });
    }
  }
  if (splices.length > 0) file.parts.set(part, spliceBytes(bytes, splices));
}

function styledTag(tag: string, style: number): string {
  const own = /(\ss\s*=\s*)("[^"]*"|'[^']*')/;
  return own.test(tag) ? tag.replace(own, `$1"${style}"`) : tag.replace(/\s*(\/?)>$/, ` s="${style}"$1>`);
}

/** What the column says holds of cells that are not in the file yet. */
function restyleColumn(file: WorkbookFile, part: string, column: number, formatted: (style: number) => number | undefined): void {
  const style = formatted(columnStyles(file, part)(column));
  if (style === undefined) return;
  const shell = file.shell(part);
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), withColumns(shell, [changedColumn(shell, column, { style: String(style) })])));
}

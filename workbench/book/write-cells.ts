/** Cells of a sheet of the file made to match the grid's, in the rows that may differ. */
import { columnStyles } from '../../src/host/xlsx/sheet-edit';
import { writeFileCells } from '../../src/host/xlsx/sheet-writing';
import { FileRows } from './file-rows';
import { withoutPrefixes } from './read-book';
import type { SheetCellWrite } from '../../src/host/xlsx/sheet-writing';
import type { Sheet, WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { CellContent } from '../host/workbook-model';
import type { FileCell } from './file-rows';
import type { GridCell, SheetLines } from './sheet-lines';

export function writeCells(file: WorkbookFile, sheet: Sheet, lines: SheetLines): void {
  const { part } = sheet;
  if (part === undefined) return;
  const formats = file.stylesName() === undefined ? [] : file.styles().formats;
  // A cell that is not there looks as its column does.
  const columnStyle = columnStyles(file, part);
  const writes: SheetCellWrite[] = [];
  const rows = lines.rows();
  if (rows.length === 0) return;
  const before = new FileRows(file, part);
  for (const row of rows) {
    const old = before.row(row);
    const width = Math.max(lines.width(row), ...[...old.keys()].map((column) => column + 1));
    for (let column = 0; column < width; column += 1) {
      const cell = old.get(column);
      const write = difference(cell, formats[cell?.style ?? columnStyle(column)]?.numberFormat ?? 'General', lines.cell(row, column));
      if (write) writes.push({ row, column, ...write });
    }
  }
  if (writes.length > 0) writeFileCells(file, sheet, writes);
}

function difference(cell: FileCell | undefined, format: string, now: GridCell): Omit<SheetCellWrite, 'row' | 'column'> | undefined {
  const formula = now.formula?.replace(/^=/, '');
  const before = cell?.formula === undefined ? undefined : withoutPrefixes(cell.formula);
  const sameFormat = format === now.numberFormat;
  const sameValue = same(cell?.value ?? null, now.value);
  if (before === formula && sameValue && sameFormat) return undefined;
  // An error as a value cannot be written; beside a formula the reader works it out.
  const isError = typeof now.value === 'object' && now.value !== null;
  if (isError && formula === undefined) return undefined;
  const value = typeof now.value === 'object' ? null : now.value;
  // A formula that stays as it is keeps the file's own spelling of it.
  const written = formula === undefined ? {} : { formula: before === formula ? (cell?.formula ?? formula) : formula };
  return { value, ...written, ...(sameFormat ? {} : { numberFormat: now.numberFormat }) };
}

function same(a: CellContent, b: CellContent): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return a === b || ((a ?? '') === '' && (b ?? '') === '');
}

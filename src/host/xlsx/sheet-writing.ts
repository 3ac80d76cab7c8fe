/** Any cells of a sheet, written as a person at a grid writes them: a header typed over renames the table's column. */
import type { WritableValue } from '../workbook';
import { CellWriteMap, stylesOfRow, writeSheetCells } from './sheet-edit';
import { uniqueHeader } from './table-columns';
import { renamedColumns } from './table-part';
import { styleFor } from './table-xml';
import type { Sheet, WorkbookFile } from './workbook-file';

export interface SheetCellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: WritableValue;
  /** Without `=`; the value is then its result. */
  readonly formula?: string;
  /** Set only if the cell is to get another format than it has. */
  readonly numberFormat?: string;
}

export function writeFileCells(file: WorkbookFile, sheet: Sheet, cells: readonly SheetCellWrite[]): void {
  const writes = new CellWriteMap();
  const styles = new Map<number, ReadonlyMap<number, number>>();
  const made = new Map<string, number>();
  const styleAt = (row: number, column: number): number => {
    const known = styles.get(row) ?? (sheet.part === undefined ? new Map<number, number>() : stylesOfRow(file, sheet.part, row));
    styles.set(row, known);
    return known.get(column) ?? 0;
  };
  const formatted = (numberFormat: string, like: number): number => {
    const key = `${like} ${numberFormat}`;
    const style = made.get(key) ?? styleFor(file, numberFormat, like);
    made.set(key, style);
    return style;
  };
  for (const { row, column, value, formula, numberFormat } of cells) {
    writes.set(row, column, {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(numberFormat === undefined ? {} : { style: formatted(numberFormat, styleAt(row, column)) }),
    });
  }
  renameHeaders(file, sheet, writes);
  writeSheetCells(file, sheet, writes);
}

/** Excel keeps the header cell and the name in the table part the same, and headers unique and never empty. */
function renameHeaders(file: WorkbookFile, sheet: Sheet, writes: CellWriteMap): void {
  for (const { table } of file.tablesOf(sheet)) {
    const row = writes.rows.get(table.range.firstRow);
    if (row === undefined || table.headerRows === 0) continue;
    const headers = table.columns.map(({ header }) => header);
    table.columns.forEach((_, i) => {
      const write = row.get(table.range.firstColumn + i);
      if (write === undefined) return;
      const others = headers.filter((__, other) => other !== i);
      headers[i] = uniqueHeader(write.value === null || write.value === '' ? `Column${i + 1}` : String(write.value), others);
      row.set(table.range.firstColumn + i, { ...write, value: headers[i] ?? null });
    });
    if (headers.some((header, i) => header !== table.columns[i]?.header)) file.parts.set(table.part, renamedColumns(table, headers));
  }
}

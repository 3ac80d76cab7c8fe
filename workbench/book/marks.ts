/** Marks of the columns of tables: as a file has them by their places in the sheet, as the grid has them by table and column. */
import { lookOfFill, markLooks } from '../../src/host/mark-formula';
import { setSheetMarks, sheetMarks } from '../../src/host/xlsx/cell-marks';
import { maxRow } from '../../src/host/xlsx/cell-address';
import type { SheetMark } from '../../src/host/xlsx/cell-marks';
import type { Sheet, WorkbookFile } from '../../src/host/xlsx/workbook-file';
import { bodyArea } from '../host/table-rules';
import type { ColumnMark, TableInfo } from '../host/workbook-model';

/** Those of a sheet of the file that lie over a column of one of these tables. */
export function marksOfTables(marks: readonly SheetMark[], tables: readonly TableInfo[]): ColumnMark[] {
  return marks.flatMap((mark, at): ColumnMark[] => {
    const table = tables.find(({ area }) => [mark.column, mark.by].every((column) => column >= area.column && column < area.column + area.columnCount));
    const [column, by] = [mark.column, mark.by].map((place) => table?.columns[place - table.area.column]);
    if (table === undefined || column === undefined || by === undefined) return [];
    const { fill, font } = markLooks[mark.look];
    return [{ id: `${table.id}-mark${at + 1}`, tableId: table.id, columnId: column.id, byColumnId: by.id, holds: mark.holds, fillColor: fill, fontColor: font }];
  });
}

function placedMarks(marks: readonly ColumnMark[], tables: readonly TableInfo[]): SheetMark[] {
  return marks.flatMap(({ tableId, columnId, byColumnId, holds, fillColor }): SheetMark[] => {
    const table = tables.find(({ id }) => id === tableId);
    const [column, by] = [columnId, byColumnId].map((id) => table?.columns.findIndex((each) => each.id === id) ?? -1);
    if (table === undefined || column === undefined || by === undefined || column < 0 || by < 0) return [];
    const left = table.area.column;
    return [{ column: left + column, by: left + by, holds, look: lookOfFill(fillColor) ?? 'error', firstRow: bodyArea(table).row, lastRow: maxRow }];
  });
}

/** The file's marks as the grid has them; `tables` are the grid's on this sheet. Before the tables of the file are changed. */
export function writeMarks(file: WorkbookFile, sheet: Sheet, marks: readonly ColumnMark[], tables: readonly TableInfo[]): void {
  const { part } = sheet;
  if (part === undefined) return;
  const wanted = placedMarks(marks, tables);
  const areas = [
    ...file.tablesOf(sheet).map(({ table: { range } }) => [range.firstColumn, range.lastColumn] as const),
    ...tables.map(({ area }) => [area.column, area.column + area.columnCount - 1] as const),
  ];
  const isOurs = (column: number): boolean => areas.some(([first, last]) => column >= first && column <= last);
  const there = sheetMarks(file, part).filter(({ column }) => isOurs(column));
  const isSame = there.length === wanted.length && wanted.every((mark, at) => {
    const one = there[at];
    return one !== undefined && one.column === mark.column && one.by === mark.by && one.holds === mark.holds && one.look === mark.look && one.firstRow === mark.firstRow;
  });
  if (!isSame) setSheetMarks(file, part, wanted, isOurs);
}

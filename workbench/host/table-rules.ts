/** Excel's rules for the columns of a table, for every model and whoever edits: unique headers, columns put in and taken out. */
import type { Area, CellContent, TableInfo } from './workbook-model';
import type { DeleteShift, InsertShift } from './area-shift';

const HEADER_LIMIT = 255;

/** The text of a header cell: headers are always text. */
export function headerText(value: CellContent): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).slice(0, HEADER_LIMIT);
}

/**
 * Headers as Excel makes them unique, from left to right and without regard to case: an empty one becomes Column1,
 * Column2, …; a repeated one gets the next free number: Name, Name2, Name3.
 */
export function uniqueHeaders(wanted: readonly string[], kept: readonly string[] = []): string[] {
  const taken = new Set(kept.map((header) => header.toLowerCase()));
  const given = new Set(wanted.filter((header) => header !== '').map((header) => header.toLowerCase()));
  return wanted.map((header, index) => {
    let unique = header === '' ? `Column${index + 1}` : header;
    const stem = header === '' ? 'Column' : header;
    const clashes = (name: string) => taken.has(name.toLowerCase()) || (name !== header && given.has(name.toLowerCase()));
    for (let number = header === '' ? index + 1 : 2; clashes(unique); number += 1) unique = `${stem}${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function freeHeader(taken: readonly string[], stem: string, from: number): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let number = from;
  while (names.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

export function headerRowCount(table: TableInfo): number {
  return table.showHeaders ? 1 : 0;
}

export function bodyArea(table: TableInfo): Area {
  const header = headerRowCount(table);
  const totals = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + header, rowCount: table.area.rowCount - header - totals };
}

export type ColumnDraft = { readonly id?: number; readonly name: string };

/** Null when the insertion does not add columns to the table. */
export function columnsAfterInsert(table: TableInfo, inserted: Area, shift: InsertShift): readonly ColumnDraft[] | null {
  const { area } = table;
  const inside = shift === 'right' && inserted.column > area.column && inserted.column < area.column + area.columnCount
    && inserted.row <= area.row && inserted.row + inserted.rowCount >= area.row + area.rowCount;
  if (!inside) return null;
  const at = inserted.column - area.column;
  const names: string[] = table.columns.map((column) => column.name);
  const fresh: ColumnDraft[] = Array.from({ length: inserted.columnCount }, () => {
    const name = freeHeader(names, 'Column', 1);
    names.push(name);
    return { name };
  });
  return [...table.columns.slice(0, at), ...fresh, ...table.columns.slice(at)];
}

/** Null when the deletion takes no column out of the table. */
export function columnsAfterDelete(table: TableInfo, deleted: Area, shift: DeleteShift): readonly ColumnDraft[] | null {
  const { area } = table;
  const whole = shift === 'left' && deleted.row <= area.row && deleted.row + deleted.rowCount >= area.row + area.rowCount;
  if (!whole) return null;
  const left = table.columns.filter((_, index) => {
    const column = area.column + index;
    return column < deleted.column || column >= deleted.column + deleted.columnCount;
  });
  return left.length === table.columns.length ? null : left;
}

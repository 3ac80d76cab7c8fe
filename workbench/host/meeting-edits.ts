/**
 * Edits of one workbook made by two people who did not see each other's yet: what each becomes where the other was done first,
 * so that both end up with the same sheet.
 *
 * What meets is settled as Excel does it for co-authors: of a cell that both wrote, the later writing stays; cells follow the
 * rows and columns that the other put in or took out; what was written into rows that the other took out is gone with them. A
 * sort is a writing of cells: who wrote into the sorted rows meanwhile wrote where the row stood before.
 */
import { areaAfterDelete, areaAfterInsert } from './area-shift';
import { boundingArea } from './areas';
import type { Area, CellWrite, SheetPatch, TableInfo } from './workbook-model';

/** When and by whom, so that everyone agrees which of two was the later. */
export interface Stamp {
  readonly at: number;
  readonly by: string;
}

export type SharedTable = Omit<TableInfo, 'id' | 'sheetId' | 'filters'>;

/** Sheets and tables go by their names: their ids are each Excel's own. */
export type SharedEdit = { readonly sheet: string; readonly stamp: Stamp } & (
  | { readonly kind: 'cells'; readonly row: number; readonly column: number; readonly cells: readonly (readonly (CellWrite | null)[])[] }
  | { readonly kind: 'formats'; readonly row: number; readonly column: number; readonly cells: readonly (readonly (string | null)[])[] }
  | { readonly kind: 'insert'; readonly area: Area; readonly shift: 'down' | 'right' }
  | { readonly kind: 'delete'; readonly area: Area; readonly shift: 'up' | 'left' }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' }
  | { readonly kind: 'sheetChanged'; readonly patch: SheetPatch }
  /** As it is from now on; `was` is its name before. */
  | { readonly kind: 'table'; readonly was: string; readonly table: SharedTable }
  | { readonly kind: 'tableDeleted'; readonly table: string }
);

type Grid = Extract<SharedEdit, { readonly kind: 'cells' | 'formats' }>;
type Insertion = Extract<SharedEdit, { readonly kind: 'insert' }>;
type Deletion = Extract<SharedEdit, { readonly kind: 'delete' }>;

/** Both lists as they are to be done where the other was done already. */
export function meet(mine: readonly SharedEdit[], theirs: readonly SharedEdit[]): readonly [readonly SharedEdit[], readonly SharedEdit[]] {
  const [one, other] = [mine[0], theirs[0]];
  if (one === undefined || other === undefined) return [mine, theirs];
  if (mine.length === 1 && theirs.length === 1) return [afterOther(one, other), afterOther(other, one)];
  const met: SharedEdit[] = [];
  let rest = theirs;
  if (mine.length > 1) {
    for (const edit of mine) {
      const [after, left] = meet([edit], rest);
      met.push(...after);
      rest = left;
    }
    return [met, rest];
  }
  const [their, my] = meet(theirs, mine);
  return [my, their];
}

function afterOther(edit: SharedEdit, other: SharedEdit): readonly SharedEdit[] {
  if (edit.sheet.toLowerCase() !== other.sheet.toLowerCase()) return [edit];
  if (other.kind === 'sheetDeleted') return [];
  if (edit.kind === 'sheetAdded' && other.kind === 'sheetAdded') return [];
  if (other.kind === 'insert') return afterInsertion(edit, other);
  if (other.kind === 'delete') return afterDeletion(edit, other);
  if ((edit.kind === 'cells' || edit.kind === 'formats') && edit.kind === other.kind && !isLater(edit.stamp, other.stamp)) return withoutCellsOf(edit, other);
  if (edit.kind === 'table' && other.kind === 'table' && edit.was.toLowerCase() === other.was.toLowerCase()) {
    // Both grew it: it holds the rows of both.
    return [{ ...edit, table: { ...(isLater(edit.stamp, other.stamp) ? edit : other).table, area: boundingArea(edit.table.area, other.table.area) } }];
  }
  if (edit.kind === 'sheetChanged' && other.kind === 'sheetChanged' && !isLater(edit.stamp, other.stamp)) {
    const patch = Object.fromEntries(Object.entries(edit.patch).filter(([key]) => !(key in other.patch))) as SheetPatch;
    return Object.keys(patch).length === 0 ? [] : [{ ...edit, patch }];
  }
  return [edit];
}

function isLater(one: Stamp, other: Stamp): boolean {
  return one.at > other.at || (one.at === other.at && one.by > other.by);
}

function withoutCellsOf(edit: Grid, other: Grid): readonly SharedEdit[] {
  const cells = (edit.cells as readonly (readonly unknown[])[]).map((line, r) => line.map((cell, c) => {
    const theirs = other.cells[edit.row + r - other.row]?.[edit.column + c - other.column];
    return theirs === undefined || theirs === null ? cell : null;
  }));
  return withCells(edit, cells);
}

function withCells(edit: Grid, cells: readonly (readonly unknown[])[], place: { readonly row?: number; readonly column?: number } = {}): readonly SharedEdit[] {
  if (cells.every((line) => line.every((cell) => cell === null))) return [];
  return [{ ...edit, ...place, cells } as SharedEdit];
}

const gridArea = ({ row, column, cells }: Grid): Area => ({ row, column, rowCount: cells.length, columnCount: Math.max(0, ...cells.map((line) => line.length)) });

function afterInsertion(edit: SharedEdit, { area: put, shift, stamp }: Insertion): readonly SharedEdit[] {
  switch (edit.kind) {
    case 'cells': case 'formats': {
      const area = gridArea(edit);
      const after = areaAfterInsert(area, put, shift);
      if (shift === 'down') {
        const gap = Array.from({ length: after.rowCount - area.rowCount }, (): null[] => new Array<null>(area.columnCount).fill(null));
        return withCells(edit, spliced<readonly unknown[]>(edit.cells, put.row - area.row, gap), { row: after.row });
      }
      const gap = new Array<null>(after.columnCount - area.columnCount).fill(null);
      return withCells(edit, edit.cells.map((line) => spliced<unknown>(line, put.column - area.column, gap)), { column: after.column });
    }
    case 'insert': {
      const [at, theirs] = shift === 'down' ? [edit.area.row, put.row] : [edit.area.column, put.column];
      // At one place the later one's come first: where they would be had the other seen them.
      return edit.shift !== shift || at < theirs || (at === theirs && isLater(edit.stamp, stamp)) ? [edit] : [{ ...edit, area: areaAfterInsert(edit.area, put, shift) }];
    }
    case 'delete': return aroundInsertion(edit, put, shift);
    case 'table': return [{ ...edit, table: { ...edit.table, area: areaAfterInsert(edit.table.area, put, shift) } }];
    default: return [edit];
  }
}

/** What the other put in between stays. */
function aroundInsertion(edit: Deletion, put: Area, shift: Insertion['shift']): readonly SharedEdit[] {
  const { area } = edit;
  const moved = areaAfterInsert(area, put, shift);
  if (moved.rowCount === area.rowCount && moved.columnCount === area.columnCount) return [{ ...edit, area: moved }];
  // The later part first: it does not move the earlier one.
  return shift === 'down'
    ? [
        { ...edit, area: { ...area, row: put.row + put.rowCount, rowCount: area.row + area.rowCount - put.row } },
        { ...edit, area: { ...area, rowCount: put.row - area.row } },
      ]
    : [
        { ...edit, area: { ...area, column: put.column + put.columnCount, columnCount: area.column + area.columnCount - put.column } },
        { ...edit, area: { ...area, columnCount: put.column - area.column } },
      ];
}

function afterDeletion(edit: SharedEdit, { area: gone, shift }: Deletion): readonly SharedEdit[] {
  switch (edit.kind) {
    case 'cells': case 'formats': {
      const area = gridArea(edit);
      const after = areaAfterDelete(area, gone, shift);
      if (after === null) return [];
      if (shift === 'up') {
        if (after.rowCount === area.rowCount) return [{ ...edit, row: after.row }];
        return withCells(edit, (edit.cells as readonly (readonly unknown[])[]).filter((_, r) => area.row + r < gone.row || area.row + r >= gone.row + gone.rowCount), { row: after.row });
      }
      if (after.columnCount === area.columnCount) return [{ ...edit, column: after.column }];
      const stays = (_: unknown, c: number): boolean => area.column + c < gone.column || area.column + c >= gone.column + gone.columnCount;
      return withCells(edit, edit.cells.map((line) => (line as readonly unknown[]).filter(stays)), { column: after.column });
    }
    case 'insert': {
      const { area } = edit;
      if (shift === 'up') return [{ ...edit, area: { ...area, row: movedUp(area.row, gone.row, gone.rowCount) } }];
      return [{ ...edit, area: { ...area, column: movedUp(area.column, gone.column, gone.columnCount) } }];
    }
    case 'delete': {
      const area = areaAfterDelete(edit.area, gone, shift);
      return area === null ? [] : [{ ...edit, area }];
    }
    case 'table': {
      const area = areaAfterDelete(edit.table.area, gone, shift);
      return area === null ? [] : [{ ...edit, table: { ...edit.table, area } }];
    }
    default: return [edit];
  }
}

const movedUp = (at: number, from: number, count: number): number => (at <= from ? at : Math.max(from, at - count));

/** `put` stands before the item that was at this place, if the list reaches there. */
function spliced<T>(list: readonly T[], at: number, put: readonly T[]): readonly T[] {
  return put.length === 0 ? list : [...list.slice(0, at), ...put, ...list.slice(at)];
}

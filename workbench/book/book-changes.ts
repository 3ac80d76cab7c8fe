/**
 * What the open workbook is and what changed in it, as plain data: gathered from the live model in the page, it crosses to
 * the worker that writes the file. Everything small is told in full each time; of the cells only rows that changed.
 */
import type { GatheredChart } from './charts';
import type { Area, CellContent, CellValidation, ColumnMark, NameInfo, SheetInfo, TableInfo } from '../host/workbook-model';

export interface BookChanges {
  /** All of them, in tab order. */
  readonly sheets: readonly SheetChanges[];
  readonly tables: readonly TableInfo[];
  readonly marks: readonly ColumnMark[];
  readonly charts: readonly GatheredChart[];
  readonly names: readonly NameInfo[];
  readonly activeSheetId: string;
}

export interface SheetChanges {
  readonly info: SheetInfo;
  /** Every row from here on is told again: what was told of them before is no longer so. */
  readonly from: number;
  readonly blocks: readonly RowBlock[];
  /** Of the first `lookedAt` columns those that are not as wide as Excel makes them, or hidden. */
  readonly columns: readonly ColumnLook[];
  readonly lookedAt: number;
  /** Of the columns of tables. */
  readonly validations: readonly ColumnValidation[];
}

/** Whole rows, cell after cell: a few long lists cross to a worker many times faster than many small ones. */
export interface RowBlock {
  readonly row: number;
  readonly rowCount: number;
  /** Cells of each row, from the first column on. */
  readonly width: number;
  readonly values: readonly CellContent[];
  /** By the cell's place in `values`; only cells that hold one. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Each number format of the block once, and which of them each cell has. */
  readonly formats: readonly string[];
  readonly formatOf: Uint16Array;
}

export interface ColumnLook {
  readonly column: number;
  /** In points. */
  readonly size: number;
  readonly hidden: boolean;
}

export interface ColumnValidation {
  readonly area: Area;
  readonly validation: CellValidation;
}

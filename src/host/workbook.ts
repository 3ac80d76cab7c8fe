/**
 * The workbook as a port. Three implementations pass one contract suite (test/contract/workbook-contract.ts):
 * memory (tests), xlsx (files), excel (Office.js).
 *
 * What a caller may rely on:
 * - Rows are found by their key, the text in the first column of the table, at the moment of writing; never by position,
 *   because the user may have sorted, filtered, inserted or deleted since the caller read.
 * - `apply` is all or nothing as far as the host can make it so; a refusal leaves the workbook as it was.
 * - A read gives what stands in the cells: an empty cell is null, a date is its serial number, an error is a CellError.
 * - Text is written as text: a text that looks like a formula, a number or a date stays that text.
 * - Events are hints. They may be dropped, doubled or late; the listener reads again.
 */
import type { Result } from '../base/result';
import type { Issue } from '../base/issue';
import type { RowPlace } from '../base/row-place';

export interface CellError {
  /** As Excel shows it: #N/A, #REF!, #VALUE!, … */
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

/** What may be written: a CellError cannot. */
export type WritableValue = string | number | boolean | null;

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

export interface ColumnOutline {
  /** Excel's own id of the column inside its table; survives renaming and moving. */
  readonly id: number;
  readonly header: string;
}

export interface TableOutline {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place of the header row and first column; counts of the body. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnOutline[];
}

export interface WorkbookOutline {
  /** In tab order. */
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly TableOutline[];
  readonly date1904: boolean;
}

/** A block of cells; `values[r][c]`. */
export interface CellBlock {
  readonly sheet: string;
  /** Zero-based place of values[0][0]. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Where formats were asked for: number format of values[row][column], in English notation; 'General' of a cell that holds no number. */
  readonly formatAt?: (row: number, column: number) => string;
  /** Where formats were asked for: zero-based places on the sheet of formulas that the file has no result of; read as empty. */
  readonly uncomputed?: readonly CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet, zero-based. */
export interface SheetArea extends CellPlace {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Formulas that this program made itself, never anybody's text. In English, with commas, each with its `=`. The cells get the
 * number format, or Excel would take a formula in a cell of text for text. Columns that are narrower than the width, in
 * characters, become as wide: what they will show is fetched only later, and a day that does not fit is shown as ####.
 */
export type FormulaOrder =
  | (SheetArea & {
      readonly kind: 'cells';
      /** One a row from the area's first cell down, each of which fills its row of the area by itself; or one alone, which fills all of it. */
      readonly formulas: readonly string[];
      readonly numberFormat: string;
      readonly width: number;
      /** Texts for the cells above, one a column. */
      readonly headers?: readonly string[];
      /** What stands there goes. */
      readonly over?: true;
    })
  | {
      readonly kind: 'column';
      readonly table: string;
      /** Of the new column, at the table's right end. */
      readonly header: string;
      /** The same in every row. */
      readonly formula: string;
      readonly numberFormat: string;
      readonly width: number;
    };

/** Figures in plain cells: a row of headers, then names with their numbers. */
export interface FigureBlock {
  readonly title: string;
  readonly headers: readonly [string, string];
  readonly rows: readonly (readonly [string, number])[];
  readonly numberFormat: string;
  readonly chart: 'columns' | 'line';
}

export interface FiguresSheet {
  readonly name: string;
  readonly title: string;
  /** Lines below the title. */
  readonly notes: readonly string[];
  readonly blocks: readonly FigureBlock[];
  /** Name of a sheet. */
  readonly behind?: string;
}

/** A file inside of an archive; its name with the folders it stands in. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a column that Kartoteka makes looks and behaves. */
export interface ColumnSpec {
  readonly header: string;
  /** Excel number format in English notation: '@' text, 'General', 'yyyy-mm-dd', '0.00'. */
  readonly numberFormat: string;
  /** Width in characters, as Excel counts them. */
  readonly width: number;
  readonly hidden?: boolean;
  /** List validation; entering another value is allowed after a warning. The formula is `listFormula`'s. */
  readonly listFrom?: ListSource;
}

/** The values of `header` in the rows of `table` whose `whereHeader` holds `whereValue`; these rows stand together. */
export interface ListSource {
  readonly table: string;
  readonly header: string;
  readonly whereHeader: string;
  readonly whereValue: string;
}

export interface TableSpec {
  /** Name of the sheet and of the table alike. */
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly WritableValue[])[];
}

/** A table laid over cells that are already there; the cells keep their values and formats. */
export interface AdoptedTable {
  readonly sheet: string;
  /** An existing table of that sheet to be taken over (and renamed), or the header row to lay a new one on. */
  readonly existing?: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Name the table gets. */
  readonly name: string;
  /** Inserted at the left of the table, in this order, with their values for every body row. */
  readonly insertLeft: readonly { readonly spec: ColumnSpec; readonly values: readonly WritableValue[] }[];
  /** Added at the right of the table, empty. */
  readonly addRight: readonly ColumnSpec[];
}

export interface CellEdit {
  readonly key: string;
  /** Header of the column. */
  readonly column: string;
  readonly value: WritableValue;
}

/** A row added beside others, which are found by their keys when it is written. */
export interface InsertedRow {
  readonly values: readonly WritableValue[];
  readonly place: RowPlace;
}

export interface TablePatch {
  readonly table: string;
  /** Sparse: only the named cells change. */
  readonly cells?: readonly CellEdit[];
  /** Full-width rows, added at the end of the table; the first value is the key. */
  readonly append?: readonly (readonly WritableValue[])[];
  /** Full-width rows, each put where its place says, one after the other; worked after `append` and before `remove`. */
  readonly insert?: readonly InsertedRow[];
  /** Rows to delete, by key. */
  readonly remove?: readonly string[];
  /**
   * Rows whose key cell is empty or doubled cannot be found by key: they get one by position.
   * `row` is the body index, `was` what the caller read there; a row where something else stands now is refused.
   */
  readonly keys?: readonly { readonly row: number; readonly was: CellValue; readonly key: string }[];
}

export interface WorkbookPatch {
  /** Worked in this order; one undo step where the host has one. */
  readonly tables: readonly TablePatch[];
}

/** How a marked cell looks (mark-formula.ts). */
export type MarkLook = 'error' | 'warning';

/** Cells of a column that are marked wherever the text beside them, in the column that decides, holds these letters. */
export interface CellMark {
  /** Header of the marked column. */
  readonly column: string;
  readonly holds: string;
  readonly look: MarkLook;
}

/** Marks lie above the cells as conditional formats: the cells' own formats stay, and show again when the marks go. */
export interface TableMarks {
  readonly table: string;
  /** Header of the column whose texts decide. */
  readonly by: string;
  /** Of two that fit, the earlier shows. */
  readonly marks: readonly CellMark[];
}

/** A cell of a table's body, by its place there. */
export interface BodyCell {
  readonly row: number;
  /** Header of the column. */
  readonly column: string;
}

export interface WorkbookSelection {
  readonly table: string;
  /** Keys of the selected rows, in sheet order; empty for the header or an empty row. */
  readonly keys: readonly string[];
}

export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly table?: string;
      /** Body rows whose values changed, if the host knows and no row was inserted, deleted or moved. */
      readonly rows?: RowSpan;
      readonly source: 'local' | 'remote';
      /** Made by this add-in through `apply`. */
      readonly own: boolean;
    }
  | { readonly kind: 'structure' }
  | { readonly kind: 'selection' };

/** Everything a host can refuse, with the facts for the message. Stable for ever. */
export interface HostIssueFacts {
  /** The file is cut short or damaged. */
  'file-damaged': { readonly part: string };
  /** A zip, but no workbook in it; or no zip at all. `seems` says what it looks like: workbook (of another kind: .xlsb, .ods), zip, csv, xls, pdf, html, unknown. */
  'file-not-workbook': { readonly seems: string };
  'file-encrypted': Record<never, never>;
  'file-too-large': { readonly limit: string };
  'sheet-missing': { readonly sheet: string };
  'sheet-protected': { readonly sheet: string };
  'table-missing': { readonly table: string };
  'table-exists': { readonly table: string };
  'column-missing': { readonly table: string; readonly column: string };
  'row-missing': { readonly table: string; readonly key: string };
  'row-changed': { readonly table: string; readonly row: number };
  'cells-in-the-way': { readonly sheet: string; readonly cell: string };
  /** The user is typing in a cell; try again when they are done. */
  'cell-being-edited': Record<never, never>;
  'filter-active': { readonly table: string };
  'request-too-large': Record<never, never>;
  'host-not-supported': { readonly what: string };
  /** The host failed in a way it should not; `message` is its own text. */
  'host-failed': { readonly message: string };
}

export type HostIssue = Issue<{ [C in keyof HostIssueFacts]: HostIssueFacts[C] & Record<string, string | number> }>;

export interface RowSpan {
  /** Zero-based index in the body. */
  readonly first: number;
  readonly count: number;
}

export interface ReadOptions {
  /** Only these rows; what lies beyond the body is left out. */
  readonly rows?: RowSpan;
  /** 0…1 */
  readonly onProgress?: (done: number) => void;
}

export interface SheetReadOptions {
  /** Also tells in which number formats numbers are shown: what is a day, what has zeros in front. */
  readonly formats?: boolean;
  /** Not more rows than these, the first of them the first that is filled. */
  readonly rows?: number;
}

export interface CreateOptions {
  /** Name of a sheet. */
  readonly behind?: string | undefined;
  /** Brings the first of the new visible sheets to the front. */
  readonly show?: boolean;
}

export interface Workbook {
  outline(): Promise<Result<WorkbookOutline, HostIssue>>;
  /**
   * The body of a table, or some rows of it; `values` is empty for a table without rows (Excel shows one blank row
   * there; a host reports it as no rows).
   */
  readTable(table: string, options?: ReadOptions): Promise<Result<CellBlock, HostIssue>>;
  /** Every used cell of a sheet. */
  readSheet(sheet: string, options?: SheetReadOptions): Promise<Result<CellBlock, HostIssue>>;
  apply(patch: WorkbookPatch): Promise<Result<void, HostIssue>>;
  /**
   * Makes sheets with a table each: visible ones in the given order at the front, or right behind the sheet `behind` if
   * that is there; hidden and very hidden ones last. All or none.
   */
  createTables(specs: readonly TableSpec[], options?: CreateOptions): Promise<Result<void, HostIssue>>;
  adoptTable(adopted: AdoptedTable): Promise<Result<void, HostIssue>>;
  /** Marks in place of those that this method set on the table before; other conditional formats stay. No marks: only takes them away. */
  markCells(marks: TableMarks): Promise<Result<void, HostIssue>>;
  /** The marks that are set on the table, as far as their columns are there. */
  readMarks(table: string): Promise<Result<readonly (CellMark & { readonly by: string })[], HostIssue>>;
  /**
   * Number formats of single cells, in English notation; undefined for a row or column that is not there. Row 0 is there in a
   * table without rows, too. A few cells tell what a column is for: to be asked when the workbook is opened.
   */
  readFormats(table: string, cells: readonly BodyCell[]): Promise<Result<readonly (string | undefined)[], HostIssue>>;
  /** Every cell of the column that has no number format of its own gets this one, and so do rows that come later; values stay. */
  formatColumn(table: string, column: string, numberFormat: string): Promise<Result<void, HostIssue>>;
  /**
   * Makes a visible sheet of figures; where the host draws charts, each block has one beside it. `cells-in-the-way` for a name
   * that is taken.
   */
  createFigures(figures: FiguresSheet): Promise<Result<{ readonly charts: boolean }, HostIssue>>;
  /** Shows and selects the row; with a column, that cell. */
  select(table: string, key: string, column?: string): Promise<Result<void, HostIssue>>;
  selection(): Promise<Result<WorkbookSelection | undefined, HostIssue>>;
  /**
   * What stands in an area, or in the first area of what is selected: only as far as its cells are filled, so `values` may be
   * empty. Undefined if something else than cells is selected.
   */
  readCells(area?: SheetArea, options?: Pick<SheetReadOptions, 'formats'>): Promise<Result<CellBlock | undefined, HostIssue>>;
  /** One step of the host's own undo, where it has that. `cells-in-the-way` unless the cells are empty. */
  writeFormulas(order: FormulaOrder): Promise<Result<void, HostIssue>>;
  /** The result stops it. */
  watch(listener: (event: WorkbookEvent) => void): () => void;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

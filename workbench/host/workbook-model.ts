/**
 * The workbook the simulated Excel host works on. Two implementations pass test/contract/workbook-model-contract.ts:
 * PlainWorkbook (in memory, for Jest) and the model over the grid of the workbench page.
 *
 * The model stores and reports; what Excel *allows* (protection, table borders, name rules, typed text) is the host's.
 * - Every call is synchronous and takes effect at once; only calculation may lag, and `settle` waits for it.
 * - Rows, columns and positions count from 0; an area may reach beyond what the model holds (those cells are empty).
 * - Nothing is checked twice: a call with an unknown sheet or table id is a bug and throws.
 */

/** Who does it. The host runs each action of the add-in under `as('addin', …)`; whatever else happens is the user's. */
export type Origin = 'user' | 'remote' | 'addin';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's sheet size; an area of this many rows (columns) means whole columns (rows). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export interface CellFault {
  /** As shown: #N/A, #REF!, #VALUE!, … */
  readonly error: string;
}

/** null = an empty cell; '' only as the result of a formula. */
export type CellContent = string | number | boolean | CellFault | null;

/** What a cell becomes. Values are taken literally: text stays text, whatever it looks like. */
export interface CellWrite {
  readonly value?: CellContent;
  /** With its leading `=`, English function names, commas. The value then is the cached one; models that calculate ignore it. */
  readonly formula?: string;
  /** Also sets the number format. */
  readonly numberFormat?: string;
}

export type HorizontalAlignment =
  | 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type ReadingOrder = 'Context' | 'LeftToRight' | 'RightToLeft';

export interface CellStyle {
  /** Excel notation, English: 'General', '@', '0.00', 'yyyy-mm-dd'. */
  readonly numberFormat: string;
  /** '#RRGGBB', or '' for no fill. */
  readonly fillColor: string;
  /** '#RRGGBB'. */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly wrapText: boolean;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly readingOrder: ReadingOrder;
  /** Matters on a protected sheet only. */
  readonly locked: boolean;
}

export const PLAIN_STYLE: CellStyle = {
  numberFormat: 'General', fillColor: '', fontColor: '#000000', bold: false, italic: false, wrapText: false,
  horizontalAlignment: 'General', verticalAlignment: 'Bottom', readingOrder: 'Context', locked: true,
};

/** null where the cells of the area differ. */
export type CommonStyle = { readonly [K in keyof CellStyle]: CellStyle[K] | null };

/** In points, as Office.js counts them: 48 is Excel's standard column, 15 its standard row. */
export interface LineInfo {
  readonly size: number;
  /** By the user or the add-in. */
  readonly hidden: boolean;
  /** Rows only: hidden because a filter leaves them out. */
  readonly filteredOut: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetProtection {
  readonly password: string | null;
  /** Office.js' WorksheetProtectionOptions as given. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface SheetInfo {
  /** Stable for the life of the workbook; what events call worksheetId. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protection: SheetProtection | null;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface SheetPatch extends Partial<Omit<SheetInfo, 'id'>> {
  /** New place in the tab order. */
  readonly position?: number;
}

export interface TableColumnInfo {
  /** Unique inside the table, never reused; survives renaming and moving. */
  readonly id: number;
  /** Always the text of its header cell; the model keeps the two the same whichever is written, and unique in the table. */
  readonly name: string;
}

export type ColumnFilter =
  | { readonly columnId: number; readonly by: 'values'; readonly values: readonly string[] }
  | {
      readonly columnId: number; readonly by: 'custom'; readonly criterion1: string;
      readonly criterion2?: string; readonly operator?: 'And' | 'Or';
    };

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body (at least one row) and totals. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly TableColumnInfo[];
  /** 'TableStyleMedium2', … or ''. */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly filters: readonly ColumnFilter[];
}

/** A column without id is new: the model gives it the next one. With `area`, `columns` must match its width. */
export interface TablePatch extends Partial<Omit<TableInfo, 'id' | 'sheetId' | 'columns'>> {
  readonly columns?: readonly { readonly id?: number; readonly name: string }[];
}

export interface NameInfo {
  readonly name: string;
  /** null = the whole workbook. */
  readonly sheetId: string | null;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export type ValidationRule =
  | { readonly type: 'List'; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength';
      readonly operator: string; readonly formula1: string | number; readonly formula2?: string | number;
    };

export interface CellValidation {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly show: boolean; readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string; readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

/**
 * A conditional format of a column of a table, from its first row down to the end of the sheet: where the text in another
 * column of the table holds these letters, the cell has these colours. The only kind that the simulation knows.
 */
export interface ColumnMark {
  readonly id: string;
  readonly tableId: string;
  readonly columnId: number;
  /** The column whose text decides. */
  readonly byColumnId: number;
  readonly holds: string;
  /** '#RRGGBB', or '' for none. */
  readonly fillColor: string;
  readonly fontColor: string;
}

/** A chart over cells, as far as the simulation knows charts: of one kind, one series a column, a title, a place. */
export interface ChartInfo {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly type: ChartType;
  /** The cells that it shows, headers and names included. */
  readonly source: Area;
  readonly title: string;
  readonly showLegend: boolean;
  /** The cells that it lies over. */
  readonly place: Area;
}

export type ChartType = 'ColumnClustered' | 'BarClustered' | 'Line';

export interface SelectionInfo {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export interface SortKey {
  /** Counted from the left edge of the sorted area. */
  readonly column: number;
  readonly ascending: boolean;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Excel's own words for what happened to cells. */
export type CellChangeKind =
  | 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type WorkbookChange = { readonly origin: Origin } & (
  | {
      readonly kind: 'cells'; readonly how: CellChangeKind; readonly sheetId: string; readonly area: Area;
      /** Where the other cells went, when cells were inserted or deleted. */
      readonly shift?: 'down' | 'right' | 'up' | 'left';
      /** For a single edited cell only. */
      readonly single?: { readonly before: CellContent; readonly after: CellContent };
    }
  | { readonly kind: 'format'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'rowsSorted'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'rowsHidden'; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'filtered'; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheetAdded' | 'sheetActivated' | 'sheetDeactivated'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: 'sheetVisibility'; readonly sheetId: string; readonly before: Visibility; readonly after: Visibility }
  | { readonly kind: 'sheetProtection'; readonly sheetId: string; readonly protected: boolean }
  | { readonly kind: 'tableAdded'; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: 'tableDeleted'; readonly sheetId: string; readonly tableId: string; readonly name: string }
  | { readonly kind: 'tableRenamed'; readonly sheetId: string; readonly tableId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  /** The user starts or stops typing in a cell. */
  | { readonly kind: 'editing'; readonly editing: boolean }
);

type WithoutOrigin<T> = T extends WorkbookChange ? Omit<T, 'origin'> : never;

/** A change before the model puts its origin to it. */
export type UnsignedChange = WithoutOrigin<WorkbookChange>;

export interface WorkbookModel {
  readonly name: string;
  readonly date1904: boolean;

  /** Changes made inside `work` (synchronous) carry this origin. */
  as<T>(origin: Origin, work: () => T): T;
  /** Changes until the returned function is called are one undo step, where the model has undo. */
  openUndoStep(): () => void;
  /** Called at once for every change, in order. The result stops it. */
  watch(listener: (change: WorkbookChange) => void): () => void;
  /** True while the user is typing in a cell. */
  editing(): boolean;

  /** In tab order. */
  sheets(): readonly SheetInfo[];
  activeSheetId(): string;
  /** At the end, visible. */
  addSheet(name: string): SheetInfo;
  setSheet(sheetId: string, patch: SheetPatch): void;
  /** With its tables and its names. */
  deleteSheet(sheetId: string): void;
  activateSheet(sheetId: string): void;

  values(sheetId: string, area: Area): CellContent[][];
  /** null where the cell holds no formula. */
  formulas(sheetId: string, area: Area): (string | null)[][];
  numberFormats(sheetId: string, area: Area): string[][];
  /** As shown in the cell. */
  texts(sheetId: string, area: Area): string[][];
  /** Areas filled by formulas with several results, the cell of the formula included. */
  spills(sheetId: string): readonly Area[];
  /** The smallest area from its first to its last cell with a value or formula (with `styled`: or a style); null when there is none. */
  usedArea(sheetId: string, styled: boolean): Area | null;
  /** `cells[r][c]` goes to row + r, column + c; null leaves the cell. One change. An empty write `{}` empties the cell. */
  writeCells(sheetId: string, row: number, column: number, cells: readonly (readonly (CellWrite | null)[])[]): void;
  setNumberFormats(sheetId: string, row: number, column: number, formats: readonly (readonly (string | null)[])[]): void;
  /** Without a scope both go. Validation stays. */
  clear(sheetId: string, area: Area, scope: 'contents' | 'formats' | 'all'): void;
  /** Moves cells, styles, validation, names and tables; a table grows where cells are put into its body or columns. */
  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void;
  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void;
  /** Reorders whole rows of the area, stable: numbers, text, booleans, errors; empty cells last. */
  sortRows(sheetId: string, area: Area, keys: readonly SortKey[], matchCase: boolean): void;

  style(sheetId: string, area: Area): CommonStyle;
  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void;
  column(sheetId: string, column: number): LineInfo;
  row(sheetId: string, row: number): LineInfo;
  setColumns(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void;
  setRows(sheetId: string, first: number, count: number, change: Partial<Pick<LineInfo, 'size' | 'hidden'>>): void;
  autofit(sheetId: string, area: Area, lines: 'rows' | 'columns'): void;

  /** In the order they were made. */
  tables(): readonly TableInfo[];
  /** The header cells are written already and unique; `columns` are their texts. */
  addTable(sheetId: string, area: Area, name: string, columns: readonly string[]): TableInfo;
  /** Filters given here hide and show rows. Cells are not moved; header cells get the names of `columns`. */
  setTable(tableId: string, patch: TablePatch): void;
  /** Only the table goes; its cells stay, filtered rows show again. */
  deleteTable(tableId: string): void;

  names(): readonly NameInfo[];
  /** Adds it, or replaces the one with that name and scope. */
  setName(name: NameInfo): void;
  deleteName(name: string, sheetId: string | null): void;

  /** undefined where the cells differ, null where none has any. */
  validation(sheetId: string, area: Area): CellValidation | null | undefined;
  setValidation(sheetId: string, area: Area, validation: CellValidation | null): void;

  /** The earlier lies above the later. Those whose table or columns are gone are gone, too. */
  marks(): readonly ColumnMark[];
  /** In place of all. */
  setMarks(marks: readonly ColumnMark[]): void;

  /** In the order they were made; those whose sheet is gone are gone, too. */
  charts(): readonly ChartInfo[];
  /** In place of all. */
  setCharts(charts: readonly ChartInfo[]): void;

  selection(): SelectionInfo;
  /** Activates the sheet too. */
  select(sheetId: string, area: Area): void;

  settings(): ReadonlyMap<string, unknown>;
  /** undefined deletes it. */
  setSetting(key: string, value: unknown): void;

  calculationMode(): CalculationMode;
  setCalculationMode(mode: CalculationMode): void;
  recalculate(): void;
  /** Resolves when no calculation is under way. */
  settle(): Promise<void>;
}

/**
 * What somebody brings: the cells of a file, a range or the clipboard as they stand there, or, where the format itself says
 * what is what, customers with their rows.
 */
import type { Values } from '../model/change';
import type { ChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';

/** Text as it was written, never an empty one; a day is YYYY-MM-DD text; null where nothing stands. */
export type SourceCell = string | number | boolean | null;

/** A table of cells before anybody knows what its columns mean; the row of headers, if there is one, is among the rows. */
export interface SourceSheet {
  /** Of a workbook's sheet or table; '' of a text. */
  readonly name: string;
  /** A sheet that its workbook hides. */
  readonly hidden?: boolean;
  /** Without empty rows at the end and empty columns at the right; rows may be of different lengths. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** For each row, where a person finds it: the line of the file or the row of the sheet, the first being 1. */
  readonly lines: readonly number[];
  /** Column of the sheet in which the rows begin, the first being 0. */
  readonly firstColumn: number;
}

/** A row of another table that comes with a customer. */
export interface IncomingRow {
  readonly table: ChildTable;
  /** Without `id`, `customer` and `customerName`. */
  readonly values: Values;
  /** Where it stands in a line below its customer's. */
  readonly line?: number;
}

/** A customer out of a file: fields of the field table by key, the firm's own ones by `x:` and header; empty ones are left out. */
export interface IncomingCard {
  /** Line of the file, row of the sheet or number of the record, the first being 1. */
  readonly line: number;
  /** Lines below that only say more of it. */
  readonly further?: readonly number[];
  readonly values: Values;
  readonly rows: readonly IncomingRow[];
}

/** A file that is being written card by card: it pauses after each, so that writing a hundred thousand can be slow without harm. */
export type Writing<Written> = Generator<undefined, Written>;

/** A customer on its way into a file, as the register holds it. */
export interface OutgoingCard {
  readonly id: RecordId;
  readonly values: Values;
  /** Of the tables that are to go along; without `id`, `customer` and `customerName`. */
  readonly rows: readonly IncomingRow[];
}

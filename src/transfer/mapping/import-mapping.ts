/**
 * What each column of a file means, as plain data: it can be kept per source, written into a file and read from one. A
 * column may be used for several things, several columns may make one value, and columns of one row name make one row of
 * another table. A column without a use is left out.
 */
import type { Values } from '../../model/change';
import { fieldOf, isChildTable, type ChildTable, type TableKey } from '../../model/fields';
import type { FieldDefinition } from '../../model/field-definition';
import type { Scalar } from '../../model/field-kinds';
import type { Holding } from '../holding';
import type { SourceCell, SourceSheet } from '../source';
import { passingField } from './passing-fields';
import type { DateOrder } from './read-dates';
import type { DecimalSign } from './read-numbers';

/** The header list and the rows under it. */
export interface MappedTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SourceCell[])[];
  /** For each row, where a person finds it in the file. */
  readonly lines: readonly number[];
}

/** The card itself, or a row of another table; `row` tells apart the rows that one line of the file makes there. */
export interface RecordTarget {
  readonly table: 'Customers' | ChildTable;
  readonly row?: string;
}

/** A field of the field table, or one of the firm's own, `x:` and its header. */
export interface FieldTarget extends RecordTarget {
  readonly field: string;
}

/** How the values of several columns become one: with a blank, a comma, or as a field of several values. */
export const joinNames = ['words', 'commas', 'several'] as const;
export type JoinName = (typeof joinNames)[number];

export const splitNames = ['address', 'street', 'place', 'person', 'surname-first', 'numbers', 'phones', 'account'] as const;
export type SplitName = (typeof splitNames)[number];

export type ColumnUse =
  | {
      readonly do: 'take';
      readonly to: FieldTarget;
      readonly join?: JoinName;
      /** The columns of the lowest rank that say anything make the value; the others only where those are empty. */
      readonly rank?: number;
      /** Its place among the columns of its rank; the column's own place where it is not given. */
      readonly order?: number;
    }
  | { readonly do: 'split'; readonly recipe: SplitName; readonly to: RecordTarget };

/** What was decided about how the column is written. */
export interface ColumnReading {
  readonly dates?: DateOrder;
  readonly decimal?: DecimalSign;
  /** What the register says for the file's words, which stand here folded; null for a word that says nothing. */
  readonly words?: Readonly<Record<string, Scalar>>;
}

export interface ColumnMapping {
  /** Its place among the headers, the first being 0. */
  readonly column: number;
  readonly header: string;
  readonly uses: readonly ColumnUse[];
  readonly reading?: ColumnReading;
}

/** What a row has that no column says: that an address is for deliveries. A row of nothing else is not made. */
export interface RowPlan extends RecordTarget {
  readonly values: Values;
}

export interface ImportMapping {
  /** What its rows are; customers where it is not said. */
  readonly holds?: Exclude<Holding, 'customers'>;
  readonly columns: readonly ColumnMapping[];
  readonly rows: readonly RowPlan[];
  /** Where the customers are of which the file says no country; for reading telephones and addresses, never written. */
  readonly country?: string;
  /** Lines that fill no field of the card belong to the card above them. */
  readonly continues?: boolean;
}

/** `name`, `Contacts.lastName`, `Addresses#shipping.city`: one text for one place. */
export function targetKey({ table, row, field }: FieldTarget): string {
  return table === 'Customers' ? field : `${recordKey({ table, ...(row !== undefined && { row }) })}.${field}`;
}

export function recordKey({ table, row }: RecordTarget): string {
  return row === undefined ? table : `${table}#${row}`;
}

/** The place as issues name it, without the row's name: `name`, `Contacts.lastName`. */
export function targetName({ table, field }: FieldTarget): string {
  return table === 'Customers' ? field : `${table}.${field}`;
}

/** What the field table says of the place, or what only passes through; undefined for the firm's own fields and for places that do not exist. */
export function definitionOf({ table, field }: FieldTarget): FieldDefinition | undefined {
  return fieldOf(table, field) ?? passingField(table, field);
}

export function isRecordTable(table: string): table is RecordTarget['table'] {
  return table === 'Customers' || isChildTable(table as TableKey);
}

/** The sheet as header list and rows under it; without a header row, the columns are named by their letters. */
export function tableOfSheet({ rows, lines, firstColumn }: SourceSheet, headerRow: number | undefined): MappedTable {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const named = headerRow === undefined ? undefined : rows[headerRow];
  const from = headerRow === undefined ? 0 : headerRow + 1;
  const headers = Array.from({ length: width }, (_, column) => {
    const header = String(named?.[column] ?? '').trim();
    return header === '' ? columnLetters(firstColumn + column) : header;
  });
  return { headers, rows: rows.slice(from), lines: lines.slice(from) };
}

function columnLetters(column: number): string {
  const rest = column % 26;
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + rest);
}

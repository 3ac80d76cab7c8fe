/** A mapping that comes with the program, for what another program exports. */
import type { ColumnUse, RowPlan } from '../mapping/import-mapping';
import type { Scalar } from '../../model/field-kinds';

export interface ShippedSource {
  /** Stable for ever; mappings are remembered under it. */
  readonly key: string;
  /** The program's name, as its maker writes it. */
  readonly name: string;
  /** No export was at hand: the columns are those that the program's own texts speak of. */
  readonly isAssumed: boolean;
  /** Headers by which the export is known: all of one of the sets. */
  readonly signs: readonly (readonly string[])[];
  /** By header; a column without uses is the program's own affair. */
  readonly columns: Readonly<Record<string, readonly ColumnUse[]>>;
  /** What the program writes in a column, and the engine's meaning of it in the list of the column's field; folded words. */
  readonly meanings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that stand for other values than of a list; folded. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Scalar>>>>;
  readonly rows?: readonly RowPlan[];
  readonly continues?: boolean;
}

/** The column is this field of the card. */
export function card(field: string, given: { readonly rank?: number; readonly order?: number; readonly join?: 'words' | 'commas' | 'several' } = {}): ColumnUse {
  return { do: 'take', to: { table: 'Customers', field }, ...given };
}

export function contact(field: string, row = 'contact'): ColumnUse {
  return { do: 'take', to: { table: 'Contacts', row, field } };
}

export function account(field: string, row = 'account'): ColumnUse {
  return { do: 'take', to: { table: 'BankAccounts', row, field } };
}

export function address(row: string, field: string, join?: 'words' | 'commas'): ColumnUse {
  return { do: 'take', to: { table: 'Addresses', row, field }, ...(join !== undefined && { join }) };
}

export const shippingRow: RowPlan = { table: 'Addresses', row: 'shipping', values: { delivery: true } };
export const streetRow: RowPlan = { table: 'Addresses', row: 'street', values: {} };

/** First and last name of a customer: a person there if a firm has the name, else the customer. */
export const firstName: readonly ColumnUse[] = [card('name', { join: 'words', rank: 1, order: 0 }), contact('firstName')];
export const lastName: readonly ColumnUse[] = [card('name', { join: 'words', rank: 1, order: 1 }), contact('lastName')];
export const firmName: readonly ColumnUse[] = [card('name', { join: 'words', rank: 0 })];
export const notOurs: readonly ColumnUse[] = [];

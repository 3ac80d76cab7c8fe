/** Counts the fields and rows of cards that the format which is written has no place for. */
import { fieldsOf, type ChildTable, type TableKey } from '../../../model/fields';
import type { Values } from '../../../model/change';
import type { OutgoingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';

/** Ids and what follows from other fields: nobody misses them in a file. */
const internal = new Set(['id', 'customer', 'customerName']);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== false;

/** Which fields are written: of the customer, and of rows by table. Tables that are not there have no place at all. */
export interface PlacedFields {
  readonly fields: readonly string[];
  readonly rows: Partial<Record<ChildTable, readonly string[]>>;
}

export class Unplaced {
  readonly #format: string;
  readonly #fields = new Map<string, { readonly table: TableKey; readonly field: string; times: number }>();
  readonly #rows = new Map<ChildTable, number>();

  constructor(format: string) {
    this.#format = format;
  }

  field(table: TableKey, field: string): void {
    const known = this.#fields.get(`${table}.${field}`);
    if (known === undefined) this.#fields.set(`${table}.${field}`, { table, field, times: 1 });
    else known.times += 1;
  }

  row(table: ChildTable): void {
    this.#rows.set(table, (this.#rows.get(table) ?? 0) + 1);
  }

  /** All of the card that has no place. */
  card(card: OutgoingCard, placed: PlacedFields): void {
    for (const [field, value] of Object.entries(card.values)) {
      if (isFilled(value) && !internal.has(field) && !placed.fields.includes(field)) this.field('Customers', field);
    }
    for (const { table, values } of card.rows) {
      const fields = placed.rows[table];
      if (fields === undefined) this.row(table);
      else this.#rowFields(table, values, fields);
    }
  }

  #rowFields(table: ChildTable, values: Values, placed: readonly string[]): void {
    for (const [field] of fieldsOf(table)) {
      if (isFilled(values[field]) && !internal.has(field) && !placed.includes(field)) this.field(table, field);
    }
  }

  issues(): TransferIssue[] {
    const format = this.#format;
    return [
      ...[...this.#fields.values()].map(({ table, field, times }): TransferIssue =>
        ({ severity: 'info', code: 'format-no-place', facts: { format, field, times }, where: { table, field } })),
      ...[...this.#rows].map(([table, times]): TransferIssue =>
        ({ severity: 'info', code: 'format-no-place-rows', facts: { format, missing: table, times }, where: { table } })),
    ];
  }
}

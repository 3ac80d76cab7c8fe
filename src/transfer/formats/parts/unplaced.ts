/** Counts the fields and rows of cards that the format which is written has no place for. */
import { fieldsOf, type ChildTable } from '../../../model/fields';
import type { OutgoingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';

/** Ids and what follows from other fields: nobody misses them in a file. */
const internal = new Set(['id', 'customer', 'customerName', 'predecessor', 'successor']);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== false;

/** `placed` says which fields are written: of the customer by key, of rows by table and key. */
export function unplacedIssues(
  format: string,
  cards: readonly OutgoingCard[],
  placed: { readonly fields: readonly string[]; readonly rows: Partial<Record<ChildTable, readonly string[]>> },
): TransferIssue[] {
  const fields = new Map<string, number>();
  const ofRows = new Map<string, { readonly table: ChildTable; readonly field: string; times: number }>();
  const rows = new Map<ChildTable, number>();
  for (const card of cards) {
    for (const [field, value] of Object.entries(card.values)) {
      if (isFilled(value) && !internal.has(field) && !placed.fields.includes(field)) fields.set(field, (fields.get(field) ?? 0) + 1);
    }
    for (const { table, values } of card.rows) {
      const known = placed.rows[table];
      if (known === undefined) {
        rows.set(table, (rows.get(table) ?? 0) + 1);
        continue;
      }
      for (const [field] of fieldsOf(table)) {
        if (!isFilled(values[field]) || internal.has(field) || known.includes(field)) continue;
        const key = `${table}.${field}`;
        const counted = ofRows.get(key);
        if (counted === undefined) ofRows.set(key, { table, field, times: 1 });
        else counted.times += 1;
      }
    }
  }
  return [
    ...[...fields].map(([field, times]): TransferIssue => ({ severity: 'info', code: 'format-no-place', facts: { format, field, times }, where: { table: 'Customers', field } })),
    ...[...ofRows.values()].map(({ table, field, times }): TransferIssue => ({ severity: 'info', code: 'format-no-place', facts: { format, field, times }, where: { table, field } })),
    ...[...rows].map(([table, times]): TransferIssue => ({ severity: 'info', code: 'format-no-place-rows', facts: { format, missing: table, times }, where: { table } })),
  ];
}

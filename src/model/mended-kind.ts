/** What is known of the number that a field holds: enough to say how it is meant to be written. */
import type { MendedKind } from '../fiscal/mend-number';
import { numberFields } from '../fiscal/number-kind';
import type { TableKey } from './fields';

/** Undefined for a field that holds no such number. */
export function mendedKind(table: TableKey, field: string): MendedKind | undefined {
  if (table === 'Customers') return numberFields.find((known) => known === field);
  if (table !== 'BankAccounts') return undefined;
  return field === 'iban' ? 'IBAN' : field === 'bic' ? 'BIC' : undefined;
}

/** An address by what is known of its country: how a postal code looks. Only a warning: posts change their codes without asking. */
import { isPostalCode, postalCodeShape } from '../fiscal/postal-codes';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

export function checkAddress(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  if (table !== 'Customers' && table !== 'Addresses') return nothing;
  const { postalCode, country } = values;
  if (typeof postalCode !== 'string' || typeof country !== 'string' || postalCode.trim() === '') return nothing;
  const code = country.trim().toUpperCase();
  if (isPostalCode(code, postalCode) !== false) return nothing;
  return [{
    severity: 'warning', code: 'postal-format', facts: { field: 'postalCode', country: code, shape: postalCodeShape(code) ?? '' },
    where: { table, ...(id !== undefined && { id }), field: 'postalCode', value: postalCode },
  }];
}

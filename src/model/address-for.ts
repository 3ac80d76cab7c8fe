/**
 * Which of a customer's addresses serves for a purpose: the one that claims it, else the primary one in the card's own
 * columns. So every purpose has exactly one address.
 */
import type { Values } from './change';
import type { Scalar } from './field-kinds';
import type { FieldKey } from './fields';
import type { RecordId } from './ids';
import type { Register } from './register';

export const addressPurposes = ['registration', 'correspondence', 'invoicing', 'delivery'] as const;
export type AddressPurpose = (typeof addressPurposes)[number];

/** What the card's columns and a row of Addresses have in common. */
export const addressFields = [
  'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country', 'latitude', 'longitude',
] as const satisfies readonly (FieldKey & FieldKey<'Addresses'>)[];

/** What a row of Addresses can be ticked for. */
export const addressTicks = [
  'registration', 'correspondence', 'invoicing', 'delivery', 'defaultDelivery',
] as const satisfies readonly FieldKey<'Addresses'>[];

export interface ChosenAddress {
  /** The row of Addresses; undefined for the primary address. */
  readonly row?: RecordId;
  readonly values: Values;
}

/** Undefined only if there is no such customer. */
export function addressFor(register: Register, customer: RecordId, purpose: AddressPurpose): ChosenAddress | undefined {
  const card = register.get('Customers', customer);
  if (card === undefined) return undefined;
  const further = register.childrenOf(customer).filter(({ table }) => table === 'Addresses');
  // Most customers have one address, and thousands of cells ask for it.
  if (further.length === 0) return { values: part(card) };
  const rows = further.map(({ id }) => ({ id, values: register.get('Addresses', id) ?? {} }))
    .sort((a, b) => register.place('Addresses', a.id) - register.place('Addresses', b.id));
  const claims = (tick: (typeof addressTicks)[number]): (typeof rows)[number] | undefined => rows.find(({ values }) => values[tick] === true);
  // Of several that are delivered to, the default one; without a default, the first in the sheet.
  const row = purpose === 'delivery' ? claims('defaultDelivery') ?? claims('delivery') : claims(purpose);
  return row === undefined ? { values: part(card) } : { row: row.id, values: part(row.values) };
}

function part(values: Values): Values {
  const address: Record<string, Scalar> = {};
  for (const field of addressFields) address[field] = values[field] ?? null;
  return address;
}

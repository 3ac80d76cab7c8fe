/**
 * THE field table: every table of the register and every field in it, once. Columns of new workbooks, header matching,
 * the card, checks, search and the command line's field names all come from here; one table is one file in fields/. The
 * order is the order of the sheets and of their columns.
 * Labels are in the locales (a missing one does not compile); `headers` are the other names under which files carry a
 * field, in English, Hebrew, Romanian, Lithuanian and Latvian, taken from the source systems' own words and common
 * exports. They are compared folded (base/text.ts), so case and accents do not matter there.
 */
import type { FieldDefinition, TableDefinition } from './field-definition';
import { addresses } from './fields/addresses';
import { attachments } from './fields/attachments';
import { bankAccounts } from './fields/bank-accounts';
import { consents } from './fields/consents';
import { contacts } from './fields/contacts';
import { customers } from './fields/customers';
import { documents } from './fields/documents';
import { identifiers } from './fields/identifiers';
import { lists } from './fields/lists';
import { notes } from './fields/notes';
import { paymentMethods } from './fields/payment-methods';
import { payments } from './fields/payments';

export const tables = {
  Customers: customers,
  Contacts: contacts,
  Addresses: addresses,
  BankAccounts: bankAccounts,
  PaymentMethods: paymentMethods,
  Consents: consents,
  Identifiers: identifiers,
  Notes: notes,
  Attachments: attachments,
  Documents: documents,
  Payments: payments,
  Lists: lists,
} as const satisfies Record<string, TableDefinition>;

export type TableKey = keyof typeof tables;
export type FieldKey<T extends TableKey = 'Customers'> = keyof (typeof tables)[T]['fields'] & string;
/** A table whose rows belong to a customer. */
export type ChildTable = Exclude<TableKey, 'Customers' | 'Lists'>;

export const tableKeys = Object.keys(tables) as readonly TableKey[];

type FieldEntries = readonly (readonly [string, FieldDefinition])[];

// Asked for every row of a register; the table itself never changes.
const fieldEntries = new Map<TableKey, FieldEntries>(
  tableKeys.map((table) => [table, Object.entries(tables[table].fields as Readonly<Record<string, FieldDefinition>>)]));

export function fieldsOf(table: TableKey): FieldEntries {
  return fieldEntries.get(table) ?? [];
}

export function fieldOf(table: TableKey, key: string): FieldDefinition | undefined {
  return (tables[table].fields as Readonly<Record<string, FieldDefinition>>)[key];
}

/** The customer's fields in the order of the table. */
export const customerFieldKeys = Object.keys(tables.Customers.fields) as readonly FieldKey[];

export function isChildTable(table: TableKey): table is ChildTable {
  return table !== 'Customers' && table !== 'Lists';
}

export const childTables = tableKeys.filter(isChildTable);

/** A table whose rows the card shows and edits; documents and payments have their own numbers and flows. */
export type CardTable = Exclude<ChildTable, 'Documents' | 'Payments'>;

export function isCardTable(table: ChildTable): table is CardTable {
  return table !== 'Documents' && table !== 'Payments';
}

export const cardTables: readonly CardTable[] = childTables.filter(isCardTable);

/**
 * THE field table: every table of the register and every field in it, once. Columns of new workbooks, header matching,
 * the card, checks, search and the command line's field names all come from here; one table is one file in fields/. The
 * order is the order of the sheets and of their columns.
 * Labels are in the locales (a missing one does not compile); `headers` are the other names under which files carry a
 * field, in English, Hebrew, Romanian, Lithuanian, Latvian, German, Polish and Russian, taken from the source systems' own words and common
 * exports. They are compared folded (base/text.ts), so case and accents do not matter there.
 */
import type { FieldDefinition, TableDefinition } from './field-definition';
import { addresses } from './fields/addresses';
import { attachments } from './fields/attachments';
import { automations } from './fields/automations';
import { bankAccounts } from './fields/bank-accounts';
import { conflicts } from './fields/conflicts';
import { consents } from './fields/consents';
import { contacts } from './fields/contacts';
import { customers } from './fields/customers';
import { documents } from './fields/documents';
import { identifiers } from './fields/identifiers';
import { judgements } from './fields/judgements';
import { lists } from './fields/lists';
import { merges } from './fields/merges';
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
  Merges: merges,
  Judgements: judgements,
  Automations: automations,
  Conflicts: conflicts,
} as const satisfies Record<string, TableDefinition>;

export type TableKey = keyof typeof tables;
export type FieldKey<T extends TableKey = 'Customers'> = keyof (typeof tables)[T]['fields'] & string;
/**
 * A table that remembers what was decided about cards, or is to be. It is made when there is something to remember; its rows are
 * changed, journalled and taken back like all others, but they are no customer's, and nobody fills them in: the card,
 * search, checks and new workbooks pass it over.
 */
export type DecisionTable = 'Merges' | 'Judgements' | 'Automations' | 'Conflicts';
/** A table whose rows belong to a customer. */
export type ChildTable = Exclude<TableKey, 'Customers' | 'Lists' | DecisionTable>;

export function isDecisionTable(table: TableKey): table is DecisionTable {
  return table === 'Merges' || table === 'Judgements' || table === 'Automations' || table === 'Conflicts';
}

/** Every table whose rows are records: what changes, undo, the journal and the reading of sheets are about. */
export const allTables = Object.keys(tables) as readonly TableKey[];

/** The tables that people work in, which every register has. */
export const tableKeys: readonly TableKey[] = allTables.filter((table) => !isDecisionTable(table));

type FieldEntries = readonly (readonly [string, FieldDefinition])[];

// Asked for every row of a register; the table itself never changes.
const fieldEntries = new Map<TableKey, FieldEntries>(
  allTables.map((table) => [table, Object.entries(tables[table].fields as Readonly<Record<string, FieldDefinition>>)]));

export function fieldsOf(table: TableKey): FieldEntries {
  return fieldEntries.get(table) ?? [];
}

export function fieldOf(table: TableKey, key: string): FieldDefinition | undefined {
  return (tables[table].fields as Readonly<Record<string, FieldDefinition>>)[key];
}

/** The customer's fields in the order of the table. */
export const customerFieldKeys = Object.keys(tables.Customers.fields) as readonly FieldKey[];

export function isChildTable(table: TableKey): table is ChildTable {
  return table !== 'Customers' && table !== 'Lists' && !isDecisionTable(table);
}

export const childTables = tableKeys.filter(isChildTable);

/** A table whose rows the card shows and edits; documents and payments have their own numbers and flows. */
export type CardTable = Exclude<ChildTable, 'Documents' | 'Payments'>;

export function isCardTable(table: ChildTable): table is CardTable {
  return table !== 'Documents' && table !== 'Payments';
}

export const cardTables: readonly CardTable[] = childTables.filter(isCardTable);

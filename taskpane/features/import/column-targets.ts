/** What a column of a file can be taken for, as a list to choose from. */
import { isPassing, passingKeys, type Holding } from '../../../src/app/holdings';
import type { ImportSheet } from '../../../src/app/import-sheet';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { customerFieldKeys, fieldsOf, type ChildTable } from '../../../src/model/fields';

type Mapping = ImportSheet['proposal']['mapping'];

export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly { readonly key: string; readonly label: string }[];
}

/** Ids and links between cards are the register's own. */
const never = new Set(['predecessor', 'successor', 'customer', 'customerName']);
const tables: readonly ChildTable[] = ['Contacts', 'Addresses', 'BankAccounts'];

export function targetGroups(texts: Texts, holds: Holding): readonly TargetGroup[] {
  if (holds !== 'customers') return entryGroups(texts, entryTable(holds));
  return [
    { label: texts.rowOf.Customers, targets: customerFieldKeys.filter((key) => !never.has(key)).map((key) => ({ key, label: fieldLabel(texts, key) })) },
    ...tables.map((table) => ({
      label: texts.rowOf[table],
      targets: fieldsOf(table).flatMap(([key]) => (key === 'id' || never.has(key) ? [] : [{ key: `${table}.${key}`, label: fieldLabel(texts, key, table) }])),
    })),
  ];
}

/** By what the customer of a document or payment is found, or made where there is none. */
const customerOfEntry = ['name', 'code', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'id', 'country', 'email', 'phone'];

function entryGroups(texts: Texts, table: 'Documents' | 'Payments'): readonly TargetGroup[] {
  const words = texts.pane.importing.entries.passing;
  return [
    {
      label: texts.rowOf[table],
      targets: [
        ...fieldsOf(table).flatMap(([key]) => (key === 'id' || never.has(key) ? [] : [{ key: `${table}.${key}`, label: fieldLabel(texts, key, table) }])),
        ...passingKeys(table).map((key) => ({ key: `${table}.${key}`, label: words[key] })),
      ],
    },
    { label: texts.rowOf.Customers, targets: customerOfEntry.map((key) => ({ key, label: fieldLabel(texts, key) })) },
    ...(table === 'Payments' ? [{ label: texts.rowOf.BankAccounts, targets: ['iban', 'account'].map((key) => ({ key: `BankAccounts.${key}`, label: fieldLabel(texts, key, 'BankAccounts') })) }] : []),
  ];
}

export const entryTable = (holds: Exclude<Holding, 'customers'>): 'Documents' | 'Payments' => (holds === 'documents' ? 'Documents' : 'Payments');

/** `email`, `BankAccounts.iban`: a place in words. */
export function placeLabel(texts: Texts, place: string): string {
  const [table = '', field] = place.startsWith('x:') ? [] : place.split('.');
  const passing = passingKeys('Documents').concat(passingKeys('Payments')).find((key) => key === field && (table === 'Documents' || table === 'Payments') && isPassing(table, key));
  if (passing !== undefined) return texts.pane.importing.entries.passing[passing];
  return field === undefined ? fieldLabel(texts, place) : `${(texts.rowOf as Readonly<Record<string, string>>)[table] ?? table}: ${fieldLabel(texts, field, table)}`;
}

/** Customers need their name, documents and payments their day and their amount. */
export function canPlan(mapping: Mapping | undefined, holds: Holding): boolean {
  if (holds === 'customers') return hasName(mapping);
  const has = (field: string): boolean => mapping?.columns.some(({ uses }) => uses.some((use) => use.do === 'take' && use.to.table === entryTable(holds) && use.to.field === field)) === true;
  return has('date') && (has('amount') || has('debit'));
}

/** Whether some column gives the cards their names. */
export function hasName(mapping: Mapping | undefined): boolean {
  return mapping?.columns.some(({ uses }) => uses.some((use) => use.do === 'take' && use.to.table === 'Customers' && use.to.field === 'name')) === true;
}

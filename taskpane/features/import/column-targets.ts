/** What a column of a file can be taken for, as a list to choose from. */
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

export function targetGroups(texts: Texts): readonly TargetGroup[] {
  return [
    { label: texts.rowOf.Customers, targets: customerFieldKeys.filter((key) => !never.has(key)).map((key) => ({ key, label: fieldLabel(texts, key) })) },
    ...tables.map((table) => ({
      label: texts.rowOf[table],
      targets: fieldsOf(table).flatMap(([key]) => (key === 'id' || never.has(key) ? [] : [{ key: `${table}.${key}`, label: fieldLabel(texts, key, table) }])),
    })),
  ];
}

/** `email`, `BankAccounts.iban`: a place in words. */
export function placeLabel(texts: Texts, place: string): string {
  const [table = '', field] = place.startsWith('x:') ? [] : place.split('.');
  return field === undefined ? fieldLabel(texts, place) : `${(texts.rowOf as Readonly<Record<string, string>>)[table] ?? table}: ${fieldLabel(texts, field, table)}`;
}

/** Whether some column gives the cards their names. */
export function hasName(mapping: Mapping | undefined): boolean {
  return mapping?.columns.some(({ uses }) => uses.some((use) => use.do === 'take' && use.to.table === 'Customers' && use.to.field === 'name')) === true;
}

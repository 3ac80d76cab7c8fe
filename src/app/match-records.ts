/** The cards of a register as the duplicate engine takes them: their own fields, and what rows of other tables add to them. */
import type { MatchRow } from '../match/match-row';
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { splitSeveral } from '../model/several';

/** Rows of a table with their ids; a register in memory and a file that was only read both have them. */
export type RecordsOf = (table: TableKey) => Iterable<readonly [RecordId, Values]>;

/** What says who a card is. Levels, terms and the like say how one deals with it. */
const ownFields = [
  'name', 'alias', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'contactName', 'email', 'phone', 'mobile', 'fax', 'website',
  'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country',
] as const;
const severalFields = ['otherNames', 'otherEmails', 'otherPhones'] as const;

/** The field of the engine to which a field of a child row is added. */
const childFields: readonly (readonly [table: TableKey, field: string, to: string])[] = [
  ['Identifiers', 'number', 'otherNumbers'],
  ['Contacts', 'email', 'otherEmails'], ['Contacts', 'phone', 'otherPhones'], ['Contacts', 'mobile', 'otherPhones'],
  ['BankAccounts', 'iban', 'iban'],
];

const cardFields: ReadonlySet<string> = new Set([...ownFields, ...severalFields, 'predecessor', 'successor']);

export const registerMatchFields: readonly string[] = [...ownFields, ...severalFields, 'otherNumbers', 'iban'];

type Growing = Record<string, string | string[]>;

/** A row of another table, with its values. */
export interface MatchChildRow {
  readonly table: TableKey;
  readonly values: Values;
}

export function* matchRecords(recordsOf: RecordsOf): Generator<MatchRow> {
  const added = new Map<RecordId, Growing>();
  for (const [table, field, to] of childFields) {
    for (const [, values] of recordsOf(table)) {
      const customer = values['customer'];
      const text = textOf(values[field]);
      if (typeof customer !== 'string' || text === '') continue;
      let of = added.get(customer);
      if (of === undefined) added.set(customer, (of = {}));
      addTo(of, to, text);
    }
  }
  for (const [id, values] of recordsOf('Customers')) yield matchRecord(id, values, added.get(id));
}

/** One card with its rows of other tables, in their order. */
export function matchRecordWith(id: RecordId, values: Values, rows: readonly MatchChildRow[]): MatchRow {
  const added: Growing = {};
  for (const [table, field, to] of childFields) {
    for (const row of rows) {
      const text = row.table === table ? textOf(row.values[field]) : '';
      if (text !== '') addTo(added, to, text);
    }
  }
  return matchRecord(id, values, added);
}

/** Whether the field of that table is one of those that are compared, or says to which card the row belongs. */
export function isMatchField(table: TableKey, field: string): boolean {
  if (table === 'Customers') return cardFields.has(field);
  return childFields.some(([known, compared]) => known === table && (field === compared || field === 'customer'));
}

/** Whether rows of that table add to what is compared. */
export function hasMatchFields(table: TableKey): boolean {
  return table === 'Customers' || childFields.some(([known]) => known === table);
}

/** One card; `added` is what its child rows have. */
export function matchRecord(id: RecordId, values: Values, added: Readonly<Growing> = {}): MatchRow {
  const own: Growing = { ...added };
  for (const field of ownFields) {
    const text = textOf(values[field]);
    if (text !== '') own[field] = text;
  }
  for (const field of severalFields) for (const part of splitSeveral(values[field])) addTo(own, field, part);
  const succession = [values['predecessor'], values['successor']].filter((link): link is string => typeof link === 'string' && link !== '');
  return { id, values: own, ...(succession.length > 0 && { succession }) };
}

function addTo(values: Growing, field: string, text: string): void {
  const there = values[field];
  if (Array.isArray(there)) there.push(text);
  else values[field] = there === undefined ? [text] : [there, text];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

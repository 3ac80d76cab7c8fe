/**
 * A conflict of which both values are to be kept: the other one joins the field, goes to a field of the card that is for such
 * values, becomes a row beside the one it is about, or a note of the customer. Undefined where that makes no sense.
 */
import type { CalendarDate } from '../base/calendar-date';
import { fieldLabel } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import type { Change, Values } from '../model/change';
import { fieldOf, isChildTable, tables, type ChildTable, type TableKey } from '../model/fields';
import type { Scalar } from '../model/field-kinds';
import { makeId, type RecordId } from '../model/ids';
import type { Random } from '../base/ports';
import type { Register } from '../model/register';
import { splitSeveral, withParts } from '../model/several';
import type { KeptBoth } from './conflict-desk';
import type { StandingConflict } from './conflict-records';
import { wordsOfMeaning } from './words-of-meaning';

export interface KeepBothPorts {
  readonly register: Register;
  readonly hasColumn: (table: TableKey, field: string) => boolean;
  /** Of the register's language. */
  readonly texts: Texts;
  readonly random: Random;
  readonly author: () => string;
  readonly today: () => CalendarDate;
}

export interface BothKept {
  readonly kept: KeptBoth;
  readonly changes: () => readonly Change[];
}

/** More than a cell holds. */
const longest = 32_767;

/** Units whose values are a row of their own beside the one they are about. */
const rowsOf: Readonly<Record<string, Partial<Record<TableKey, ChildTable>>>> = {
  address: { Customers: 'Addresses', Addresses: 'Addresses' }, account: { BankAccounts: 'BankAccounts' }, method: { PaymentMethods: 'PaymentMethods' }, number: { Identifiers: 'Identifiers' },
};

const isFilled = (value: Scalar | undefined): value is Exclude<Scalar, null> => value !== undefined && value !== null && value !== '';

export interface WhatToKeep {
  readonly at: RecordId;
  readonly fields: readonly string[];
  /** All that stands there, with one of the two values. */
  readonly stands: Values;
  readonly other: Values;
}

export function keepBoth(conflict: StandingConflict, { at, fields, stands, other }: WhatToKeep, ports: KeepBothPorts): BothKept | undefined {
  const { table, unit } = conflict;
  const { register, hasColumn, texts } = ports;
  const given: Values = Object.fromEntries(fields.flatMap((field): [string, Scalar][] => (isFilled(other[field]) ? [[field, other[field]]] : [])));
  // With one of them there is nothing to keep beside it.
  if (Object.keys(given).length === 0 || !fields.some((field) => isFilled(stands[field]))) return undefined;
  if (fields.some((field) => fieldOf(table, field)?.kind === 'id')) return undefined;
  const customer = table === 'Customers' ? at : stands['customer'];
  const [field = ''] = fields;
  const definition = fields.length === 1 ? fieldOf(table, field) : undefined;
  const set = (into: string, after: string | null): BothKept | undefined => {
    if (after === null || after.length > longest || !hasColumn(table, into)) return undefined;
    const before = stands[into] ?? null;
    return { kept: into === field ? { kind: 'joined' } : { kind: 'field', field: into }, changes: () => (before === after ? [] : [{ type: 'set', table, id: at, field: into, before, after }]) };
  };
  const add = (into: ChildTable, values: Values): BothKept | undefined => {
    const row: Values = Object.fromEntries(Object.entries({ customer, ...values }).flatMap(([key, value]): [string, Scalar][] => (isFilled(value) ? [[key, value]] : [])));
    if (typeof customer !== 'string' || register.get('Customers', customer) === undefined || !Object.keys(row).every((key) => hasColumn(into, key))) return undefined;
    return { kept: { kind: 'row', table: into }, changes: () => [{ type: 'add', table: into, id: makeId(tables[into].idPrefix, ports.random), values: row }] };
  };
  const note = (): BothKept | undefined => add('Notes', { date: ports.today(), author: ports.author(), text: noteText(conflict, given, stands, texts) });

  if (definition?.kind === 'note') return set(field, joinLines(String(stands[field]), String(given[field]))) ?? note();
  if (definition?.kind === 'several') return set(field, withParts(stands[field], splitSeveral(given[field]))) ?? note();
  if (definition?.mergeInto === 'Identifiers') {
    const kind = wordsOfMeaning(register, 'identifierKind', 'other')[0] ?? texts.lists.identifierKind.other;
    return add('Identifiers', { kind, number: String(given[field]), country: stands['country'] ?? null, source: conflict.source }) ?? note();
  }
  if (table === 'Customers' && definition?.mergeInto !== undefined) return set(definition.mergeInto, withParts(stands[definition.mergeInto], [String(given[field])])) ?? note();
  const into = rowsOf[unit ?? '']?.[table];
  // The address of a card is its registered one; a further row is for whatever it turns out to be for.
  if (into !== undefined) return add(into, into === 'Addresses' && table === 'Customers' ? { location: conflict.source, ...given } : given) ?? note();
  return isChildTable(table) || table === 'Customers' ? note() : undefined;
}

/** Lines of the other one that are not there, below. */
function joinLines(mine: string, theirs: string): string {
  const known = new Set(mine.split(/\r?\n/));
  return [mine, ...theirs.split(/\r?\n/).filter((line) => !known.has(line))].join('\n');
}

function noteText({ table, source }: StandingConflict, given: Values, stands: Values, texts: Texts): string {
  const named = table === 'Customers' ? [] : [[texts.rowOf[table], ...['lastName', 'firstName', 'location', 'number', 'title', 'method'].map((field) => stands[field])].filter(isFilled).join(' ')];
  const lines = Object.entries(given).map(([field, value]) => `${fieldLabel(texts, field, table)}: ${typeof value === 'boolean' ? (value ? texts.yes : texts.no) : String(value)}`);
  return [source, ...named, ...lines].filter((line) => line !== '').join('\n').slice(0, longest);
}

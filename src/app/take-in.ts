/**
 * What comes of a customer out of a file when a card takes it in: empty fields are filled, lists are united, rows that say the
 * same become one, and what the card says otherwise stays as it is and is told, unless the person wants the file to win. It is
 * the merge of two cards (match/merge-fields.ts), one of which is only on paper.
 */
import { foldText } from '../base/text';
import { mergeFields } from '../match/merge-fields';
import type { MergedFields } from '../match/merge-fields-draft';
import { uniteRows } from '../match/merge-rows';
import { isFilled, kindOf, saysSame } from '../match/merge-values';
import type { Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import type { ChildTable, TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { IncomingCard } from '../transfer/source';

/** What a column of the file may do to what stands in the register. Filling is the rule where nothing is said. */
export type ColumnPolicy = 'overwrite' | 'fill' | 'never';

export type ColumnPolicies = Readonly<Record<string, ColumnPolicy>>;

export interface TakingRow {
  readonly table: ChildTable;
  /** Undefined: it comes with the file. */
  readonly id: RecordId | undefined;
  readonly values: Values;
}

/** A card with its rows while files are taken in. */
export interface TakingCard {
  readonly values: Values;
  readonly rows: readonly TakingRow[];
}

/** A value of the file that the card says otherwise, and which stays out. */
export interface KeptValue {
  readonly field: string;
  readonly given: Scalar;
}

export interface TakenIn {
  readonly card: TakingCard;
  readonly kept: readonly KeptValue[];
}

export interface TakeInPorts {
  readonly hasColumn: (table: TableKey, field: string) => boolean;
  readonly policies: ColumnPolicies;
  /** Words of a name in one order and writing: two names of one key are one name. */
  readonly nameKey: (name: string) => string;
}

const self = 'card';
const other = 'file';

export function takeIn({ values, rows }: TakingCard, incoming: IncomingCard, ports: TakeInPorts): TakenIn {
  const { policies, hasColumn } = ports;
  const given = Object.fromEntries(Object.entries(incoming.values).filter(([field, value]) =>
    field !== 'id' && field !== 'code' && isFilled(value) && policies[field] !== 'never' && hasColumn('Customers', field)));
  if (isNothing(values)) {
    const taken = taking(rows);
    for (const row of incoming.rows) taken.take(row.table, row.values);
    return { card: { values: given, rows: taken.rows() }, kept: [] };
  }
  const wanted = withOneStreet(values, withOneName(values, given, ports), ports);
  const isNews = Object.entries(wanted).some(([field, value]) => !isFilled(values[field]) || !saysSame(kindOf('Customers', field), values[field] ?? null, value));
  const merged = isNews ? fieldsOf(values, wanted, ports) : undefined;
  const taken = taking(rows);
  for (const row of incoming.rows) taken.take(row.table, row.values);
  for (const { card, values: address } of merged?.addresses ?? []) {
    // An address that the person replaced is not wanted any more.
    if (card === other) taken.take('Addresses', Object.fromEntries(Object.entries(address).filter(([field]) => hasColumn('Addresses', field))));
  }
  return {
    card: { values: better(merged?.values ?? values, given, policies), rows: taken.rows() },
    kept: (merged?.lost ?? []).flatMap(({ card, field, value }) => (card === other ? [{ field, given: value }] : [])),
  };
}

/** A card that is only begun takes all. */
function isNothing(values: Values): boolean {
  for (const _field in values) return false;
  return true;
}

function fieldsOf(values: Values, wanted: Values, { policies, hasColumn }: TakeInPorts): MergedFields {
  const picks = Object.fromEntries(Object.keys(wanted).filter((field) => policies[field] === 'overwrite').map((field) => [field, other]));
  return mergeFields({
    keep: { id: self, values }, absorbed: [{ id: other, values: wanted }], picks, rules: {}, writtenAt: () => undefined,
    hasColumn: (field) => hasColumn('Customers', field), earlier: () => [],
  });
}

/** A name that is the card's own in other words (order, case, legal form) is no other name. */
function withOneName(values: Values, given: Values, { policies, nameKey }: TakeInPorts): Values {
  const [own, name] = [values['name'], given['name']];
  if (typeof own !== 'string' || typeof name !== 'string' || policies['name'] === 'overwrite' || nameKey(own) !== nameKey(name)) return given;
  return { ...given, name: own };
}

/** A street with its number in it is no other address than the street and the number. */
function withOneStreet(values: Values, given: Values, { policies }: TakeInPorts): Values {
  const { street: own, houseNumber: ownNumber } = values;
  const { street, houseNumber } = given;
  if (policies['street'] === 'overwrite' || policies['houseNumber'] === 'overwrite' || isFilled(ownNumber) === isFilled(houseNumber)) return given;
  const joined = (...parts: readonly (Scalar | undefined)[]): string => foldText(parts.filter(isFilled).join(' '));
  const isSame = isFilled(own) && isFilled(street) && [joined(street, houseNumber), joined(houseNumber, street)].some((text) => text === joined(own, ownNumber) || text === joined(ownNumber, own));
  if (!isSame) return given;
  const { houseNumber: _number, ...rest } = given;
  return { ...rest, street: own, ...(isFilled(ownNumber) && { houseNumber: ownNumber }) };
}

const written = ['name', 'contactName', 'street', 'city'] as const;

/** Banks write in capitals: the same words in usual letters are better, whoever brings them. */
function better(values: Values, given: Values, policies: ColumnPolicies): Values {
  let after = values;
  for (const field of written) {
    const [own, theirs] = [values[field], given[field]];
    if (typeof own !== 'string' || typeof theirs !== 'string' || own === theirs || policies[field] === 'never') continue;
    if (isInCapitals(own) && !isInCapitals(theirs) && sameWords(own, theirs)) after = { ...after, [field]: theirs };
  }
  return after;
}

const isInCapitals = (text: string): boolean => text.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
const sameWords = (a: string, b: string): boolean => foldText(a).split(' ').sort().join(' ') === foldText(b).split(' ').sort().join(' ');

interface Taking {
  take(table: ChildTable, given: Values): void;
  rows(): readonly TakingRow[];
}

function taking(known: readonly TakingRow[]): Taking {
  const rows = [...known];
  return {
    rows: () => rows,
    take(table, given) {
      const values = Object.fromEntries(Object.entries(given).filter(([, value]) => isFilled(value)));
      if (Object.keys(values).length === 0) return;
      const beside = (except: number): { readonly id: string; readonly values: Values }[] =>
        rows.flatMap((row, at) => (row.table === table && at !== except ? [{ id: String(at), values: ofOne(row.values) }] : []));
      const isTaken = (at: number, field: string): boolean => flagLosers(table, field, { id: String(at), values: ofOne({ ...rows[at]?.values, ...values, [field]: true }) }, beside(at)).length > 0;
      for (const [at, row] of rows.entries()) {
        if (row.table !== table) continue;
        if (Object.entries(values).every(([field, value]) => isFilled(row.values[field]) && saysSame(kindOf(table, field), row.values[field] ?? null, value))) return;
        const union = uniteRows(table, row.values, values, (field) => isTaken(at, field));
        // What the row has no room for makes it another row.
        if (union === undefined || union.lost.length > 0) continue;
        rows[at] = { ...row, values: { ...row.values, ...Object.fromEntries(union.filled.map(({ field, after }) => [field, after])) } };
        return;
      }
      const taken = flagsOf(table).flatMap(({ field }) => (values[field] === true && isTaken(rows.length, field) ? [field] : []));
      const named: Values = table === 'Addresses' && values['location'] === undefined ? { location: nameOfPlace(values), ...values } : values;
      rows.push({ table, id: undefined, values: Object.fromEntries(Object.entries(named).filter(([field, value]) => isFilled(value) && !taken.includes(field))) });
    },
  };
}

/** A further address needs a name; asked for only where it becomes a row, so the same address again is no other one. */
const nameOfPlace = (values: Values): Scalar => ['city', 'street', 'county', 'country', 'postalCode'].map((field) => values[field] ?? null).find(isFilled) ?? null;

/** Rows of one customer, whoever that will be. */
const ofOne = (values: Values): Values => ({ ...values, customer: self });

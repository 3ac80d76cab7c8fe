/**
 * Which records of two registers that were made apart are the same: by id, as everywhere, else cards by a number that one card of
 * each has, by code and name together, by name alone; rows of such cards by what they hold, documents and payments by their number.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import { allTables, childTables, fieldsOf, type TableKey } from '../model/fields';
import { compactIdentifier, isNumberField } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** Ids of the other register's records by those of this one, and the other way round. */
export interface RegisterPairs {
  readonly theirs: (table: TableKey, id: RecordId) => RecordId;
  readonly ours: (table: TableKey, id: RecordId) => RecordId;
}

type KeyOf = (values: Values) => string;

const numberFields = fieldsOf('Customers').map(([field]) => field).filter(isNumberField);
const textOf = (values: Values, field: string): string => String(values[field] ?? '');
const cardKeys: readonly KeyOf[] = [
  ...numberFields.filter((field) => field !== 'code').map((field): KeyOf => (values) => compactIdentifier(textOf(values, field))),
  // Every register has its own C-1: a code alone says nothing.
  (values) => (textOf(values, 'code') === '' ? '' : `${compactIdentifier(textOf(values, 'code'))} ${foldText(textOf(values, 'name'))}`),
  (values) => foldText(textOf(values, 'name')),
];

const contentKey: KeyOf = (values) => {
  const told = Object.entries(values).filter(([field, value]) => field !== 'customer' && field !== 'customerName' && value !== null && value !== '');
  return told.length === 0 ? '' : JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)));
};
const numberKey: KeyOf = (values) => (textOf(values, 'number') === '' ? '' : `${textOf(values, 'type')} ${compactIdentifier(textOf(values, 'number'))}`);
const listKey: KeyOf = (values) => (textOf(values, 'list') === '' ? '' : `${textOf(values, 'list')} ${foldText(textOf(values, 'value'))}`);

/** Runs in slices: yields how much is done, 0…1. */
export function* pairRegisters(one: Register, other: Register): Generator<number, RegisterPairs> {
  const theirs = new Map<TableKey, Map<RecordId, RecordId>>(allTables.map((table) => [table, new Map()]));
  const ours = new Map<TableKey, Map<RecordId, RecordId>>(allTables.map((table) => [table, new Map()]));
  const all = 1 + cardKeys.length + 2 * childTables.length;
  let part = 0;
  for (const key of cardKeys) {
    yield part / all;
    yield* pair('Customers', key, false, part / all);
    part += 1;
  }
  for (const table of childTables) {
    for (const key of [contentKey, numberKey]) {
      yield part / all;
      yield* pair(table, key, true, part / all);
      part += 1;
    }
  }
  yield* pair('Lists', listKey, false, part / all);
  return { theirs: (table, id) => theirs.get(table)?.get(id) ?? id, ours: (table, id) => ours.get(table)?.get(id) ?? id };

  /** Records without a pair by keys that one of each has. Rows only with rows of the same customer. */
  function* pair(table: TableKey, keyOf: KeyOf, isOfCustomer: boolean, done: number): Generator<number, void> {
    const found: Map<string, RecordId | undefined>[] = [];
    for (const [register, mirror, paired, cardOf] of [
      [one, other, theirs, (id: string) => id], [other, one, ours, (id: string) => ours.get('Customers')?.get(id) ?? id],
    ] as const) {
      const keys = new Map<string, RecordId | undefined>();
      found.push(keys);
      for (const id of register.ids(table)) {
        yield done;
        if (mirror.get(table, id) !== undefined || paired.get(table)?.has(id) === true) continue;
        const values = register.get(table, id) ?? {};
        const key = keyOf(values);
        if (key === '') continue;
        const whole = isOfCustomer ? `${cardOf(textOf(values, 'customer'))} ${key}` : key;
        // Of two with one key nobody knows which is meant.
        keys.set(whole, keys.has(whole) ? undefined : id);
      }
    }
    const [of, otherOf] = found;
    for (const [key, id] of of ?? []) {
      const match = otherOf?.get(key);
      if (id === undefined || match === undefined) continue;
      theirs.get(table)?.set(id, match);
      ours.get(table)?.set(match, id);
    }
  }
}

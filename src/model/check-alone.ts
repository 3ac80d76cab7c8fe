/**
 * All that is found in a record alone: what its table says, its numbers, its address, its smaller fields. A record never
 * changes, another one takes its place: what was found of it once holds, but for what the lists say.
 * Nearly all records have nothing wrong. That is told by one look at each value that is there; what is not plainly sound is
 * shown to the checks themselves.
 */
import { checkActivity } from './check-activity';
import { checkAddress } from './check-address';
import { checkDetails } from './check-details';
import { plainName } from './check-name';
import { checkNumbers } from './check-numbers';
import { checkPhones } from './check-phones';
import { createAlwaysCheck, createListedCheck, createRecordCheck, plainValue, type ListValues, type ModelIssue, type RecordCheck } from './check-record';
import { checkWebAddress } from './check-web-address';
import { plainWriting } from './check-writing';
import type { Values } from './change';
import type { FieldDefinition } from './field-definition';
import type { Scalar } from './field-kinds';
import { fieldsOf, tableKeys, type TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

interface Found {
  /** Beside what the table itself says. */
  readonly issues: readonly ModelIssue[];
  /** The table has nothing to say either, but for what the lists say. */
  readonly isSound: boolean;
}

/** A table's own: one of all records would stop everything for a tenth of a second whenever it makes room for more. */
const known = new Map(tableKeys.map((table) => [table, new WeakMap<Values, Found>()]));
const sound: Found = { issues: nothing, isSound: true };

const listNames = [...new Set(tableKeys.flatMap((table) => fieldsOf(table).flatMap(([, { list }]) => list ?? [])))];

/** Of sound records in which the lists found nothing: another one for other lists. Nobody goes back to those of long ago. */
let listed = { lists: '', found: sound };

function soundIn(lists: ListValues): Found {
  const told = JSON.stringify(listNames.map((list) => lists(list) ?? null));
  if (told !== listed.lists) listed = { lists: told, found: { issues: nothing, isSound: true } };
  return listed.found;
}

/** For many records in a row; of use until the lists change. What is still typed has no id yet, and nothing is remembered of it. */
export function createAloneCheck(lists: ListValues): RecordCheck {
  const record = createRecordCheck(lists);
  const isListed = createListedCheck(lists);
  const fine = soundIn(lists);
  return (table, values, id) => {
    if (id === undefined) return joined(record(table, values), withoutLists(table, values));
    const before = known.get(table)?.get(values);
    if (before === fine) return nothing;
    const found = before ?? (isSound(table, values) ? sound : { issues: withoutLists(table, values, id), isSound: false });
    const isFine = found.isSound && isListed(table, values);
    if (isFine || before === undefined) known.get(table)?.set(values, isFine ? fine : found);
    return isFine ? nothing : joined(record(table, values, id), found.issues);
  };
}

function withoutLists(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  return joined(joined(checkNumbers(table, values, id), checkAddress(table, values, id)), checkDetails(table, values, id));
}

const joined = (one: readonly ModelIssue[], other: readonly ModelIssue[]): readonly ModelIssue[] =>
  (other.length === 0 ? one : one.length === 0 ? other : [...one, ...other]);

interface FieldLook {
  /** Whether nothing is wrong with a value by itself; a "no" says nothing. */
  readonly isPlain: (value: Scalar) => boolean;
  /** A check of its own looks at the field too. */
  readonly further: 'phones' | 'activity' | 'web' | undefined;
}

interface TableLook {
  /** Those whose values no list says anything of. */
  readonly fields: ReadonlyMap<string, FieldLook>;
  readonly hasAll: (values: Values) => boolean;
}

const looks = new Map<TableKey, TableLook>(tableKeys.map((table) => [table, { fields: new Map(fieldsOf(table).flatMap(([field, definition]) =>
  (definition.list === undefined ? [[field, fieldLook(table, field, definition)]] : []))), hasAll: createAlwaysCheck(table) }]));

function fieldLook(table: TableKey, field: string, definition: FieldDefinition): FieldLook {
  const isValue = plainValue(table, field, definition);
  const others = [plainWriting(table, field), plainName(table, field)].filter((other) => other !== undefined);
  const [one, two] = others;
  return {
    isPlain: one === undefined ? isValue
      : two === undefined ? (value) => isValue(value) && typeof value === 'string' && one(value)
        : (value) => isValue(value) && typeof value === 'string' && one(value) && two(value),
    further: furtherOf(table, field, definition),
  };
}

function furtherOf(table: TableKey, field: string, { kind, of }: FieldDefinition): FieldLook['further'] {
  if (table !== 'Customers' && table !== 'Contacts') return undefined;
  if (kind === 'phone' || of === 'phone') return 'phones';
  return table === 'Contacts' ? undefined : field === 'activityCode' ? 'activity' : field === 'website' ? 'web' : undefined;
}

function isSound(table: TableKey, values: Values): boolean {
  const look = looks.get(table);
  if (look?.hasAll(values) !== true) return false;
  let [phones, activity, web] = [false, false, false];
  // Most fields of a record are empty: only what is there is looked at.
  for (const field in values) {
    const value = values[field];
    const fieldLook = value === undefined || value === null || value === '' ? undefined : look.fields.get(field);
    if (value === undefined || fieldLook === undefined) continue;
    if (!fieldLook.isPlain(value)) return false;
    switch (fieldLook.further) {
      case 'phones': phones = true; break;
      case 'activity': activity = true; break;
      case 'web': web = true; break;
      case undefined: break;
    }
  }
  return !(phones && checkPhones(table, values).length > 0) && !(activity && checkActivity(table, values).length > 0) && !(web && checkWebAddress(table, values).length > 0)
    && checkAddress(table, values).length === 0 && checkNumbers(table, values).length === 0;
}

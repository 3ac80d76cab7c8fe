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
/** Whose numbers are looked at, of telephones too. */
const dear = new Set<TableKey>(['Customers', 'Contacts', 'BankAccounts']);
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
    // Elsewhere, to remember that nothing is wrong takes longer than to look again.
    if (isFine ? dear.has(table) : before === undefined) known.get(table)?.set(values, isFine ? fine : found);
    return isFine ? nothing : joined(record(table, values, id), found.issues);
  };
}

function withoutLists(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  return joined(joined(checkNumbers(table, values, id), checkAddress(table, values, id)), checkDetails(table, values, id));
}

const joined = (one: readonly ModelIssue[], other: readonly ModelIssue[]): readonly ModelIssue[] =>
  (other.length === 0 ? one : one.length === 0 ? other : [...one, ...other]);

/** Checks of their own look at some fields too. */
const further = { none: 0, phones: 1, activity: 2, web: 4 } as const;

interface FieldLook {
  readonly field: string;
  /** Whether nothing is wrong with a value by itself; a "no" says nothing. */
  readonly isPlain: (value: Scalar) => boolean;
  readonly further: number;
}

interface TableLook {
  /** Those whose values no list says anything of. */
  readonly fields: readonly FieldLook[];
  readonly hasAll: (values: Values) => boolean;
}

const looks = new Map<TableKey, TableLook>(tableKeys.map((table) => [table, {
  fields: fieldsOf(table).flatMap(([field, definition]) => (definition.list === undefined ? [fieldLook(table, field, definition)] : [])),
  hasAll: createAlwaysCheck(table),
}]));

function fieldLook(table: TableKey, field: string, definition: FieldDefinition): FieldLook {
  const isValue = plainValue(table, field, definition);
  const others = [plainWriting(table, field), plainName(table, field)].filter((other) => other !== undefined);
  const [one, two] = others;
  return {
    field,
    isPlain: one === undefined ? isValue
      : two === undefined ? (value) => isValue(value) && typeof value === 'string' && one(value)
        : (value) => isValue(value) && typeof value === 'string' && one(value) && two(value),
    further: furtherOf(table, field, definition),
  };
}

function furtherOf(table: TableKey, field: string, { kind, of }: FieldDefinition): number {
  if (table !== 'Customers' && table !== 'Contacts') return further.none;
  if (kind === 'phone' || of === 'phone') return further.phones;
  return table === 'Contacts' ? further.none : field === 'activityCode' ? further.activity : field === 'website' ? further.web : further.none;
}

function isSound(table: TableKey, values: Values): boolean {
  const look = looks.get(table);
  if (look?.hasAll(values) !== true) return false;
  let asked = 0;
  // To ask a large record which fields it has takes longer than to ask it for each.
  for (const { field, isPlain, further: more } of look.fields) {
    const value = values[field];
    if (value === undefined || value === null || value === '') continue;
    if (!isPlain(value)) return false;
    asked |= more;
  }
  return !((asked & further.phones) !== 0 && checkPhones(table, values).length > 0) && !((asked & further.activity) !== 0 && checkActivity(table, values).length > 0)
    && !((asked & further.web) !== 0 && checkWebAddress(table, values).length > 0) && checkAddress(table, values).length === 0 && checkNumbers(table, values).length === 0;
}

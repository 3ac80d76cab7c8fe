/**
 * All that is found in a record alone: what its table says, its numbers, its address, its smaller fields.
 * Nearly all records have nothing wrong. That is told by one look at each value that is there; what is not plainly sound is
 * shown to the checks themselves. A register looks at its rows once, while they are read, and knows the sound ones from then on.
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

/** Whether nothing is wrong with the record as it stands there, but for what the lists say; a "no" says nothing. */
export type KnownSound = (table: TableKey, id: string, values: Values) => boolean;

/** For many records in a row; of use until the lists change. What is still typed has no id yet, and nothing is known of it. */
export function createAloneCheck(lists: ListValues, isKnownSound: KnownSound = () => false): RecordCheck {
  const record = createRecordCheck(lists);
  const isListed = createListedCheck(lists);
  return (table, values, id) => {
    const isFine = id !== undefined && (isKnownSound(table, id, values) || isSound(table, values)) && isListed(table, values);
    return isFine ? nothing : joined(record(table, values, id), withoutLists(table, values, id));
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
  return isSoundBeside(table, values, asked);
}

/** What several fields say together; `asked` are the further checks that one of the fields calls for. */
function isSoundBeside(table: TableKey, values: Values, asked: number): boolean {
  return !((asked & further.phones) !== 0 && checkPhones(table, values).length > 0) && !((asked & further.activity) !== 0 && checkActivity(table, values).length > 0)
    && !((asked & further.web) !== 0 && checkWebAddress(table, values).length > 0) && checkAddress(table, values).length === 0 && checkNumbers(table, values).length === 0;
}

/**
 * For rows as they are read: whether the record is sound but for what the lists say. `columns` are the fields of the sheet's
 * columns; of a row's cells it is asked only which are empty, so that nobody asks a record for the many fields it has not.
 */
export function createRowLook(table: TableKey, columns: readonly string[]): (values: Values, cells: readonly unknown[]) => boolean {
  const look = looks.get(table);
  if (look === undefined) return () => false;
  const ofField = new Map(look.fields.map((field) => [field.field, field]));
  const asked = columns.flatMap((field, at) => {
    const ofColumn = ofField.get(field);
    return ofColumn === undefined ? [] : [{ at, ...ofColumn }];
  });
  return (values, cells) => {
    if (!look.hasAll(values)) return false;
    let more = 0;
    for (const { at, field, isPlain, further: ofField } of asked) {
      const cell = cells[at];
      if (cell === undefined || cell === null || cell === '') continue;
      const value = values[field];
      if (value === undefined || value === null) continue;
      if (!isPlain(value)) return false;
      more |= ofField;
    }
    return isSoundBeside(table, values, more);
  };
}

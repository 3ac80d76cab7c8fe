/**
 * What the model alone can say about a record: required fields, kinds of values, list values, and which fields of a row
 * go together. Never changes anything.
 */
import { isCalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Issue, Severity } from '../base/issue';
import { findCardNumber, maskedCardNumber } from './card-number';
import type { Values } from './change';
import type { FieldDefinition } from './field-definition';
import { fieldsOf, tableKeys, type TableKey } from './fields';
import { isTextKind, type Scalar } from './field-kinds';
import { linkRisk } from './link-risk';
import type { ModelIssueFacts } from './model-issues';
import { splitSeveral } from './several';

export type ModelIssue = Issue<{ [C in keyof ModelIssueFacts]: ModelIssueFacts[C] & Record<string, string | number> }>;

/** Values of a list by its name; undefined if the register has no such list. */
export type ListValues = (list: string) => readonly string[] | undefined;

const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!|BUSY!|FIELD!|UNKNOWN!|CONNECT!|BLOCKED!)$/;
// RFC 5321 without quoted local parts: one @, no spaces, a domain with a dot and no empty label. IDN and EAI pass.
const email = /^[^\s@<>()[\],;:"\\]+@(?:[^\s@.<>()[\],;:"\\]+\.)+[^\s@.<>()[\],;:"\\\d]{2,}$/u;

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const knownCountries = new Map<string, boolean>();

/** ISO 3166-1 alpha-2 as CLDR knows it, and XI: Northern Ireland in VAT matters. */
export function isCountry(code: string): boolean {
  let known = knownCountries.get(code);
  if (known === undefined) {
    known = code === 'XI' || (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && code !== 'EU' && code !== 'UN'
      // UK and DD are other names of GB and DE to CLDR, but no codes.
      && regionNames.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
    knownCountries.set(code, known);
  }
  return known;
}

function found(severity: Severity, code: ModelIssue['code'], field: string, value: Scalar, facts: object = {}): ModelIssue {
  return { severity, code, facts: { field, ...facts }, where: { field, value: String(value) } } as ModelIssue;
}

export const isEmail = (text: string): boolean => text.length <= 254 && email.test(text);

/** `part` is the value, or one of several. */
function notInList(field: string, { list = '', open }: FieldDefinition, part: string, values: readonly string[]): ModelIssue | undefined {
  if (values.length === 0 || values.includes(part)) return undefined;
  const folded = foldText(part);
  if (values.some((known) => foldText(known) === folded)) return undefined;
  return found(open === true ? 'info' : 'warning', 'value-not-in-list', field, part, { list });
}

function checkNumber(field: string, { range }: FieldDefinition, value: Scalar): ModelIssue | undefined {
  if (typeof value !== 'number') return found('error', 'value-not-number', field, value);
  if (range === undefined || (value >= range[0] && value <= range[1])) return undefined;
  return found('error', 'number-out-of-range', field, value, { least: range[0], greatest: range[1] });
}

function checkLink(field: string, value: Scalar): ModelIssue | undefined {
  const risk = linkRisk(String(value));
  return risk === undefined ? undefined : found(risk === 'runs' ? 'error' : 'warning', 'link-not-safe', field, value);
}

function checkParts(field: string, definition: FieldDefinition, value: Scalar, lists: ListValues): ModelIssue[] | undefined {
  const values = definition.list === undefined ? [] : lists(definition.list) ?? [];
  const issues = splitSeveral(value, values).flatMap((part) => {
    const issue = definition.of === 'email' && !isEmail(part)
      ? found('error', 'email-format', field, part)
      : notInList(field, definition, part, values);
    return issue ?? [];
  });
  return issues.length === 0 ? undefined : issues;
}

function checkValue(field: string, definition: FieldDefinition, value: Exclude<Scalar, null>, lists: ListValues): ModelIssue | undefined {
  if (typeof value === 'string' && value.startsWith('#') && errorValue.test(value)) return found('error', 'value-error', field, value, { error: value });
  switch (definition.kind) {
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? undefined : found('error', 'value-not-date', field, value);
    case 'number':
    case 'amount':
    case 'coordinate':
      return checkNumber(field, definition, value);
    case 'flag':
      return typeof value === 'boolean' ? undefined : found('error', 'value-not-flag', field, value);
    case 'email':
      return typeof value === 'string' && isEmail(value) ? undefined : found('error', 'email-format', field, value);
    case 'country':
      return isCountry(String(value)) ? undefined : found('warning', 'country-unknown', field, value);
    case 'url':
      return checkLink(field, value);
    case 'choice':
      return notInList(field, definition, String(value), lists(definition.list ?? '') ?? []);
    default:
      return undefined;
  }
}

/** Where people write card numbers: notes of all kinds, and how someone pays. */
function keepsCardNumber(table: TableKey, field: string, { kind }: FieldDefinition, value: Scalar): ModelIssue | undefined {
  if (typeof value !== 'string' || (kind !== 'note' && !(table === 'PaymentMethods' && isTextKind(kind)))) return undefined;
  const digits = findCardNumber(value);
  return digits === undefined ? undefined : found('error', 'card-number-kept', field, maskedCardNumber(digits));
}

/** What a field must be beside the other fields of its row. */
function checkBeside(field: string, { requiredUnless, notBefore }: FieldDefinition, values: Values): ModelIssue | undefined {
  const value = values[field] ?? null;
  if (requiredUnless !== undefined && isEmpty(value) && isEmpty(values[requiredUnless])) {
    return { severity: 'error', code: 'one-of-missing', facts: { field, other: requiredUnless }, where: { field } };
  }
  const from = notBefore === undefined ? undefined : values[notBefore];
  if (typeof value !== 'string' || typeof from !== 'string' || !isCalendarDate(value) || !isCalendarDate(from) || value >= from) return undefined;
  return found('error', 'dates-reversed', field, value, { other: notBefore });
}

/** Asked of every field: nearly every text tells by its first letter. */
const isEmpty = (value: Scalar | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && !(value.charCodeAt(0) > 32 && value.charCodeAt(0) < 127) && value.trim() === '');

/** What the table says of a field whatever stands in it: it must be filled in, or go with another. */
function checkAlways(field: string, definition: FieldDefinition, values: Values): ModelIssue | undefined {
  return definition.required === true && isEmpty(values[field])
    ? { severity: 'error', code: 'required-missing', facts: { field }, where: { field } }
    : checkBeside(field, definition, values);
}

/** What is asked of one field's values. */
interface FieldCheck {
  readonly definition: FieldDefinition;
  /** Place in the order of the table. */
  readonly place: number;
  /** Values found fine before: a register repeats the few words of a list on every card. Absent where values differ from row to row. */
  readonly fine?: Set<Scalar>;
}

/** What is asked of a table's rows, worked out once: a register has a hundred thousand of them. */
interface TableCheck {
  readonly fields: ReadonlyMap<string, FieldCheck>;
  /** Checked whatever stands in the field, in the order of the table. */
  readonly always: readonly (readonly [string, FieldDefinition])[];
}

function createTableCheck(table: TableKey): TableCheck {
  const fields = fieldsOf(table);
  return {
    fields: new Map(fields.map(([field, definition], place) => {
      const repeats = definition.list !== undefined || definition.kind === 'country';
      return [field, { definition, place, ...(repeats && { fine: new Set<Scalar>() }) }];
    })),
    always: alwaysChecked(table),
  };
}

const alwaysChecked = (table: TableKey): readonly (readonly [string, FieldDefinition])[] =>
  fieldsOf(table).filter(([, { required, requiredUnless, notBefore }]) => required === true || requiredUnless !== undefined || notBefore !== undefined);

/** Issues of a record in the order of its table's fields. */
export type RecordCheck = (table: TableKey, values: Values, id?: string) => readonly ModelIssue[];

const nothing: readonly ModelIssue[] = [];

/** For many records in a row; of use until the lists change. */
export function createRecordCheck(lists: ListValues): RecordCheck {
  const tables = new Map<TableKey, TableCheck>();
  return (table, values, id) => {
    let check = tables.get(table);
    if (check === undefined) tables.set(table, (check = createTableCheck(table)));
    let issues: ModelIssue[] | undefined;
    for (const [field, definition] of check.always) {
      const issue = checkAlways(field, definition, values);
      if (issue !== undefined) (issues ??= []).push(issue);
    }
    // Most fields of a record are empty: only what is there is looked at.
    for (const field in values) {
      const value = values[field];
      const fieldCheck = check.fields.get(field);
      if (fieldCheck === undefined || value === undefined || value === null || isEmpty(value)) continue;
      const { definition, fine } = fieldCheck;
      if (fine?.has(value) === true) continue;
      const card = keepsCardNumber(table, field, definition, value);
      const found = definition.kind === 'several' ? checkParts(field, definition, value, lists) : checkValue(field, definition, value, lists);
      if (card === undefined && found === undefined) fine?.add(value);
      else issues = (issues ?? []).concat(card ?? [], found ?? []);
    }
    if (issues === undefined) return nothing;
    const { fields } = check;
    const placeOf = ({ where }: ModelIssue): number => fields.get(where?.field ?? '')?.place ?? 0;
    return issues.sort((a, b) => placeOf(a) - placeOf(b)).map((issue) => ({ ...issue, where: { table, ...(id !== undefined && { id }), ...issue.where } }));
  };
}

/** What is wrong with one value by what its definition says, for fields that no table has. */
export function checkFieldValue(table: TableKey, field: string, definition: FieldDefinition, value: Scalar, lists: ListValues): readonly ModelIssue[] {
  if (value === null || isEmpty(value)) return nothing;
  const card = keepsCardNumber(table, field, definition, value);
  const found = definition.kind === 'several' ? checkParts(field, definition, value, lists) : checkValue(field, definition, value, lists);
  return card === undefined && found === undefined ? nothing : [card ?? [], found ?? []].flat();
}

/** What a value must be whatever the lists say, for those to whom lists say nothing; a "no" says nothing. */
export function plainValue(table: TableKey, field: string, definition: FieldDefinition): (value: Scalar) => boolean {
  const noLists: ListValues = () => undefined;
  const mayKeepCards = definition.kind === 'note' || (table === 'PaymentMethods' && isTextKind(definition.kind));
  const isCardFree = (value: string): boolean => !mayKeepCards || findCardNumber(value) === undefined;
  switch (definition.kind) {
    case 'date': return (value) => typeof value === 'string' && isCalendarDate(value);
    case 'flag': return (value) => typeof value === 'boolean';
    case 'number':
    case 'amount':
    case 'coordinate': {
      const [least, greatest] = definition.range ?? [-Infinity, Infinity];
      return (value) => typeof value === 'number' && value >= least && value <= greatest;
    }
    case 'country': return (value) => typeof value === 'string' && isCountry(value);
    case 'email': return (value) => typeof value === 'string' && isEmail(value) && isCardFree(value);
    case 'several': return (value) => typeof value === 'string' && isCardFree(value) && (definition.of !== 'email' || checkParts(field, definition, value, noLists) === undefined);
    case 'url': return (value) => typeof value === 'string' && !value.startsWith('#') && linkRisk(value) === undefined && isCardFree(value);
    // A sheet's error value begins so.
    default: return (value) => typeof value === 'string' && value.charCodeAt(0) !== 35 && isCardFree(value);
  }
}

/** Whether what the table wants of its records, whatever stands in them, is there. */
export function createAlwaysCheck(table: TableKey): (values: Values) => boolean {
  const always = alwaysChecked(table);
  return (values) => {
    for (const [field, definition] of always) if (checkAlways(field, definition, values) !== undefined) return false;
    return true;
  };
}

/** Whether a record's values are those of the lists, as far as its fields have lists; of use until the lists change. */
export function createListedCheck(lists: ListValues): (table: TableKey, values: Values) => boolean {
  const tables = new Map(tableKeys.map((table) =>
    [table, fieldsOf(table).flatMap(([field, definition]) => (definition.list === undefined ? [] : [{ field, definition, fine: new Set<Scalar>() }]))]));
  return (table, values) => {
    for (const { field, definition, fine } of tables.get(table) ?? []) {
      const value = values[field];
      if (value === undefined || value === null || fine.has(value)) continue;
      const found = definition.kind === 'several' ? checkParts(field, definition, value, lists) : checkValue(field, definition, value, lists);
      if (found !== undefined || keepsCardNumber(table, field, definition, value) !== undefined) return false;
      fine.add(value);
    }
    return true;
  };
}

export function checkRecord(table: TableKey, values: Values, lists: ListValues, id?: string): readonly ModelIssue[] {
  return createRecordCheck(lists)(table, values, id);
}

/**
 * What the model alone can say about a record: required fields, kinds of values, list values, and which fields of a row
 * go together. Never changes anything.
 */
import { isCalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Issue, IssuePlace, Severity } from '../base/issue';
import { findCardNumber, maskedCardNumber } from './card-number';
import type { Values } from './change';
import type { FieldDefinition } from './field-definition';
import { fieldsOf, type TableKey } from './fields';
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

const isEmail = (text: string): boolean => text.length <= 254 && email.test(text);

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

function checkParts(field: string, definition: FieldDefinition, value: Scalar, lists: ListValues): ModelIssue[] {
  const values = definition.list === undefined ? [] : lists(definition.list) ?? [];
  return splitSeveral(value, values).flatMap((part) => {
    const issue = definition.of === 'email' && !isEmail(part)
      ? found('error', 'email-format', field, part)
      : notInList(field, definition, part, values);
    return issue ?? [];
  });
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

const isEmpty = (value: Scalar | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** What is asked of a table's rows, worked out once: a register has a hundred thousand of them. */
interface TableRules {
  readonly places: ReadonlyMap<string, number>;
  /** Checked whatever stands in the field, in the order of the table. */
  readonly always: readonly (readonly [string, FieldDefinition])[];
  readonly definitions: ReadonlyMap<string, FieldDefinition>;
}

const rulesOf = new Map<TableKey, TableRules>();

function tableRules(table: TableKey): TableRules {
  let rules = rulesOf.get(table);
  if (rules === undefined) {
    const fields = fieldsOf(table);
    rules = {
      places: new Map(fields.map(([field], at) => [field, at])),
      always: fields.filter(([, { required, requiredUnless, notBefore }]) => required === true || requiredUnless !== undefined || notBefore !== undefined),
      definitions: new Map(fields),
    };
    rulesOf.set(table, rules);
  }
  return rules;
}

/** Issues in the order of the table's fields. */
export function checkRecord(table: TableKey, values: Values, lists: ListValues, place: IssuePlace = {}): ModelIssue[] {
  const { places, always, definitions } = tableRules(table);
  const found: ModelIssue[] = [];
  for (const [field, definition] of always) {
    if (definition.required === true && isEmpty(values[field])) found.push({ severity: 'error', code: 'required-missing', facts: { field }, where: { field } });
    const issue = checkBeside(field, definition, values);
    if (issue !== undefined) found.push(issue);
  }
  // Most fields of a record are empty: only what is there is looked at.
  for (const field in values) {
    const definition = definitions.get(field);
    const value = values[field];
    if (definition === undefined || value === undefined || value === null || isEmpty(value)) continue;
    const card = keepsCardNumber(table, field, definition, value);
    if (card !== undefined) found.push(card);
    if (definition.kind === 'several') found.push(...checkParts(field, definition, value, lists));
    else {
      const issue = checkValue(field, definition, value, lists);
      if (issue !== undefined) found.push(issue);
    }
  }
  if (found.length === 0) return found;
  const placeOf = ({ where }: ModelIssue): number => places.get(where?.field ?? '') ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b)).map((issue) => ({ ...issue, where: { ...place, ...issue.where } }));
}

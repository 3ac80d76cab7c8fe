/** What the model alone can say about a record: required fields, kinds of values, list values. Never changes anything. */
import { isCalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Issue, IssuePlace, Severity } from '../base/issue';
import type { Values } from './change';
import type { FieldDefinition } from './field-definition';
import { fieldsOf, type TableKey } from './fields';
import type { Scalar } from './field-kinds';
import type { ModelIssueFacts } from './model-issues';

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
    known = code === 'XI' || (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && code !== 'EU' && code !== 'UN' && regionNames.of(code) !== undefined);
    knownCountries.set(code, known);
  }
  return known;
}

function found(severity: Severity, code: ModelIssue['code'], field: string, value: Scalar, facts: object): ModelIssue {
  return { severity, code, facts: { field, ...facts }, where: { field, value: String(value) } } as ModelIssue;
}

function checkValue(field: string, definition: FieldDefinition, value: Exclude<Scalar, null>, lists: ListValues): ModelIssue | undefined {
  if (typeof value === 'string' && value.startsWith('#') && errorValue.test(value)) return found('error', 'value-error', field, value, { error: value });
  switch (definition.kind) {
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? undefined : found('error', 'value-not-date', field, value, {});
    case 'number':
    case 'amount':
      return typeof value === 'number' ? undefined : found('error', 'value-not-number', field, value, {});
    case 'flag':
      return typeof value === 'boolean' ? undefined : found('error', 'value-not-flag', field, value, {});
    case 'email':
      return typeof value === 'string' && email.test(value) && value.length <= 254 ? undefined : found('error', 'email-format', field, value, {});
    case 'country':
      return isCountry(String(value)) ? undefined : found('warning', 'country-unknown', field, value, {});
    case 'choice': {
      const values = lists(definition.list ?? '');
      if (values === undefined || values.length === 0 || values.includes(String(value))) return undefined;
      const folded = foldText(String(value));
      return values.some((known) => foldText(known) === folded)
        ? undefined
        : found('warning', 'value-not-in-list', field, value, { list: definition.list ?? '' });
    }
    default:
      return undefined;
  }
}

export function checkRecord(table: TableKey, values: Values, lists: ListValues, place: IssuePlace = {}): ModelIssue[] {
  const issues: ModelIssue[] = [];
  for (const [field, definition] of fieldsOf(table)) {
    const value = values[field] ?? null;
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      if (definition.required === true) {
        issues.push({ severity: 'error', code: 'required-missing', facts: { field }, where: { ...place, field } });
      }
      continue;
    }
    const issue = checkValue(field, definition, value, lists);
    if (issue !== undefined) issues.push({ ...issue, where: { ...place, ...issue.where } });
  }
  return issues;
}

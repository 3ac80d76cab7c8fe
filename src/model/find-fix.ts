/**
 * What would put a finding right without asking: other values of the same record. Each is tried on the record before it is
 * offered: the finding must be gone and no other one have come. What can be read in two ways is not offered.
 */
import { serialOfDate } from '../base/calendar-date';
import type { IssueFix } from '../base/issue';
import { mendNumber } from '../fiscal/mend-number';
import { numberFields } from '../fiscal/number-kind';
import type { RepairWords } from './cell-damage';
import type { Values } from './change';
import { isEmail, type ModelIssue } from './check-record';
import type { FieldDefinition } from './field-definition';
import { fieldOf, type TableKey } from './fields';
import { compactIdentifier } from './identifiers';
import { mendEmails } from './mend-email';
import { mendAmount, mendDate } from './mend-value';
import { mendedKind } from './mended-kind';
import { joinSeveral, splitSeveral, withParts } from './several';

export interface FixSurroundings {
  readonly words: RepairWords;
  /** What a record alone has wrong, fixes or not. */
  readonly check: (table: TableKey, values: Values) => readonly ModelIssue[];
  /** The firm's own fields of Customers, by key. */
  readonly own?: { readonly declared: ReadonlyMap<string, FieldDefinition>; readonly date1904: boolean };
}

/** The findings of a record, those that can be put right with their fix. */
export type WithFixes = (table: TableKey, values: Values, issues: readonly ModelIssue[]) => readonly ModelIssue[];

export function createWithFixes({ words, check, own }: FixSurroundings): WithFixes {
  return (table, values, issues) => {
    let before: ReadonlyMap<string, number> | undefined;
    return issues.length === 0 ? issues : issues.map((issue) => {
      const fix = issue.fix ?? proposalFor(table, values, issue, words, own);
      if (fix === undefined) return issue;
      before ??= countIssues(check(table, values));
      // What others found beside the record itself, they answer for.
      if (issue.fix !== undefined && before.get(keyOf(issue)) === undefined) return issue;
      if (putsRight(fix, { table, values, issue, before, check })) return issue.fix === undefined ? { ...issue, fix } : issue;
      if (issue.fix === undefined) return issue;
      const { fix: _refused, ...bare } = issue;
      return bare;
    });
  };
}

const keyOf = ({ code, where }: ModelIssue): string => `${code} ${where?.field ?? ''}`;

function countIssues(issues: readonly ModelIssue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(keyOf(issue), (counts.get(keyOf(issue)) ?? 0) + 1);
  return counts;
}

interface Trial extends Pick<FixSurroundings, 'check'> {
  readonly table: TableKey;
  readonly values: Values;
  readonly issue: ModelIssue;
  readonly before: ReadonlyMap<string, number>;
}

function putsRight(fix: IssueFix, { table, values, issue, before, check }: Trial): boolean {
  const key = keyOf(issue);
  // What the record alone does not have wrong, the record alone cannot put right.
  if (before.get(key) === undefined) return false;
  const after = countIssues(check(table, { ...values, ...fix }));
  return (after.get(key) ?? 0) < (before.get(key) ?? 0) && [...after].every(([other, count]) => count <= (before.get(other) ?? 0));
}

function proposalFor(table: TableKey, values: Values, { code, facts, where }: ModelIssue, words: RepairWords, own: FixSurroundings['own']): IssueFix | undefined {
  const field = where?.field;
  const value = field === undefined ? undefined : values[field];
  if (field === undefined || value === undefined || value === null || value === '') return undefined;
  const ofFirm = table === 'Customers' ? own?.declared.get(field) : undefined;
  const definition = ofFirm ?? fieldOf(table, field);
  const text = String(value);
  const put = (mended: string | number | boolean | undefined): IssueFix | undefined => (mended === undefined || mended === value ? undefined : { [field]: mended });
  switch (code) {
    case 'country-unknown': return put(words.country(text));
    case 'value-not-flag': return put(words.flag(text));
    case 'value-not-date': {
      const day = typeof value === 'string' ? mendDate(value) : undefined;
      return put(ofFirm === undefined || own === undefined || day === undefined ? day : serialOfDate(day, own.date1904));
    }
    case 'value-not-number': return put(typeof value === 'string' ? mendAmount(value, definition?.range?.[1]) : undefined);
    case 'value-not-in-list':
      return definition?.list === undefined ? undefined : put(definition.kind === 'several' ? listed(text, definition.list, words) : words.listValue(definition.list, text));
    case 'email-format': return emailFix(table, field, values, text);
    case 'number-elsewhere': return typeof facts['other'] === 'string' ? moveTo(facts['other'], field, values, text) : undefined;
    // Where only a check digit is wrong, a digit is; which one, nobody can tell.
    case 'number-format': return put(mendedNumber(table, field, values, text));
    default: return undefined;
  }
}

/** Every part that the list has by another word; the others stay as they are. */
function listed(text: string, list: string, words: RepairWords): string | undefined {
  return joinSeveral(splitSeveral(text).map((part) => words.listValue(list, part) ?? part)) ?? undefined;
}

/** One address stays, further ones go to where the card keeps further ones. */
function emailFix(table: TableKey, field: string, values: Values, text: string): IssueFix | undefined {
  const emails = mendEmails(text, isEmail);
  const [first, ...others] = emails ?? [];
  if (first === undefined) return undefined;
  if (fieldOf(table, field)?.kind === 'several') return { [field]: joinSeveral(emails ?? []) };
  if (others.length === 0) return { [field]: first };
  return table === 'Customers' && field === 'email' ? { email: first, otherEmails: withParts(values['otherEmails'], others) } : undefined;
}

/** The other field takes it if it is empty, or holds the same number already. */
function moveTo(other: string, field: string, values: Values, text: string): IssueFix | undefined {
  const there = values[other] ?? null;
  if (there === null || (typeof there === 'string' && there.trim() === '')) {
    const kind = numberFields.find((known) => known === other);
    const country = values['country'];
    return { [field]: null, [other]: (kind === undefined || typeof country !== 'string' ? undefined : mendNumber(country, kind, text)) ?? text };
  }
  return typeof there === 'string' && compactIdentifier(there) === compactIdentifier(text) ? { [field]: null } : undefined;
}

function mendedNumber(table: TableKey, field: string, values: Values, text: string): string | undefined {
  const kind = mendedKind(table, field);
  const country = values['country'];
  return kind === undefined ? undefined : mendNumber(typeof country === 'string' ? country : '', kind, text);
}

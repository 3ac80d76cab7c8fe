/** Telephone numbers of a card and its contacts: one that nobody can call is a warning, several in one cell are a note. */
import type { IssueFix } from '../base/issue';
import { checkPhone } from '../fiscal/phone';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import { fieldsOf, type TableKey } from './fields';
import { joinSeveral, splitSeveral, withParts } from './several';

const nothing: readonly ModelIssue[] = [];

const phoneFields = {
  Customers: fieldsOf('Customers').flatMap(([field, { kind, of }]) => (kind === 'phone' || of === 'phone' ? [field] : [])),
  Contacts: fieldsOf('Contacts').flatMap(([field, { kind }]) => (kind === 'phone' ? [field] : [])),
} as const;

export function checkPhones(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  if (table !== 'Customers' && table !== 'Contacts') return nothing;
  const country = typeof values['country'] === 'string' ? values['country'].trim().toUpperCase() : '';
  let issues: ModelIssue[] | undefined;
  for (const field of phoneFields[table]) {
    const value = values[field];
    if (typeof value !== 'string' || value === '') continue;
    for (const part of field === 'otherPhones' ? splitSeveral(value) : [value]) {
      const answer = checkPhone(part, country);
      if (answer.verdict === 'fine') continue;
      const where = { table, ...(id !== undefined && { id }), field, value: part };
      if (answer.verdict === 'impossible') {
        const { right } = answer;
        const fix: IssueFix | undefined = right === undefined ? undefined : { [field]: field === 'otherPhones' ? inPlaceOf(part, right, value) : right };
        (issues ??= []).push({ severity: 'warning', code: 'phone-impossible', facts: { field }, where, ...(fix !== undefined && { fix }) });
      } else {
        const fix = parted(table, field, values, part, answer.numbers);
        (issues ??= []).push({ severity: 'info', code: 'phone-several', facts: { field }, where, ...(fix !== undefined && { fix }) });
      }
    }
  }
  return issues ?? nothing;
}

const inPlaceOf = (part: string, right: string, value: string): string | null => joinSeveral(splitSeveral(value).map((other) => (other === part ? right : other)));

/** The first number stays; the others go to the card's further numbers, where there are such. */
function parted(table: TableKey, field: string, values: Values, part: string, numbers: readonly string[]): IssueFix | undefined {
  if (table !== 'Customers') return undefined;
  if (field === 'otherPhones') return { [field]: joinSeveral(splitSeveral(values[field]).flatMap((other) => (other === part ? numbers : [other]))) };
  const [first = '', ...others] = numbers;
  return { [field]: first, otherPhones: withParts(values['otherPhones'], others) };
}

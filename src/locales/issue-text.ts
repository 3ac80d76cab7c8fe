/** An issue in words: what is wrong and what to do, with field keys turned into labels, and where it is. */
import type { AppIssue } from '../app/app';
import type { IssueFacts, IssuePlace } from '../base/issue';
import type { Texts } from './texts';

/** The label of a field as the person knows it; a custom field's is its header. */
export function fieldLabel(texts: Texts, key: string, table = 'Customers'): string {
  if (key.startsWith('x:')) return key.slice(2);
  const labels = (texts.fields as Readonly<Record<string, Readonly<Record<string, string>>>>)[table];
  return labels?.[key] ?? key;
}

export function issueText(texts: Texts, issue: AppIssue): string {
  const where: IssuePlace = issue.where ?? {};
  const facts: IssueFacts = issue.facts;
  const { field, other, missing, purpose, target, targets } = facts;
  const named = {
    ...facts,
    ...(typeof field === 'string' && { field: fieldLabel(texts, field, where.table) }),
    ...(typeof other === 'string' && { other: fieldLabel(texts, other, where.table) }),
    ...(typeof missing === 'string' && { missing: missingText(texts, missing) }),
    ...(typeof target === 'string' && { target: missingText(texts, target) }),
    ...(typeof targets === 'string' && { targets: missingText(texts, targets) }),
    ...(typeof purpose === 'string' && { purpose: (texts.purposes as Readonly<Record<string, string>>)[purpose] ?? purpose }),
  };
  // The facts belong to the code by the type of Issue; the compiler cannot follow that through the union.
  const say = texts.issues[issue.code] as (facts: IssueFacts, where: IssuePlace) => string;
  return isolateValues(say(named, where), [...Object.values(named), where.value], texts.direction);
}

/** Writing that runs against a sentence of that direction; digits count, for what stands beside them turns round with them. */
const against = { rtl: /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{N}/u, ltr: /\p{Script=Hebrew}|\p{Script=Arabic}/u };

/** Whether some of it is written the other way than a sentence of that direction. */
export function runsAgainst(direction: Texts['direction'], text: string): boolean {
  return against[direction].test(text);
}

const wordBefore = /[\p{L}\p{N}]$/u;
const wordBehind = /^[\p{L}\p{N}]/u;

/** Every place where the value stands as words of its own. Looked for as it is: a pattern made of each value takes a millisecond. */
function setApart(text: string, value: string): string {
  let apart = '';
  let done = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, Math.max(done, at + 1))) {
    const end = at + value.length;
    // Two signs back and ahead, for letters that are written with two.
    if (wordBefore.test(text.slice(Math.max(0, at - 2), at)) || wordBehind.test(text.slice(end, end + 2))) continue;
    apart += `${text.slice(done, at)}\u2068${value}\u2069`;
    done = end;
  }
  return apart + text.slice(done);
}

/** Sets values that run against the sentence apart from it (first-strong isolates), else quotes and points go to their wrong end. */
function isolateValues(text: string, values: readonly unknown[], direction: Texts['direction']): string {
  let isolated = text;
  for (const value of new Set(values)) {
    if (typeof value !== 'string' || !runsAgainst(direction, value)) continue;
    isolated = setApart(isolated, value);
  }
  return isolated;
}

/** "street, taxId|vatNumber, Contacts" in words: labels of fields, of several that would do with a stroke between. */
function missingText(texts: Texts, missing: string): string {
  const rows: Readonly<Record<string, string>> = texts.rowOf;
  return missing.split(', ').map((part) => part.split('|').map((name) => {
    const [table = '', field] = name.startsWith('x:') ? [name] : name.split('.');
    const row = rows[table];
    return row === undefined ? fieldLabel(texts, name) : field === undefined ? row : `${row}: ${fieldLabel(texts, field, table)}`;
  }).join(' / ')).join(', ');
}

/** "Customers!C7": where to look in the workbook, or undefined if the issue is about no place. */
export function placeText(where: IssuePlace | undefined): string | undefined {
  if (where === undefined) return undefined;
  const sheet = where.sheet ?? where.table;
  if (where.cell !== undefined) return sheet === undefined ? where.cell : `${sheet}!${where.cell}`;
  if (where.line !== undefined) return `${where.file ?? ''}:${where.line}`;
  return sheet;
}

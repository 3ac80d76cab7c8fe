/**
 * Which field a person means by a name typed into a formula. Stable field keys win, so that a formula keeps its meaning
 * when the firm adds a column; then the firm's own headers, then the labels of every language (a workbook is shared by
 * people with different ones), then the names under which other files carry the field.
 */
import type { Issue } from '../base/issue';
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import { customerFieldKeys, fieldOf } from '../model/fields';
import type { AppIssueFacts } from './app-issues';
import type { CustomField } from './app';

export type FieldNameIssue = Issue<Pick<AppIssueFacts, 'field-unknown' | 'field-ambiguous'>>;

export type FieldNames = (name: string, customFields: () => readonly CustomField[]) => Result<string, FieldNameIssue>;

/** Labels of the customer's fields by field key, one record a language. */
export type CustomerLabels = Readonly<Record<string, string>>;

export function createFieldNames(languages: readonly CustomerLabels[]): FieldNames {
  const byKey = new Map<string, string>();
  const byLabel = new Map<string, Set<string>>();
  const byOtherName = new Map<string, Set<string>>();
  for (const key of customerFieldKeys) {
    byKey.set(foldText(key), key);
    for (const labels of languages) note(byLabel, labels[key], key);
    for (const header of fieldOf('Customers', key)?.headers ?? []) note(byOtherName, header, key);
  }

  return (name, customFields) => {
    const folded = foldText(name);
    const key = byKey.get(folded);
    if (key !== undefined) return ok(key);
    const own = customFields().filter((field) => foldText(field.header) === folded || foldText(field.key) === folded);
    for (const keys of [own.map((field) => field.key), byLabel.get(folded) ?? [], byOtherName.get(folded) ?? []]) {
      const [only, ...others] = keys;
      if (only === undefined) continue;
      if (others.length === 0) return ok(only);
      return err({ severity: 'error', code: 'field-ambiguous', facts: { name, fields: [only, ...others].join(', ') } });
    }
    return err({ severity: 'error', code: 'field-unknown', facts: { name } });
  };
}

function note(keysByName: Map<string, Set<string>>, name: string | undefined, key: string): void {
  if (name === undefined) return;
  const folded = foldText(name);
  const keys = keysByName.get(folded);
  if (keys === undefined) keysByName.set(folded, new Set([key]));
  else keys.add(key);
}

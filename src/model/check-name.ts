/**
 * Names in capitals only. A note and nothing more: registers of firms hold many names so, and which letters would be small
 * ones, nobody can tell for sure. Legal forms, initials and short brands are written in capitals everywhere.
 */
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

const nameFields: Partial<Readonly<Record<TableKey, readonly string[]>>> = { Customers: ['name', 'contactName'], Contacts: ['lastName', 'firstName'] };
const longEnough: Readonly<Record<string, number>> = { lastName: 1, firstName: 1, contactName: 2, name: 2 };

export function checkName(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  const fields = nameFields[table];
  if (fields === undefined) return nothing;
  let issues: ModelIssue[] | undefined;
  for (const field of fields) {
    const name = values[field];
    if (typeof name !== 'string' || !isShouted(name, longEnough[field] ?? 2)) continue;
    (issues ??= []).push({ severity: 'info', code: 'name-capitals', facts: { field }, where: { table, ...(id !== undefined && { id }), field, value: name } });
  }
  return issues ?? nothing;
}

/** Whether names in the field are not in capitals only; undefined of fields that hold no names. */
export function plainName(table: TableKey, field: string): ((name: string) => boolean) | undefined {
  return nameFields[table]?.includes(field) === true ? (name) => !isShouted(name, longEnough[field] ?? 2) : undefined;
}

/** Words of four letters and more are no initials; of abbreviations a name has one, seldom two. */
const longWord = /\p{Lu}{4,}/gu;

function isShouted(name: string, leastWords: number): boolean {
  // Nearly every name tells by its second letter or its third.
  if (isSmall(name.charCodeAt(1)) || isSmall(name.charCodeAt(2)) || !hasLongRun(name) || /\p{Ll}/u.test(name)) return false;
  return (name.match(longWord)?.length ?? 0) >= leastWords;
}

/** Four letters in a row that may be capitals, which Hebrew ones are not. */
function hasLongRun(name: string): boolean {
  let run = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    run = (code > 64 && code < 91) || (code > 191 && (code < 0x590 || code > 0x5ff)) ? run + 1 : 0;
    if (run === 4) return true;
  }
  return false;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

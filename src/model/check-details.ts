/** What is found in a record's smaller fields, all of it together: writing, names, web address, code of activity. */
import type { Values } from './change';
import { checkActivity } from './check-activity';
import { checkName } from './check-name';
import type { ModelIssue } from './check-record';
import { checkWebAddress } from './check-web-address';
import { checkWriting } from './check-writing';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

/** A record never changes, another one takes its place: what was found of it once holds for ever. */
const known = new WeakMap<Values, readonly ModelIssue[]>();

export function checkDetails(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  const before = id === undefined ? undefined : known.get(values);
  if (before !== undefined) return before;
  const parts = [checkWriting(table, values, id), checkName(table, values, id), checkWebAddress(table, values, id), checkActivity(table, values, id)];
  const issues = parts.every((part) => part.length === 0) ? nothing : parts.flat();
  // What is still typed has no place yet, and would be told without one for ever.
  if (id !== undefined) known.set(values, issues);
  return issues;
}

/**
 * What people typed against what stands there now: text of spaces is nothing, a field that someone else changed too is a
 * conflict, an old fault blocks nobody.
 */
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { CardEdit, FieldConflict } from './card-edit';

/** What a part of the card would change, or why it cannot. */
export interface EditPlan {
  readonly changes: readonly Change[];
  readonly conflicts: readonly FieldConflict[];
  readonly errors: readonly AppIssue[];
}

/** Empty texts are null, as the register keeps them. */
export function withoutBlanks(values: Values): Values {
  return Object.fromEntries(Object.entries(values)
    .map(([field, value]) => [field, typeof value === 'string' && value.trim() === '' ? null : value]));
}

/** Three ways: what nobody else touched is a change, what someone else set to another value is a conflict. */
export function planEdits(
  table: TableKey,
  id: RecordId,
  current: Values,
  { base, edits }: Pick<CardEdit, 'base' | 'edits'>,
): Pick<EditPlan, 'changes' | 'conflicts'> {
  const conflicts: FieldConflict[] = [];
  const changes: Change[] = [];
  for (const [field, mine] of Object.entries(edits)) {
    const theirs = current[field] ?? null;
    const was = base[field] ?? null;
    if (theirs === mine) continue;
    if (theirs !== was) conflicts.push({ field, base: was, mine, theirs });
    else changes.push({ type: 'set', table, id, field, before: was, after: mine });
  }
  return { changes, conflicts };
}

/** A fault that was there before and is not being touched does not keep the rest from being saved. */
export function newErrors(before: readonly AppIssue[], after: readonly AppIssue[], edits: Values): AppIssue[] {
  const known = new Set(before.map(nameOf));
  return after.filter((issue) =>
    issue.severity === 'error' && (edits[issue.where?.field ?? ''] !== undefined || !known.has(nameOf(issue))));
}

/** By its facts too: two tables that each lack a row are two faults of the card. */
const nameOf = ({ code, where, facts }: AppIssue): string => `${code} ${where?.field ?? ''} ${where?.value ?? ''} ${JSON.stringify(facts)}`;

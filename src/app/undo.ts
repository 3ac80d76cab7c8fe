/** Which of the last actions can be taken back: those of people, not taken back yet, on which nothing later depends. */
import type { ChangeSet } from '../model/change';
import { invertChanges } from '../model/change';
import type { Register } from '../model/register';
import type { AppIssue } from './app';

const taken: readonly ChangeSet['cause'][] = ['card', 'sheet', 'bulk', 'remove', 'succession', 'paste', 'list'];

/** Last first. */
export function undoableSets(history: readonly ChangeSet[]): ChangeSet[] {
  const undone = new Set(history.map(({ undoes }) => undoes).filter((id) => id !== undefined));
  return history.filter((set) => taken.includes(set.cause) && !undone.has(set.id)).reverse();
}

/** Why it cannot be taken back: a later change stands on it. */
export function undoBlocked(register: Register, set: ChangeSet): AppIssue | undefined {
  const stale = register.firstStale(invertChanges(set.changes));
  if (stale === undefined) return undefined;
  const field = stale.change.type === 'set' ? stale.change.field : 'id';
  return { severity: 'error', code: 'undo-depends', facts: { field }, where: { table: stale.change.table, id: stale.change.id, field } };
}

/**
 * Which of the last steps can be taken back: those of people, not taken back yet, on which nothing later depends. What was
 * taken back can be done again: that takes the undo back, and the step stands as if it had never been undone.
 */
import type { Cause, Change, ChangeSet } from '../model/change';
import { invertChanges } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';

/** How many of the last steps can be taken back. */
export const undoDepth = 100;

/** Whether people take such steps back. A record, so that a new cause does not compile without an answer. */
const isTakenBack: Readonly<Record<Cause, boolean>> = {
  card: true, sheet: true, bulk: true, remove: true, succession: true, paste: true, fix: true, fill: true, accept: true, list: true,
  filter: true, settings: true, merge: true, unmerge: true, judge: true, import: true, erase: false, make: false, adopt: false, repair: false, undo: false, redo: false, sample: false, automation: true,
  elsewhere: false, reconcile: true, restore: true, decide: true,
};

/** Steps that are taken back, with the undo (or the redo) that did it; an undo that was itself taken back does not count. */
export function undoneSets(history: readonly ChangeSet[]): ReadonlyMap<RecordId, ChangeSet> {
  const undone = new Map<RecordId, ChangeSet>();
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const set = history[at];
    if (set?.undoes !== undefined && !undone.has(set.id)) undone.set(set.undoes, set);
  }
  return undone;
}

/** Last first. */
export function undoableSets(history: readonly ChangeSet[]): ChangeSet[] {
  const undone = undoneSets(history);
  return history.slice(-undoDepth).filter((set) => isTakenBack[set.cause] && !undone.has(set.id)).reverse();
}

/** The undos that can be taken back, last first. */
export function redoableSets(history: readonly ChangeSet[]): ChangeSet[] {
  const undone = undoneSets(history);
  return history.slice(-undoDepth).filter((set) => set.cause === 'undo' && !undone.has(set.id)).reverse();
}

/** Whether what the step left is still there. */
export function stillStands(register: Register, { setting, changes }: ChangeSet): boolean {
  return (setting === undefined || setting.after === register.profile) && register.firstStale(invertChanges(changes)) === undefined;
}

/** The last step after this one that keeps it from being taken back; undefined if nothing known does. */
export function blockingSet(register: Register, history: readonly ChangeSet[], set: ChangeSet): ChangeSet | undefined {
  const undone = undoneSets(history);
  if (set.setting !== undefined) return history.slice(history.indexOf(set) + 1).reverse().find((later) => later.setting !== undefined && !undone.has(later.id) && later.cause !== 'undo');
  const stale = register.firstStale(invertChanges(set.changes));
  if (stale === undefined) return undefined;
  const { change } = stale;
  return history.slice(history.indexOf(set) + 1).reverse().find((later) =>
    // A step and its undo leave things as they were before both.
    !undone.has(later.id) && later.cause !== 'undo' && later.changes.some((other) =>
      other.table === change.table && other.id === change.id
      && (other.type !== 'set' || change.type !== 'set' || other.field === change.field)));
}

/** Why it cannot be taken back: a later change stands on it. */
export function undoBlocked(register: Register, set: ChangeSet): AppIssue | undefined {
  if (set.setting !== undefined && set.setting.after !== register.profile) return { severity: 'error', code: 'undo-profile-depends', facts: { profile: register.profile } };
  const inverse = invertChanges(set.changes);
  const stale = register.firstStale(inverse);
  if (stale === undefined) return leftBehind(register, inverse);
  const field = stale.change.type === 'set' ? stale.change.field : 'id';
  return { severity: 'error', code: 'undo-depends', facts: { field }, where: { table: stale.change.table, id: stale.change.id, field } };
}

/** A row that came later and would be nobody's, were its customer taken away. */
function leftBehind(register: Register, inverse: readonly Change[]): AppIssue | undefined {
  // A row goes with its customer, or over to another one: taking back an unmerge does that.
  const going = new Set(inverse.filter((change) => change.type === 'remove' || (change.type === 'set' && change.field === 'customer'))
    .map(({ table, id }) => `${table} ${id}`));
  for (const { type, table, id } of inverse) {
    if (type !== 'remove' || table !== 'Customers') continue;
    const row = register.childrenOf(id).find((child) => !going.has(`${child.table} ${child.id}`));
    if (row === undefined) continue;
    const field = 'customer';
    return { severity: 'error', code: 'undo-depends', facts: { field }, where: { table: row.table, id: row.id, field } };
  }
  return undefined;
}

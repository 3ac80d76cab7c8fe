/** Takes back a step of the journal, or an undo of one, through the same gate as every change. */
import { err, type Result } from '../base/result';
import { invertChanges, type ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';
import { redoableSets, undoableSets, undoBlocked } from './undo';

/** The last step that can be taken back, or the one named. */
export function undo(session: RegisterSession, id: RecordId | undefined): Promise<Result<ChangeSet, AppIssue>> {
  return takeBack(session, 'undo', undoableSets(session.history()), id);
}

/** The last undo, or the one named: its step stands again. */
export function redo(session: RegisterSession, id: RecordId | undefined): Promise<Result<ChangeSet, AppIssue>> {
  return takeBack(session, 'redo', redoableSets(session.history()), id);
}

async function takeBack(
  session: RegisterSession, cause: 'undo' | 'redo', sets: readonly ChangeSet[], id: RecordId | undefined,
): Promise<Result<ChangeSet, AppIssue>> {
  const set = id === undefined ? sets[0] : sets.find((candidate) => candidate.id === id);
  if (set === undefined) return err({ severity: 'error', code: `${cause}-nothing`, facts: {} });
  const blocked = undoBlocked(session.register, set);
  if (blocked === undefined && set.setting !== undefined) return session.useProfile(set.setting.before, cause, set.id);
  return blocked === undefined ? session.commit(invertChanges(set.changes), cause, set.id) : err(blocked);
}

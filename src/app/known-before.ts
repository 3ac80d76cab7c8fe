/** What base and journal of a workbook know of its records. */
import { ok, type Result } from '../base/result';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { BaseMark } from './hidden-tables';
import type { JournalStore } from './journal-store';
import { knownState, type KnownState } from './known-state';
import { readBase } from './read-base';

/** Undefined in a register of before there were bases. */
export async function knownBefore(workbook: Workbook, journal: JournalStore, mark: BaseMark | undefined): Promise<Result<KnownState | undefined, AppIssue>> {
  if (mark === undefined) return ok(undefined);
  const base = await readBase(workbook);
  if (!base.ok) return base;
  const steps = await stepsAfter(journal, mark.step);
  return steps.ok ? ok(knownState(base.value, steps.value)) : steps;
}

/** The steps that the base does not hold. Where its step was folded, all that are left came later. */
export async function stepsAfter(journal: JournalStore, step: RecordId | undefined): Promise<Result<readonly ChangeSet[], AppIssue>> {
  const placeOf = (): number => (step === undefined ? -1 : journal.sets().findIndex(({ id }) => id === step));
  while (placeOf() < 0 && !journal.isComplete()) {
    const read = await journal.readOlder();
    if (!read.ok) return read;
  }
  return ok(journal.sets().slice(placeOf() + 1));
}

/** Bringing in another copy of the workbook: shown before it is written, one step that can be taken back. */
import type { Result } from '../base/result';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { MassChange } from '../sync/mass-guard';
import type { AppIssue } from './app';
import type { BroughtIn } from './bring-in';
import type { LongRun } from './long-run';
import type { SourceFile } from './read-source';
import type { ComparedRegister } from './register-comparison';

export interface ReconcileOrder {
  /** The other copy; it is only read. */
  readonly theirs: SourceFile;
  /** What both were when they were one, if a person has it; else it is found. */
  readonly base?: SourceFile;
  /** What is right although it is a lot. */
  readonly accepted?: readonly MassChange['kind'][];
}

export interface RowCounts {
  readonly table: TableKey;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Two cards of which one came with the copy and may be the other. */
export interface CopyTwin {
  /** The one that comes. */
  readonly id: RecordId;
  readonly name: string;
  readonly twin: RecordId;
  readonly twinName: string;
  /** They have one code, which nobody gives twice on purpose; or they look alike. */
  readonly why: 'code' | 'alike';
  /** 0…1, where they look alike. */
  readonly probability?: number;
}

export interface ReconcilePlan extends BroughtIn {
  readonly order: ReconcileOrder;
  readonly counts: readonly RowCounts[];
  readonly twins: readonly CopyTwin[];
  /** The changes customer by customer, as the register is and as it would be. */
  readonly comparison: ComparedRegister;
}

/** What was done, as it was planned last. */
export interface Reconciled extends ReconcilePlan {
  /** Absent if there was nothing to write. */
  readonly changeSet?: RecordId;
}

export interface ReconcileDesk {
  /** Undefined if it was stopped, or there is no register. */
  planReconcile(order: ReconcileOrder, onProgress?: (done: number) => void): LongRun<Result<ReconcilePlan, AppIssue> | undefined>;
  /** Does it as it was planned; worked out anew if the register changed since. Undefined if it was stopped. */
  reconcile(order: ReconcileOrder, onProgress?: (done: number) => void): LongRun<Result<Reconciled, AppIssue> | undefined>;
}

/**
 * Conflicts of the open register: what two people said without seeing each other's, what stands now, and what can be done about
 * it. Deciding is a step of the history like any other; nothing that nobody has seen is overwritten by it.
 */
import type { Result } from '../base/result';
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { StandingConflict } from './conflict-records';

/** `mine` and `theirs` hold what the conflict says of each; of a deleted row: whose word holds, that it stays or that it goes. */
export type DecisionWay = 'mine' | 'theirs' | 'both' | 'edited';

/** In the list. */
export interface ConflictLine {
  readonly conflict: StandingConflict;
  /** The customer it is about, as it is now: a merged card is the one that it went into. Absent if there is none (any more). */
  readonly card?: RecordId;
  /** What the customer is called, or was when the conflict was found. */
  readonly name: string;
}

/** How both values would be kept. */
export type KeptBoth =
  /** In the field itself. */
  | { readonly kind: 'joined' }
  /** The other one goes to this field of the card. */
  | { readonly kind: 'field'; readonly field: string }
  /** The other one becomes a row of its own, or a note of the customer. */
  | { readonly kind: 'row'; readonly table: TableKey };

export interface ShownConflict extends ConflictLine {
  /** What is to be compared, in the order of the field table: of a whole row, all that either of them has. */
  readonly fields: readonly string[];
  /** Where the record went meanwhile. */
  readonly place: 'there' | 'merged' | 'gone';
  /** The record that a decision changes. */
  readonly at: RecordId;
  /** What stands there now; absent if it is gone. */
  readonly stands?: Values;
  /** Whose value that is; another one where it was changed since. */
  readonly standing: 'mine' | 'theirs' | 'other';
  /** What can be chosen; empty of one that is decided. */
  readonly ways: readonly DecisionWay[];
  readonly both?: KeptBoth;
  /** Why something that one would look for is not among the ways. */
  readonly hindrance?: AppIssue;
}

export interface ConflictDecision {
  readonly id: RecordId;
  readonly how: DecisionWay;
  /** What was typed, by field; of `edited` only. */
  readonly values?: Values;
  /** What stood there for whoever decides. Without it only what one of the two said is overwritten. */
  readonly seen?: Values;
}

export interface ConflictsDecided {
  /** Absent if nothing was left to write. */
  readonly changeSet?: RecordId;
  readonly decided: number;
  /** Those that it could not be done for: something else stands there by now, or there is no such choice. They are as they were. */
  readonly left: readonly RecordId[];
}

/** Part of `App`. */
export interface ConflictDesk {
  /** So many wait for a decision; of one customer, if one is named. Cheap: every screen asks. */
  openConflicts(card?: RecordId): number;
  /** Open ones: those of one customer together, the newest first. Decided ones: the last decision first. */
  conflicts(which: 'open' | 'decided'): readonly ConflictLine[];
  conflict(id: RecordId): ShownConflict | undefined;
  /**
   * In one step. `conflict-decided` if it is decided already, `conflict-changed` if something else stands there than was seen,
   * what is wrong with a value that was typed: only where not one of them can be done.
   */
  decideConflicts(decisions: readonly ConflictDecision[]): Promise<Result<ConflictsDecided, AppIssue>>;
}

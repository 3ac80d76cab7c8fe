/**
 * The port behind which duplicates are looked for: in slices on the page's own timer (search-in-slices.ts), or in a worker
 * beside it. It is handed cards and told what changes of them; what was handed over before a question counts in its answer.
 */
import type { Explanation } from '../match/explanation';
import type { Twins } from '../match/find-twins';
import type { MatchJudgement, MatchRow } from '../match/match-row';
import type { Twin } from '../match/twin-index';

export interface DuplicateSearch {
  /** Cards that are new or say something else by now, and ids of those that are gone. */
  take(rows: readonly MatchRow[], gone: readonly string[]): void;
  /** `onProgress` gets 0…1. */
  find(judgements: readonly MatchJudgement[], onProgress?: (done: number) => void): TwinRun;
  /** Of a card that need not be among those handed over; never the card of the same id. The likeliest first. */
  twinsOf(row: MatchRow, limit: number): Promise<readonly Twin[]>;
  /** Undefined if one of them was not handed over. */
  explain(one: string, other: string): Promise<Explanation | undefined>;
  /** What was asked and not answered never is. */
  close(): void;
}

export interface TwinRun {
  /** Undefined when it was cancelled. Rejected only by a bug. */
  readonly result: Promise<Twins | undefined>;
  cancel(): void;
}

/** Starts it elsewhere; thrown or told by `lost`, nothing more comes from there. */
export type StartDuplicateSearch = (lost: (cause: unknown) => void) => DuplicateSearch;

/** What the engine is given: rows with an id and texts by field. It knows no register, no sheet and no screen. */
import type { MatchLimit } from './explanation';

export interface MatchRow {
  readonly id: string;
  /** By field key (model/fields.ts) or any other word; several values of one field as a list. Empty texts count as none. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Ids of cards that this one follows or is followed by: the same business, yet two cards on purpose. */
  readonly succession?: readonly string[];
}

/** What a person said about two cards. */
export interface MatchJudgement {
  readonly ids: readonly [string, string];
  readonly same: boolean;
}

export type JudgedLimit = Extract<MatchLimit, 'judged-different' | 'judged-same'>;

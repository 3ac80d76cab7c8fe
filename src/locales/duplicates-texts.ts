/** The words of the review of duplicates, and of possible twins of a card that is being typed. */
import type { DuplicateVerdict } from '../app/standing-duplicates';
import type { MatchLevel, MatchLimit } from '../match/explanation';

export interface DuplicatesTexts {
  /** Before the first search. */
  readonly intro: string;
  readonly find: string;
  readonly again: string;
  readonly searching: string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: string;
  /** Cards changed since the search; it runs again by itself. */
  readonly refreshing: string;
  /** So many customers were compared, and none is there twice. */
  readonly none: (customers: number) => string;
  readonly left: (groups: number) => string;
  readonly later: (groups: number) => string;
  /** None is left but those put off. */
  readonly allDone: string;
  /** None of the chosen verdicts is left. */
  readonly noneShown: string;
  readonly reviewLater: (groups: number) => string;
  /** Which verdicts are gone through. */
  readonly shown: string;
  readonly verdicts: Readonly<Record<DuplicateVerdict, string>>;
  readonly group: (at: number, of: number) => string;
  readonly putOff: string;
  readonly previous: string;
  readonly next: string;
  readonly cards: string;
  readonly belongs: (number: number, name: string) => string;
  readonly open: string;
  readonly openCard: (name: string) => string;
  /** From there. */
  readonly back: string;
  readonly row: string;
  readonly showRow: (name: string) => string;
  readonly archived: string;
  readonly differs: string;
  /** Of a value in which that is missing, beside another card's that has it. */
  readonly lacks: (text: string) => string;
  /** The fields in which all cards agree. */
  readonly agree: (fields: number) => string;
  readonly rows: string;
  readonly why: string;
  readonly whyPair: (one: number, other: number) => string;
  readonly whyLooking: string;
  readonly whyMore: (rest: number) => string;
  /** Before what a field says. */
  readonly speaks: { readonly for: string; readonly against: string };
  /** Numbers that are given to one party only: tax, VAT, company, personal. */
  readonly numbers: string;
  readonly legalForm: string;
  readonly levels: Readonly<Record<MatchLevel, string>>;
  readonly limits: Readonly<Record<MatchLimit, string>>;
  readonly same: string;
  readonly different: string;
  readonly postpone: string;
  readonly commands: string;
  readonly keys: string;
  /** What the command "not the same" does when some are not ticked. */
  readonly splitHint: (unticked: number) => string;
  readonly tickMore: string;
  readonly judged: (names: string) => string;
  readonly undo: string;
  /** The decisions that two cards are not the same. */
  readonly decisions: (count: number) => string;
  readonly decision: (one: string, other: string) => string;
  readonly takeBack: string;
  readonly takeBackOf: (one: string, other: string) => string;
  readonly more: (rest: number) => string;
  /** Under the name on the card. */
  readonly twins: {
    readonly openInstead: string;
    readonly openInsteadOf: (name: string) => string;
    readonly reactivate: string;
    readonly reactivateOf: (name: string) => string;
    readonly because: (reasons: string) => string;
  };
}

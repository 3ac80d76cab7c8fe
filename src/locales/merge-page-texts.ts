/** The words of the page on which cards become one, and of giving merged cards back. */
import type { FieldChoice } from '../match/merge-fields-draft';
import type { ChooseRule, StayRule } from '../match/merge-rules';

export interface MergePageTexts {
  readonly heading: string;
  readonly back: string;
  readonly intro: string;
  /** The ways to the page. */
  readonly ways: {
    /** For the customers that are ticked. */
    readonly ticked: string;
    /** On a card. */
    readonly card: string;
    /** Where a card cannot be deleted. */
    readonly instead: string;
    readonly insteadOf: (name: string) => string;
  };
  readonly cards: {
    readonly question: string;
    readonly stays: string;
    readonly merge: string;
    readonly mergeNamed: (name: string) => string;
    readonly alone: string;
    readonly add: string;
    readonly search: string;
    readonly found: string;
    readonly noHits: (query: string) => string;
  };
  readonly rules: {
    readonly heading: string;
    readonly otherwise: string;
    readonly choose: Readonly<Record<Exclude<ChooseRule, 'unite'>, string>>;
    readonly source: string;
    readonly stays: string;
    readonly stay: Readonly<Record<'usual' | StayRule, string>>;
    readonly remembered: string;
    /** Rules that the firm keeps by name. */
    readonly saved: string;
    readonly none: string;
    readonly save: string;
    readonly name: string;
    readonly keep: string;
    /** Of a name that other rules have. */
    readonly replaces: (name: string) => string;
    readonly kept: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly removed: (name: string) => string;
    /** Rules for fields of their own, which have been made elsewhere. */
    readonly byField: string;
  };
  readonly fields: {
    readonly heading: string;
    readonly none: string;
    readonly address: string;
    /** Why the value was taken. */
    readonly by: Readonly<Record<FieldChoice['by'], string>>;
    readonly byRule: string;
    readonly byRuleFor: (field: string) => string;
    readonly rest: string;
  };
  readonly preview: {
    readonly heading: string;
    readonly was: (value: string) => string;
    readonly unchanged: (fields: number) => string;
    readonly nothing: string;
  };
  readonly rows: {
    readonly heading: string;
    readonly none: string;
    readonly tables: Readonly<Record<'Documents' | 'Payments', string>>;
    readonly moves: (rows: number) => string;
    readonly joins: (rows: number) => string;
    readonly added: (rows: number) => string;
    readonly joinsRow: (row: string) => string;
    readonly addedRow: string;
    readonly ticks: (fields: string) => string;
    readonly printed: string;
  };
  readonly references: {
    readonly heading: string;
    readonly looking: string;
    readonly none: string;
    readonly inside: (cells: number) => string;
    readonly outside: (cells: number) => string;
    readonly functions: string;
  };
  readonly refused: string;
  readonly doubts: string;
  readonly confirm: string;
  readonly confirmFirst: string;
  readonly later: string;
  readonly merge: (cards: number) => string;
  readonly merging: string;
  readonly cancel: string;
  /** So many cards went into the one of this name. */
  readonly done: (name: string, cards: number) => string;
  readonly gaveBack: (names: string, cards: number) => string;
  readonly undo: string;
  /** What was merged, on the card that stays. */
  readonly merged: {
    readonly heading: string;
    readonly when: (time: string, author: string) => string;
    readonly giveBack: string;
    readonly giveBackNamed: (name: string) => string;
    readonly giveBackAll: (cards: number) => string;
    readonly question: (names: string) => string;
    readonly rowsReturn: (rows: number) => string;
    readonly rowsParted: (rows: number) => string;
    readonly rowsGo: (rows: number) => string;
    readonly fieldsReturn: (fields: number) => string;
    readonly cellsReturn: (cells: number) => string;
    readonly edits: string;
    readonly givingBack: string;
    readonly unreadable: string;
    readonly count: (cards: number) => string;
  };
  /** Merging all groups of cards that are certainly one customer. */
  readonly all: {
    readonly way: (groups: number) => string;
    readonly heading: string;
    /** What stands beside the heading. */
    readonly groups: (groups: number) => string;
    readonly intro: string;
    readonly looking: string;
    readonly stop: string;
    readonly stopped: string;
    readonly again: string;
    readonly none: string;
    readonly tick: (name: string) => string;
    readonly from: (cards: string) => string;
    readonly fills: (fields: string) => string;
    readonly changes: (fields: string) => string;
    readonly differs: (fields: string) => string;
    readonly rows: (rows: number) => string;
    readonly leftOut: (groups: number) => string;
    readonly look: string;
    readonly lookAt: (name: string) => string;
    readonly more: (groups: number) => string;
    readonly merge: (groups: number) => string;
    readonly later: string;
    readonly done: (groups: number, cards: number) => string;
    readonly doneBut: (groups: number) => string;
  };
  /** Beside a card that was found by what a merged one was called by. */
  readonly formerly: (card: string) => string;
}

/** The words for finding and changing many customers at once, as a type. */
import type { CardState } from '../model/card-filter';

export interface ManyTexts {
  /** Narrowing the list. */
  readonly narrow: {
    readonly heading: string;
    /** With how many values are chosen. */
    readonly headingChosen: (chosen: number) => string;
    readonly label: string;
    readonly check: string;
    readonly states: Readonly<Record<CardState, string>>;
    /** How many customers hold a value. */
    readonly holders: (count: number) => string;
    readonly more: (rest: number) => string;
    readonly fewer: string;
    readonly chosen: string;
    readonly remove: (value: string) => string;
    readonly clear: string;
    readonly noHits: string;
  };
  readonly saved: {
    readonly menu: string;
    readonly none: string;
    readonly keep: string;
    readonly name: string;
    readonly save: string;
    readonly cancel: string;
    readonly remove: (name: string) => string;
    readonly kept: (name: string) => string;
  };
  readonly ticks: {
    readonly tick: (name: string) => string;
    readonly count: (ticked: number) => string;
    /** So many of the ticked ones are not in the list shown. */
    readonly elsewhere: (count: number) => string;
    readonly all: (found: number) => string;
    readonly sheet: (rows: number) => string;
    readonly none: string;
    readonly hint: string;
    readonly menu: string;
  };
  readonly bulk: {
    readonly label: string;
    readonly change: string;
    readonly close: string;
    readonly field: string;
    readonly chooseField: string;
    readonly action: string;
    readonly actions: Readonly<Record<'set' | 'clear' | 'add' | 'remove', string>>;
    readonly value: string;
    readonly looking: string;
    readonly changes: (changed: number, of: number) => string;
    readonly missing: (count: number) => string;
    readonly wrong: (count: number) => string;
    readonly blocked: (count: number) => string;
    readonly leaveOut: string;
    readonly details: string;
    readonly more: (rest: number) => string;
    readonly apply: (count: number) => string;
    readonly applying: string;
    readonly done: (count: number) => string;
  };
  readonly removal: {
    readonly archive: string;
    readonly remove: string;
    /** Rows of other sheets go along. */
    readonly question: (customers: number, rows: number) => string;
    readonly blocked: (count: number) => string;
    readonly because: (documents: number, payments: number) => string;
    readonly confirm: (count: number) => string;
    readonly archiveInstead: string;
    readonly archiveQuestion: (count: number) => string;
    readonly removed: (count: number) => string;
    readonly archived: (count: number) => string;
  };
}

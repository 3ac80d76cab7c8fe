/** The words of conflicts: what two people said without seeing each other's. */
import type { ConflictState } from '../app/conflict-records';
import type { Cause } from '../model/change';
import type { FieldLabels } from './register-texts';
import type { IssueTexts } from './texts';

export interface ConflictsTexts {
  readonly fields: Pick<FieldLabels, 'Conflicts'>;
  readonly rowOf: Readonly<Record<'Conflicts', string>>;
  readonly causes: Readonly<Record<Extract<Cause, 'decide'>, string>>;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `conflict-${string}`>>;
  readonly page: ConflictsPageTexts;
}

export interface ConflictsPageTexts {
  readonly command: string;
  readonly heading: string;
  /** Of the page of a single one; the customer's name comes after it. */
  readonly headingOfOne: string;
  readonly back: string;
  readonly backToCard: string;
  readonly backToList: string;
  /** Above the list of customers and on a card. */
  readonly waiting: (count: number) => string;
  readonly which: string;
  readonly open: (count: number) => string;
  readonly decided: (count: number) => string;
  readonly moreLists: string;
  readonly none: string;
  readonly noneDecided: string;
  readonly noCustomer: string;
  /** Which of how many. */
  readonly place: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly mine: string;
  readonly theirs: string;
  readonly before: string;
  readonly now: string;
  readonly mineLong: string;
  readonly theirsLong: string;
  readonly unknownWho: string;
  readonly unknown: string;
  readonly deleted: string;
  readonly found: (moment: string) => string;
  /** Of a record that one deleted and the other one changed. */
  readonly deletedThere: string;
  readonly deletedHere: string;
  /** Of a card that was merged on both sides; the other one's survivor. */
  readonly mergedOtherwise: (there: string) => string;
  readonly mergedOtherwiseShort: string;
  readonly typedOn: (card: string) => string;
  readonly mergedInto: (card: string) => string;
  readonly gone: string;
  readonly changedMeanwhile: string;
  /** What both have, folded; of a record as a whole, what was not changed. */
  readonly alike: (fields: number) => string;
  readonly unchanged: (fields: number) => string;
  readonly what: string;
  /** On buttons, short. */
  readonly ways: Readonly<Record<'mine' | 'theirs' | 'both' | 'edited' | 'stays' | 'goes' | 'close' | 'leave', string>>;
  readonly bothIn: { readonly joined: string; readonly field: (field: string) => string; readonly row: (row: string) => string };
  readonly noWay: string;
  readonly typing: string;
  readonly save: string;
  readonly stopTyping: string;
  readonly keys: string;
  readonly keysOfList: string;
  readonly tick: (what: string) => string;
  readonly tickAll: string;
  readonly untickAll: string;
  readonly tickedWays: Readonly<Record<'mine' | 'theirs', (count: number) => string>>;
  /** That way of deciding all that are ticked would delete so many records. */
  readonly deletes: Readonly<Record<'mine' | 'theirs', (count: number) => string>>;
  readonly working: string;
  readonly done: Readonly<Record<'mine' | 'theirs' | 'both' | 'edited', (count: number) => string>>;
  readonly left: (count: number) => string;
  readonly undo: string;
  readonly takenBack: string;
  readonly states: Readonly<Record<ConflictState, string>>;
  readonly card: string;
  readonly row: string;
  readonly history: string;
  readonly more: (left: number) => string;
}

/** The words of the history, and of what pasting damaged. */
import type { DamageKind } from '../model/cell-damage';

export interface HistoryTexts {
  readonly label: string;
  readonly none: string;
  /** The filters let nothing through. */
  readonly noMatch: string;
  readonly undo: string;
  /** Accessible name of the button that takes back one action. */
  readonly undoThis: (action: string) => string;
  readonly undoLast: string;
  readonly redo: string;
  readonly redoThis: (action: string) => string;
  /** Name of the undo of an action. */
  readonly undoOf: (action: string) => string;
  /** An action in one line: what it was and, if it is about one customer, whom. */
  readonly action: (cause: string, customer: string) => string;
  /** The same of an action about several. */
  readonly actionOnMany: (cause: string, customers: number) => string;
  readonly rowAdded: (row: string) => string;
  readonly rowRemoved: (row: string) => string;
  /** Why it cannot be taken back: `time` is when the later action was. */
  readonly blockedBy: (action: string, time: string) => string;
  readonly blocked: string;
  readonly undone: (time: string) => string;
  readonly today: string;
  readonly yesterday: string;
  readonly scope: string;
  readonly wholeRegister: string;
  /** A customer without a name. */
  readonly thisCard: string;
  readonly author: string;
  readonly allAuthors: string;
  readonly unsigned: string;
  readonly cause: string;
  readonly allCauses: string;
  readonly day: string;
  readonly allDays: string;
  readonly more: string;
  readonly reading: string;
  readonly allChanges: (changes: number) => string;
  readonly fewerChanges: string;
  readonly moreChanges: (changes: number) => string;
  readonly folded: string;
  readonly foldedHint: string;
  readonly foldedLine: (steps: number, changes: number) => string;
  /** Command of the card. */
  readonly ofThisCard: string;
  /** The list in which the firm says how much a finding weighs. */
  readonly severityList: string;
  /** The list in which the firm says which numbers two cards may not share. */
  readonly uniqueList: string;
  readonly ownFieldList: string;
  readonly mergeRulesList: string;
}

export interface RepairTexts {
  /** That values look damaged. */
  readonly found: (cells: number) => string;
  readonly look: string;
  readonly close: string;
  readonly label: string;
  /** Why a value is thought damaged. */
  readonly kinds: Readonly<Record<DamageKind, string>>;
  /** Of a value that nobody can know any more. */
  readonly lost: string;
  /** Accessible name of the choice between readings. */
  readonly choose: (place: string) => string;
  readonly show: (place: string) => string;
  readonly apply: (cells: number) => string;
  readonly leave: string;
  readonly all: string;
  readonly more: (rest: number) => string;
  readonly done: (cells: number) => string;
}

/** The words of time travel: earlier states, comparing and restoring. One file a language. */
import type { CardKind } from '../app/register-comparison';
import type { Cause } from '../model/change';
import type { IssueTexts } from './texts';

export interface TimeTexts {
  readonly causes: Readonly<Record<Extract<Cause, 'restore'>, string>>;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `time-${string}` | `compare-${string}` | `restore-${string}`>>;
  readonly page: TimePageTexts;
}

export interface TimePageTexts {
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  /** On the history of a card. */
  readonly ofCard: string;
  readonly headingOfCard: string;
  readonly backToHistory: string;
  /** Of a step of that history; `action` says which. */
  readonly restoreBefore: string;
  readonly restoreBeforeThis: (action: string) => string;
  /** A state, within a sentence. */
  readonly endOf: (day: string) => string;
  readonly beforeStep: string;
  readonly now: (day: string) => string;
  readonly noHistory: string;
  readonly reaches: (day: string) => string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly compare: string;
  readonly compareFile: string;
  readonly show: string;
  readonly working: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly title: (before: string, after: string) => string;
  readonly nothing: string;
  readonly nothingToRestore: string;
  readonly byNumbers: string;
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly all: (count: number) => string;
  readonly filter: string;
  readonly list: string;
  readonly lists: string;
  readonly mergedInto: string;
  readonly details: string;
  readonly detailsOf: (name: string) => string;
  readonly tick: (name: string) => string;
  readonly restoreTicked: (count: number) => string;
  readonly more: (left: number) => string;
  /** What restoring would change, before it is done. */
  readonly preview: string;
  readonly comesBack: string;
  readonly rowComesBack: (row: string) => string;
  readonly kept: (rows: number) => string;
  readonly unchanged: (cards: number) => string;
  readonly restore: (cards: number) => string;
  readonly restoreChosen: string;
  readonly cancel: string;
  readonly restored: (cards: number) => string;
  readonly columns: Readonly<Record<'kind' | 'row' | 'field' | 'before' | 'after', string>>;
  readonly savePage: string;
  readonly saved: (file: string) => string;
  readonly onSheet: string;
  readonly sheetDone: (sheet: string) => string;
  /** Of the new sheet and of the file, at most some twenty letters. */
  readonly sheetName: string;
}

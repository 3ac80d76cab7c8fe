/** The words of bringing copies of a workbook together. */
import type { Cause } from '../model/change';
import type { IssueTexts } from './texts';

export interface CopiesTexts {
  readonly causes: Readonly<Record<Extract<Cause, 'elsewhere' | 'reconcile'>, string>>;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `reconcile-${string}`>>;
  readonly page: CopiesPageTexts;
}

export interface CopiesPageTexts {
  readonly command: string;
  readonly heading: string;
  readonly intro: string;
  /** Of a file's name; `by`: the program that made the copy, where the name says it. */
  readonly hint: (original: string, by: string | undefined) => string;
  readonly hintOf: (who: string) => string;
  readonly looking: string;
  readonly bringing: string;
  readonly again: string;
  readonly another: string;
  readonly nothing: string;
  readonly chooseBase: string;
  readonly twoWay: string;
  readonly base: (file: string) => string;
  readonly withoutBase: string;
  /** What comes, by kind of rows. */
  readonly counts: string;
  readonly count: (row: string, added: number, changed: number, removed: number) => string;
  readonly comes: (customers: number) => string;
  readonly lists: (rows: number) => string;
  readonly conflicts: (found: number) => string;
  readonly conflictsHint: string;
  /** The three sides of a conflict. */
  readonly here: string;
  readonly there: string;
  readonly before: string;
  readonly notKnown: string;
  readonly deletedThere: string;
  readonly deletedHere: string;
  readonly mergedOtherwise: string;
  readonly laterStands: string;
  readonly twins: (found: number) => string;
  readonly twinsHint: string;
  readonly sameCode: string;
  readonly alike: (percent: string) => string;
  readonly accept: Readonly<Record<'deletions' | 'edits', string>>;
  readonly bringIn: string;
  readonly done: (file: string) => string;
  readonly anew: string;
  readonly wait: (conflicts: number) => string;
  readonly toHistory: string;
  readonly toDuplicates: string;
}

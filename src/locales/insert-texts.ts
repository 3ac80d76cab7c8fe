/** The words of formulas for a column of customers, as a type: one file a language. */
import type { FormulaAsk } from '../app/formula-asks';
import type { FormulaShape } from '../app/formula-text';
import type { IssueTexts } from './texts';

export interface InsertTexts {
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `formula-${string}`>>;
  readonly command: string;
  readonly heading: string;
  readonly back: string;
  /** What to do first. */
  readonly select: string;
  readonly looking: string;
  readonly stop: string;
  readonly again: string;
  readonly selected: string;
  /** The first customers in the cells. */
  readonly first: string;
  readonly known: (known: number, filled: number) => string;
  readonly allKnown: (filled: number) => string;
  /** In front of the first of them. */
  readonly unknown: (count: number) => string;
  readonly more: (count: number) => string;
  readonly want: string;
  readonly asks: Readonly<Record<FormulaAsk, string>>;
  /** Over the new column. */
  readonly headers: Readonly<Record<Exclude<FormulaAsk, 'field' | 'aging' | 'find'>, string>>;
  readonly field: string;
  readonly address: string;
  readonly documentType: string;
  readonly day: string;
  readonly now: string;
  readonly fixedDay: string;
  readonly whichDay: string;
  readonly amount: string;
  readonly choose: string;
  readonly column: (letters: string, header: string) => string;
  readonly currency: string;
  readonly currencyHint: string;
  /** Where one must be said. */
  readonly oneCurrencyHint: string;
  readonly findHint: string;
  /** So many columns are filled; their headers follow. */
  readonly needs: (columns: number) => string;
  readonly shape: string;
  readonly shapes: Readonly<Record<FormulaShape, string>>;
  readonly oneHint: string;
  readonly where: string;
  /** Letters of one column, or of the first and the last of several. */
  readonly free: (letters: string, columns: number) => string;
  readonly taken: (letters: string, header: string, columns: number) => string;
  readonly newColumn: (table: string) => string;
  readonly over: (letters: string, columns: number) => string;
  readonly formula: string;
  readonly shows: string;
  readonly waiting: string;
  readonly insert: (rows: number) => string;
  readonly inserting: string;
  /** Excel takes it back, not the history of the register. */
  readonly done: (address: string) => string;
}

/** The words of bringing copies of a workbook together. */
import type { Cause } from '../model/change';
import type { IssueTexts } from './texts';

export interface CopiesTexts {
  readonly causes: Readonly<Record<Extract<Cause, 'elsewhere' | 'reconcile'>, string>>;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `reconcile-${string}`>>;
}

/** The words of files with a structure of their own, as a type: one file a language. */
import type { IssueTexts } from './texts';

export interface FormatsTexts {
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `format-${string}`>>;
}

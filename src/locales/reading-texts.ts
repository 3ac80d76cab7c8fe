/** The words of reading files, as a type: one file a language. */
import type { IssueTexts } from './texts';

export interface ReadingTexts {
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `read-${string}`>>;
}

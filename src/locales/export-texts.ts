/** The words of writing files, as a type: one file a language. */
import type { IssueTexts } from './texts';

export interface ExportTexts {
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `export-${string}`>>;
}

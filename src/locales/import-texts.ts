/** The words of importing customers, as a type: one file a language. */
import type { IssueTexts } from './texts';

export interface ImportTexts {
  /** What an import was, for the undo list. */
  readonly cause: string;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `import-${string}`>>;
}

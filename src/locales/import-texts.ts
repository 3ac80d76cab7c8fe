/** The words of importing customers, as a type: one file a language. */
import type { IssueTexts } from './texts';

/** What stands in files about an import. */
export interface ImportFileWords {
  readonly line: string;
  readonly reason: string;
}

export interface ImportTexts {
  /** What an import was, for the undo list. */
  readonly cause: string;
  readonly words: ImportFileWords;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `import-${string}`>>;
}

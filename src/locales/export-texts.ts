/** The words of writing files, as a type: one file a language. */
import type { IssueTexts } from './texts';

export interface ExportTexts {
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `export-${string}`>>;
  /** What an erasure was, for the history. */
  readonly cause: string;
  /** Headings of a file with all that is known of somebody. */
  readonly person: Readonly<Record<'title' | 'about' | 'register' | 'writtenOn' | 'card' | 'history' | 'when' | 'who' | 'what' | 'before' | 'after' | 'steps' | 'answers' | 'service' | 'answer' | 'told', string>>;
}

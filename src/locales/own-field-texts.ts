/** The words of the firm's own fields. */
import type { IssueTexts } from './texts';

export interface OwnFieldTexts {
  readonly card: {
    /** Opens the part in which they are chosen. */
    readonly kinds: string;
    readonly kindsHint: string;
    readonly kindOf: (field: string) => string;
    /** Nothing is said of it; `kind` is what its cells tell, empty where they hold this and that. */
    readonly asInCells: (kind: string) => string;
    /** Opens the form. */
    readonly add: string;
    readonly name: string;
    readonly kind: string;
    readonly addNow: string;
    /** What becomes of it, and what an undo does not take back. */
    readonly staysHint: string;
  };
  /** The list of kinds in the sheet Lists. */
  readonly list: string;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `own-field-${string}`>>;
}

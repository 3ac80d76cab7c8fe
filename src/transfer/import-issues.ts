/** What cannot be taken in: a column, a value, a row. Stable for ever. */
import type { ColumnIssueFacts } from './mapping/column-issues';

export interface ImportIssueFacts extends ColumnIssueFacts {
  /** Another card has the code already: the new card gets another one, and this one is kept among its numbers. */
  'import-code-taken': { readonly code: string };
  /** A sheet beside the customers whose rows are not taken in. */
  'import-sheet-left-out': { readonly sheet: string };
  /** Rows of a sheet whose customers are not in the file. */
  'import-rows-of-nobody': { readonly sheet: string; readonly count: number };
  /** The rows of the template for imports that show how it is meant. */
  'import-examples-left-out': { readonly count: number };
  /** The card that was chosen for rows of the file is not there any more. */
  'import-card-gone': { readonly key: string };
  /** A whole register is not mixed into another one. */
  'import-backup': Record<never, never>;
  /** Nothing of the file would change anything. */
  'import-nothing': Record<never, never>;
  /** Somebody stopped it before anything was written. */
  'import-stopped': Record<never, never>;
}

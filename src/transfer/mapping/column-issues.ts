/** What is said of columns and values that are taken in: why a column is what it is, and which values cannot be read. Stable for ever. */
import type { Issue } from '../../base/issue';

/**
 * `column` is the header as the file has it, `target` the place by `targetName`, `targets` several of them with commas
 * between, `share` a number of per cent, `order` a pattern such as DD.MM.YYYY.
 */
export interface ColumnIssueFacts {
  'import-column-by-header': { readonly column: string; readonly target: string; readonly known: string };
  'import-column-by-typo': { readonly column: string; readonly target: string; readonly known: string };
  'import-column-by-content': { readonly column: string; readonly target: string; readonly share: number };
  'import-column-contradicted': { readonly column: string; readonly target: string; readonly share: number };
  'import-column-of-source': { readonly column: string; readonly target: string; readonly source: string };
  'import-column-remembered': { readonly column: string; readonly target: string };
  'import-column-split': { readonly column: string; readonly targets: string };
  'import-column-joined': { readonly column: string; readonly target: string };
  'import-column-ambiguous': { readonly column: string; readonly targets: string };
  /** `others` are the headers of the other columns that mean the same place. */
  'import-column-shared': { readonly column: string; readonly target: string; readonly others: string };
  'import-column-same': { readonly column: string; readonly twin: string };
  'import-column-own': { readonly column: string; readonly values: number };
  /** Of a list of documents or payments: nothing of them is called so. */
  'import-column-unneeded': { readonly column: string };
  'import-column-empty': { readonly column: string };
  'import-column-constant': { readonly column: string };
  'import-column-not-kept': { readonly column: string; readonly source: string };
  'import-column-date-order': { readonly column: string; readonly order: string };
  'import-column-date-order-unknown': { readonly column: string; readonly order: string };
  'import-column-dates-mixed': { readonly column: string; readonly order: string };
  'import-column-decimal': { readonly column: string; readonly sign: string };
  'import-column-decimal-unknown': { readonly column: string; readonly sign: string };
  'import-column-decimals-mixed': { readonly column: string; readonly sign: string };
  'import-column-words-open': { readonly column: string; readonly target: string; readonly words: string };
  /** The mapping speaks of a column that the file does not have. */
  'import-column-gone': { readonly column: string };
  'import-column-target-unknown': { readonly column: string; readonly target: string };
  /** A file with a mapping in it is none; `part` is where it is not what it should be. */
  'import-column-mapping-shape': { readonly part: string };
  /** Written by a later version, which may say what this one does not know. */
  'import-column-mapping-newer': { readonly version: number };
  /** It was saved for another list: `columns` names some of those that it speaks of. */
  'import-column-mapping-foreign': { readonly columns: string };
  'import-value-not-date': { readonly column: string; readonly target: string; readonly order: string };
  'import-value-not-number': { readonly column: string; readonly target: string };
  'import-value-not-flag': { readonly column: string; readonly target: string };
  'import-value-not-country': { readonly column: string; readonly target: string };
  'import-value-not-email': { readonly column: string; readonly target: string };
  'import-value-not-in-list': { readonly column: string; readonly target: string; readonly rows: number };
  /** More letters than a cell of Excel takes, which is `limit`. */
  'import-value-too-long': { readonly column: string; readonly target: string; readonly limit: number };
  'import-value-digits-lost': { readonly column: string; readonly target: string };
  /** Another column, or the same one before, gave the place the value `taken`. */
  'import-value-not-taken': { readonly column: string; readonly target: string; readonly taken: string };
  /** A bank, a currency and the like of an account whose number the row does not say. */
  'import-value-without-account': { readonly column: string; readonly target: string };
  /** What of a value no part of it could be found for stands in the place now. */
  'import-value-split-rest': { readonly column: string; readonly target: string };
}

export type ColumnIssue = Issue<{ [C in keyof ColumnIssueFacts]: ColumnIssueFacts[C] & Record<string, string | number> }>;

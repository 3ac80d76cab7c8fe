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
  /** No customer of the register is who the row names; `key` is how the row does. */
  'import-customer-unknown': { readonly key: string };
  'import-customer-ambiguous': { readonly key: string; readonly count: number };
  /** The row says nothing of whose it is. */
  'import-customer-missing': Record<never, never>;
  /** A document or payment without a day or an amount. */
  'import-entry-missing': { readonly target: string };
  /** The customer has another document of this number and kind, of another day of the same year. */
  'import-document-number-taken': { readonly number: string; readonly date: string };
  /** An earlier line of the file says something else of the same document. */
  'import-document-twice': { readonly number: string; readonly line: number };
  /** A document of this number and kind is another customer's. */
  'import-document-elsewhere': { readonly number: string; readonly name: string };
  /** The amount of a document that is there already becomes another one. */
  'import-document-amount': { readonly number: string; readonly before: string; readonly after: string };
  /** Issued to the firm itself. */
  'import-document-purchase': { readonly seller: string };
  /** Issued by somebody who is not the firm, to somebody who is not the firm. */
  'import-document-foreign': { readonly seller: string };
  'import-document-type-assumed': { readonly times: number };
  'import-currency-assumed': { readonly times: number; readonly currency: string };
  /** Money that is nobody's payment to the firm. */
  'import-payment-out': Record<never, never>;
  'import-payment-own': Record<never, never>;
  'import-payment-bank': Record<never, never>;
  /** Several documents may be meant by it. */
  'import-payment-doubtful': { readonly count: number };
  /** The document that is named is another customer's. */
  'import-payment-other': { readonly number: string; readonly name: string };
  'import-payment-paid': { readonly number: string };
  'import-payment-over': { readonly number: string };
  'import-payment-number-unknown': { readonly number: string };
  /** Somebody stopped it before anything was written. */
  'import-stopped': Record<never, never>;
}

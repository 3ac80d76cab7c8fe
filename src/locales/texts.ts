/**
 * Every word a person sees, as a type: a language that lacks one does not compile. One language is one file (en.ts,
 * he.ts, …) with its pane's beside it, and one line in locales.ts. Keys come from the tables and codes themselves, so a new field, list or issue
 * code asks for its words by itself.
 */
import type { AppIssue } from '../app/app';
import type { IssuePlace } from '../base/issue';
import type { Cause } from '../model/change';
import type { FieldKind } from '../model/field-kinds';
import type { FieldKey, TableKey, tables } from '../model/fields';
import type { PaneTexts } from './pane-texts';

/** Shown column headers and form labels. */
export type FieldLabels = { readonly [T in TableKey]: { readonly [F in FieldKey<T>]: string } };

/**
 * Each message says what is wrong and what to do; the place is beside it (issue-text.ts). A fact named `field`
 * arrives as the field's label, `where.value` as what stands in the cell.
 */
export type IssueTexts = { readonly [I in AppIssue as I['code']]: (facts: I['facts'], where: IssuePlace) => string };

type ListOf<T extends TableKey> = {
  [F in FieldKey<T>]: (typeof tables)[T]['fields'][F] extends { readonly list: infer L extends string } ? L : never;
}[FieldKey<T>];

/** Name of a list of the Lists table that some field draws its values from. */
export type ListKey = { [T in TableKey]: ListOf<T> }[TableKey];

/** The values that a new register's lists begin with: by meaning, in the order shown. The firm may change the words. */
interface ListValues {
  readonly status: 'prospect' | 'active' | 'inactive';
  readonly level: 'small' | 'medium' | 'large';
  readonly dealerType:
    | 'exemptDealer' | 'authorisedDealer' | 'company' | 'partnership' | 'nonProfit' | 'publicBody' | 'privatePerson';
  readonly contactRole:
    | 'owner' | 'director' | 'accountant' | 'purchasing' | 'warehouse' | 'departmentHead' | 'caseContact';
  readonly addressPurpose: 'registration' | 'correspondence' | 'invoicing' | 'delivery' | 'branch';
  readonly paymentMethod: 'bankTransfer' | 'card' | 'cash' | 'cheque' | 'directDebit' | 'other';
  readonly consentChannel: 'email' | 'phone' | 'sms' | 'post';
  readonly documentType:
    | 'quote' | 'proforma' | 'paymentDemand' | 'invoice' | 'invoiceReceipt' | 'receipt' | 'creditNote';
  readonly documentStatus: 'draft' | 'inApproval' | 'issued' | 'cancelled';
}

export type ListTexts = { readonly [L in ListKey]: Readonly<Record<ListValues[L], string>> };

export interface Texts {
  /** BCP 47. */
  readonly tag: string;
  /** In the language itself. */
  readonly languageName: string;
  readonly direction: 'ltr' | 'rtl';
  readonly fields: FieldLabels;
  /** What one row of the table is called. */
  readonly rowOf: Readonly<Record<TableKey, string>>;
  readonly lists: ListTexts;
  readonly kinds: Readonly<Record<FieldKind, string>>;
  readonly issues: IssueTexts;
  /** What an action was, for the undo list: "Edited …". */
  readonly causes: Readonly<Record<Cause, string>>;
  /** A flag's two values in a cell or a list. */
  readonly yes: string;
  readonly no: string;
  readonly pane: PaneTexts;
}

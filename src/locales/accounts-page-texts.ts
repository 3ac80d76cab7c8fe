/** The words of the pages on which accounts are looked at: one customer's with the documents, and those of all. */
import type { UncountedReason } from '../ledger/entry';

export interface AccountsPageTexts {
  /** Where the list's menu leads to the accounts of all, and the card to its own. */
  readonly command: string;
  readonly ofCard: string;
  readonly heading: string;
  readonly headingAll: string;
  readonly backToCard: string;
  readonly backToList: string;
  readonly backToAccounts: string;
  readonly asOf: string;
  readonly noDay: string;
  /** What the customer owes, or has paid too much. */
  readonly owes: (amount: string) => string;
  readonly hasCredit: (amount: string) => string;
  readonly owesNothing: string;
  readonly late: (amount: string) => string;
  /** Of the table of buckets. */
  readonly dueSince: string;
  /** On the card, the same in few words. */
  readonly line: { readonly inCredit: (amount: string) => string; readonly overdue: (amount: string) => string; readonly noDocuments: string };
  readonly openItems: (count: number) => string;
  readonly daysLate: (days: number) => string;
  readonly notLate: string;
  /** Nothing was issued to this customer, and what to do about it. */
  readonly none: string;
  readonly noneAsOf: string;
  /** Money rows whose currency nobody knows. */
  readonly noFirmCurrency: string;

  readonly views: { readonly label: string; readonly all: string; readonly issued: string; readonly payments: string; readonly more: string };
  /** What each view holds. */
  readonly allHint: string;
  readonly issuedHint: string;
  readonly noDocuments: string;
  readonly noIssued: string;
  readonly noPayments: string;
  readonly status: string;
  readonly kind: string;
  readonly any: string;
  readonly search: string;
  readonly clearSearch: string;
  readonly noHits: string;
  readonly more: (rest: number) => string;
  readonly noStatus: string;
  readonly noKind: string;
  readonly noNumber: string;
  readonly noDate: string;
  readonly noAmount: string;
  readonly inSheet: string;
  readonly due: (day: string) => string;
  readonly dueFrom: { readonly typed: string; readonly terms: string; readonly document: string };
  readonly inParts: (count: number) => string;
  readonly open: (amount: string) => string;
  readonly settled: string;
  readonly source: (program: string) => string;
  readonly printed: (name: string) => string;
  readonly method: (method: string) => string;
  readonly uncounted: Readonly<Record<UncountedReason, string>>;

  readonly dueDates: {
    readonly missing: (count: number) => string;
    readonly hint: string;
    readonly show: string;
    readonly hide: string;
    readonly more: (rest: number) => string;
    readonly write: (count: number) => string;
    readonly writing: string;
    readonly written: (count: number) => string;
    readonly undo: string;
  };

  readonly document: {
    readonly add: string;
    readonly heading: string;
    readonly proposed: (why: string) => string;
    /** The day that was typed is another one than the terms give. */
    readonly otherThan: (why: string) => string;
    readonly noTerms: string;
    readonly save: string;
    readonly saving: string;
    readonly cancel: string;
    readonly saved: (document: string) => string;
    readonly refused: string;
  };

  readonly statement: {
    readonly command: string;
    readonly from: string;
    readonly to: string;
    readonly language: string;
    readonly ofCustomer: (language: string) => string;
    readonly print: string;
    readonly page: string;
    readonly sheet: string;
    readonly close: string;
    readonly hint: string;
    readonly working: string;
    readonly saved: (file: string) => string;
    readonly onSheet: (sheet: string) => string;
    readonly notPrinted: string;
    /** Name of the file, without what stands behind the dot. */
    readonly file: string;
  };

  readonly lists: {
    readonly label: string;
    readonly owed: string;
    readonly overdue: string;
    readonly managers: string;
    readonly income: string;
    readonly more: string;
    readonly counting: string;
    readonly stop: string;
    readonly stopped: string;
    readonly again: string;
    readonly sort: string;
    readonly sorts: { readonly name: string; readonly balance: string; readonly overdue: string; readonly late: string };
    readonly currency: string;
    readonly allCurrencies: string;
    readonly search: string;
    readonly withZero: string;
    readonly customers: (count: number) => string;
    readonly sums: string;
    readonly noHits: string;
    readonly sheet: string;
    readonly onSheet: (sheet: string) => string;
    readonly csv: string;
    readonly nobody: string;
    readonly since: (day: string, days: string) => string;
    readonly noAccounts: string;
    readonly noOverdue: string;
    readonly noIncome: string;
    readonly twice: string;
    readonly total: string;
    readonly import: string;
  };
}

/** The words of accounts and their statements, as a type: one file a language. */
import type { AgeingBucket } from '../ledger/account';

export interface AccountTexts {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly period: string;
  /** From the one day to the other. */
  readonly days: (from: string, to: string) => string;
  /** Heading of what stands in one currency. */
  readonly inCurrency: (currency: string) => string;
  readonly noCurrency: string;
  readonly date: string;
  readonly document: string;
  readonly number: string;
  readonly due: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
  readonly currency: string;
  readonly payment: string;
  /** A payment for the document of that number. */
  readonly paymentFor: (number: string) => string;
  readonly opening: string;
  readonly closing: string;
  readonly openItems: (date: string) => string;
  readonly amount: string;
  readonly open: string;
  readonly daysLate: string;
  readonly ageing: (date: string) => string;
  readonly buckets: Readonly<Record<AgeingBucket, string>>;
  readonly nothing: string;
  /** So many rows say no currency and are taken for the firm's. */
  readonly assumed: (count: number, currency: string) => string;
  /** It was issued under another name than the card has now. */
  readonly issuedTo: (name: string) => string;
  /** Headers of lists of many customers. */
  readonly overdue: string;
  readonly oldestDue: string;
  readonly asOf: string;
  readonly invoiced: string;
  readonly received: string;
  readonly customers: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly noCategory: string;
  /** Names of the lists, for sheets and files. */
  readonly lists: Readonly<Record<'owed' | 'overdue' | 'managers' | 'income', string>>;
}

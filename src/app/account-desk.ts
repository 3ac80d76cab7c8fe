/**
 * Accounts as a screen sees them: what a customer owes on a day, what of it is late, what was issued and paid, what came in by
 * kinds of customers. Amounts are decimals of their currency; each currency stands for itself and is never added to another.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { Ageing } from '../ledger/account';
import type { DocumentStatus } from '../ledger/document-kinds';
import type { DueSource, UncountedReason } from '../ledger/entry';
import type { Income } from '../ledger/income';
import type { Locale } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { ChangeSet, Values } from '../model/change';
import type { DocumentType } from '../model/document-notes';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { LongRun } from './long-run';

/** What is not paid yet of a document or a part of it, or of money that was paid back. */
export interface OpenDocument {
  readonly table: 'Documents' | 'Payments';
  readonly id: RecordId;
  readonly kind: DocumentType | 'payment';
  readonly number: string;
  readonly date: CalendarDate;
  readonly due: CalendarDate;
  readonly dueFrom: DueSource;
  /** Past the day on which it was due; 0 if it is not late. */
  readonly daysLate: number;
  readonly amount: number;
  readonly open: number;
}

export interface CurrencyAccount {
  /** ISO 4217, or what else stands in the cells; '' if none does and nobody knows the firm's own. */
  readonly currency: string;
  /** Rows without a currency, taken to be in the firm's own. */
  readonly assumed: number;
  /** What the customer owes; less than nothing if the customer has paid too much. */
  readonly balance: number;
  /** How much of it is due since when; all together are the balance. */
  readonly ageing: Ageing;
  /** What is past due. */
  readonly overdue: number;
  /** The first due first. */
  readonly open: readonly OpenDocument[];
}

export interface CustomerAccount {
  readonly card: RecordId;
  readonly asOf: CalendarDate;
  /** By the codes of the currencies. */
  readonly currencies: readonly CurrencyAccount[];
  /** Rows that count nothing, and why. */
  readonly uncounted: readonly { readonly table: 'Documents' | 'Payments'; readonly id: RecordId; readonly number: string; readonly reason: UncountedReason }[];
}

/** A customer's debt in one currency. */
export interface AccountLine {
  readonly card: RecordId;
  readonly code: string;
  readonly name: string;
  /** Who looks after the customer. */
  readonly managers: readonly string[];
  readonly currency: string;
  readonly balance: number;
  readonly overdue: number;
  readonly ageing: Ageing;
  /** The first due of what is late. */
  readonly oldestDue?: CalendarDate;
  readonly daysLate: number;
}

/** What several customers owe in one currency. */
export interface AccountSum {
  readonly currency: string;
  readonly balance: number;
  readonly overdue: number;
}

/** Whom somebody looks after; a customer of two people stands with both. */
export interface ManagerAccounts {
  /** '' for customers whom nobody looks after. */
  readonly manager: string;
  readonly lines: readonly AccountLine[];
  readonly sums: readonly AccountSum[];
}

/** A list as a screen shows it, for a file or a sheet. */
export type AccountList =
  | { readonly kind: 'owed' | 'overdue'; readonly asOf: CalendarDate; readonly lines: readonly AccountLine[] }
  | { readonly kind: 'managers'; readonly asOf: CalendarDate; readonly groups: readonly ManagerAccounts[] }
  | { readonly kind: 'income'; readonly from: CalendarDate; readonly to: CalendarDate; readonly income: Income };

export interface CustomerDocument {
  readonly id: RecordId;
  readonly values: Values;
  /** What its words mean; undefined for a word that is none of the list's. */
  readonly kind?: DocumentType;
  readonly status?: DocumentStatus;
  /** As it says, or by the customer's terms; of several parts, the last. */
  readonly due?: CalendarDate;
  readonly dueFrom?: DueSource;
  /** In so many parts it is due; none where nothing is owed by it. */
  readonly parts: number;
  readonly currency: string;
  /** What is not paid of it; undefined for a document that asks for no money, or not any more. */
  readonly open?: number;
  /** Why it counts nothing in the account. */
  readonly uncounted?: UncountedReason;
}

export interface CustomerPayment {
  readonly id: RecordId;
  readonly values: Values;
  readonly currency: string;
  /** Why it counts nothing in the account. */
  readonly uncounted?: UncountedReason;
}

/** A day that can be written to a document which has none. */
export interface DueProposal {
  readonly document: RecordId;
  readonly customer: RecordId;
  readonly kind: DocumentType;
  readonly number: string;
  readonly date: CalendarDate;
  readonly due: CalendarDate;
}

export interface StatementOrder {
  readonly card: RecordId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** In `statementLanguage` if left out. */
  readonly texts?: Texts;
}

/** Part of `App`. */
export interface AccountDesk {
  /** As of the end of the day, today's if left out; undefined if there is no such customer. */
  accountOf(card: RecordId, asOf?: CalendarDate): CustomerAccount | undefined;
  /** What the customer owes in each currency, without what it is made of; undefined if there is no such customer. */
  balancesOf(card: RecordId, asOf?: CalendarDate): ReadonlyMap<string, number> | undefined;
  /** Every customer with documents or payments, a line a currency. */
  balances(asOf?: CalendarDate): readonly AccountLine[];
  /** Those of them with something past due, the most days first. */
  overdue(asOf?: CalendarDate): readonly AccountLine[];
  /** The same customers by who looks after them, in the order of the names; those of nobody last. */
  managers(asOf?: CalendarDate): readonly ManagerAccounts[];
  /** The newest first: in any status, or issued only. */
  documentsOf(card: RecordId, which: 'all' | 'issued', asOf?: CalendarDate): readonly CustomerDocument[];
  /** The newest first. */
  paymentsOf(card: RecordId): readonly CustomerPayment[];
  /** `balances` in slices, so that a page answers meanwhile; undefined if it was stopped. */
  listAccounts(asOf: CalendarDate, onProgress?: (done: number) => void): LongRun<readonly AccountLine[] | undefined>;
  /** `incomeByCategory` in slices. */
  listIncome(from: CalendarDate, to: CalendarDate, onProgress?: (done: number) => void): LongRun<Income | undefined>;
  /** As a new sheet of the workbook, by its name; like that of a statement. */
  accountsSheet(list: AccountList, texts: Texts): Promise<Result<string, AppIssue>>;
  /** What was issued and received from the one day to the other, by the customers' categories. */
  incomeByCategory(from: CalendarDate, to: CalendarDate): Income;
  /** Issued documents without a due day of their own that the customer's terms give one; of one customer, or of all. */
  planDueDates(card?: RecordId): readonly DueProposal[];
  /** Writes them, in one step. `due-dates-nothing` if there is none to write; terms that change later change them no more. */
  writeDueDates(card?: RecordId): Promise<Result<ChangeSet, AppIssue>>;
  /** That of the card's country, if we speak it, else the register's. */
  statementLanguage(card: RecordId): Locale;
  /** A page that any browser shows and prints: `card-missing`, `period-reversed`. */
  statement(order: StatementOrder): Result<string, AppIssue>;
  /** The same as a new sheet of the workbook, by its name; no step of the history: who does not want it, deletes it. */
  statementSheet(order: StatementOrder): Promise<Result<string, AppIssue>>;
}

/**
 * What a row of Documents or Payments is in its customer's account: an entry with what it adds to what is owed and what it
 * takes off, or a row that counts nothing, and why. No row is left out without a reason.
 */
import { isCalendarDate, type CalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { DocumentType } from '../model/document-notes';
import type { RecordId } from '../model/ids';
import { currencyCode } from './currency';
import { documentEffect, isDocumentStatus, isDocumentType } from './document-kinds';
import type { DueParts } from './due-parts';
import { splitMinor, toMinor } from './money';

export type PostedTable = 'Documents' | 'Payments';

/** A part of a document and the day on which it is due. */
export interface DuePart {
  readonly due: CalendarDate;
  /** In units of the currency. */
  readonly amount: number;
}

/** typed: the document says it · terms: by the customer's terms · document: no terms, so its own day. */
export type DueSource = 'typed' | 'terms' | 'document';

export interface Entry {
  readonly table: PostedTable;
  readonly id: RecordId;
  readonly kind: DocumentType | 'payment';
  /** Of the document; of a payment, its reference. */
  readonly number: string;
  /** The document that a payment is for. */
  readonly settles: string;
  readonly date: CalendarDate;
  readonly currency: string;
  /** No currency stands there: it is the firm's own. */
  readonly isAssumed: boolean;
  /** What it adds to what the customer owes, in units of the currency; less than nothing only where an invoice-receipt is taken back. */
  readonly debit: number;
  /** What it takes off. */
  readonly credit: number;
  /** The day that it says it is due on. */
  readonly typedDue: CalendarDate | undefined;
  /** Whom it was issued to, as it says. */
  readonly printedName: string;
}

/**
 * draft, inApproval, cancelled: its status · status, type: a word that is none of the lists', or none · noClaim: a kind that
 * nobody owes anything by · date, amount: none, or none that can be read · receipted: the money of a receipt, which counts.
 */
export type UncountedReason = 'draft' | 'inApproval' | 'cancelled' | 'status' | 'type' | 'noClaim' | 'date' | 'amount' | 'receipted';

export interface Uncounted {
  readonly table: PostedTable;
  readonly id: RecordId;
  readonly reason: UncountedReason;
}

export interface LedgerRules {
  /** What a word of the lists documentType and documentStatus means. */
  readonly meaningOf: (list: 'documentType' | 'documentStatus', word: string) => string | undefined;
  /** What an empty currency means; '' if nobody knows. */
  readonly firmCurrency: string;
  readonly dueParts: DueParts;
}

export const textOf = (value: Values[string] | undefined): string => (value === null || value === undefined ? '' : String(value).trim());

/** By which a payment finds its document: spaces and capitals do not count. */
export const numberKey = (number: string): string => foldText(number).replace(/\s+/g, '');

interface Row {
  readonly id: RecordId;
  readonly values: Values;
}

export function documentEntry({ id, values }: Row, rules: LedgerRules): Entry | Uncounted {
  const uncounted = (reason: UncountedReason): Uncounted => ({ table: 'Documents', id, reason });
  const status = rules.meaningOf('documentStatus', textOf(values['status']));
  if (!isDocumentStatus(status)) return uncounted('status');
  if (status !== 'issued') return uncounted(status);
  const kind = rules.meaningOf('documentType', textOf(values['type']));
  if (!isDocumentType(kind)) return uncounted('type');
  const effect = documentEffect(kind);
  if (effect === 'none') return uncounted('noClaim');
  const date = dayIn(values, 'date');
  if (date === undefined) return uncounted('date');
  const money = moneyIn(values, rules);
  if (money === undefined) return uncounted('amount');
  const { amount, ...inCurrency } = money;

  // A credit note may be written with its sign or without; an invoice with a minus takes off what another one asked for.
  const owed = effect === 'credit' ? -Math.abs(amount) : effect === 'payment' ? -amount : amount;
  const isSettled = effect === 'settled';
  const debit = isSettled ? owed : Math.max(owed, 0);
  const credit = isSettled ? owed : Math.max(-owed, 0);
  return {
    table: 'Documents', id, kind, number: textOf(values['number']), settles: '', date, ...inCurrency, debit, credit,
    typedDue: dayIn(values, 'due'), printedName: textOf(values['customerName']),
  };
}

export function paymentEntry({ id, values }: Row, rules: LedgerRules): Entry | Uncounted {
  const uncounted = (reason: UncountedReason): Uncounted => ({ table: 'Payments', id, reason });
  const date = dayIn(values, 'date');
  if (date === undefined) return uncounted('date');
  const money = moneyIn(values, rules);
  if (money === undefined) return uncounted('amount');
  const { amount, ...inCurrency } = money;
  const debit = Math.max(-amount, 0);
  return {
    table: 'Payments', id, kind: 'payment', number: textOf(values['reference']), settles: textOf(values['document']), date, ...inCurrency,
    debit, credit: Math.max(amount, 0), typedDue: undefined, printedName: textOf(values['customerName']),
  };
}

/** What a row's amount is, in the currency it says or, if it says none, in the firm's own. */
function moneyIn(values: Values, { firmCurrency }: LedgerRules): Pick<Entry, 'currency' | 'isAssumed'> & { readonly amount: number } | undefined {
  const written = currencyCode(values['currency']);
  const currency = written === '' ? firmCurrency : written;
  const amount = toMinor(values['amount'], currency);
  return amount === undefined ? undefined : { currency, isAssumed: written === '', amount };
}

function dayIn(values: Values, field: string): CalendarDate | undefined {
  const value = values[field];
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
}

/** When what is owed by an entry is due. */
export interface Due {
  /** None where nothing is owed by it. */
  readonly parts: readonly DuePart[];
  readonly from: DueSource;
}

const notOwed: Due = { parts: [], from: 'document' };

/** A day that stands on the document comes before all terms. */
export function dueOf({ table, kind, date, debit: amount, typedDue }: Entry, byTerms: () => ReturnType<DueParts>): Due {
  if (amount <= 0 || kind === 'invoiceReceipt') return notOwed;
  if (typedDue !== undefined) return { parts: [{ due: typedDue, amount }], from: 'typed' };
  const shares = table === 'Documents' ? byTerms() : undefined;
  if (shares === undefined) return { parts: [{ due: date, amount }], from: 'document' };
  const [whole] = shares;
  if (shares.length === 1 && whole !== undefined) return { parts: [{ due: whole.due, amount }], from: 'terms' };
  const amounts = splitMinor(amount, shares.map(({ share }) => share));
  return { parts: shares.map(({ due }, at) => ({ due, amount: amounts[at] ?? 0 })), from: 'terms' };
}

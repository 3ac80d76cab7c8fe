/**
 * Which documents say that a customer ordered. The source system (IF-26, IF-27) speaks of orders, which many firms never write:
 * what was invoiced was ordered, so an invoice and an invoice-receipt are orders too. A quote, a proforma and a payment demand
 * ask for something nobody has agreed to yet, a contract is only the frame, and a receipt pays an order that was there before.
 * Only issued documents count, as in accounts: a draft may never go out.
 */
import { isCalendarDate, type CalendarDate } from '../../base/calendar-date';
import type { Values } from '../../model/change';
import type { DocumentType } from '../../model/document-notes';
import type { RecordId } from '../../model/ids';
import { currencyCode } from '../currency';
import { isDocumentType } from '../document-kinds';
import { textOf, type LedgerRules } from '../entry';
import { toMinor } from '../money';

/** credit: takes an order back, or a part of it. A new kind of document does not compile until it is said here what it is. */
const senses: Readonly<Record<DocumentType, 'order' | 'sale' | 'credit' | 'none'>> = {
  order: 'order',
  invoice: 'sale',
  invoiceReceipt: 'sale',
  creditNote: 'credit',
  receipt: 'none',
  quote: 'none',
  proforma: 'none',
  paymentDemand: 'none',
  contract: 'none',
};

export interface Order {
  readonly id: RecordId;
  readonly number: string;
  readonly date: CalendarDate;
  readonly sense: 'order' | 'sale' | 'credit';
  readonly currency: string;
  /** In units of the currency, without its sign; undefined if none can be read. */
  readonly amount: number | undefined;
}

export type OrderRules = Pick<LedgerRules, 'meaningOf' | 'firmCurrency'>;

/** Undefined for what is no order and takes none back. An invoice with a minus takes one back. */
export function orderOf(id: RecordId, values: Values, { meaningOf, firmCurrency }: OrderRules): Order | undefined {
  if (meaningOf('documentStatus', textOf(values['status'])) !== 'issued') return undefined;
  const kind = meaningOf('documentType', textOf(values['type']));
  const sense = isDocumentType(kind) ? senses[kind] : 'none';
  const date = values['date'];
  // Without a day nobody can say since when there was none.
  if (sense === 'none' || typeof date !== 'string' || !isCalendarDate(date)) return undefined;
  const written = currencyCode(values['currency']);
  const currency = written === '' ? firmCurrency : written;
  const amount = toMinor(values['amount'], currency);
  return {
    id, number: textOf(values['number']), date, currency, sense: amount !== undefined && amount < 0 ? 'credit' : sense,
    ...(amount === undefined ? { amount } : { amount: Math.abs(amount) }),
  };
}

/** By day; on one day by number, so that whoever asks is told of the same one. */
export function inOrder(one: Order, other: Order): number {
  return compare(one.date, other.date) || one.number.length - other.number.length || compare(one.number, other.number) || compare(one.id, other.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

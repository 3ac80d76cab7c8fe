/** What a table of cells probably holds, by what its columns are called. Where nothing speaks for documents or payments, it is customers. */
import type { Holding } from '../holding';
import type { HeaderTargets } from './header-targets';
import { plainKey } from './header-key';

/** Likely enough that a column is that. */
const sure = 0.9;

/** Who is called by telephone or lives somewhere: a list of customers, or the orders of a shop, out of which customers are taken. */
const ofPeople = new Set(['street', 'city', 'postalCode', 'phone', 'mobile', 'email']);
const people = 3;

/** Days of payments, and nothing else. */
const paid = /paid|payment date|plat|mokejim|maksaj|samaks|apmaksas|תשלום|zahlung|platnos|оплат|платеж|booking|buchung|valu/;

export function detectHolding(headers: readonly string[], targets: Readonly<Record<Holding, HeaderTargets>>): Holding {
  const fields = (holding: Holding, table: string): Set<string> => new Set(headers.flatMap((header) => {
    const [top] = targets[holding].candidatesOf(header);
    return top !== undefined && top.score >= sure && top.to.table === table ? [top.to.field] : [];
  }));
  const documents = fields('documents', 'Documents');
  const payments = fields('payments', 'Payments');
  const customers = fields('customers', 'Customers');
  const hasMoney = documents.has('amount') || payments.has('amount') || payments.has('debit');
  const isBill = documents.has('number') && documents.has('due');
  if (!hasMoney || (!isBill && [...ofPeople].filter((field) => customers.has(field)).length >= people)) return 'customers';
  const count = (found: ReadonlySet<string>, wanted: readonly string[]): number => wanted.filter((field) => found.has(field)).length;
  const isPaid = headers.some((header) => paid.test(plainKey(header)) && targets.payments.candidatesOf(header)[0]?.to.field === 'date' && targets.documents.candidatesOf(header)[0]?.to.field !== 'due');
  const asDocuments = documents.has('date') ? count(documents, ['number', 'type', 'status']) + 2 * count(documents, ['due']) : 0;
  const asPayments = payments.has('date') ? 2 * count(payments, ['method', 'debit', 'direction', 'text']) + count(payments, ['reference', 'document']) + (isPaid ? 2 : 0) : 0;
  if (asPayments > asDocuments) return 'payments';
  return documents.has('number') && asDocuments > 0 ? 'documents' : asPayments > 0 ? 'payments' : 'customers';
}

/** A customer's documents and payments as a screen lists them: what each is, when it is due and by what, what of it is open, why it counts nothing. */
import type { CalendarDate } from '../base/calendar-date';
import { openItemsAt, type Account } from '../ledger/account';
import { currencyCode } from '../ledger/currency';
import { documentEffect, isDocumentStatus, isDocumentType } from '../ledger/document-kinds';
import { textOf, type LedgerRules } from '../ledger/entry';
import { ofMinor } from '../ledger/money';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { CustomerDocument, CustomerPayment } from './account-desk';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface DocumentsOf {
  readonly register: Register;
  readonly card: RecordId;
  readonly account: Account;
  readonly rules: LedgerRules;
  readonly asOf: CalendarDate;
}

interface Row {
  readonly id: RecordId;
  readonly values: Values;
}

function rowsOf({ register, card }: DocumentsOf, wanted: 'Documents' | 'Payments'): Row[] {
  return register.childrenOf(card).filter(({ table }) => table === wanted).map(({ id }) => ({ id, values: register.get(wanted, id) ?? {} }));
}

const newestFirst = (number: string) => (a: Row, b: Row): number =>
  compare(textOf(b.values['date']), textOf(a.values['date'])) || compare(textOf(b.values[number]), textOf(a.values[number])) || compare(a.id, b.id);

function reasonsOf({ uncounted }: Account): ReadonlyMap<RecordId, CustomerDocument['uncounted']> {
  return new Map(uncounted.map(({ id, reason }) => [id, reason]));
}

function currencyOf(values: Values, { firmCurrency }: LedgerRules): string {
  const written = currencyCode(values['currency']);
  return written === '' ? firmCurrency : written;
}

/** The newest first. */
export function customerDocuments(of: DocumentsOf): CustomerDocument[] {
  const { account, rules, asOf } = of;
  const entries = new Map(account.entries.map((entry) => [entry.id, entry]));
  const reasons = reasonsOf(account);
  const openOf = openById(account, asOf);
  const view = ({ id, values }: Row): CustomerDocument => {
    const [kind, status] = [rules.meaningOf('documentType', textOf(values['type'])), rules.meaningOf('documentStatus', textOf(values['status']))];
    const entry = entries.get(id);
    const counted = entry === undefined ? undefined : account.dueOf(entry);
    const due = counted?.parts.at(-1)?.due ?? (typeof values['due'] === 'string' ? values['due'] : undefined);
    const uncounted = reasons.get(id);
    const isCharge = entry !== undefined && documentEffect(isDocumentType(kind) ? kind : 'order') === 'charge' && entry.date <= asOf;
    return {
      id, values, ...(isDocumentType(kind) && { kind }), ...(isDocumentStatus(status) && { status }), ...(due !== undefined && { due, dueFrom: counted !== undefined && counted.parts.length > 0 ? counted.from : 'typed' }),
      parts: counted?.parts.length ?? 0, currency: currencyOf(values, rules), ...(isCharge && { open: ofMinor(openOf.get(id) ?? 0, entry.currency) }), ...(uncounted !== undefined && { uncounted }),
    };
  };
  return rowsOf(of, 'Documents').sort(newestFirst('number')).map(view);
}

/** The newest first. */
export function customerPayments(of: DocumentsOf): CustomerPayment[] {
  const reasons = reasonsOf(of.account);
  return rowsOf(of, 'Payments').sort(newestFirst('reference')).map(({ id, values }): CustomerPayment => {
    const uncounted = reasons.get(id);
    return { id, values, currency: currencyOf(values, of.rules), ...(uncounted !== undefined && { uncounted }) };
  });
}

function openById(account: Account, asOf: CalendarDate): ReadonlyMap<RecordId, number> {
  const open = new Map<RecordId, number>();
  for (const currency of account.running.keys()) {
    for (const item of openItemsAt(account, currency, asOf).items) open.set(item.entry.id, (open.get(item.entry.id) ?? 0) + item.open);
  }
  return open;
}

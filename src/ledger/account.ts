/**
 * A customer's account: what was issued and what was paid, in the order of the days, each currency for itself. Everything is
 * asked as of a day: what came later is not there yet. Amounts are whole units of the currency; what is owed is positive.
 */
import { addDays, type CalendarDate } from '../base/calendar-date';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { documentEntry, dueOf, numberKey, paymentEntry, type Due, type Entry, type LedgerRules, type Uncounted } from './entry';

/** What is owed after each of the days on which something happened. */
interface Running {
  readonly days: readonly CalendarDate[];
  readonly totals: readonly number[];
}

export interface Account {
  /** By day, and on one day documents before payments. */
  readonly entries: readonly Entry[];
  /** Rows that count nothing. */
  readonly uncounted: readonly Uncounted[];
  /** By currency. */
  readonly running: ReadonlyMap<string, Running>;
  /** Counted when first asked for: a balance needs no due day. */
  readonly dueOf: (entry: Entry) => Due;
  /** By which a payment and the document that it names find each other. */
  readonly keyOf: (entry: Entry) => string;
}

export interface AccountRows {
  readonly customer: Values;
  readonly documents: readonly { readonly id: RecordId; readonly values: Values }[];
  readonly payments: readonly { readonly id: RecordId; readonly values: Values }[];
}

export function makeAccount({ customer, documents, payments }: AccountRows, rules: LedgerRules): Account {
  const entries: Entry[] = [];
  const uncounted: Uncounted[] = [];
  const add = (found: Entry | Uncounted): void => {
    if ('reason' in found) uncounted.push(found);
    else entries.push(found);
  };
  for (const row of documents) add(documentEntry(row, rules));
  const receipts = receiptKeys(entries);
  for (const row of payments) {
    const found = paymentEntry(row, rules);
    // The bank's line and the receipt that was written for it are one payment.
    if (!('reason' in found) && found.settles !== '' && receipts.has(receiptKey(found.currency, found.settles))) add({ table: 'Payments', id: row.id, reason: 'receipted' });
    else add(found);
  }
  entries.sort(byDay);
  uncounted.sort((a, b) => compare(a.table, b.table) || compare(a.id, b.id));
  return {
    entries, uncounted, running: runningTotals(entries),
    dueOf: remembered((entry) => dueOf(entry, () => rules.dueParts(customer, entry.date))),
    keyOf: remembered(({ table, number, settles }) => numberKey(table === 'Payments' ? settles : number)),
  };
}

function remembered<T>(of: (entry: Entry) => T): (entry: Entry) => T {
  const known = new Map<Entry, T>();
  return (entry) => {
    const found = known.get(entry);
    if (found !== undefined) return found;
    const made = of(entry);
    known.set(entry, made);
    return made;
  };
}

const receiptKey = (currency: string, number: string): string => `${currency} ${numberKey(number)}`;

/** Numbers of receipts that are no invoice's too. */
function receiptKeys(documents: readonly Entry[]): ReadonlySet<string> {
  const receipts = new Set<string>();
  for (const { kind, currency, number } of documents) if (number !== '' && (kind === 'receipt' || kind === 'invoiceReceipt')) receipts.add(receiptKey(currency, number));
  if (receipts.size > 0) for (const { kind, currency, number } of documents) if (kind === 'invoice') receipts.delete(receiptKey(currency, number));
  return receipts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDay = (a: Entry, b: Entry): number =>
  compare(a.date, b.date) || compare(a.table, b.table) || a.number.length - b.number.length || compare(a.number, b.number) || compare(a.id, b.id);

function runningTotals(entries: readonly Entry[]): ReadonlyMap<string, Running> {
  const running = new Map<string, { days: CalendarDate[]; totals: number[] }>();
  for (const { currency, date, debit, credit } of entries) {
    let own = running.get(currency);
    if (own === undefined) running.set(currency, (own = { days: [], totals: [] }));
    const total = (own.totals.at(-1) ?? 0) + debit - credit;
    if (own.days.at(-1) === date) own.totals[own.totals.length - 1] = total;
    else {
      own.days.push(date);
      own.totals.push(total);
    }
  }
  return running;
}

/** What is owed at the end of the day, by currency; a currency in which nothing had happened by then is not among them. */
export function balancesAt({ running }: Account, asOf: CalendarDate): ReadonlyMap<string, number> {
  const balances = new Map<string, number>();
  for (const [currency, { days, totals }] of running) {
    const at = daysUpTo(days, asOf);
    if (at > 0) balances.set(currency, totals[at - 1] ?? 0);
  }
  return balances;
}

function daysUpTo(days: readonly CalendarDate[], asOf: CalendarDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is not paid yet of a part of a document, or of money that was paid back. */
export interface OpenItem {
  readonly entry: Entry;
  readonly due: CalendarDate;
  /** Of the part. */
  readonly amount: number;
  readonly open: number;
}

export interface OpenItems {
  /** The first due first. */
  readonly items: readonly OpenItem[];
  /** What was paid or credited beyond all that is owed. */
  readonly credit: number;
}

/**
 * What is open at the end of the day in one currency. A payment with a document's number pays that document; all else, and
 * what is left of it, pays what was due first.
 */
export function openItemsAt(account: Account, currency: string, asOf: CalendarDate): OpenItems {
  const parts: Part[] = [];
  const named = new Map<string, Entry[]>();
  let paid = 0;
  const owe = (entry: Entry): void => { for (const { due, amount } of account.dueOf(entry).parts) parts.push({ entry, due, amount, open: amount }); };
  for (const entry of account.entries) {
    if (entry.currency !== currency || entry.date > asOf || entry.kind === 'invoiceReceipt') continue;
    if (entry.table === 'Payments' && entry.settles !== '') noteUnder(named, account.keyOf(entry), entry);
    else if (entry.debit > 0) owe(entry);
    else paid += entry.credit;
  }
  const documents = new Map<string, Part[]>();
  if (named.size > 0) for (const part of parts) if (part.entry.table === 'Documents' && part.entry.number !== '') noteUnder(documents, account.keyOf(part.entry), part);
  for (const [key, payments] of named) {
    if (documents.has(key)) continue;
    // Such a document is not there (yet): what was paid back is owed again, what was paid pays anything.
    for (const entry of payments) {
      owe(entry);
      paid += entry.credit;
    }
  }
  const inOrder = (a: Part, b: Part): number => compare(a.due, b.due) || byDay(a.entry, b.entry);
  parts.sort(inOrder);
  for (const [key, theirs] of documents) {
    let left = (named.get(key) ?? []).reduce((sum, { credit, debit }) => sum + credit - debit, 0);
    theirs.sort(inOrder);
    const [first] = theirs;
    if (left < 0 && first !== undefined) first.open -= left;
    for (const part of theirs) left = pay(part, left);
    paid += Math.max(left, 0);
  }
  for (const part of parts) paid = pay(part, paid);
  return { items: parts.filter(({ open }) => open > 0), credit: paid };
}

interface Part {
  readonly entry: Entry;
  readonly due: CalendarDate;
  readonly amount: number;
  open: number;
}

function noteUnder<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** What is left of the money. */
function pay(part: { open: number }, money: number): number {
  const spent = Math.min(part.open, Math.max(money, 0));
  part.open -= spent;
  return money - spent;
}

/** Days past due; what is due on the day itself is not late. */
export const ageingBuckets = ['notDue', 'days1to30', 'days31to60', 'days61to90', 'over90', 'credit'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];
/** In units of the currency; the credit is less than nothing, so that all together are the balance. */
export type Ageing = Readonly<Record<AgeingBucket, number>>;

const dayMs = 86_400_000;

/** Days from the one to the other; less than none if it comes before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

function bucketOf(due: CalendarDate, asOf: CalendarDate): AgeingBucket {
  if (due >= asOf) return 'notDue';
  const late = daysBetween(due, asOf);
  return late <= 30 ? 'days1to30' : late <= 60 ? 'days31to60' : late <= 90 ? 'days61to90' : 'over90';
}

export function ageingOf({ items, credit }: OpenItems, asOf: CalendarDate): Ageing {
  const ageing = { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0, credit: credit === 0 ? 0 : -credit };
  for (const { due, open } of items) ageing[bucketOf(due, asOf)] += open;
  return ageing;
}

export interface StatementLine {
  readonly entry: Entry;
  /** What is owed after it. */
  readonly balance: number;
}

export interface Statement {
  readonly currency: string;
  /** What was owed before the first day. */
  readonly opening: number;
  readonly lines: readonly StatementLine[];
  readonly closing: number;
}

/** What happened in one currency from the one day to the other, both of them with it. */
export function statementOf(account: Account, currency: string, from: CalendarDate, to: CalendarDate): Statement {
  const opening = balancesAt(account, addDays(from, -1)).get(currency) ?? 0;
  let balance = opening;
  const lines = account.entries.filter((entry) => entry.currency === currency && entry.date >= from && entry.date <= to)
    .map((entry): StatementLine => ({ entry, balance: (balance += entry.debit - entry.credit) }));
  return { currency, opening, lines, closing: balance };
}

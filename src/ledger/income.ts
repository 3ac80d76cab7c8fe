/**
 * What came in by kinds of customers: issued and received between two days, each category and each currency for itself. A
 * customer in two categories counts in both, so that the sums of the categories may be more than all together.
 */
import type { CalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Account } from './account';
import type { Entry } from './entry';

export interface CategoryIncome {
  /** As it is written first; '' for customers without one. */
  readonly category: string;
  readonly currency: string;
  /** Invoices less credit notes, in units of the currency. */
  readonly invoiced: number;
  /** Receipts and payments, less what was paid back. */
  readonly received: number;
  readonly customers: number;
}

export interface Income {
  /** By the names of the categories; customers without one last. */
  readonly categories: readonly CategoryIncome[];
  /** Each customer once; `category` is ''. */
  readonly totals: readonly CategoryIncome[];
}

type Sums = { -readonly [F in keyof CategoryIncome]: CategoryIncome[F] };

export function incomeOf(accounts: Iterable<{ readonly account: Account; readonly categories: readonly string[] }>, from: CalendarDate, to: CalendarDate): Income {
  const byCategory = new Map<string, Sums>();
  const spelled = new Map<string, string>();
  const totals = new Map<string, Sums>();
  for (const { account, categories } of accounts) {
    for (const [currency, { invoiced, received }] of sumsOf(account, from, to)) {
      for (const written of categories.length === 0 ? [''] : categories) {
        const folded = foldText(written);
        const category = spelled.get(folded) ?? written;
        spelled.set(folded, category);
        add(byCategory, `${folded}\n${currency}`, { category, currency, invoiced, received, customers: 1 });
      }
      add(totals, currency, { category: '', currency, invoiced, received, customers: 1 });
    }
  }
  const order = (one: CategoryIncome, other: CategoryIncome): number =>
    Number(one.category === '') - Number(other.category === '') || one.category.localeCompare(other.category) || one.currency.localeCompare(other.currency);
  return { categories: [...byCategory.values()].sort(order), totals: [...totals.values()].sort(order) };
}

function add(sums: Map<string, Sums>, key: string, more: CategoryIncome): void {
  const known = sums.get(key);
  if (known === undefined) {
    sums.set(key, { ...more });
    return;
  }
  known.invoiced += more.invoiced;
  known.received += more.received;
  known.customers += more.customers;
}

function sumsOf({ entries }: Account, from: CalendarDate, to: CalendarDate): ReadonlyMap<string, { invoiced: number; received: number }> {
  const sums = new Map<string, { invoiced: number; received: number }>();
  for (const entry of entries) {
    if (entry.date < from || entry.date > to) continue;
    let own = sums.get(entry.currency);
    if (own === undefined) sums.set(entry.currency, (own = { invoiced: 0, received: 0 }));
    own.invoiced += isMoney(entry) ? 0 : entry.debit - (isBoth(entry) ? 0 : entry.credit);
    own.received += isMoney(entry) ? entry.credit - entry.debit : isBoth(entry) ? entry.credit : 0;
  }
  return sums;
}

const isMoney = ({ kind }: Entry): boolean => kind === 'payment' || kind === 'receipt';
const isBoth = ({ kind }: Entry): boolean => kind === 'invoiceReceipt';

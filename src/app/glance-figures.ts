/** The figures of a glance, worked out from what the list is narrowed by, from the lines of accounts and from when rows are dated. */
import type { CalendarDate } from '../base/calendar-date';
import { isCalendarDate } from '../base/calendar-date';
import { ageingBuckets, type AgeingBucket } from '../ledger/account';
import { minorDigits } from '../ledger/currency';
import { ofMinor } from '../ledger/money';
import type { Values } from '../model/change';
import type { AccountLine } from './account-desk';
import type { Facet } from './app';
import { glanceFields, type Glance, type GlanceCount, type GlanceDebt, type GlanceField, type GlanceMonth } from './glance-desk';

export interface GlanceSources {
  readonly asOf: CalendarDate;
  readonly customers: number;
  /** Of all customers. */
  readonly facets: readonly Facet[];
  readonly lines: readonly AccountLine[];
  /** Documents and payments. */
  readonly rows: readonly Values[];
  readonly isCustomer: (id: string) => boolean;
}

/** Tells how much is done, 0…1. */
export function* glanceFigures({ asOf, customers, facets, lines, rows, isCustomer }: GlanceSources): Generator<number, Glance> {
  const first = new Map<string, CalendarDate>();
  for (const [at, { customer, date }] of rows.entries()) {
    // What is dated in the future has not happened yet.
    if (typeof customer === 'string' && typeof date === 'string' && isCalendarDate(date) && date <= asOf) {
      const known = first.get(customer);
      if (known === undefined || date < known) first.set(customer, date);
    }
    yield at / rows.length;
  }
  const came = new Map<string, number>();
  let dated = 0;
  for (const [customer, date] of first) {
    if (!isCustomer(customer)) continue;
    dated += 1;
    came.set(date.slice(0, 7), (came.get(date.slice(0, 7)) ?? 0) + 1);
    yield 1;
  }
  const counts = countsOf(facets);
  const checked = counts.check.reduce((sum, { count }) => sum + count, 0);
  return { asOf, customers, counts, unchecked: Math.max(0, customers - checked), debts: debtsOf(lines), months: monthsOf(came, asOf), undated: customers - dated };
}

/** Sums in whole units of the currency, so that nothing drifts. */
interface Sums {
  customers: number;
  balance: number;
  readonly ageing: Record<AgeingBucket, number>;
}

function debtsOf(lines: readonly AccountLine[]): GlanceDebt[] {
  const sums = new Map<string, Sums>();
  for (const { currency, balance, ageing } of lines) {
    if (ageingBuckets.every((bucket) => ageing[bucket] === 0)) continue;
    const minor = (amount: number): number => Math.round(amount * 10 ** minorDigits(currency));
    let sum = sums.get(currency);
    if (sum === undefined) sums.set(currency, (sum = { customers: 0, balance: 0, ageing: { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0, credit: 0 } }));
    sum.customers += 1;
    sum.balance += minor(balance);
    for (const bucket of ageingBuckets) sum.ageing[bucket] += minor(ageing[bucket]);
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, { customers, balance, ageing }]) => {
    const late = ageing.days1to30 + ageing.days31to60 + ageing.days61to90 + ageing.over90;
    const decimals = { ...ageing };
    for (const bucket of ageingBuckets) decimals[bucket] = ofMinor(ageing[bucket], currency);
    return { currency, customers, balance: ofMinor(balance, currency), overdue: ofMinor(late, currency), ageing: decimals };
  });
}

function countsOf(facets: readonly Facet[]): Record<GlanceField, readonly GlanceCount[]> {
  const found: Record<GlanceField, readonly GlanceCount[]> = { status: [], level: [], country: [], check: [] };
  for (const field of glanceFields) found[field] = (facets.find((facet) => facet.field === field)?.values ?? []).filter(({ count }) => count > 0);
  return found;
}

/** A register of old papers may begin long ago: what came before these months is in the first total. */
const mostMonths = 120;

function monthsOf(came: ReadonlyMap<string, number>, asOf: CalendarDate): GlanceMonth[] {
  const first = [...came.keys()].sort()[0];
  if (first === undefined) return [];
  const months: GlanceMonth[] = [];
  let total = 0;
  for (let month = first; month <= asOf.slice(0, 7); month = nextMonth(month)) {
    total += came.get(month) ?? 0;
    months.push({ month, came: came.get(month) ?? 0, total });
  }
  return months.slice(-mostMonths);
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

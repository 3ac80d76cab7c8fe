/** Who owes what, as lists show it: a line for each customer and currency, those who are late, whom somebody looks after, what all of them owe. */
import type { CalendarDate } from '../base/calendar-date';
import { ageingBuckets, ageingOf, balancesAt, daysBetween, openItemsAt, type Account, type Ageing, type OpenItems } from '../ledger/account';
import { ofMinor } from '../ledger/money';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import { splitSeveral } from '../model/several';
import { textOf } from '../ledger/entry';
import type { AccountLine, AccountSum, ManagerAccounts } from './account-desk';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Holder {
  readonly card: RecordId;
  readonly values: Values;
  readonly account: Account;
}

/** By the codes of the currencies; `listed` are the names that the firm lists as managers, which tell commas in a name from those between two. */
export function accountLines({ card, values, account }: Holder, asOf: CalendarDate, listed: readonly string[] | undefined): AccountLine[] {
  const balances = balancesAt(account, asOf);
  if (balances.size === 0) return [];
  const who = { card, code: textOf(values['code']), name: textOf(values['name']), managers: splitSeveral(values['managers'], listed) };
  return [...balances].sort(([a], [b]) => compare(a, b)).map(([currency, balance]): AccountLine => {
    const items = openItemsAt(account, currency, asOf);
    const late = lateOf(items, asOf);
    return { ...who, currency, balance: ofMinor(balance, currency), ...late, overdue: ofMinor(late.overdue, currency), ageing: decimalAgeing(ageingOf(items, asOf), currency) };
  });
}

export function decimalAgeing(ageing: Ageing, currency: string): Ageing {
  const found: Record<string, number> = {};
  for (const bucket of ageingBuckets) found[bucket] = ofMinor(ageing[bucket], currency);
  return found as Ageing;
}

/** `overdue` in units of the currency. */
export function lateOf({ items }: OpenItems, asOf: CalendarDate): { readonly overdue: number; readonly oldestDue?: CalendarDate; readonly daysLate: number } {
  const late = items.filter(({ due }) => due < asOf);
  const oldestDue = late[0]?.due;
  return { overdue: late.reduce((sum, { open }) => sum + open, 0), ...(oldestDue !== undefined && { oldestDue }), daysLate: oldestDue === undefined ? 0 : daysBetween(oldestDue, asOf) };
}

/** Those with something past due, the most days first. */
export function overdueLines(lines: readonly AccountLine[]): AccountLine[] {
  return lines.filter(({ overdue }) => overdue > 0).sort((a, b) => b.daysLate - a.daysLate || b.overdue - a.overdue || compare(a.name, b.name));
}

/** In the order of the names; those of nobody last. */
export function linesByManager(lines: readonly AccountLine[]): ManagerAccounts[] {
  const groups = new Map<string, AccountLine[]>();
  for (const line of lines) {
    for (const manager of line.managers.length === 0 ? [''] : line.managers) {
      const known = groups.get(manager);
      if (known === undefined) groups.set(manager, [line]);
      else known.push(line);
    }
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b)).map(([manager, theirs]) => ({ manager, lines: theirs, sums: sumsOfLines(theirs) }));
}

/** Each currency for itself, by their codes. By whole units, so that cents stay cents. */
export function sumsOfLines(lines: readonly AccountLine[]): readonly AccountSum[] {
  const unit = 10_000;
  const sums = new Map<string, { balance: number; overdue: number }>();
  for (const { currency, balance, overdue } of lines) {
    const known = sums.get(currency);
    const more = { balance: Math.round(balance * unit), overdue: Math.round(overdue * unit) };
    if (known === undefined) sums.set(currency, more);
    else {
      known.balance += more.balance;
      known.overdue += more.overdue;
    }
  }
  return [...sums].sort(([a], [b]) => compare(a, b)).map(([currency, { balance, overdue }]) => ({ currency, balance: balance / unit, overdue: overdue / unit }));
}

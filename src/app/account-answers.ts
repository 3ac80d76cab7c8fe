/** What a formula may ask of a customer's account: what is owed on a day, and since when it has been due. */
import type { CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { ageingBuckets } from '../ledger/account';
import { currencyCode, isCurrencyCode } from '../ledger/currency';
import type { AccountTexts } from '../locales/account-texts';
import type { CurrencyAccount } from './account-desk';
import type { App } from './app';
import { cardOf, dayOf, isLeftOut, textOf, type Argument, type LookUpIssue } from './look-up';

interface AccountQuestion {
  readonly key: Argument;
  /** Today if left out. */
  readonly date: Argument;
}

/** Asked for what day it is, and only then, where none is given: such an answer is another one tomorrow. */
type Today = () => CalendarDate;

function dayAsked(app: App, date: Argument, today: Today): Result<CalendarDate, LookUpIssue> {
  return isLeftOut(date) ? ok(today()) : dayOf(date, app.date1904());
}

function currencyAsked(currency: Argument): Result<string | undefined, LookUpIssue> {
  if (isLeftOut(currency)) return ok(undefined);
  const code = currencyCode(currency);
  return isCurrencyCode(code) ? ok(code) : err({ severity: 'error', code: 'argument-not-currency', facts: { value: textOf(currency) } });
}

/** In the currency that is asked for; without one, in the one in which something is owed. Nothing issued and nothing paid is 0. */
export function balanceOnDay(app: App, { key, date, currency }: AccountQuestion & { readonly currency: Argument }, today: Today): Result<number, LookUpIssue> {
  const day = dayAsked(app, date, today);
  if (!day.ok) return day;
  const asked = currencyAsked(currency);
  if (!asked.ok) return asked;
  const wanted = asked.value;
  const card = cardOf(app, key);
  if (!card.ok) return card;
  const balances = app.balancesOf(card.value.id, day.value) ?? new Map<string, number>();
  if (wanted !== undefined) return ok(balances.get(wanted) ?? 0);
  const owed = [...balances].filter(([, balance]) => balance !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (owed.length > 1) {
    return err({ severity: 'error', code: 'balance-several', facts: { key: String(key).trim(), currencies: owed.map(([code, balance]) => `${balance} ${code}`.trim()).join(', ') } });
  }
  return ok(owed[0]?.[1] ?? 0);
}

/** Over the amounts of one currency. */
export function ageingHeaders(words: AccountTexts): readonly string[] {
  return [...ageingBuckets.map((bucket) => words.buckets[bucket]), words.balance];
}

/**
 * A row of headers, then one a currency: the currency, what is due since when, and the balance. In the currency that is asked
 * for, only its amounts in one row, so that customers can stand one below the other.
 */
export function ageingOnDay(app: App, { key, date, currency }: AccountQuestion & { readonly currency: Argument }, words: AccountTexts, today: Today): Result<(string | number)[][], LookUpIssue> {
  const day = dayAsked(app, date, today);
  if (!day.ok) return day;
  const wanted = currencyAsked(currency);
  if (!wanted.ok) return wanted;
  const card = cardOf(app, key);
  if (!card.ok) return card;
  const currencies = app.accountOf(card.value.id, day.value)?.currencies ?? [];
  if (wanted.value !== undefined) {
    const one = currencies.find((account) => account.currency === wanted.value);
    return ok([one === undefined ? ageingHeaders(words).map(() => 0) : amountsOf(one)]);
  }
  return ok([[words.currency, ...ageingHeaders(words)], ...currencies.map((account) => [account.currency, ...amountsOf(account)])]);
}

function amountsOf({ ageing, balance }: CurrencyAccount): number[] {
  return [...ageingBuckets.map((bucket) => ageing[bucket]), balance];
}

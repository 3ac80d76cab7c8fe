/** What a formula may ask of a customer's account: what is owed on a day, and since when it has been due. */
import type { CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { ageingBuckets } from '../ledger/account';
import { currencyCode, isCurrencyCode } from '../ledger/currency';
import type { AccountTexts } from '../locales/account-texts';
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

/** In the currency that is asked for; without one, in the one in which something is owed. Nothing issued and nothing paid is 0. */
export function balanceOnDay(app: App, { key, date, currency }: AccountQuestion & { readonly currency: Argument }, today: Today): Result<number, LookUpIssue> {
  const day = dayAsked(app, date, today);
  if (!day.ok) return day;
  const wanted = isLeftOut(currency) ? undefined : currencyCode(currency);
  if (wanted !== undefined && !isCurrencyCode(wanted)) {
    return err({ severity: 'error', code: 'argument-not-currency', facts: { value: textOf(currency) } });
  }
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

/** A row of headers, then one a currency: the currency, what is due since when, and the balance. */
export function ageingOnDay(app: App, { key, date }: AccountQuestion, words: AccountTexts, today: Today): Result<(string | number)[][], LookUpIssue> {
  const day = dayAsked(app, date, today);
  if (!day.ok) return day;
  const card = cardOf(app, key);
  if (!card.ok) return card;
  const currencies = app.accountOf(card.value.id, day.value)?.currencies ?? [];
  return ok([
    [words.currency, ...ageingBuckets.map((bucket) => words.buckets[bucket]), words.balance],
    ...currencies.map(({ currency, ageing, balance }) => [currency, ...ageingBuckets.map((bucket) => ageing[bucket]), balance]),
  ]);
}

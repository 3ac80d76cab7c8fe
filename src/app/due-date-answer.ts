/** The day on which something is due, as formulas ask for it and as cells show it: a serial number. */
import { serialOfDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { isCountry } from '../model/check-record';
import type { App } from './app';
import { cardOf, dayOf, type Argument, type LookUpIssue } from './look-up';
import type { DueAnswer } from './terms-desk';

/** Undefined while the public holidays that it takes are being fetched. */
type DayAnswer = Result<number, LookUpIssue> | undefined;

function dayAnswer(due: DueAnswer, date1904: boolean): DayAnswer {
  if (due === undefined) return undefined;
  return due.ok ? ok(serialOfDate(due.value.due, date1904)) : due;
}

/** The day on which an invoice to this customer is due by the customer's payment terms. */
export function invoiceDueDate(app: App, { key, invoiceDate }: { readonly key: Argument; readonly invoiceDate: Argument }): DayAnswer {
  const date1904 = app.date1904();
  const from = dayOf(invoiceDate, date1904);
  if (!from.ok) return from;
  const card = cardOf(app, key);
  return card.ok ? dayAnswer(app.dueDateOf(card.value.values, from.value), date1904) : card;
}

/** The day on which what is dated a day is due by some terms, in the working days of a country. */
export function termsDueDate(app: App, { terms, date, country }: { readonly terms: Argument; readonly date: Argument; readonly country: Argument }): DayAnswer {
  const date1904 = app.date1904();
  const from = dayOf(date, date1904);
  if (!from.ok) return from;
  const isLeftOut = country === null || country === undefined || country === '' || country === 0;
  const code = isLeftOut ? undefined : String(country).trim().toUpperCase();
  if (code !== undefined && !isCountry(code)) return err({ severity: 'error', code: 'terms-country-unknown', facts: { country: code } });
  const text = typeof terms === 'string' || typeof terms === 'number' ? terms : null;
  return dayAnswer(app.dueDateBy(text, from.value, code), date1904);
}

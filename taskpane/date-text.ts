/** Days as the person's language writes them, in numbers, and back; the engine knows YYYY-MM-DD only. */
import { isCalendarDate, makeDate, type CalendarDate } from '../src/base/calendar-date';

type Part = 'day' | 'month' | 'year';

const formats = new Map<string, { readonly format: Intl.DateTimeFormat; readonly order: readonly Part[] }>();

/** The person's own region of the language, which is what decides the order; day first where English says nothing more. */
export function regionOf(tag: string, preferred: readonly string[]): string {
  return preferred.find((language) => language.toLowerCase().startsWith(`${tag.toLowerCase()}-`)) ?? (tag === 'en' ? 'en-GB' : tag);
}

function formatOf(region: string): { readonly format: Intl.DateTimeFormat; readonly order: readonly Part[] } {
  let known = formats.get(region);
  if (known === undefined) {
    const format = new Intl.DateTimeFormat(region, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
    const order = format.formatToParts(0).flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
    known = { format, order };
    formats.set(region, known);
  }
  return known;
}

export function dateText(region: string, date: CalendarDate): string {
  // Latvian ends the day with a full stop, as a sentence would.
  return formatOf(region).format.format(Date.parse(`${date}T00:00:00Z`)).replace(/\.$/, '');
}

/** Within a line of text, where a day must not be broken at its hyphens. */
export function unbrokenDate(region: string, date: CalendarDate): string {
  return withoutBreaks(dateText(region, date));
}

export function withoutBreaks(written: string): string {
  return written.replaceAll('-', '\u2011');
}

/** Undefined if it is no day. Year-month-day is understood in every language; a year of two digits is of 1950 to 2049. */
export function dateOfText(region: string, text: string): CalendarDate | undefined {
  const tidy = text.trim();
  if (isCalendarDate(tidy)) return tidy;
  const numbers = /^\d{8}$/.test(tidy) ? eightDigits(region, tidy) : tidy.split(/[\s./\-\u2011\u200E\u200F\u2066-\u2069]+/).filter((part) => part !== '');
  if (numbers.length !== 3 || !numbers.every((number) => /^\d{1,4}$/.test(number))) return undefined;
  const order: readonly Part[] = (numbers[0] ?? '').length === 4 ? ['year', 'month', 'day'] : formatOf(region).order;
  const part = (wanted: Part): string => numbers[order.indexOf(wanted)] ?? '';
  const year = part('year');
  if (year.length !== 4 && year.length !== 2) return undefined;
  return makeDate(year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900), Number(part('month')), Number(part('day')));
}

function eightDigits(region: string, digits: string): readonly string[] {
  let at = 0;
  return formatOf(region).order.map((part) => digits.slice(at, (at += part === 'year' ? 4 : 2)));
}

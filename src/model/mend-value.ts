/** Days, numbers and flags that someone wrote as text, where they can be read in one way only. */
import { isCalendarDate, makeDate, type CalendarDate } from '../base/calendar-date';

const yearFirst = /^(\d{4})([-/.\s])(\d{1,2})\2(\d{1,2})(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?)?\.?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?\.?$/;

/** With stops the day comes first, wherever that is written; with other signs only a day above 12 tells. */
export function mendDate(text: string): CalendarDate | undefined {
  const plain = text.trim();
  const [, year, , month, day] = yearFirst.exec(plain) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, first = '', sign, second = '', lastYear = ''] = yearLast.exec(plain) ?? [];
  if (sign === undefined) return undefined;
  if (sign === '.' || Number(first) > 12) return dateOf(lastYear, second, first);
  return Number(second) > 12 ? dateOf(lastYear, first, second) : undefined;
}

function dateOf(year: string, month = '', day = ''): CalendarDate | undefined {
  const date = makeDate(Number(year), Number(month), Number(day));
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

/** Three digits behind a sign may be thousands: 1,234 is left alone, unless nothing of the kind can be that large. */
export function mendAmount(text: string, mostWhole = Infinity): number | undefined {
  const plain = text.trim().replace(/^\+/, '').replace(/\u2212/g, '-');
  const [, whole = '', , decimals = ''] = /^(-?\d{1,15})(?:([.,])(\d{1,15}))?$/.exec(plain) ?? [];
  if (whole === '' || (whole + decimals).length > 15) return undefined;
  if (decimals.length === 3 && Math.abs(Number(whole + decimals)) <= mostWhole) return undefined;
  return Number(decimals === '' ? whole : `${whole}.${decimals}`);
}

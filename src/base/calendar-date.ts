/**
 * A day without a time, written YYYY-MM-DD, so that comparing the texts compares the days.
 * Excel keeps a day as a serial number: days since 1899-12-30 in the 1900 system (with its
 * invented 1900-02-29), days since 1904-01-01 in the 1904 system.
 */
export type CalendarDate = string;

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isInCalendar = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Undefined for a day that is not in the calendar. */
export function makeDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 0 || year > 9999 || !isInCalendar(year, month, day)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isCalendarDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  // NaN where something else than a digit stands: nothing compares with it.
  return year >= 0 && isInCalendar(year, twoDigits(text, 5), twoDigits(text, 8));
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

export function dateOfTime(ms: number): CalendarDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day that it is where the program runs. */
export function localDate(ms: number): CalendarDate {
  const time = new Date(ms);
  return makeDate(time.getFullYear(), time.getMonth() + 1, time.getDate()) ?? dateOfTime(ms);
}

/** When the next day begins there. */
export function nextMidnight(ms: number): number {
  return new Date(ms).setHours(24, 0, 0, 0);
}

/** A register holds the same few thousand days again and again, and making the text of a day is slow. */
const days = new Map<number, CalendarDate>();
const mostDays = 20_000;

function dateOfDay(day: number): CalendarDate {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= mostDays) days.clear();
  const date = dateOfTime(day * dayMs);
  days.set(day, date);
  return date;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfTime(Date.parse(`${date}T00:00:00Z`) + days * dayMs);
}

/** The day of an Excel serial number, its time of day left out; undefined outside what Excel can show. */
export function dateOfSerial(serial: number, date1904 = false): CalendarDate | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return undefined;
  let day = Math.floor(serial);
  // Serial 60 is the day that never was; before it Excel is one day off the calendar.
  if (!date1904 && day < 60) day += 1;
  return dateOfDay((date1904 ? epoch1904 : epoch1900) / dayMs + day);
}

export function serialOfDate(date: CalendarDate, date1904 = false): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - (date1904 ? epoch1904 : epoch1900)) / dayMs);
  return !date1904 && days <= 60 ? days - 1 : days;
}

/** The day so many months later, or the last of that month if it has no such day; undefined beyond the calendar. */
export function addMonths(date: CalendarDate, months: number): CalendarDate | undefined {
  return dayOfMonth(date, months, Number(date.slice(8)));
}

/** A day of the month so many months after that of `date`, or its last if it has no such day; undefined beyond the calendar. */
export function dayOfMonth(date: CalendarDate, months: number, day: number): CalendarDate | undefined {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return makeDate(year, month, Math.min(day, daysInMonth(year, month)));
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

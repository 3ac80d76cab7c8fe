/** Days of birth inside personal numbers. Whether someone is born yet is not asked here: the engine has no clock. */
import { makeDate, type CalendarDate } from '../base/calendar-date';

/** Of texts of digits; undefined for a day that is not in the calendar. */
export function birthDate(year: number | string, month: number | string, day: number | string): CalendarDate | undefined {
  return makeDate(Number(year), Number(month), Number(day));
}

/** The part of a number that tells it, left out where the number tells none. */
export function birthPart(date: CalendarDate | undefined): { readonly birthDate?: CalendarDate } {
  return date === undefined ? {} : { birthDate: date };
}

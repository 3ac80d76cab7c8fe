/**
 * Public holidays of the whole country, by the package date-holidays. It brings a megabyte of rules along, so it is fetched
 * with the first question that needs it. Regional holidays, and half days, are working days here.
 */
import { addDays, type CalendarDate } from '../base/calendar-date';
import { isWeekend, weekdaysOnly, type WorkingDays } from './working-days';

/** What is needed of the package. */
interface HolidayRules {
  getHolidays(year: number): readonly { readonly date: string; readonly start: Date; readonly end: Date; readonly name: string; readonly type: string }[];
}

export interface HolidayCalendars {
  /** The country's working days if they are here already. */
  known(country: string): WorkingDays | undefined;
  /** Fetches them; rejects if that fails, and may be asked again. */
  load(country: string): Promise<WorkingDays>;
}

const dayMs = 86_400_000;

/** Names of the days off in a year; a holiday of several days is each of them. */
function daysOffIn(rules: HolidayRules, year: number): ReadonlyMap<CalendarDate, string> {
  const days = new Map<CalendarDate, string>();
  for (const { date, start, end, name, type } of rules.getHolidays(year)) {
    const isWholeDay = date.slice(11, 19) === '00:00:00';
    if (type !== 'public' || !isWholeDay) continue;
    // Days in which a clock is put forward or back are an hour more or less.
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
    for (let at = 0; at < length; at++) {
      const day = addDays(date.slice(0, 10), at);
      days.set(day, days.has(day) ? `${days.get(day)}, ${name}` : name);
    }
  }
  return days;
}

function workingDaysOf(country: string, rules: HolidayRules): WorkingDays {
  const years = new Map<number, ReadonlyMap<CalendarDate, string>>();
  const namesIn = (year: number): ReadonlyMap<CalendarDate, string> => {
    let known = years.get(year);
    if (known === undefined) years.set(year, (known = daysOffIn(rules, year)));
    return known;
  };
  return {
    country, hasHolidays: true,
    dayOff(day) {
      if (isWeekend(country, day)) return { kind: 'weekend' };
      const name = namesIn(Number(day.slice(0, 4))).get(day);
      return name === undefined ? undefined : { kind: 'holiday', name };
    },
  };
}

export function createHolidayCalendars(): HolidayCalendars {
  const calendars = new Map<string, WorkingDays>();
  return {
    known: (country) => calendars.get(country),
    async load(country) {
      const { default: Holidays } = await import(/* webpackChunkName: "holidays" */ 'date-holidays');
      // Of a country that it does not know, or that has no such code, the week is known all the same.
      const calendar = calendars.get(country) ?? (new Holidays().getCountries()[country] === undefined ? weekdaysOnly(country) : workingDaysOf(country, new Holidays(country)));
      calendars.set(country, calendar);
      return calendar;
    },
  };
}

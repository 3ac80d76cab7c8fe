/**
 * Which days of a week nobody works on: Saturday and Sunday but where the state says otherwise. Public holidays come from
 * holiday-calendars.ts, which is fetched only where they are asked for.
 * Source: CLDR 46, supplemental weekData (weekendStart, weekendEnd); the days on which states changed it: United Arab
 * Emirates, cabinet announcement of 2021-12-07; Saudi Arabia, royal order of 2013-06-23.
 */
import { weekdayOf, type CalendarDate } from '../base/calendar-date';

export interface WorkingDays {
  /** ISO 3166-1; undefined where nobody said whose days count: Saturdays and Sundays are off then, and nothing else. */
  readonly country: string | undefined;
  /** Whether public holidays are known. */
  readonly hasHolidays: boolean;
  /** Why nobody works on that day; undefined on a working day. */
  dayOff(day: CalendarDate): DayOff | undefined;
}

export type DayOff =
  | { readonly kind: 'weekend' }
  /** As the country calls it. */
  | { readonly kind: 'holiday'; readonly name: string };

/** Weekdays, 0 Sunday, that are off from a day on. */
interface Weekend {
  readonly since: CalendarDate;
  readonly off: readonly number[];
}

const always = '0000-01-01';
const [sunday, thursday, friday, saturday] = [0, 4, 5, 6];
const ordinary: readonly Weekend[] = [{ since: always, off: [saturday, sunday] }];
const fridays: readonly Weekend[] = [{ since: always, off: [friday, saturday] }];

const weekends: Readonly<Record<string, readonly Weekend[]>> = {
  ...Object.fromEntries(['IL', 'BH', 'DZ', 'EG', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SD', 'SY', 'YE'].map((country) => [country, fridays])),
  AE: [{ since: always, off: [friday, saturday] }, { since: '2022-01-01', off: [saturday, sunday] }],
  SA: [{ since: always, off: [thursday, friday] }, { since: '2013-06-29', off: [friday, saturday] }],
  AF: [{ since: always, off: [thursday, friday] }],
  IR: [{ since: always, off: [friday] }],
  IN: [{ since: always, off: [sunday] }],
  UG: [{ since: always, off: [sunday] }],
};

export function isWeekend(country: string | undefined, day: CalendarDate): boolean {
  const known = (country === undefined ? undefined : weekends[country]) ?? ordinary;
  let inForce: Weekend | undefined;
  for (const weekend of known) if (weekend.since <= day) inForce = weekend;
  return inForce?.off.includes(weekdayOf(day)) === true;
}

/** The week alone, without public holidays. */
export function weekdaysOnly(country?: string): WorkingDays {
  return { country, hasHolidays: false, dayOff: (day) => (isWeekend(country, day) ? { kind: 'weekend' } : undefined) };
}

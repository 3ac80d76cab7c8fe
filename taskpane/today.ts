/** The day by the clock on the person's wall, not Greenwich's. */
import type { CalendarDate } from '../src/base/calendar-date';

export function today(now: number): CalendarDate {
  const local = new Date(now);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

/** Members of the European Union as its VAT law sees them: since the United Kingdom left, Northern Ireland as XI. */
import type { CalendarDate } from '../../base/calendar-date';

const members: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** The United Kingdom was in the Union's VAT area until the end of 2020. */
const ukLeft: CalendarDate = '2021-01-01';

export function isInUnion(country: string, day: CalendarDate): boolean {
  if (country === 'GB') return day < ukLeft;
  if (country === 'XI') return day >= ukLeft;
  return members.has(country);
}

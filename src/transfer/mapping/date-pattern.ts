/** An order of day, month and year as people know it from forms; the same in every language. */
import type { DateOrder } from './read-dates';

export function datePattern(order: DateOrder): string {
  return { dmy: 'DD.MM.YYYY', mdy: 'MM/DD/YYYY', ymd: 'YYYY-MM-DD' }[order];
}

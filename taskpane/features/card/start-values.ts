/** What a new row begins with, so that nobody types what is known: the day of a note and whose it is, the country of an address. */
import type { Values } from '../../../src/model/change';
import type { CalendarDate } from '../../../src/base/calendar-date';
import type { CardTable } from '../../../src/model/fields';

/** The day by the clock on the person's wall, not Greenwich's. */
export function today(now: number): CalendarDate {
  const local = new Date(now);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

export interface NewRow {
  readonly day: CalendarDate;
  /** Who is at the keyboard; empty if they would rather not say. */
  readonly author: string;
  readonly card: Values;
}

export function startValues(table: CardTable, { day, author, card }: NewRow): Values {
  const country = card['country'] ?? null;
  switch (table) {
    case 'Notes':
      return { date: day, ...(author !== '' && { author }) };
    case 'Attachments':
      return { added: day };
    case 'Consents':
      return { given: day };
    case 'Addresses':
      return country === null ? {} : { country };
    default:
      return {};
  }
}

/** What a new row begins with, so that nobody types what is known: the day of a note and whose it is, the country of an address. */
import type { Values } from '../../../src/model/change';
import type { CalendarDate } from '../../../src/base/calendar-date';
import type { CardTable } from '../../../src/model/fields';

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

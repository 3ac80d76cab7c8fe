/** What a document that is written down begins with: today's, issued, in the firm's own currency unless another is typed. */
import type { App } from '../../../src/app/app';
import type { CalendarDate } from '../../../src/base/calendar-date';
import type { Values } from '../../../src/model/change';

export function startDocument(app: Pick<App, 'listValues' | 'meaningOf'>, day: CalendarDate): Values {
  const word = (list: string, meaning: string): Values[string] => app.listValues(list).find((value) => app.meaningOf(list, value) === meaning) ?? null;
  return { type: word('documentType', 'invoice'), date: day, status: word('documentStatus', 'issued') };
}

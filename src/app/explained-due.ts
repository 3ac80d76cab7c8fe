/** When a document of a day is due by its customer's terms, and why, in the words of a language. */
import type { CalendarDate } from '../base/calendar-date';
import type { Texts } from '../locales/texts';
import type { Values } from '../model/change';
import { explainDueDate } from '../terms/explain-due-date';
import type { App } from './app';

export interface ExplainedDue {
  readonly due: CalendarDate;
  readonly why: string;
}

/** Undefined where the terms give no day: there are none, or nobody understands them, or their public holidays are being fetched. */
export function explainedDue(app: Pick<App, 'dueDateOf'>, customer: Values, day: CalendarDate, texts: Texts): ExplainedDue | undefined {
  const answer = app.dueDateOf(customer, day);
  return answer?.ok === true ? { due: answer.value.due, why: explainDueDate(answer.value, texts.terms) } : undefined;
}

/** From the day of the invoice to the day on which it is due, with every step, so that the user can be shown why. */
import { addDays, isCalendarDate, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { Terms } from './parse-terms';
import type { TermsIssue } from './terms-issues';

/** One step of the way; `date` is where it leads. */
export type DueStep =
  | { readonly step: 'from'; readonly date: CalendarDate }
  | { readonly step: 'add-days'; readonly days: number; readonly date: CalendarDate };

export interface DueDate {
  readonly due: CalendarDate;
  readonly explanation: readonly DueStep[];
}

export function dueDate(terms: Terms, from: CalendarDate): Result<DueDate, TermsIssue> {
  switch (terms.kind) {
    case 'net': {
      const due = addDays(from, terms.days);
      // Excel's calendar, and four-digit years, end with 9999.
      if (!isCalendarDate(due)) {
        return err({ severity: 'error', code: 'due-date-beyond-calendar', facts: { from, days: terms.days } });
      }
      return ok({ due, explanation: [{ step: 'from', date: from }, { step: 'add-days', days: terms.days, date: due }] });
    }
  }
}

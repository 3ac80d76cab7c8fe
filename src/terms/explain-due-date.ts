/** Why something is due on a day, step by step, in the words of a language. */
import type { CalendarDate } from '../base/calendar-date';
import type { DueDate, DueDay, DueStep } from './due-date';
import { shareText } from './shares';
import type { DayOff } from './working-days';
import { writeStep, type TermsWords } from './write-terms';

export interface DueWords extends TermsWords {
  /** The day on which all begins. */
  readonly document: (date: CalendarDate) => string;
  /** Why nobody works on a day; the name is the country's own. */
  readonly weekend: (date: CalendarDate) => string;
  readonly holiday: (date: CalendarDate, name: string) => string;
  /** Public holidays that are not counted. */
  readonly without: (holidays: string) => string;
  readonly rolledNext: (date: CalendarDate) => string;
  readonly rolledPrevious: (date: CalendarDate) => string;
  /** There is no working day between the document and it. */
  readonly notRolled: (date: CalendarDate) => string;
  readonly discountUntil: (share: string, explained: string) => string;
  /** Which days off are not known where working days count. */
  readonly noCountry: string;
  readonly noHolidays: (country: string) => string;
}

const isAdded = (step: DueStep): boolean => step.step === 'days' || step.step === 'months';

function offText(why: DayOff, date: CalendarDate, words: DueWords): string {
  return why.kind === 'weekend' ? words.weekend(date) : words.holiday(date, why.name);
}

function stepText(step: DueStep, words: DueWords): string {
  switch (step.step) {
    case 'from': return words.document(step.date);
    case 'rolled': return `${offText(step.why, step.off, words)}, ${step.to === 'next' ? words.rolledNext(step.date) : words.rolledPrevious(step.date)}`;
    case 'not-rolled': return `${offText(step.why, step.date, words)}, ${words.notRolled(step.date)}`;
    case 'working-days': return `+ ${words.workingDays(step.days)}${step.holidays.length === 0 ? '' : ` (${words.without(step.holidays.map(({ date, name }) => `${date} ${name}`).join(', '))})`}: ${step.date}`;
    default: return `${isAdded(step) ? '+ ' : ''}${writeStep(step, words)}: ${step.date}`;
  }
}

function dayText({ explanation }: DueDay, words: DueWords): string {
  const steps = explanation.length === 1 ? [...explanation.map((step) => stepText(step, words)), words.atOnce] : explanation.map((step) => stepText(step, words));
  return steps.join('; ');
}

/** One text a line of which is one day that something is due. */
export function explainDueDate(due: DueDate, words: DueWords): string {
  if (due.instalments !== undefined) return due.instalments.map((part) => `${shareText(part.share)}: ${dayText(part, words)}`).join('\n');
  const discounts = due.discounts ?? [];
  return [...discounts.map((discount) => words.discountUntil(shareText(discount.share), dayText(discount, words))), dayText(due, words)].join('\n');
}

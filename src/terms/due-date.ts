/** From the day of the invoice to the day on which it is due, with every step, so that the user can be shown why. */
import { addDays, addMonths, dayOfMonth, isCalendarDate, weekdayOf, type CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import { weekdays, type DueRule, type Share, type Terms, type TermsStep } from './terms';
import type { TermsIssue } from './terms-issues';
import { weekdaysOnly, type DayOff, type WorkingDays } from './working-days';

/** Where a day that nobody works on goes. */
export const adjustments = ['none', 'next', 'previous'] as const;
export type Adjustment = (typeof adjustments)[number];

export interface Holiday {
  readonly date: CalendarDate;
  readonly name: string;
}

/** One step of the way; `date` is where it leads. */
export type DueStep =
  | { readonly step: 'from'; readonly date: CalendarDate }
  | (Exclude<TermsStep, { step: 'working-days' }> & { readonly date: CalendarDate })
  /** `holidays` on the way that would be working days otherwise. */
  | { readonly step: 'working-days'; readonly days: number; readonly holidays: readonly Holiday[]; readonly date: CalendarDate }
  /** Nobody works on `off`. */
  | { readonly step: 'rolled'; readonly to: 'next' | 'previous'; readonly off: CalendarDate; readonly why: DayOff; readonly date: CalendarDate }
  /** The working day before would be before the document. */
  | { readonly step: 'not-rolled'; readonly why: DayOff; readonly date: CalendarDate };

export interface DueDay {
  readonly due: CalendarDate;
  readonly explanation: readonly DueStep[];
}

/** When the whole is due: of instalments, the last of them. */
export interface DueDate extends DueDay {
  /** Until when what may be taken off, never later than the whole is due. */
  readonly discounts?: readonly (DueDay & { readonly share: Share })[];
  readonly instalments?: readonly (DueDay & { readonly share: Share })[];
}

export interface DueOptions {
  /** Whose working days count; Monday to Friday without holidays if left out. */
  readonly workingDays?: WorkingDays;
  /** `none` if left out. */
  readonly adjust?: Adjustment;
}

/** Whether public holidays make a difference; where not, no calendar has to be fetched. */
export function needsWorkingDays(terms: Terms, adjust: Adjustment): boolean {
  return adjust !== 'none' || rulesOf(terms).some((rule) => rule.some(({ step }) => step === 'working-days'));
}

export function rulesOf(terms: Terms): readonly DueRule[] {
  switch (terms.kind) {
    case 'whole': return [terms.rule];
    case 'discount': return [...terms.discounts.map(({ rule }) => rule), terms.rule];
    case 'instalments': return terms.parts.map(({ rule }) => rule);
  }
}

/** Never before `from`. */
export function dueDate(terms: Terms, from: CalendarDate, options: DueOptions = {}): Result<DueDate, TermsIssue> {
  if (terms.kind === 'instalments') return dueInParts(terms.parts, from, options);
  const whole = dueDay(terms.rule, from, options);
  if (whole === undefined) return beyondCalendar(from);
  if (terms.kind === 'whole') return ok(whole);
  const discounts = terms.discounts.map(({ share, rule }) => {
    const until = dueDay(rule, from, options);
    return { share, ...(until === undefined || until.due > whole.due ? whole : until) };
  });
  return ok({ ...whole, discounts });
}

function dueInParts(parts: Extract<Terms, { kind: 'instalments' }>['parts'], from: CalendarDate, options: DueOptions): Result<DueDate, TermsIssue> {
  const instalments: (DueDay & { readonly share: Share })[] = [];
  let last: DueDay = { due: from, explanation: [{ step: 'from', date: from }] };
  for (const { share, rule } of parts) {
    const part = dueDay(rule, from, options);
    if (part === undefined) return beyondCalendar(from);
    instalments.push({ share, ...part });
    if (part.due >= last.due) last = part;
  }
  return ok({ ...last, instalments });
}

const beyondCalendar = (from: CalendarDate): Result<never, TermsIssue> => err({ severity: 'error', code: 'due-date-beyond-calendar', facts: { from } });

/** Undefined beyond the year 9999, where Excel's calendar and four-digit years end. */
function dueDay(rule: DueRule, from: CalendarDate, { workingDays = weekdaysOnly(), adjust = 'none' }: DueOptions): DueDay | undefined {
  const explanation: DueStep[] = [{ step: 'from', date: from }];
  let due = from;
  for (const step of rule) {
    const next = step.step === 'working-days' ? afterWorkingDays(due, step.days, workingDays) : afterStep(step, due);
    if (next === undefined || !isCalendarDate(next.date)) return undefined;
    due = next.date;
    explanation.push(next);
  }
  const rolled = adjust === 'none' ? undefined : roll(due, from, workingDays, adjust);
  if (rolled === undefined) return { due, explanation };
  return isCalendarDate(rolled.date) ? { due: rolled.date, explanation: [...explanation, rolled] } : undefined;
}

function afterStep(step: Exclude<TermsStep, { step: 'working-days' }>, date: CalendarDate): DueStep | undefined {
  const found = fixedDay(step, date);
  return found === undefined ? undefined : { ...step, date: found };
}

function fixedDay(step: Exclude<TermsStep, { step: 'working-days' }>, date: CalendarDate): CalendarDate | undefined {
  switch (step.step) {
    case 'days': return addDays(date, step.days);
    case 'months': return addMonths(date, step.months);
    case 'month-end': return dayOfMonth(date, step.months, 31);
    case 'quarter-end': return dayOfMonth(date, 2 - ((Number(date.slice(5, 7)) - 1) % 3) + 3 * step.quarters, 31);
    case 'day-of-month': return onDayOfMonth(date, step.day, step.months);
    case 'weekday': return addDays(date, ((weekdays.indexOf(step.weekday) - weekdayOf(date) + 6) % 7) + 1);
  }
}

function onDayOfMonth(date: CalendarDate, day: number, months: number): CalendarDate | undefined {
  const found = dayOfMonth(date, months, day);
  return found !== undefined && found < date ? dayOfMonth(date, 1, day) : found;
}

/** The day itself does not count. */
function afterWorkingDays(date: CalendarDate, days: number, workingDays: WorkingDays): DueStep | undefined {
  const holidays: Holiday[] = [];
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (!isCalendarDate(day)) return undefined;
    const off = workingDays.dayOff(day);
    if (off === undefined) left -= 1;
    else if (off.kind === 'holiday') holidays.push({ date: day, name: off.name });
  }
  return { step: 'working-days', days, holidays, date: day };
}

/** Undefined if somebody works on the day. Where nobody does between the document and it, it stays as it is. */
function roll(due: CalendarDate, from: CalendarDate, workingDays: WorkingDays, to: 'next' | 'previous'): DueStep | undefined {
  const why = workingDays.dayOff(due);
  if (why === undefined) return undefined;
  const way = to === 'next' ? 1 : -1;
  let day = addDays(due, way);
  while (isCalendarDate(day) && (to === 'next' || day >= from) && workingDays.dayOff(day) !== undefined) day = addDays(day, way);
  return to === 'previous' && day < from ? { step: 'not-rolled', why, date: due } : { step: 'rolled', to, off: due, why, date: day };
}

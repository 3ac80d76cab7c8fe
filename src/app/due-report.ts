/** A due date with its reasons in words and what there is to be warned of, for somebody who asks without a register. */
import type { CalendarDate } from '../base/calendar-date';
import { err, ok, type Result } from '../base/result';
import type { Texts } from '../locales/texts';
import { dueDate, needsWorkingDays, type Adjustment, type DueDay } from '../terms/due-date';
import { explainDueDate } from '../terms/explain-due-date';
import { createHolidayCalendars } from '../terms/holiday-calendars';
import { beyondCapOn, legalCapOf, type Debtor } from '../terms/legal-caps';
import { parseDatedTerms } from '../terms/parse-terms';
import type { ShotefReading } from '../terms/parse-rule';
import { percentOf, shareText } from '../terms/shares';
import { termsOn, type Share } from '../terms/terms';
import type { TermsIssue } from '../terms/terms-issues';
import { weekdaysOnly } from '../terms/working-days';
import { writeTerms } from '../terms/write-terms';

export interface DueQuestion {
  readonly terms: string;
  readonly from: CalendarDate;
  /** Whose working days and law count. */
  readonly country?: string | undefined;
  readonly adjust: Adjustment;
  readonly shotef: ShotefReading;
  readonly debtor: Debtor;
}

interface PartReport {
  /** As it is written, 2% or 1/3, and in percent to two decimals. */
  readonly share: string;
  readonly percent: number;
  readonly due: CalendarDate;
}

/** What is not there is not told of. */
export interface DueReport {
  readonly due: CalendarDate;
  readonly explanation: string;
  /** Until when so much may be taken off. */
  readonly discounts?: readonly PartReport[];
  readonly instalments?: readonly PartReport[];
  readonly warnings?: readonly string[];
}

const partReport = ({ share, due }: DueDay & { readonly share: Share }): PartReport => ({ share: shareText(share), percent: Number(percentOf([share])), due });

/** Rejects only where public holidays cannot be had. */
export async function dueReport(question: DueQuestion, texts: Texts, calendars = createHolidayCalendars()): Promise<Result<DueReport, TermsIssue>> {
  const { from, country, adjust, shotef, debtor } = question;
  const read = parseDatedTerms(question.terms, { shotef });
  if (!read.ok) return read;
  const terms = termsOn(read.value, from);
  if (terms === undefined) return err({ severity: 'error', code: 'terms-none', facts: {} });
  const needsDays = needsWorkingDays(terms, adjust);
  const workingDays = needsDays && country !== undefined ? await calendars.load(country) : weekdaysOnly(country);
  const due = dueDate(terms, from, { adjust, workingDays });
  if (!due.ok) return due;

  const warnings: string[] = [];
  if (needsDays && !workingDays.hasHolidays) warnings.push(country === undefined ? texts.terms.noCountry : texts.terms.noHolidays(country));
  const cap = country === undefined ? undefined : legalCapOf(country, debtor, from);
  const beyond = cap && beyondCapOn(terms, from, cap);
  if (country !== undefined && beyond !== undefined) {
    const facts = { terms: writeTerms(terms), days: beyond.days, country, law: beyond.law, allowed: beyond.allowed.join(' / ') };
    warnings.push(texts.issues['terms-beyond-legal-cap'](facts, {}));
  }
  const { discounts, instalments } = due.value;
  return ok({
    due: due.value.due, explanation: explainDueDate(due.value, texts.terms),
    ...(discounts !== undefined && { discounts: discounts.map(partReport) }),
    ...(instalments !== undefined && { instalments: instalments.map(partReport) }),
    ...(warnings.length > 0 && { warnings }),
  });
}

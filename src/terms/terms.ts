/**
 * What payment terms are: steps that lead from the day of a document to the day on which it is due, in their order, for
 * "30 EOM" (days, then end of month) is another day than "EOM+30". No steps at all: due on the day of the document.
 */
import type { CalendarDate } from '../base/calendar-date';

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

export type TermsStep =
  | { readonly step: 'days'; readonly days: number }
  | { readonly step: 'working-days'; readonly days: number }
  /** The same day so many months later, or the month's last if it has no such day. */
  | { readonly step: 'months'; readonly months: number }
  /** The last day of the month, or of the one so many months later. */
  | { readonly step: 'month-end'; readonly months: number }
  | { readonly step: 'quarter-end'; readonly quarters: number }
  /** A day of the month so many months later; with 0, the first such day that is not past. The 31st is the last of any month. */
  | { readonly step: 'day-of-month'; readonly day: number; readonly months: number }
  /** The first such day after. */
  | { readonly step: 'weekday'; readonly weekday: Weekday };

export type DueRule = readonly TermsStep[];

/** A part of the whole as people write it: percent have the bottom 100 or 10,000. */
export interface Share {
  readonly top: number;
  readonly bottom: number;
}

export interface Discount {
  readonly share: Share;
  /** Until when it may be taken off. */
  readonly rule: DueRule;
}

export interface Instalment {
  readonly share: Share;
  readonly rule: DueRule;
}

export type Terms =
  | { readonly kind: 'whole'; readonly rule: DueRule }
  | { readonly kind: 'discount'; readonly discounts: readonly Discount[]; readonly rule: DueRule }
  /** Their shares come to the whole. */
  | { readonly kind: 'instalments'; readonly parts: readonly Instalment[] };

/** Terms that hold from a day on; without one, from ever. */
export interface DatedTerms {
  readonly from?: CalendarDate;
  readonly terms: Terms;
}

/** The terms in force on a day; `dated` is in the order of its days. Undefined before the first of them. */
export function termsOn(dated: readonly DatedTerms[], day: CalendarDate): Terms | undefined {
  let inForce: Terms | undefined;
  for (const { from, terms } of dated) if (from === undefined || from <= day) inForce = terms;
  return inForce;
}

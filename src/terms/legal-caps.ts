/**
 * How long a state lets its firms and public bodies take to pay, by the day of the document. A cap is a number of days from
 * the document or, where the law lets them be counted so, from the end of its month. Longer terms may be lawful all the
 * same (agreed expressly, other trades), so they are told and never refused. Rules are data: a new law is a new row, the old
 * one gets its last day.
 *
 * - Directive 2011/7/EU, articles 3(5), 4(3) and 4(4), to be applied from 2013-03-16 (article 12): eur-lex.europa.eu, CELEX
 *   32011L0007. Its replacement, COM(2023) 533, was not adopted when this was written.
 * - France, Code de commerce, article L.441-10 (Ordonnance 2019-359, in force 2019-04-26; before it L.441-6 as of
 *   2009-01-01): 60 days from the invoice, or 45 days "fin de mois", which the administration lets be counted either way.
 * - Israel, חוק מוסר תשלומים לספקים, תשע"ז-2017, section 3: the state 45 days or the end of the month + 30, in force for it
 *   2017-07-30 (nevo.co.il 144599; kolzchut.org.il). Local authorities have the end of the month + 45, which a card does not
 *   tell apart, and works of engineering more. Between businesses it is the end of the month + 45 unless agreed otherwise,
 *   and longer terms are so usual there that they are not told.
 * Read 2026-11-23.
 */
import { addDays, dayOfMonth, isCalendarDate, type CalendarDate } from '../base/calendar-date';
import { isInUnion } from '../fiscal/rules/eu-members';
import { dueDate, rulesOf } from './due-date';
import type { DueRule, Terms } from './terms';
import { writeRule } from './write-terms';

export type Debtor = 'business' | 'publicBody';

export interface LegalCap {
  readonly debtor: Debtor;
  readonly appliesTo: (country: string, day: CalendarDate) => boolean;
  readonly since: CalendarDate;
  /** The last day of documents that it holds for. */
  readonly until?: CalendarDate;
  /** As lawyers cite it, the same in every language. */
  readonly law: string;
  /** Each of them is lawful, and so is what is due no later by the same count. */
  readonly allowed: readonly DueRule[];
}

const days = (count: number): DueRule => [{ step: 'days', days: count }];
const endThenDays = (count: number): DueRule => [{ step: 'month-end', months: 0 }, { step: 'days', days: count }];
const daysThenEnd = (count: number): DueRule => [{ step: 'days', days: count }, { step: 'month-end', months: 0 }];

const only = (country: string) => (other: string): boolean => other === country;
/** The Directive is of the European Economic Area. */
const inArea = (country: string, day: CalendarDate): boolean => isInUnion(country, day) || ['IS', 'LI', 'NO'].includes(country);

/** The first that applies holds: a state's own law before the Union's. */
export const legalCaps: readonly LegalCap[] = [
  { debtor: 'business', appliesTo: only('FR'), since: '2019-04-26', law: 'Code de commerce, art. L.441-10', allowed: [days(60), endThenDays(45), daysThenEnd(45)] },
  { debtor: 'business', appliesTo: only('FR'), since: '2009-01-01', until: '2019-04-25', law: 'Code de commerce, art. L.441-6', allowed: [days(60), endThenDays(45), daysThenEnd(45)] },
  { debtor: 'publicBody', appliesTo: only('IL'), since: '2017-07-30', law: 'חוק מוסר תשלומים לספקים, תשע"ז-2017', allowed: [days(45), endThenDays(30)] },
  { debtor: 'publicBody', appliesTo: inArea, since: '2013-03-16', law: 'Directive 2011/7/EU, art. 4(3)', allowed: [days(30)] },
  { debtor: 'business', appliesTo: inArea, since: '2013-03-16', law: 'Directive 2011/7/EU, art. 3(5)', allowed: [days(60)] },
];

export function legalCapOf(country: string, debtor: Debtor, day: CalendarDate): LegalCap | undefined {
  return legalCaps.find((cap) => cap.debtor === debtor && cap.since <= day && (cap.until === undefined || day <= cap.until) && cap.appliesTo(country, day));
}

/** Terms that go further than the law. */
export interface BeyondCap {
  readonly law: string;
  /** Ways to write what is lawful. */
  readonly allowed: readonly string[];
  /** So many days there can be between the document and the day on which all is due. */
  readonly days: number;
}

const dayMs = 86_400_000;
const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Of one document: whether the day on which all of it is due is later than the law lets it be. */
export function beyondCapOn(terms: Terms, from: CalendarDate, cap: LegalCap): BeyondCap | undefined {
  let longest = -1;
  for (const rule of fullRules(terms)) {
    const due = dueOn(rule, from);
    if (due === undefined || isWithin(rule, due, from, cap.allowed)) continue;
    longest = Math.max(longest, daysBetween(from, due));
  }
  return longest < 0 ? undefined : { law: cap.law, allowed: cap.allowed.map((rule) => writeRule(rule)), days: longest };
}

/** When the whole is due: not the discounts. */
function fullRules(terms: Terms): readonly DueRule[] {
  return terms.kind === 'instalments' ? rulesOf(terms) : [terms.rule];
}

function dueOn(rule: DueRule, from: CalendarDate): CalendarDate | undefined {
  const due = dueDate({ kind: 'whole', rule }, from);
  return due.ok ? due.value.due : undefined;
}

/** From the end of a month as the law counts from it: the end of the month alone is no days after it. */
function isCountedAs(rule: DueRule, lawful: DueRule): boolean {
  return rule.length <= lawful.length && rule.some(({ step }) => step === 'month-end') && rule.every(({ step }, at) => step === lawful[at]?.step);
}

function isWithin(rule: DueRule, due: CalendarDate, from: CalendarDate, allowed: readonly DueRule[]): boolean {
  return allowed.some((lawful) => {
    const last = dueOn(lawful, from);
    return last !== undefined && due <= last && (lawful.length === 1 || isCountedAs(rule, lawful));
  });
}

/**
 * Of a card, on which no document stands: the worst of all days in the year after `today`. Terms that are lawful on most
 * days and not on some are told of, too.
 */
export function beyondCapEver(terms: Terms, today: CalendarDate, country: string, debtor: Debtor): BeyondCap | undefined {
  const cap = legalCapOf(country, debtor, today);
  if (cap === undefined || isSurelyShort(terms, cap)) return undefined;
  let worst: BeyondCap | undefined;
  const end = dayOfMonth(today, 12, 31) ?? today;
  for (let day = today; day <= end && isCalendarDate(day); day = addDays(day, 1)) {
    const found = beyondCapOn(terms, day, cap);
    if (found !== undefined && found.days > (worst?.days ?? -1)) worst = found;
  }
  return worst;
}

/** Nearly all terms are a few days: no year has to be gone through. */
function isSurelyShort(terms: Terms, { allowed }: LegalCap): boolean {
  const shortest = Math.min(...allowed.map((rule) => rule.reduce((sum, step) => sum + (step.step === 'days' ? step.days : 0), 0)));
  return fullRules(terms).every((rule) => rule.every(({ step }) => step === 'days') && rule.reduce((sum, step) => sum + (step.step === 'days' ? step.days : 0), 0) <= shortest);
}

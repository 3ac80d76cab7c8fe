/** When something is due, as a screen or a formula asks: by the customer's terms or by others, and as the firm counts. */
import type { CalendarDate } from '../base/calendar-date';
import type { Clock, Log } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { Register } from '../model/register';
import { dueDate, needsWorkingDays, type DueDate } from '../terms/due-date';
import { createHolidayCalendars, type HolidayCalendars } from '../terms/holiday-calendars';
import { parseDatedTerms } from '../terms/parse-terms';
import { termsOn, type DatedTerms, type Terms } from '../terms/terms';
import type { TermsIssue } from '../terms/terms-issues';
import type { WorkingDays } from '../terms/working-days';
import { termsSettings, termsSettingsOfNobody, type TermsSettings } from './terms-settings';

/** Undefined while the public holidays that it takes are being fetched: everyone is told when they are here, and asks again. */
export type DueAnswer = Result<DueDate, TermsIssue> | undefined;

export interface TermsDesk {
  /** By the terms of the customer that hold on the day, or the firm's own: `terms-none` if there are neither. */
  dueDateOf(customer: Values, from: CalendarDate): DueAnswer;
  /** By these terms, in the working days of the country, or of those that the firm counts in. */
  dueDateBy(terms: Scalar, from: CalendarDate, country?: string): DueAnswer;
  /** All public holidays that were asked for are here, or could not be fetched. */
  holidaysFetched(): Promise<void>;
}

export interface TermsDeskDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly register: () => Register | undefined;
  /** Grows with everything that is said in the register. */
  readonly version: () => number;
  readonly onFetched: () => void;
  readonly calendars?: HolidayCalendars;
}

/** A page without a connection does not ask at every look. */
const retryMs = 60_000;

type Read = Result<readonly DatedTerms[], TermsIssue>;

export function createTermsDesk({ clock, log, register, version, onFetched, calendars = createHolidayCalendars() }: TermsDeskDeps): TermsDesk {
  const failedAt = new Map<string, number>();
  const fetched = new Map<string, Promise<void>>();
  let known: { readonly version: number; readonly of: Register | undefined; readonly settings: TermsSettings; readonly read: Map<Scalar, Read>; readonly counted: Map<Terms, Map<string, DueAnswer>> } | undefined;

  /** What the firm says, and its terms read, are worked out once a change. */
  function current(): NonNullable<typeof known> {
    const open = register();
    if (known?.of !== open || known?.version !== version()) {
      known = { version: version(), of: open, settings: open === undefined ? termsSettingsOfNobody : termsSettings(open), read: new Map(), counted: new Map() };
    }
    return known;
  }

  function readTerms(terms: Scalar): Read {
    const { read, settings } = current();
    let its = read.get(terms);
    if (its === undefined) read.set(terms, (its = parseDatedTerms(terms, settings)));
    return its;
  }

  function fetchHolidays(country: string): void {
    if (fetched.has(country)) return;
    fetched.set(country, calendars.load(country)
      .then(() => { failedAt.delete(country); }, (cause: unknown) => {
        log.error(`Fetching the public holidays of ${country} failed`, cause);
        failedAt.set(country, clock.now());
      })
      .then(() => {
        fetched.delete(country);
        onFetched();
      }));
  }

  /** Undefined while they are being fetched. */
  function workingDaysOf(country: string): Result<WorkingDays, TermsIssue> | undefined {
    const calendar = calendars.known(country);
    if (calendar !== undefined) return ok(calendar);
    const failed = failedAt.get(country);
    if (failed !== undefined && clock.now() - failed < retryMs) return err({ severity: 'error', code: 'holidays-unavailable', facts: { country } });
    fetchHolidays(country);
    return undefined;
  }

  /** Thousands of cells and documents have the same few terms and days. */
  function due(terms: Terms, from: CalendarDate, country: string | undefined): DueAnswer {
    const { counted } = current();
    let ofTerms = counted.get(terms);
    if (ofTerms === undefined) counted.set(terms, (ofTerms = new Map()));
    const key = country === undefined ? from : `${from} ${country}`;
    const known = ofTerms.get(key);
    if (known !== undefined) return known;
    const answer = count(terms, from, country);
    // Holidays that could not be fetched are asked for again.
    if (answer?.ok === true) ofTerms.set(key, answer);
    return answer;
  }

  function count(terms: Terms, from: CalendarDate, country: string | undefined): DueAnswer {
    const { adjust } = current().settings;
    if (country === undefined || !needsWorkingDays(terms, adjust)) return dueDate(terms, from, { adjust });
    const workingDays = workingDaysOf(country);
    if (workingDays === undefined || !workingDays.ok) return workingDays;
    return dueDate(terms, from, { adjust, workingDays: workingDays.value });
  }

  const none: DueAnswer = err({ severity: 'error', code: 'terms-none', facts: {} });

  return {
    dueDateOf(customer, from) {
      const { settings } = current();
      const { paymentTerms = null, country } = customer;
      const own = readTerms(paymentTerms);
      if (!own.ok && own.error.code !== 'terms-none') return own;
      const terms = (own.ok ? termsOn(own.value, from) : undefined) ?? termsOn(settings.default, from);
      return terms === undefined ? none : due(terms, from, settings.calendar ?? codeOf(country));
    },
    dueDateBy(terms, from, country) {
      const read = readTerms(terms);
      if (!read.ok) return read;
      const inForce = termsOn(read.value, from);
      return inForce === undefined ? none : due(inForce, from, codeOf(country) ?? current().settings.calendar);
    },
    async holidaysFetched() {
      await Promise.all(fetched.values());
    },
  };
}

function codeOf(country: Scalar | undefined): string | undefined {
  if (typeof country !== 'string' || country.trim() === '') return undefined;
  const code = country.trim().toUpperCase();
  // Northern Ireland is a country in VAT matters alone.
  return code === 'XI' ? 'GB' : code;
}

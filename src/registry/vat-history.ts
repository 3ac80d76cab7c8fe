/**
 * Whether a firm was registered for VAT on a day. Registers tell periods, or only how it was on the day they were asked;
 * both are kept, what was said about a day itself weighs more, and where nothing was said the answer is that nobody knows.
 */
import type { CalendarDate } from '../base/calendar-date';

export type VatStatus = 'registered' | 'notRegistered' | 'cashAccounting';

export interface VatPeriod {
  readonly from: CalendarDate;
  /** The last day on which it held; null while it holds. On that very day registers differ in what they mean. */
  readonly to: CalendarDate | null;
}

export interface VatObservation {
  readonly on: CalendarDate;
  readonly status: VatStatus;
  readonly service: string;
}

export interface VatKnowledge {
  readonly periods: readonly VatPeriod[];
  /** Periods of VAT on payment, inside the others. */
  readonly cashPeriods: readonly VatPeriod[];
  /** On every day up to this one the periods are all there are; null where the register tells some of them only. */
  readonly completeUntil: CalendarDate | null;
  readonly observations: readonly VatObservation[];
}

export interface VatStatusOnDay {
  readonly status: VatStatus | 'unknown';
  readonly basis: 'observed' | 'period' | 'none';
}

export const noVatKnowledge: VatKnowledge = { periods: [], cashPeriods: [], completeUntil: null, observations: [] };

export const observedVat = (on: CalendarDate, status: VatStatus, service: string): VatKnowledge => ({ ...noVatKnowledge, observations: [{ on, status, service }] });

const holdsOn = (day: CalendarDate) => ({ from, to }: VatPeriod): boolean => from <= day && (to === null || day <= to);

export function vatStatusOn(knowledge: VatKnowledge, day: CalendarDate): VatStatusOnDay {
  const said = knowledge.observations.filter(({ on }) => on === day).at(-1);
  if (said !== undefined) return { status: said.status, basis: 'observed' };
  // An open period says nothing of days after the register was asked.
  const isTold = knowledge.completeUntil !== null ? day <= knowledge.completeUntil : day <= lastObserved(knowledge);
  if (!isTold) return { status: 'unknown', basis: 'none' };
  if (knowledge.periods.some(holdsOn(day))) {
    return { status: knowledge.cashPeriods.some(holdsOn(day)) ? 'cashAccounting' : 'registered', basis: 'period' };
  }
  return knowledge.completeUntil === null ? { status: 'unknown', basis: 'none' } : { status: 'notRegistered', basis: 'period' };
}

const lastObserved = ({ observations }: VatKnowledge): CalendarDate => observations.reduce((last, { on }) => (on > last ? on : last), '');

/** What was known and what was learned now. The newer answer of a register that tells all periods replaces older periods. */
export function joinVatKnowledge(known: VatKnowledge, learned: VatKnowledge): VatKnowledge {
  const isNewer = learned.completeUntil !== null && (known.completeUntil === null || learned.completeUntil >= known.completeUntil);
  const hasOnly = known.completeUntil === null && learned.completeUntil === null;
  const periods = hasOnly
    ? { periods: joinPeriods(known.periods, learned.periods), cashPeriods: joinPeriods(known.cashPeriods, learned.cashPeriods) }
    : { periods: (isNewer ? learned : known).periods, cashPeriods: (isNewer ? learned : known).cashPeriods };
  return {
    ...periods,
    completeUntil: (isNewer ? learned : known).completeUntil,
    observations: joinObservations(known.observations, learned.observations),
  };
}

/** One period a beginning: the later telling knows whether it has ended. */
function joinPeriods(known: readonly VatPeriod[], learned: readonly VatPeriod[]): VatPeriod[] {
  const byBeginning = new Map([...known, ...learned].map((period) => [period.from, period]));
  return [...byBeginning.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function joinObservations(known: readonly VatObservation[], learned: readonly VatObservation[]): VatObservation[] {
  const byDay = new Map([...known, ...learned].map((said) => [`${said.on} ${said.service}`, said]));
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

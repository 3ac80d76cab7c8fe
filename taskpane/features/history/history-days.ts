/** The steps of the history narrowed by filters and put together by the days on which they were taken, here and now. */
import type { HistoryEntry } from '../../../src/app/history';
import type { Cause } from '../../../src/model/change';

export interface HistoryChoice {
  readonly author?: string;
  readonly cause?: Cause;
  /** YYYY-MM-DD. */
  readonly day?: string;
}

export interface HistoryDay {
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

/** The day by the clock on the wall of whoever looks. */
export function dayOf(at: number): string {
  const time = new Date(at);
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}

export function chosen(entries: readonly HistoryEntry[], { author, cause, day }: HistoryChoice): readonly HistoryEntry[] {
  return entries.filter(({ changeSet }) =>
    (author === undefined || changeSet.author === author)
    && (cause === undefined || changeSet.cause === cause)
    && (day === undefined || dayOf(changeSet.at) === day));
}

/** In the order of the entries; writers' clocks differ, so a day may come twice and is then one. */
export function byDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.changeSet.at);
    const list = days.get(day) ?? [];
    list.push(entry);
    days.set(day, list);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}

/** What the entries can be narrowed by, each once, in the order of the entries. */
export function choicesOf(entries: readonly HistoryEntry[]): { readonly authors: readonly string[]; readonly causes: readonly Cause[]; readonly days: readonly string[] } {
  return {
    authors: [...new Set(entries.map(({ changeSet }) => changeSet.author))].sort((a, b) => a.localeCompare(b)),
    causes: [...new Set(entries.map(({ changeSet }) => changeSet.cause))],
    days: [...new Set(entries.map(({ changeSet }) => dayOf(changeSet.at)))],
  };
}

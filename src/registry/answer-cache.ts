/** Answers that were given lately, by service, number and day asked about, each with the age up to which it serves. */
import type { CalendarDate } from '../base/calendar-date';
import type { Clock } from '../base/ports';
import type { RegisterAnswer } from './register-answer';

export interface CachedAnswer {
  readonly answer: RegisterAnswer;
  /** When it was written. */
  readonly at: number;
}

/** A place that keeps answers: memory, or what belongs to the device. */
export interface AnswerStore {
  read(key: string): Promise<CachedAnswer | undefined>;
  write(key: string, cached: CachedAnswer): Promise<void>;
}

export interface AnswerCache {
  read(key: string): Promise<RegisterAnswer | undefined>;
  write(key: string, answer: RegisterAnswer): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;

/** One team's practice with VIES, and modest enough for the others. */
const ages = { 'found': 7 * 24 * hour, 'absent': 4 * hour, 'not-asked': 5 * minute } as const;

/** What says something about us or the way there, and not about the service, is never kept. */
const passing = ['offline', 'timeout', 'cancelled', 'needs-credentials', 'requester-refused', 'not-answered', 'unreadable'];

export function answerKey(service: string, number: string, asOf: CalendarDate, more = ''): string {
  return [service, number, asOf, ...(more === '' ? [] : [more])].join('|');
}

export function createAnswerCache(store: AnswerStore, clock: Clock): AnswerCache {
  return {
    async read(key) {
      const cached = await store.read(key);
      if (cached === undefined) return undefined;
      const age = clock.now() - cached.at;
      // A clock that was put back makes nothing younger.
      return age >= 0 && age < ages[cached.answer.kind] ? cached.answer : undefined;
    },
    async write(key, answer) {
      if (answer.kind === 'not-asked' && passing.includes(answer.reason)) return;
      await store.write(key, { answer, at: clock.now() });
    },
  };
}

/** The oldest goes first when it is full. */
export function createMemoryStore(most = 10_000): AnswerStore {
  const kept = new Map<string, CachedAnswer>();
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write(key, cached) {
      kept.delete(key);
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(key, cached);
      return Promise.resolve();
    },
  };
}

/**
 * Looks for duplicates in slices on a timer: whatever else is due runs between two of them. What the search learned of the
 * cards stays, kept up card by card, and answers for single cards, also while the next search is under way.
 */
import type { Timer } from '../base/ports';
import { prepare, twinsAmong, type MatchProgress, type MatchQuestion, type Twins } from '../match/find-twins';
import type { MatchRow } from '../match/match-row';
import { createPairJudge } from '../match/pair-judge';
import { createTwinIndex, indexTwins, type TwinIndex } from '../match/twin-index';
import type { DuplicateSearch } from './duplicate-search';
import { registerMatchFields } from './match-records';

export interface SearchSlices {
  readonly timer: Timer;
  readonly now: () => number;
  /** How long a slice is. */
  readonly sliceMs: number;
}

type Steps<T> = Generator<MatchProgress | undefined, T>;

interface Job {
  /** Whether it is done. */
  step(): boolean;
  fail(cause: Error): void;
}

/** What cards say since an index began to be made; undefined: gone. */
type Changes = Map<string, MatchRow | undefined>;

/** Where in the whole a stage begins, and how much of it it is. */
const stages: Readonly<Record<MatchProgress['stage'], readonly [from: number, share: number]>> = {
  read: [0, 0.2], block: [0.2, 0.15], learn: [0.35, 0.15], compare: [0.5, 0.45], cluster: [0.95, 0.05],
};

export function createSearchInSlices({ timer, now, sliceMs }: SearchSlices): DuplicateSearch {
  const rows = new Map<string, MatchRow>();
  let index: TwinIndex | undefined;
  /** What the index does not know yet, and what the next one, being made, does not. */
  let behind: Changes = new Map();
  let nextBehind: Changes | undefined;
  /** Searches, and making an index; one after the other. */
  const long: Job[] = [];
  /** Questions about single cards: an index answers at once. */
  const short: Job[] = [];
  let stop: (() => void) | undefined;
  let isClosed = false;

  function run(): void {
    stop = undefined;
    if (isClosed) return;
    const end = now() + sliceMs;
    do {
      const queue = short.length > 0 && index !== undefined ? short : long;
      const [job] = queue;
      if (job === undefined) break;
      try {
        if (job.step()) remove(queue, job);
      } catch (cause) {
        remove(queue, job);
        job.fail(cause instanceof Error ? cause : new Error('The search for duplicates failed', { cause }));
      }
    } while (now() < end);
    goOn();
  }

  function goOn(): void {
    if (isClosed || stop !== undefined) return;
    if (short.length > 0 && index === undefined && long.length === 0) long.push(indexJob());
    if (short.length + long.length > 0) stop = timer.after(0, run);
  }

  function job<T>(steps: () => Steps<T>, { done, fail, progress }: { readonly done: (value: T) => void; readonly fail: (cause: Error) => void; readonly progress?: (at: MatchProgress) => void }): Job {
    // Begun when its turn comes: until then cards may change.
    let begun: Steps<T> | undefined;
    return {
      step() {
        begun ??= steps();
        const step = begun.next();
        if (step.done === true) {
          done(step.value);
          return true;
        }
        if (step.value !== undefined) progress?.(step.value);
        return false;
      },
      fail,
    };
  }

  function begin(): MatchRow[] {
    nextBehind = new Map();
    return [...rows.values()];
  }

  function become(next: TwinIndex): void {
    index = next;
    behind = nextBehind ?? new Map();
    nextBehind = undefined;
  }

  const indexJob = (): Job => job(function* () {
    become(yield* createTwinIndex({ rows: begin(), fields: registerMatchFields }));
  }, { done: () => undefined, fail: failAll });

  /** Without an index no question is answered. */
  function failAll(cause: Error): void {
    for (const waiting of short.splice(0)) waiting.fail(cause);
  }

  /** Asks the index, once it knows what cards say by now. */
  const asking = <T>(ask: (known: TwinIndex) => T): Promise<T> => new Promise((resolve, reject) => {
    short.push(job(function* () {
      for (const [id, row] of behind) {
        behind.delete(id);
        if (row === undefined) index?.remove(id);
        else index?.set(row);
        yield undefined;
      }
      if (index === undefined) throw new Error('A question about a card was asked before there was an index');
      return ask(index);
    }, { done: resolve, fail: reject }));
    goOn();
  });

  function note(id: string, row: MatchRow | undefined): void {
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
    if (index !== undefined) behind.set(id, row);
    nextBehind?.set(id, row);
  }

  return {
    take(changed, gone) {
      for (const row of changed) note(row.id, row);
      for (const id of gone) note(id, undefined);
    },
    find(judgements, onProgress) {
      let cancelled: () => void = () => undefined;
      const result = new Promise<Twins | undefined>((resolve, reject) => {
        let isDone = false;
        let isFound = false;
        const searching = job(function* (): Steps<void> {
          const question: MatchQuestion = { rows: begin(), fields: registerMatchFields, judgements };
          const prepared = yield* prepare(question);
          const twins = yield* twinsAmong(prepared, question);
          isFound = true;
          resolve(twins);
          // The index is asked what the cards say; what people said of them may change any time.
          become(yield* indexTwins({ ...prepared, judge: createPairJudge(prepared.cards, prepared.judge.weights) }, question.rows.length));
        }, {
          done: () => { isDone = true; },
          fail: reject,
          progress: ({ stage, done, of }) => {
            if (isFound) return;
            const [from, share] = stages[stage];
            onProgress?.(from + share * (of === 0 ? 0 : Math.min(done / of, 1)));
          },
        });
        cancelled = () => {
          if (isDone || !long.includes(searching)) return;
          if (long[0] === searching) nextBehind = undefined;
          remove(long, searching);
          resolve(undefined);
          goOn();
        };
        long.push(searching);
        goOn();
      });
      return { result, cancel: () => cancelled() };
    },
    twinsOf: (row, limit) => asking((known) => known.twinsOf(row, limit)),
    explain: (one, other) => asking((known) => known.explain(one, other)),
    close() {
      isClosed = true;
      stop?.();
      stop = undefined;
    },
  };
}

function remove(queue: Job[], job: Job): void {
  const at = queue.indexOf(job);
  if (at >= 0) queue.splice(at, 1);
}

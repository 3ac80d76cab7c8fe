/** Which cards of a register, or rows of any list, are one customer. Runs in slices on a timer, with progress and cancel. */
import type { Timer } from '../base/ports';
import type { MatchVerdict } from '../match/explanation';
import { findTwins, type MatchProgress, type MatchQuestion, type Twins } from '../match/find-twins';

/** One line of the answer. */
export interface DuplicatePair {
  readonly id1: string;
  readonly id2: string;
  readonly probability: number;
  readonly verdict: MatchVerdict;
}

/** All at once, for who has nothing else to do. */
export function findDuplicates(question: MatchQuestion, onProgress?: (progress: MatchProgress) => void): Twins {
  const search = findTwins(question);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

export interface SlicedSearch {
  /** Undefined when it was cancelled. */
  readonly result: Promise<Twins | undefined>;
  cancel(): void;
}

const sliceMs = 12;

/** A slice, then whatever else is due, then the next one. */
export function findDuplicatesInSlices(question: MatchQuestion, { timer, now, onProgress }: {
  readonly timer: Timer;
  readonly now: () => number;
  readonly onProgress?: (progress: MatchProgress) => void;
}): SlicedSearch {
  const search = findTwins(question);
  let isCancelled = false;
  const result = new Promise<Twins | undefined>((resolve, reject) => {
    const run = (): void => {
      if (isCancelled) {
        resolve(undefined);
        return;
      }
      try {
        const end = now() + sliceMs;
        for (;;) {
          const step = search.next();
          if (step.done === true) {
            resolve(step.value);
            return;
          }
          if (now() >= end) {
            onProgress?.(step.value);
            timer.after(0, run);
            return;
          }
        }
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error('The search failed', { cause }));
      }
    };
    timer.after(0, run);
  });
  return { result, cancel: () => { isCancelled = true; } };
}

/** The pairs with at least that probability, the surest first. */
export function duplicatePairs({ pairs }: Twins, least = 0): readonly DuplicatePair[] {
  return pairs
    .filter(({ probability }) => probability >= least)
    .map(({ ids: [id1, id2], probability, verdict }) => ({ id1, id2, probability, verdict }))
    .sort((one, other) => other.probability - one.probability);
}

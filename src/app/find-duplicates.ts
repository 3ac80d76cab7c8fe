/** Which cards of a register, or rows of any list, are one customer, told in one go; the pane's way is duplicate-desk.ts. */
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

/** The pairs with at least that probability, the surest first. */
export function duplicatePairs({ pairs }: Twins, least = 0): readonly DuplicatePair[] {
  return pairs
    .filter(({ probability }) => probability >= least)
    .map(({ ids: [id1, id2], probability, verdict }) => ({ id1, id2, probability, verdict }))
    .sort((one, other) => other.probability - one.probability);
}

/** How often a service may be asked: a bucket that fills steadily and holds a few, and a count that ends with the day. */
import { dateOfTime, type CalendarDate } from '../base/calendar-date';
import type { Clock } from '../base/ports';

export interface TokenBucket {
  /**
   * Takes the next turn; the milliseconds until it comes, or `spent` where the day has none left. A turn that is further
   * away than `longestWait` is not taken, only told.
   */
  take(longestWait?: number): number | 'spent';
}

export interface BucketSize {
  readonly perSecond: number;
  readonly perDay?: number;
  /** How many at once after a rest; one unless given. */
  readonly burst?: number;
}

export function createTokenBucket({ perSecond, perDay, burst = 1 }: BucketSize, clock: Clock): TokenBucket {
  const spacing = 1000 / perSecond;
  const slack = spacing * (burst - 1);
  /** When the bucket would be full again if nobody took any more. */
  let due = Number.NEGATIVE_INFINITY;
  let day: CalendarDate = '';
  let taken = 0;
  return {
    take(longestWait = Number.POSITIVE_INFINITY) {
      const now = clock.now();
      const today = dateOfTime(now);
      if (today !== day) {
        day = today;
        taken = 0;
      }
      if (perDay !== undefined && taken >= perDay) return 'spent';
      const turn = Math.max(now, due - slack);
      if (turn - now > longestWait) return turn - now;
      taken += 1;
      due = Math.max(now, due) + spacing;
      return turn - now;
    },
  };
}

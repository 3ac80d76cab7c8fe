/** Use cases that take their time: they pause, tell how far they are, and can be ended as long as nothing is written. */
import type { Clock, Timer } from '../base/ports';

/** Under way. */
export interface LongRun<T> {
  /** Rejected only by a bug. */
  readonly result: Promise<T>;
  /** Ends it if nothing is written yet. */
  stop(): void;
}

/** How it pauses. */
export interface Pace {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly isLeft: () => boolean;
  readonly onProgress?: ((done: number) => void) | undefined;
}

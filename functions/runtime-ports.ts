/** The clock and the timer of the page that Excel runs the functions in. */
import type { Clock, Timer } from '../src/base/ports';

// This wall knows neither the browser's nor Node's globals; every runtime of custom functions has these two.
declare function setTimeout(task: () => void, delay: number): number;
declare function clearTimeout(handle: number): void;

export const runtimeClock: Clock = { now: () => Date.now() };

export const runtimeTimer: Timer = {
  after(delay, task) {
    const handle = setTimeout(task, delay);
    return () => {
      clearTimeout(handle);
    };
  },
};

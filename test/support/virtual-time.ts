/** Time that passes only when everything stands still: the next timer is then due at once, so that an hour's waiting takes no time. */
import type { Clock, Timer } from '../../src/base/ports';

export interface VirtualTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Runs the work, letting time pass whenever it waits for nothing but timers. */
  pass<T>(work: Promise<T>): Promise<T>;
  /** Moves the clock without running anything. */
  skip(ms: number): void;
}

export function virtualTime(start = Date.UTC(2026, 10, 22, 9, 30)): VirtualTime {
  let now = start;
  let waiting: { readonly due: number; readonly task: () => void }[] = [];
  return {
    clock: { now: () => now },
    timer: {
      after(delay, task) {
        const one = { due: now + delay, task };
        waiting.push(one);
        return () => {
          waiting = waiting.filter((other) => other !== one);
        };
      },
    },
    skip(ms) {
      now += ms;
    },
    async pass(work) {
      let isDone = false;
      const end = (): void => {
        isDone = true;
      };
      work.then(end, end);
      while (!isDone) {
        await new Promise((resolve) => { setImmediate(resolve); });
        const [next] = [...waiting].sort((a, b) => a.due - b.due);
        if (next === undefined || isDone) continue;
        waiting = waiting.filter((one) => one !== next);
        now = Math.max(now, next.due);
        next.task();
      }
      return work;
    },
  };
}

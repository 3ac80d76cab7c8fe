/** The long work of a page: one piece at a time, with how far it is; a new one ends the one before, and each can be stopped. */
import type { LongRun } from '../../src/app/long-run';

export interface Running<Doing> {
  readonly doing: Doing;
  /** 0…1. */
  readonly part: number;
}

export interface OneRun<Doing> {
  /** Undefined if it was stopped or another one began; `endCounts`: unless it had ended all the same. */
  during<T>(doing: Doing, start: (onProgress: (done: number) => void) => LongRun<T>, endCounts?: boolean): Promise<T | undefined>;
  stop(): void;
}

/** `show` is told of each beginning, of a hundred steps at most, and of the end. */
export function createOneRun<Doing>(show: (running: Running<Doing> | undefined) => void): OneRun<Doing> {
  let current: LongRun<unknown> | undefined;

  function stop(): void {
    const before = current;
    if (before === undefined) return;
    current = undefined;
    before.stop();
    show(undefined);
  }

  return {
    async during(doing, start, endCounts = false) {
      stop();
      let reached = 0;
      const run = start((done) => {
        if (current !== run || done - reached < 0.01) return;
        reached = done;
        show({ doing, part: done });
      });
      current = run;
      show({ doing, part: 0 });
      try {
        const result = await run.result;
        return current === run || endCounts ? result : undefined;
      } finally {
        if (current === run) {
          current = undefined;
          show(undefined);
        }
      }
    },
    stop,
  };
}

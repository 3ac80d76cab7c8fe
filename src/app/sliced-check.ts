/** Runs a check of the register in slices: the page answers and draws between two of them, and the check can be stopped. */
import type { Clock, Timer } from '../base/ports';
import type { AppIssue, CheckResult, CheckRun } from './app';
import type { CheckStep } from './check-register';

export interface SlicedCheck {
  readonly steps: Iterator<CheckStep>;
  /** What is known without looking. */
  readonly found: readonly AppIssue[];
  readonly clock: Clock;
  readonly timer: Timer;
  /** The workbook may be closed meanwhile. */
  readonly isOpen: () => boolean;
  readonly onProgress?: (done: number) => void;
}

/** Half of what people begin to feel, for machines slower than ours. */
const sliceMs = 25;
/** Some steps between two looks at the clock: a millisecond or two (check-register.ts). */
const stepsAtOnce = 4;

export function startCheck({ steps, found, clock, timer, isOpen, onProgress }: SlicedCheck): CheckRun {
  const issues: AppIssue[] = [...found];
  let stopped = false;
  let stop: () => void = () => undefined;
  const result = new Promise<CheckResult>((resolve, reject) => {
    const slice = (): void => {
      try {
        if (!isOpen()) {
          resolve({ issues, complete: false });
          return;
        }
        const end = clock.now() + sliceMs;
        let done = 0;
        for (let count = 1; ; count += 1) {
          const step = steps.next();
          if (step.done === true) {
            resolve({ issues, complete: true });
            return;
          }
          issues.push(...step.value.issues);
          ({ done } = step.value);
          if (count % stepsAtOnce === 0 && clock.now() >= end) break;
        }
        onProgress?.(done);
        // Whoever was told of the progress may have stopped it.
        if (!stopped) cancel = timer.after(0, slice);
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    };
    let cancel = timer.after(0, slice);
    stop = () => {
      stopped = true;
      cancel();
      resolve({ issues, complete: false });
    };
  });
  return { result, stop };
}

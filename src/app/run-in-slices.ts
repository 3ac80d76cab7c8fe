/** Runs long work in slices, so that the page answers and draws between two of them, and the work can be left. */
import type { Clock, Timer } from '../base/ports';

export interface Slices {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Asked after each pause. */
  readonly isLeft: () => boolean;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const sliceMs = 25;
/** Some steps between two looks at the clock. */
const stepsAtOnce = 8;

/** `steps` tell how much is done, 0…1. What is done in one slice never pauses. Undefined if it was left. */
export async function runInSlices<T>(steps: Iterator<number, T>, { clock, timer, isLeft, onProgress }: Slices): Promise<T | undefined> {
  for (;;) {
    const end = clock.now() + sliceMs;
    for (let count = 1; ; count += 1) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (count % stepsAtOnce !== 0 || clock.now() < end) continue;
      onProgress?.(step.value);
      break;
    }
    await new Promise<void>((resolve) => { timer.after(0, resolve); });
    if (isLeft()) return undefined;
  }
}

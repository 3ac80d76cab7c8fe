/** A file that is written card by card, as steps of long work. */
import type { Writing } from '../transfer/source';

/** Tells how much is written, 0…1, after each of `count` cards. */
export function* inParts<Written>(writing: Writing<Written>, count: number): Generator<number, Written> {
  for (let at = 1; ; at += 1) {
    const step = writing.next();
    if (step.done === true) return step.value;
    yield Math.min(at / count, 1);
  }
}

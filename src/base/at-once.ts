/** Work that is made of steps, all of them without a pause: for who has nothing else to do meanwhile. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

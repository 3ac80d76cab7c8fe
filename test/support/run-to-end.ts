/** Long work that pauses on a test's own timer: the timer runs until the work has ended. */
import type { AppOverMemory } from './app-over-memory';

export async function runToEnd<T>(over: AppOverMemory, result: Promise<T>): Promise<T> {
  let isDone = false;
  const end = (): void => { isDone = true; };
  result.then(end, end);
  // Most of it ends without a pause.
  for (let turn = 0; turn < 50 && !isDone; turn += 1) await Promise.resolve();
  while (!isDone) await over.settle();
  return result;
}

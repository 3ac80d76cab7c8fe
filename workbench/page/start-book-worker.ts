/** Starts the worker that writes the workbook; the build makes a script of its own of it. */
import type { BookWorker } from './book-writer';

export function startBookWorker(): BookWorker {
  return new Worker(/* webpackChunkName: "book-worker" */ new URL('./book-worker.ts', import.meta.url));
}

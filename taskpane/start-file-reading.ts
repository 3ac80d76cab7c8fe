/** Starts a worker that reads a file; the build makes a script of its own of it. */
import type { StartReading, ReadingAnswer } from '../src/app/reading-messages';

export const startFileReading: StartReading = (receive, lost) => {
  const worker = new Worker(/* webpackChunkName: "reading-worker" */ new URL('./reading-worker.ts', import.meta.url));
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => receive(data));
  const fail = (event: ErrorEvent | MessageEvent): void => {
    worker.terminate();
    lost(event instanceof ErrorEvent && event.message !== '' ? new Error(event.message) : new Error(`The worker that reads files: ${event.type}`));
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return { send: (file) => worker.postMessage(file), close: () => worker.terminate() };
};

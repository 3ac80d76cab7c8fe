/** Starts the worker that looks for duplicates; the build makes a script of its own of it. */
import type { DuplicateSearch } from '../src/app/duplicate-search';
import { createRemoteSearch, type SearchAnswer } from '../src/app/search-messages';

/** Thrown where a web view has no workers, or its page forbids them; told by `lost` where the script cannot be loaded, or dies. */
export function startDuplicateSearch(lost: (cause: unknown) => void): DuplicateSearch {
  const worker = new Worker(/* webpackChunkName: "duplicate-worker" */ new URL('./duplicate-worker.ts', import.meta.url));
  const { search, receive } = createRemoteSearch({ send: (request) => worker.postMessage(request), close: () => worker.terminate() });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => receive(data));
  const fail = (event: ErrorEvent | MessageEvent): void => {
    worker.terminate();
    lost(event instanceof ErrorEvent && event.message !== '' ? new Error(event.message) : new Error(`The worker of the search: ${event.type}`));
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return search;
}

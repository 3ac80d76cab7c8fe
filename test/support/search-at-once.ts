/** A search for duplicates that is done the moment it is asked, with the real engine: for tests that are not about waiting. */
import type { DuplicateSearch } from '../../src/app/duplicate-search';
import { createSearchInSlices } from '../../src/app/search-in-slices';

export function searchAtOnce(): DuplicateSearch {
  return createSearchInSlices({
    timer: {
      after(_delay, task) {
        let isDropped = false;
        queueMicrotask(() => { if (!isDropped) task(); });
        return () => { isDropped = true; };
      },
    },
    now: () => 0, sliceMs: 1,
  });
}

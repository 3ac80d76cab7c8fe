/** The worker beside the page: it looks for duplicates, so that typing, scrolling and the sheet never wait for that. */
import { createSearchInSlices } from '../src/app/search-in-slices';
import { createSearchAnswers } from '../src/app/search-messages';
import type { SearchRequest } from '../src/app/search-messages';
import { browserTimer } from '../src/host/excel/browser-ports';

/** Between two slices the worker hears what it is told: that a search is cancelled, that a card changed. */
const sliceMs = 40;

const search = createSearchInSlices({ timer: browserTimer, now: () => performance.now(), sliceMs });
const answer = createSearchAnswers(search, (told) => postMessage(told));

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => answer(data));

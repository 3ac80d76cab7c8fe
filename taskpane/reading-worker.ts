/** The worker beside the page that reads one file: a workbook of a hundred thousand rows is unpacked while the sheet and the pane answer. */
import { createReadingAnswer } from '../src/app/reading-messages';
import type { SourceFile } from '../src/app/read-source';
import { browserClock, browserTimer } from '../src/host/excel/browser-ports';
import { openXlsx } from '../src/host/xlsx/xlsx-workbook';
import { readZipFiles } from '../src/host/xlsx/zip-files';
import { decodeInBrowser } from './browser-files';

const answer = createReadingAnswer({ decode: decodeInBrowser, openWorkbook: (bytes, name) => openXlsx(bytes, name), openArchive: (bytes) => readZipFiles(bytes) }, { clock: browserClock, timer: browserTimer }, (told) => postMessage(told));

addEventListener('message', ({ data }: MessageEvent<SourceFile>) => { void answer(data); });

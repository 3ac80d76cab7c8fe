/** The add-in's pane as Excel would start it, with the page's switches in the place of Excel's own settings. */
import { must } from '../../src/base/assert';
import { browserClock, browserLog, browserRandom, browserTimer } from '../../src/host/excel/browser-ports';
import { createExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { whenOfficeReady } from '../../src/host/excel/office-environment';
import { startDuplicateSearch } from '../../taskpane/start-duplicate-search';
import { startFileReading } from '../../taskpane/start-file-reading';
import { startTaskPane } from '../../taskpane/start-task-pane';
import type { PreferenceStore } from './preferences';

export async function startPane(preferences: PreferenceStore): Promise<void> {
  const office = await whenOfficeReady();
  startTaskPane({
    container: must(document.getElementById('container'), 'the element #container'),
    environment: {
      locale: () => preferences.get().language, theme: () => preferences.get().theme, subscribe: (listener) => preferences.subscribe(listener),
    },
    workbook: createExcelWorkbook({ timer: browserTimer, log: browserLog, supports: (version) => office.supports(version) }),
    clock: browserClock, random: browserRandom, timer: browserTimer, log: browserLog, startSearch: startDuplicateSearch, startReading: startFileReading,
    author: () => preferences.get().author,
  });
}

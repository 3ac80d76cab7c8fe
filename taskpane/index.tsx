/** The entry of the page that Excel opens: waits for Office, hands the pane what Office offers, and its commands to the ribbon. */
import { must } from '../src/base/assert';
import { browserClock, browserLog, browserRandom, browserTimer } from '../src/host/excel/browser-ports';
import { createExcelWorkbook } from '../src/host/excel/excel-workbook';
import { whenOfficeReady } from '../src/host/excel/office-environment';
import { localeOfTag, textsOf } from '../src/locales/locales';
import { paneCommands } from './pane-commands';
import { startDuplicateSearch } from './start-duplicate-search';
import { startFileReading } from './start-file-reading';
import { startTaskPane } from './start-task-pane';

async function start(): Promise<void> {
  const container = must(document.getElementById('container'), 'the element #container');
  const office = await whenOfficeReady();
  const locale = localeOfTag(office.displayLanguage);
  document.documentElement.lang = locale;
  document.documentElement.dir = textsOf(locale).direction;
  if (!office.inExcel) {
    container.textContent = textsOf(locale).pane.opening.notInExcel;
    return;
  }
  const { pane } = startTaskPane({
    container,
    environment: { locale: () => locale, theme: () => office.colours(), subscribe: (listener) => office.watchColours(listener) },
    workbook: createExcelWorkbook({ timer: browserTimer, log: browserLog, supports: (version) => office.supports(version) }),
    clock: browserClock, random: browserRandom, timer: browserTimer, log: browserLog, startSearch: startDuplicateSearch, startReading: startFileReading,
    // Office tells an add-in nothing about the person.
    author: () => '',
  });
  for (const [name, command] of Object.entries(paneCommands(pane))) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      // The command runs even where the pane cannot be shown from code; Excel waits for completed in any case.
      void pane.run(() => Office.addin.showAsTaskpane());
      void command().finally(() => event?.completed());
    });
  }
}

start().catch((cause: unknown) => browserLog.error('The pane could not be started', cause));

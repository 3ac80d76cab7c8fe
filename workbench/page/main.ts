/**
 * The workbench page. It stands in for Excel: puts a workbook into the grid, the simulated host behind Office.js, and then loads
 * the add-in's own entries as Excel would. Opening another workbook loads the page anew, because an add-in starts
 * afresh with every workbook.
 */
import './page.css';
import { createXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { ok, type Result } from '../../src/base/result';
import type { HostIssue } from '../../src/host/workbook';
import { loadBook } from '../book/load-book';
import { readBook } from '../book/read-book';
import { ChangeGatherer } from '../book/gather-changes';
import { ExcelHost } from '../host/excel-host';
import { countTraffic } from './traffic';
import { registerCustomFunctions } from './custom-functions';
import type { CustomFunctions } from './custom-functions';
import { ChartLayer } from './chart-layer';
import { createGridView } from './grid-view';
import { BookKeeper } from './book-keeper';
import { BookWriter } from './book-writer';
import { readKeptBook } from './kept-book';
import type { KeptBook } from './kept-book';
import { createLayout } from './layout';
import { createMessage } from './message';
import { prepareOffice, provideOffice } from './office';
import { takePastes } from './paste';
import { PreferenceStore } from './preferences';
import { createScriptApi, typedWrite } from './script-api';
import { sharedBook } from './shared-book';
import { startBookWorker } from './start-book-worker';
import { paintTables } from './table-colours';
import { createToolbar } from './toolbar';
import { issueWords, wordsOf } from './words';
import type { FunctionDescription } from '../host/function-calls';
import type { WorkbenchScript } from './script-api';

declare global {
  interface Window {
    workbench?: WorkbenchScript;
    _richApiNativeBridge?: object;
  }
}

const NAMESPACE = 'CUSTOMER';
/** `?as=NAME`: two people in two tabs of one browser. */
const givenAuthor = new URLSearchParams(location.search).get('as');
const preferences = new PreferenceStore(givenAuthor === null ? {} : { author: givenAuthor });
const words = () => wordsOf(preferences.get().language);
const message = createMessage(words);

interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: KeptBook['settings'];
  /** It is in the browser's keeping already. */
  readonly kept: boolean;
}

async function firstBook(): Promise<Opened> {
  try {
    const kept = await readKeptBook();
    if (kept) return { ...kept, kept: true };
  } catch (cause) {
    message.show(words().notKept, cause);
  }
  const sample = await fetchSample();
  return sample ?? fresh(words().newFile, createXlsx().bytes());
}

function fresh(name: string, bytes: Uint8Array): Opened {
  return { name, bytes, settings: [], kept: false };
}

async function fetchSample(): Promise<Opened | undefined> {
  const response = await fetch('/sample.xlsx');
  if (!response.ok) return undefined;
  return fresh(words().sampleFile, new Uint8Array(await response.arrayBuffer()));
}

async function start(): Promise<void> {
  const gridElement = document.getElementById('grid');
  const bar = document.getElementById('toolbar');
  if (!gridElement || !bar) throw new Error('The page lacks its parts.');
  const waiting = Object.assign(document.createElement('p'), { className: 'waiting', textContent: words().waiting });
  gridElement.append(waiting);

  let setDark: (dark: boolean) => void = () => undefined;
  createLayout(preferences, (dark) => setDark(dark));
  const toolbar = createToolbar(bar, preferences, {
    open: (file) => void file.arrayBuffer().then((buffer) => openFile(new Uint8Array(buffer), file.name)),
    save: () => void saveFile(),
    startEmpty: () => void openFile(createXlsx().bytes(), words().newFile),
    startSample: () => void startSample(),
  });
  toolbar.setBusy(true);
  const open = await sharedBook();
  const isGuest = open?.isFirst === false;
  let book = isGuest ? { ...await open.shared.join(), kept: true } : await firstBook();
  let read = readBook(book.bytes, book.name);
  if (!read.ok) {
    // What was kept cannot be read any more: say so, and begin with something that can.
    message.show(`${words().notOpened(book.name)} ${issueWords(preferences.get().language, read.error)}`);
    book = fresh(words().newFile, createXlsx().bytes());
    read = readBook(book.bytes, book.name);
    if (!read.ok) throw new Error('An empty workbook cannot be read.');
  }
  toolbar.setFile(book.name);
  document.title = `${book.name} – Kartoteka`;

  const view = createGridView(gridElement, words().help);
  ({ setDark } = view);
  const { univer } = view;
  const model = loadBook(univer, read.value);
  paintTables(univer);
  model.drawMarks(() => view.redraw());
  new ChartLayer(univer, model);
  takePastes(gridElement, model);
  waiting.remove();
  setDark(preferences.get().theme !== 'light');
  for (const [key, value] of book.settings) model.setSetting(key, value);
  const writer = new BookWriter(book.bytes, new ChangeGatherer(model, read.value.sheets), startBookWorker);
  // The workbook of another page is kept by that one.
  const keptBy = isGuest ? { keep: async () => undefined, replace: async () => ok(undefined) } : writer;
  const keeper = new BookKeeper(model, keptBy, book.name, (cause) => message.show(words().notKept, cause));
  // A workbook that came from elsewhere is kept too.
  if (!book.kept) keeper.touch();

  if (open !== undefined) {
    open.shared.onAlone = () => message.show(words().sharedGone);
    const { name } = book;
    open.shared.connect(model, async () => ({ bytes: await writer.file(), name, settings: [...model.settings()] }));
  }

  const host = new ExcelHost(model);
  const traffic = countTraffic(host);
  window._richApiNativeBridge = traffic.bridge;
  prepareOffice();
  await loadScript(document.body.dataset['officeScript'] ?? '');
  provideOffice(model, host, preferences);

  let customFunctions: CustomFunctions | undefined;
  window.workbench = createScriptApi({
    model, faults: host.faults,
    typeAsUser: (place, text) => model.enterAsUser(place.sheetId, place.area, [[typedWrite(model, place, text)]]),
    open: (bytes, name = words().newFile) => openBytes(bytes, name),
    save: () => writer.file(),
    keepNow: () => keeper.flush(),
    quiet: async () => {
      await traffic.quiet();
      await customFunctions?.answered();
    },
  });
  toolbar.setBusy(false);
  try {
    await import('../../functions/index');
    await startFunctions();
    await (await import('./pane')).startPane(preferences);
  } catch (cause) {
    message.show(words().noPane, cause);
  }

  /** Only when the add-in's code stands behind them: the cells of the workbook call at once. */
  async function startFunctions(): Promise<void> {
    // Excel chooses the list when it starts, by the manifest's overrides; so does the page.
    const { language } = preferences.get();
    const list = language === 'en' ? 'functions.json' : `functions.${language}.json`;
    const { functions } = (await (await fetch(list)).json()) as { readonly functions: readonly FunctionDescription[] };
    host.calls.describe(functions);
    // The Excel part alone does not say that the add-in's code is loaded; its loader does.
    host.calls.markReady();
    customFunctions = registerCustomFunctions(NAMESPACE, functions, host, {
      addFunctions: (added) => model.addFunctions(added),
      recalculate() {
        model.recalculateWhere((formula) => formula.toUpperCase().includes(`${NAMESPACE}.`));
        return model.settle();
      },
    });
  }

  async function openBytes(bytes: Uint8Array, name: string): Promise<Result<undefined, HostIssue>> {
    const replaced = await keeper.replace(bytes, name);
    // The caller gets its answer first.
    if (replaced.ok) setTimeout(() => location.reload(), 0);
    return replaced;
  }

  async function openFile(bytes: Uint8Array, name: string): Promise<void> {
    if (isGuest) {
      message.show(words().sharedElsewhere);
      return;
    }
    toolbar.setBusy(true);
    message.hide();
    try {
      const opened = await openBytes(bytes, name);
      if (opened.ok) return;
      message.show(`${words().notOpened(name)} ${issueWords(preferences.get().language, opened.error)}`);
    } catch (cause) {
      message.show(words().notOpened(name), cause);
    }
    toolbar.setBusy(false);
  }

  async function startSample(): Promise<void> {
    const sample = await fetchSample();
    if (sample) await openFile(sample.bytes, sample.name);
    else message.show(words().noSample);
  }

  async function saveFile(): Promise<void> {
    try {
      await customFunctions?.answered();
      await model.settle();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([(await writer.file()).slice()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
      link.download = book.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (cause) {
      message.show(words().notSaved, cause);
    }
  }
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded.`)));
    document.head.append(script);
  });
}

start().catch((cause: unknown) => message.show(cause instanceof Error ? cause.message : String(cause), cause));

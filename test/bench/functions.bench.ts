/**
 * Custom functions over a register of 100,000 customers: answered by the engine, kept up to date in cells, and from end to end, as a
 * sheet calls them: Microsoft's unmodified Office.js, the simulated Excel behind it. Beside them XLOOKUP of HyperFormula and Univer,
 * with the same keys in the same table, exact match. HyperFormula is no part of the project (its licence is the GPL): it is looked
 * for here and in the folder that KARTOTEKA_PEERS names (`npm install --prefix FOLDER hyperformula`).
 */
import nodeModule from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { createLiveCells, type Asked, type CellResult } from '../../functions/live-cells';
import { balanceOnDay } from '../../src/app/account-answers';
import { addressForPurpose, createPurposeNames } from '../../src/app/address-answer';
import type { App, AppIssue } from '../../src/app/app';
import { createApp } from '../../src/app/create-app';
import { invoiceDueDate } from '../../src/app/due-date-answer';
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue } from '../../src/app/look-up';
import { makeRegister } from '../../src/app/make-register';
import { listRecords, type RegisterRecord } from '../../src/app/register-layout';
import type { Clock, Timer } from '../../src/base/ports';
import type { Result } from '../../src/base/result';
import { createSeededRandom } from '../../src/base/seeded-random';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { locales, textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { ExcelHost } from '../../workbench/host/excel-host';
import { PlainWorkbook } from '../../workbench/host/plain-workbook';
import type { Bench, BenchRow } from './bench-row';

const customers = 100_000;
const documents = 50_000;
/** Fewer for those who go through the table for each of them. */
const askedOfPeers = 100;
const day = '2026-06-30';
const texts = textsOf('en');
const languages = locales.map(textsOf);
const fields = createFieldNames(languages.map((one) => one.fields.Customers));
const purposes = createPurposeNames(languages);

/** What is not part of the bench is looked for when it runs. */
const { createRequire: requireFrom } = nodeModule;

const codeOf = (at: number): string => `C-${String(at).padStart(5, '0')}`;
/** All customers, none next to the one before. */
const keyOf = (at: number): string => codeOf((at * 7919) % customers);
const count = (number: number): string => number.toLocaleString('en');

async function openBig(clock: Clock, timer: Timer): Promise<App> {
  const random = createSeededRandom(3);
  const Customers = Array.from({ length: customers }, (_, at): RegisterRecord => ({
    id: makeId('kc', random),
    values: { code: codeOf(at), name: `Customer ${at}`, city: `Town ${at % 300}`, street: 'Main', houseNumber: String(at % 90), paymentTerms: ['30', 'EOM+30', '10', '60 EOM'][at % 4] ?? null },
  }));
  const ofSomebody = (): string => Customers[random.integer(customers)]?.id ?? '';
  const Addresses = Array.from({ length: 20_000 }, (_, at): RegisterRecord => ({ id: makeId('ad', random), values: { customer: ofSomebody(), location: `Store ${at}`, delivery: true, city: `Town ${at % 300}` } }));
  const Documents = Array.from({ length: documents }, (_, at): RegisterRecord => ({
    id: makeId('dc', random), values: { customer: ofSomebody(), type: 'Invoice', status: 'Issued', number: `I-${at}`, date: '2026-05-01', amount: (100 + random.integer(90_000)) / 100, currency: 'EUR' },
  }));
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random, texts }, { Customers, Addresses, Documents, Lists: listRecords(texts, random) });
  if (!made.ok) throw new Error(made.error.code);
  const app = createApp({ workbook, random, author: () => 'bench', texts: () => texts, clock, timer, log: { error: (message, cause) => { throw new Error(message, { cause }); } } });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  return app;
}

type Evaluate = (app: App) => Result<CellResult, AppIssue> | undefined;

const functionsAsked: Readonly<Record<string, (key: string) => Evaluate>> = {
  GET: (key) => (app) => fieldValue(app, fields, { key, field: 'Name', asOf: null }),
  DUEDATE: (key) => (app) => invoiceDueDate(app, { key, invoiceDate: 46_174 }),
  BALANCE: (key) => (app) => balanceOnDay(app, { key, date: 46_203, currency: 'EUR' }, () => day),
  ADDRESS: (key) => (app) => addressForPurpose(app, purposes, { key, purpose: 'delivery' }, texts),
};

function inEngine(app: App): BenchRow[] {
  return Object.entries(functionsAsked).map(([name, ask]): BenchRow => {
    const keys = Array.from({ length: customers }, (_, at) => keyOf(at));
    // Accounts are put together when they are first asked for, which the bench of accounts measures.
    for (const key of keys) ask(key)(app);
    let answers = 0;
    const start = performance.now();
    for (const key of keys) if (ask(key)(app)?.ok === true) answers += 1;
    return { work: `${count(customers)} CUSTOMER.${name} over ${count(customers)} cards, in the engine`, tool: 'Kartoteka', ms: performance.now() - start, bar: '500', note: `${count(answers)} answered` };
  });
}

/** Timers that run when they are asked to, and the longest that one of them took. */
function handTimer(): Timer & { run(): { readonly longest: number; readonly total: number } } {
  let tasks: { readonly delay: number; readonly task: () => void }[] = [];
  return {
    after(delay, task) {
      const due = { delay, task };
      tasks.push(due);
      return () => { tasks = tasks.filter((other) => other !== due); };
    },
    run() {
      let longest = 0;
      const begun = performance.now();
      for (let due = tasks.shift(); due !== undefined; due = tasks.shift()) {
        if (due.delay > 60_000) continue;
        const start = performance.now();
        due.task();
        longest = Math.max(longest, performance.now() - start);
      }
      return { longest, total: performance.now() - begun };
    },
  };
}

/** What cells cost that follow the register. */
async function inCells(app: App, clock: Clock, cells: number): Promise<BenchRow[]> {
  const timer = handTimer();
  const live = createLiveCells({ app: () => Promise.resolve(app), texts: () => texts, clock, timer });
  let told = 0;
  let asked = 0;
  const show = (at: number): void => {
    const key = keyOf(at);
    const evaluate = functionsAsked['GET']?.(key);
    const question: Asked = ['GET', key, 'Name', null];
    live.show<CellResult>({ setResult: () => { told += 1; } }, question, (current) => {
      asked += 1;
      return evaluate?.(current);
    });
  };
  show(0);
  await Promise.resolve();
  await Promise.resolve();
  const start = performance.now();
  for (let at = 1; at < cells; at += 1) show(at);
  const come = performance.now() - start;
  const first = timer.run();
  if (told !== cells) throw new Error(`${told} of ${cells} cells were told`);
  const what = `${count(cells)} cells`;
  const rows: BenchRow[] = [
    { work: `${what} come, and show their first answers`, tool: 'Kartoteka', ms: come + first.total, note: `longest slice ${first.longest.toFixed(0)} ms` },
  ];
  const changed = async (work: string, field: string): Promise<void> => {
    const id = app.find(keyOf(5))?.id ?? '';
    const card = app.card(id);
    [told, asked] = [0, 0];
    const saved = await app.save({ id, base: card?.values ?? {}, edits: { [field]: `Renamed ${cells}` } });
    if (!saved.ok) throw new Error('not saved');
    const { total, longest } = timer.run();
    rows.push({ work: `${what}, ${work}`, tool: 'Kartoteka', ms: total, note: `${count(asked)} asked again, ${told} told, longest slice ${longest.toFixed(0)} ms` });
  };
  await changed('another field of one customer changes', 'alias');
  await changed('one customer is renamed', 'name');
  return rows;
}

/** As much of a page as Office.js looks for while it loads; it draws nothing. */
function pageForOffice(): object {
  const element = (): object => ({ setAttribute: () => undefined, style: {} });
  return {
    window: globalThis, navigator: { userAgent: 'Node' }, addEventListener: () => undefined,
    location: { href: 'https://localhost/', protocol: 'https:', search: '', hash: '' }, name: '',
    document: { URL: 'https://localhost/', createElement: element, documentElement: element(), getElementsByTagName: () => [], addEventListener: () => undefined },
  };
}

/** The functions as a page has them, behind the real Office.js. */
async function startOffice(app: App): Promise<ExcelHost> {
  const root = resolve('.');
  const host = new ExcelHost(new PlainWorkbook({}));
  const mappings: Record<string, unknown> = {};
  const associate = (id: string, work: unknown): void => { mappings[id.toUpperCase()] = work; };
  // What the loader, which is only on Microsoft's servers, puts on the page before the Excel part.
  const customFunctions = { associate, _association: { mappings, associate, onchange: () => undefined } };
  Object.assign(globalThis, pageForOffice(), { CustomFunctions: customFunctions, _richApiNativeBridge: host.bridge });
  runInThisContext(readFileSync(join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8'));
  await import('../../functions/index');
  const { provideApp } = await import('../../src/app/shared-app');
  provideApp(app, () => texts);
  host.calls.describe([{ id: 'GET', name: 'GET', parameters: [{ name: 'key' }, { name: 'field' }, { name: 'asOf', optional: true }], options: { stream: true, cancelable: true } }]);
  host.calls.markReady();
  return host;
}

function throughOffice(host: ExcelHost, calls: number): Promise<number> {
  return new Promise((done) => {
    let left = calls;
    const start = performance.now();
    for (let at = 0; at < calls; at += 1) {
      host.callFunction('GET', [keyOf(at), 'Name'], {
        address: 'Sheet1!A1',
        onResult: ({ cells }) => {
          if (typeof cells[0]?.[0] !== 'string') throw new Error(`No answer: ${JSON.stringify(cells)}`);
          left -= 1;
          if (left === 0) done(performance.now() - start);
        },
      });
    }
  });
}

const formulaOf = (at: number): string => `=XLOOKUP(A${at + 1},Customers!$A$1:$A$${customers},Customers!$B$1:$B$${customers},"",0)`;

interface Peer {
  readonly name: string;
  readonly note: string;
  readonly ms: number;
}

interface HyperFormulaPackage {
  readonly HyperFormula: {
    readonly version: string;
    buildFromSheets(sheets: Readonly<Record<string, readonly (readonly string[])[]>>, options: object): {
      getSheetId(name: string): number;
      setCellContents(at: { readonly sheet: number; readonly row: number; readonly col: number }, values: readonly (readonly string[])[]): unknown;
      getCellValue(at: { readonly sheet: number; readonly row: number; readonly col: number }): unknown;
      destroy(): void;
    };
  };
}

const peerNames = Array.from({ length: customers }, (_, at): readonly string[] => [codeOf(at), `Customer ${at}`]);
const expected = (at: number): string => `Customer ${(at * 7919) % customers}`;

function findHyperFormula(): HyperFormulaPackage | undefined {
  const folders = [resolve('.'), ...(process.env['KARTOTEKA_PEERS'] === undefined ? [] : [resolve(process.env['KARTOTEKA_PEERS'])])];
  for (const folder of folders) {
    try {
      return requireFrom(join(folder, 'package.json'))('hyperformula') as HyperFormulaPackage;
    } catch (cause) {
      if ((cause as { readonly code?: string }).code !== 'MODULE_NOT_FOUND') throw cause;
    }
  }
  return undefined;
}

function hyperFormula(formulas: number): Peer | undefined {
  const found = findHyperFormula();
  if (found === undefined) return undefined;
  const { HyperFormula } = found;
  const book = HyperFormula.buildFromSheets({ Customers: peerNames, Ask: Array.from({ length: formulas }, (_, at) => [keyOf(at)]) }, { licenseKey: 'gpl-v3', useColumnIndex: true, maxRows: customers });
  const sheet = book.getSheetId('Ask');
  const start = performance.now();
  book.setCellContents({ sheet, row: 0, col: 1 }, Array.from({ length: formulas }, (_, at) => [formulaOf(at)]));
  const ms = performance.now() - start;
  for (let at = 0; at < formulas; at += 1) if (book.getCellValue({ sheet, row: at, col: 1 }) !== expected(at)) throw new Error(`HyperFormula is wrong in row ${at + 1}`);
  book.destroy();
  return { name: `HyperFormula ${HyperFormula.version}`, ms, note: 'with its column index' };
}

interface UniverRange {
  getValue(): unknown;
  setValues(values: readonly (readonly { readonly f: string }[])[]): unknown;
}

interface UniverBook {
  getSheetByName(name: string): { getRange(row: number, column: number, rows: number, columns: number): UniverRange };
}

interface UniverPackage {
  createUniver(options: object): { readonly univerAPI: { createWorkbook(data: object): UniverBook }; readonly univer: { dispose(): void } };
}

async function univer(formulas: number): Promise<Peer> {
  const require = requireFrom(resolve('package.json'));
  const { createUniver } = require('@univerjs/presets') as UniverPackage;
  const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core') as { UniverSheetsNodeCorePreset(options: object): object };
  const made = createUniver({ locale: 'enUS', locales: { enUS: {} }, logLevel: 0, presets: [UniverSheetsNodeCorePreset({})] });
  const cellsOf = (rows: readonly (readonly string[])[]): object => Object.fromEntries(rows.map((row, r) => [r, Object.fromEntries(row.map((v, c) => [c, { v, t: 1 }]))]));
  const book = made.univerAPI.createWorkbook({
    id: 'book', name: 'Book', appVersion: '', locale: 'enUS', styles: {}, sheetOrder: ['customers', 'ask'],
    sheets: {
      customers: { id: 'customers', name: 'Customers', rowCount: customers, columnCount: 2, cellData: cellsOf(peerNames) },
      ask: { id: 'ask', name: 'Ask', rowCount: formulas, columnCount: 2, cellData: cellsOf(Array.from({ length: formulas }, (_, at) => [keyOf(at)])) },
    },
  });
  const ask = book.getSheetByName('Ask');
  const start = performance.now();
  ask.getRange(0, 1, formulas, 1).setValues(Array.from({ length: formulas }, (_, at) => [{ f: formulaOf(at) }]));
  const value = (at: number): unknown => ask.getRange(at, 1, 1, 1).getValue();
  while (value(formulas - 1) !== expected(formulas - 1)) await new Promise((turn) => { setTimeout(turn, 5); });
  const ms = performance.now() - start;
  for (let at = 0; at < formulas; at += 1) if (value(at) !== expected(at)) throw new Error(`Univer is wrong in row ${at + 1}`);
  made.univer.dispose();
  return { name: 'Univer 0.25.1', ms, note: '' };
}

function besidePeers(peers: readonly (Peer | undefined)[], own: { readonly engine: number; readonly office: number }): BenchRow[] {
  const work = `${count(askedOfPeers)} look-ups among ${count(customers)} names`;
  return [
    { work, tool: 'Kartoteka, in the engine', ms: own.engine },
    { work, tool: 'Kartoteka, through Office.js', ms: own.office, note: 'Office.js itself keeps answers back for 50 ms' },
    ...peers.map((peer): BenchRow => (peer === undefined
      ? { work, tool: 'HyperFormula', ms: 0, note: 'not installed here' }
      : { work, tool: `XLOOKUP of ${peer.name}`, ms: peer.ms, ratio: peer.ms / own.office, note: [`${(peer.ms / own.engine).toFixed(0)} × the engine's time`, peer.note].filter((part) => part !== '').join('; ') })),
  ];
}

async function run(): Promise<BenchRow[]> {
  const clock: Clock = { now: () => Date.now() };
  const quiet = handTimer();
  const app = await openBig(clock, quiet);
  quiet.run();
  const rows = inEngine(app);
  rows.push(...await inCells(app, clock, 2_000), ...await inCells(app, clock, customers));
  quiet.run();
  const ask = functionsAsked['GET'];
  const start = performance.now();
  for (let at = 0; at < askedOfPeers; at += 1) ask?.(keyOf(at))(app);
  const engine = performance.now() - start;
  // Before there is something like a page, which they would look for too.
  const peers = [hyperFormula(askedOfPeers), await univer(askedOfPeers)];

  const host = await startOffice(app);
  await throughOffice(host, 1);
  const rested = async (calls: number): Promise<number> => {
    // Right after answers Office.js keeps the next ones back for half a second, as it does for streams that run on.
    await new Promise((over) => { setTimeout(over, 1_500); });
    return throughOffice(host, calls);
  };
  const office = await rested(askedOfPeers);
  for (const calls of [2_000, customers]) {
    rows.push({ work: `${count(calls)} CUSTOMER.GET from the sheet and back, through Office.js`, tool: 'Kartoteka', ms: await rested(calls) });
  }
  app.close();
  rows.push(...besidePeers(peers, { engine, office }));
  return rows;
}

export const bench: Bench = { name: 'Functions in cells', run };

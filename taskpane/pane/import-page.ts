/**
 * The page on which customers are taken out of a file: what was brought is read, its columns are understood and put right, what
 * would be done is shown and decided, and only then anything is written. Each step can be stopped, and gone back from.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { ColumnChoice } from '../../src/app/choose-column';
import { sayWord, wordsForLists } from '../../src/app/column-words';
import { correctedCards, tableOfCards, type CardTable } from '../../src/app/corrected-cards';
import { correctedTable, correctionsOf, withCorrection, type Corrections } from '../../src/app/corrected-rows';
import type { Imported } from '../../src/app/import-cards';
import type { ImportDecision, ImportOrder, ImportPlan, PlannedCard } from '../../src/app/import-plan';
import type { Holding } from '../../src/app/holdings';
import type { ImportSheet, TableSource } from '../../src/app/import-sheet';
import type { LongRun } from '../../src/app/long-run';
import { readMappingFile } from '../../src/app/mapping-file';
import type { Source, SourceChoice } from '../../src/app/read-source';
import { readRememberedMappings, rememberMapping, writeRememberedMappings, type RememberedMappings } from '../../src/app/remembered-mappings';
import { sheetsBeside } from '../../src/app/rows-of-sheets';
import type { ColumnPolicy } from '../../src/app/take-in';
import type { Result } from '../../src/base/result';
import type { Scalar } from '../../src/model/field-kinds';
import type { RecordId } from '../../src/model/ids';
import { createDeviceSetting, type DeviceSetting, type SettingKeeping } from './device-setting';
import { createListeners, type Observed } from './listeners';
import { begun, createUnfinishedImports, ended } from './unfinished-imports';

export type Doing = 'reading' | 'understanding' | 'comparing' | 'importing';
export type Preset = Extract<ImportOrder['preset'], string>;
type Sheets = Extract<Source, { readonly kind: 'sheets' }>['sheets'];
type Mapping = ImportSheet['proposal']['mapping'];

/** What was brought: a file with its bytes, to be read otherwise; or rows that were pasted, or stand in this workbook. */
export interface Brought {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

export interface OpenImport {
  readonly step: 'choose' | 'columns' | 'plan';
  /** Sheets of this workbook that may be lists. */
  readonly others: readonly string[];
  /** Where customers of this register were taken from on this device, and not all of them came in. */
  readonly unfinished: readonly string[];
  readonly brought?: Brought;
  readonly source?: Source;
  /** Files of an archive, of which one is to be chosen. */
  readonly packed?: readonly string[];
  /** The one that was chosen. */
  readonly file?: string;
  /** Which of the source's sheets. */
  readonly at: number;
  readonly sheet?: ImportSheet;
  readonly mapping?: Mapping;
  /** The file that says what the columns mean. */
  readonly mappingFrom?: string;
  /** The customers of a format that names no columns, once some are refused; undefined too where they cannot be told apart. */
  readonly cardTable?: CardTable;
  /** Of cells of the sheet, or of that table. */
  readonly corrections: Corrections;
  /** Since the file was read otherwise: how many of the corrections are kept. */
  readonly kept?: { readonly corrections: number; readonly of: number };
  /** Those with which the plan was worked out. */
  readonly planned: Corrections;
  readonly policies: Readonly<Record<string, ColumnPolicy>>;
  /** What its rows are. */
  readonly holds: Holding;
  readonly preset: Preset;
  readonly decisions: Readonly<Record<number, ImportDecision>>;
  /** By line, the cards that it might have been when it was decided: another of them can still be chosen. */
  readonly offered: Readonly<Record<number, readonly RecordId[]>>;
  /** By line, the question that was answered: it can be answered otherwise. */
  readonly answered: Readonly<Record<number, PlannedCard>>;
  readonly withoutFaults: boolean;
  readonly plan?: ImportPlan;
  /** 0…1 while something runs. */
  readonly running?: number;
  readonly doing?: Doing;
  /** Why the last attempt was refused. */
  readonly refused: readonly AppIssue[];
}

export interface ImportPage extends Observed<OpenImport | undefined> {
  begin(): void;
  bring(file: Brought & { readonly bytes: Uint8Array }): Promise<void>;
  paste(text: string, name: string): Promise<void>;
  /** `range` empty: all of it. */
  useSheet(name: string, range: string): Promise<void>;
  /** Of an archive. */
  chooseFile(name: string): Promise<void>;
  /** Reads the file again, otherwise. */
  readAs(chosen: SourceChoice): Promise<void>;
  chooseSheet(at: number): Promise<void>;
  /** Places of the rows of headers. */
  chooseHeaders(rows: readonly number[]): Promise<void>;
  chooseColumn(column: number, choice: ColumnChoice): void;
  /** What a word of the column means; undefined: nobody says. */
  sayWord(column: number, word: string, value: Scalar | undefined): void;
  /** Takes what the columns mean from a file that was saved for such a list. */
  useMapping(file: { readonly name: string; readonly text: string }): void;
  choosePolicy(fields: readonly string[], policy: ColumnPolicy): void;
  choosePreset(preset: Preset): void;
  /** What the rows are, instead of what was found. */
  chooseHolding(holds: Holding): Promise<void>;
  /** Works out what would be done. */
  plan(): Promise<void>;
  /** `offered`: the cards that there are to choose from. */
  decide(line: number, decision: ImportDecision | undefined, offered: readonly RecordId[], question?: PlannedCard): void;
  /** Another value for a cell of the file, undefined for what the file says; works out anew what would be done. */
  correct(line: number, column: number, value: string | undefined): void;
  setWithoutFaults(on: boolean): void;
  /** Tells no more of imports that were not finished. */
  forgetUnfinished(): void;
  /** One step back. */
  back(): void;
  stop(): void;
  /** Undefined if it was refused or stopped; the state says why. */
  run(): Promise<Imported | undefined>;
  leave(): void;
  close(): void;
}

export interface ImportPageDeps extends SettingKeeping {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
}

const nothing: OpenImport = { step: 'choose', others: [], unfinished: [], at: 0, corrections: {}, planned: {}, policies: {}, holds: 'customers', preset: 'cards', decisions: {}, offered: {}, answered: {}, withoutFaults: false, refused: [] };

export function createMappingMemory(keeping: SettingKeeping): DeviceSetting<RememberedMappings> {
  return createDeviceSetting<RememberedMappings>(keeping, {
    key: 'import-mappings', called: 'what columns of files mean', usual: [], read: readRememberedMappings, write: writeRememberedMappings,
  });
}

export function createImportPage({ app, task, ...keeping }: ImportPageDeps): ImportPage {
  let state: OpenImport | undefined;
  let current: LongRun<unknown> | undefined;
  /** Which time the page is open. */
  let visit = 0;
  /** Counts what makes an earlier plan unwanted, between its parts too. */
  let wanted = 0;
  /** The customers of the file, until its columns mean something else. */
  let cards: Pick<ImportOrder, 'cards' | 'issues'> | undefined;
  const listeners = createListeners();
  const memory = createMappingMemory(keeping);
  const unfinished = createUnfinishedImports(keeping);
  unfinished.subscribe(() => set({ unfinished: unfinishedHere() }));
  void task(() => memory.recall());
  void task(() => unfinished.recall());

  function set(next: { readonly [K in keyof OpenImport]?: OpenImport[K] | undefined }): void {
    if (state === undefined) return;
    const changed: { -readonly [K in keyof OpenImport]?: OpenImport[K] | undefined } = { ...state, ...next };
    for (const key of ['brought', 'source', 'sheet', 'mapping', 'mappingFrom', 'cardTable', 'kept', 'packed', 'file', 'plan', 'running', 'doing'] as const) if (changed[key] === undefined) delete changed[key];
    state = changed as OpenImport;
    listeners.tell();
  }

  function unfinishedHere(): readonly string[] {
    const register = app.registerId();
    return unfinished.state().flatMap((one) => (one.register === register ? [one.name] : []));
  }

  function end(): void {
    const before = current;
    if (before === undefined) return;
    current = undefined;
    before.stop();
    set({ doing: undefined, running: undefined });
  }

  /** Ends what runs, and what would follow it. */
  function halt(): void {
    wanted += 1;
    end();
  }

  /** One thing at a time; undefined if it was stopped or left, unless its end counts all the same. */
  async function during<T>(doing: Doing, start: (onProgress: (done: number) => void) => LongRun<T>, endCounts = false): Promise<T | undefined> {
    end();
    set({ doing, running: 0, refused: [] });
    let reached = 0;
    const run = start((done) => {
      if (current !== run || done - reached < 0.01) return;
      reached = done;
      set({ running: done });
    });
    current = run;
    try {
      const result = await run.result;
      return current === run || endCounts ? result : undefined;
    } finally {
      if (current === run) {
        current = undefined;
        set({ doing: undefined, running: undefined });
      }
    }
  }

  /** True if it worked; else the state says why, or it was stopped. */
  function took<T>(read: Result<T, AppIssue> | undefined): read is { readonly ok: true; readonly value: T } {
    if (read?.ok === false) set({ refused: [read.error] });
    return read?.ok === true;
  }

  async function read(brought: Brought & { readonly bytes: Uint8Array }, chosen: SourceChoice): Promise<void> {
    const found = await during('reading', (onProgress) => app.readSource({ bytes: brought.bytes, name: brought.name, chosen }, onProgress));
    if (!took(found)) return;
    if (found.value.kind === 'archive') set({ brought, packed: found.value.names });
    else {
      await show(brought, found.value);
      set({ file: chosen.file });
    }
  }

  /** What was read, with its best sheet looked at. */
  async function show(brought: Brought, source: Exclude<Source, { readonly kind: 'archive' }>): Promise<void> {
    if (source.kind === 'backup') {
      set({ refused: [{ severity: 'error', code: 'import-backup', facts: {} }] });
      return;
    }
    const best = source.kind === 'sheets' ? await bestSheet(source.sheets) : undefined;
    if (source.kind === 'sheets' && best === undefined) return;
    cards = undefined;
    const preset = presetOf(source);
    set({ step: source.kind === 'cards' ? 'choose' : 'columns', brought, source, plan: undefined, sheet: undefined, mapping: undefined, mappingFrom: undefined, cardTable: undefined, kept: undefined, packed: undefined, file: undefined, corrections: {}, decisions: {}, offered: {}, answered: {}, policies: {}, preset, refused: [], ...(source.kind === 'cards' && { holds: source.holds }) });
    if (source.kind === 'cards') void task(plan);
    else if (best !== undefined) settleOn(best.at, best.found);
  }

  interface LookedAt {
    readonly at: number;
    readonly found: ImportSheet;
  }

  /** The one with most columns that mean something; undefined if it was stopped. */
  async function bestSheet(sheets: Sheets): Promise<LookedAt | undefined> {
    const looked: LookedAt[] = [];
    for (const [at, sheet] of sheets.entries()) {
      if (sheet.hidden === true && sheets.some(({ hidden }) => hidden !== true)) continue;
      const found = await during('understanding', (onProgress) => app.lookAtSheet(sheet, { remembered: memory.state() }, onProgress));
      if (found === undefined) return undefined;
      looked.push({ at, found });
    }
    const known = ({ found }: LookedAt): number => found.proposal.columns.filter(({ verdict }) => verdict === 'mapped').length;
    return looked.sort((a, b) => known(b) - known(a) || b.found.table.rows.length - a.found.table.rows.length)[0];
  }

  interface Looking {
    readonly mapping?: RememberedMappings[number];
    readonly mappingFrom?: string;
    readonly holds?: Holding;
  }

  /** `headers`, `mapping` and `holds` where a person says what they are. */
  async function look(at: number, headers?: readonly number[], { mapping, mappingFrom, holds }: Looking = {}): Promise<void> {
    const source = state?.source;
    const sheet = source?.kind === 'sheets' ? source.sheets[at] : undefined;
    if (sheet === undefined) return;
    const found = await during('understanding', (onProgress) => app.lookAtSheet(sheet, { remembered: mapping === undefined ? memory.state() : [mapping], headerRows: headers, holds }, onProgress));
    if (found !== undefined && state?.source === source) settleOn(at, found, mappingFrom);
  }

  function settleOn(at: number, found: ImportSheet, mappingFrom?: string): void {
    cards = undefined;
    // Corrections belong to the cells of their sheet, wherever its headers are.
    set({ at, sheet: found, kept: undefined, mapping: found.proposal.mapping, mappingFrom, holds: found.holds, corrections: at === state?.at ? state.corrections : {}, plan: undefined, decisions: {}, offered: {}, answered: {}, refused: [] });
    const shop = found.proposal.source?.key;
    if (shop === 'woocommerce' || shop === 'shopify') set({ preset: 'shop' });
  }

  const order = (): ImportOrder | undefined => (state === undefined || cards === undefined ? undefined : {
    ...cards, holds: state.holds, preset: state.preset, policies: state.policies, decisions: state.decisions, withoutFaults: state.withoutFaults, source: state.brought?.name,
    listWords: state.mapping === undefined ? [] : wordsForLists(state.mapping),
  });

  async function plan(): Promise<void> {
    const { source, sheet, mapping, cardTable, corrections } = state ?? nothing;
    const asking = wanted += 1;
    if (cards === undefined && source?.kind === 'cards') {
      cards = { cards: cardTable === undefined ? source.cards : correctedCards(source.cards, cardTable, corrections), issues: source.issues as NonNullable<ImportOrder['issues']> };
    }
    if (cards === undefined && sheet !== undefined && mapping !== undefined) {
      const applied = await during('understanding', (onProgress) => app.cardsOfTable(correctedTable(sheet.table, corrections), mapping, tableSource(source, sheet), onProgress));
      if (applied === undefined || asking !== wanted) return;
      cards = { cards: applied.cards, issues: [...source?.issues ?? [], ...sheet.issues, ...applied.issues] as NonNullable<ImportOrder['issues']> };
    }
    const asked = order();
    if (asked === undefined) return;
    const worked = await during('comparing', (onProgress) => app.planImport(asked, onProgress));
    if (worked === undefined) return;
    const asCells = cardTable === undefined && source?.kind === 'cards' && worked.counts.rejected > 0 ? tableOfCards(source.cards) : cardTable;
    set({ plan: worked, planned: corrections, cardTable: asCells, step: 'plan' });
  }

  function back(): void {
    halt();
    if (state?.step === 'plan' && state.sheet !== undefined) set({ step: 'columns', plan: undefined, refused: [] });
    else set({ ...nothing, others: state?.others ?? [], unfinished: unfinishedHere(), brought: undefined, source: undefined, sheet: undefined, mapping: undefined, mappingFrom: undefined, cardTable: undefined, kept: undefined, packed: undefined, file: undefined, plan: undefined });
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin() {
      halt();
      cards = undefined;
      state = { ...nothing, unfinished: unfinishedHere() };
      visit += 1;
      listeners.tell();
      void task(async () => {
        const others = await app.otherSheets();
        if (others.ok) set({ others: others.value });
      });
    },
    bring: (file) => task(() => read(file, {})),
    paste: (text, name) => task(async () => {
      const found = await during('reading', (onProgress) => app.readClipboard(text, onProgress));
      if (took(found)) await show({ name }, { kind: 'sheets', from: 'workbook', sheets: [{ ...found.value, sheet: '' }], issues: [] });
    }),
    useSheet: (name, range) => task(async () => {
      const found = await during('reading', (onProgress) => app.readOtherSheet({ name, ...(range.trim() !== '' && { range }) }, onProgress));
      if (took(found)) await show({ name }, { kind: 'sheets', from: 'workbook', sheets: found.value.map((sheet) => ({ ...sheet, sheet: name })), issues: [] });
    }),
    chooseFile: (file) => task(async () => {
      const { bytes, name } = state?.brought ?? {};
      if (bytes !== undefined && name !== undefined) await read({ name, bytes }, { file });
    }),
    readAs: (chosen) => task(async () => {
      const { brought: { bytes, name } = {}, file, source, at, corrections } = state ?? nothing;
      if (bytes === undefined || name === undefined) return;
      await read({ name, bytes }, { ...chosen, ...(file !== undefined && { file }) });
      const of = Object.keys(corrections).length;
      if (state?.sheet === undefined || state.source === source || state.at !== at || of === 0) return;
      const kept = correctionsOf(state.sheet.table, corrections);
      set({ corrections: kept, kept: { corrections: Object.keys(kept).length, of } });
    }),
    chooseSheet: (at) => task(() => look(at)),
    chooseHeaders: (rows) => task(() => look(state?.at ?? 0, rows)),
    chooseColumn(column, choice) {
      if (state?.sheet === undefined || state.mapping === undefined) return;
      cards = undefined;
      set({ mapping: app.chooseColumn(state.sheet, state.mapping, column, choice), plan: undefined });
    },
    sayWord(column, word, value) {
      if (state?.mapping === undefined) return;
      cards = undefined;
      set({ mapping: sayWord(state.mapping, column, word, value), plan: undefined });
    },
    useMapping({ name, text }) {
      if (state?.sheet === undefined) return;
      const { at, sheet } = state;
      const mapping = readMappingFile(text, sheet);
      if (took(mapping)) void task(() => look(at, sheet.headerRows, { mapping: mapping.value, mappingFrom: name }));
    },
    choosePolicy: (fields, policy) => set({ policies: { ...state?.policies, ...Object.fromEntries(fields.map((field) => [field, policy])) }, plan: undefined }),
    choosePreset(preset) {
      set({ preset });
      if (state?.step === 'plan') void task(plan);
    },
    chooseHolding: (holds) => task(async () => {
      const { brought: { bytes, name } = {}, file, source, sheet, at } = state ?? nothing;
      if (sheet !== undefined) await look(at, sheet.headerRows, { holds });
      else if (bytes !== undefined && name !== undefined && source?.kind === 'cards') await read({ name, bytes }, { holds, ...(file !== undefined && { file }) });
    }),
    plan: () => task(plan),
    decide(line, decision, offered, question) {
      const { [line]: _before, ...others } = state?.decisions ?? {};
      set({ decisions: decision === undefined ? others : { ...others, [line]: decision }, offered: { ...state?.offered, [line]: offered }, ...(question !== undefined && { answered: { ...state?.answered, [line]: question } }) });
      void task(plan);
    },
    correct(line, column, value) {
      const table = state?.sheet?.table ?? state?.cardTable?.table;
      if (state === undefined || table === undefined || state.doing === 'importing') return;
      const corrections = withCorrection(state.corrections, table, { line, column }, value);
      cards = undefined;
      set({ corrections });
      void task(plan);
    },
    setWithoutFaults(on) {
      set({ withoutFaults: on });
      void task(plan);
    },
    back,
    stop() {
      // It may be too late for that, and what is done is told. Else what is shown would not be what was decided or corrected since.
      if (state?.doing === 'importing') current?.stop();
      else if (state?.step === 'plan') back();
      else halt();
    },
    async run() {
      const asked = order();
      if (state === undefined || asked === undefined || state.doing !== undefined) return undefined;
      const { sheet, mapping, brought } = state;
      const of = visit;
      const mark = { register: app.registerId() ?? '', name: brought?.name ?? '' };
      void unfinished.choose(begun(unfinished.state(), mark));
      // Stopped too late, it is done: what was written is told and can be undone.
      const done = await during('importing', (onProgress) => app.importCards(asked, onProgress), true);
      // Refused or done, nothing is left half done; whatever ends it otherwise leaves the mark.
      void unfinished.choose(ended(unfinished.state(), mark));
      if (done?.ok !== true) {
        if (done !== undefined && of === visit) set({ refused: done.error });
        return undefined;
      }
      if (sheet !== undefined && mapping !== undefined) void memory.choose(rememberMapping(memory.state(), sheet.key, brought?.name ?? '', mapping));
      if (of === visit) {
        state = undefined;
        listeners.tell();
      }
      return done.value;
    },
    forgetUnfinished() {
      const register = app.registerId() ?? '';
      void unfinished.choose(unfinishedHere().reduce((left, name) => ended(left, { register, name }), unfinished.state()));
    },
    leave() {
      halt();
      state = undefined;
      listeners.tell();
    },
    close: halt,
  };
}

function tableSource(source: Source | undefined, sheet: ImportSheet): TableSource {
  return source?.kind === 'sheets' ? { guarded: source.from === 'text', beside: sheetsBeside(source.sheets, sheet.source) } : { guarded: false };
}

function presetOf(source: Source): Preset {
  return source.kind === 'cards' && (source.format === 'camt' || source.format === 'mt940') ? 'bank' : 'cards';
}

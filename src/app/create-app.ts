/**
 * The engine put together over one workbook: one queue, so that a save, an undo and the reading of the sheet never
 * overlap; workbook events only say "look again". What each use does stands in its own file.
 */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { Clock, Log, Random, Timer } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { localeOfTag, locales, textsOf } from '../locales/locales';
import { judgements } from '../match/judgements';
import type { Texts } from '../locales/texts';
import { addressFor } from '../model/address-for';
import type { Cause } from '../model/change';
import type { RowsOfCard } from '../model/readiness';
import type { Register } from '../model/register';
import { defaultProfile, shippedProfiles } from '../model/requiredness-profiles';
import type { Workbook, WorkbookEvent, WorkbookOutline } from '../host/workbook';
import { acceptNumber, declareNoTaxId, statementNote, takeBackStatement } from './accept-number';
import type { App, AppIssue, AppState, BulkPlan, CardRow, Writer } from './app';
import { createChangedCards } from './changed-cards';
import { cardToKeep } from './card-to-keep';
import { chooseColumn } from './choose-column';
import { columnWords } from './column-words';
import { createAccountDesk } from './create-account-desk';
import { createAutomationDesk } from './create-automation-desk';
import { createConflictDesk } from './create-conflict-desk';
import { createBaseWork } from './base-work';
import { createDuplicateDesk } from './duplicate-desk';
import type { StartDuplicateSearch } from './duplicate-search';
import { createGlanceDesk } from './create-glance-desk';
import { createReconcileDesk } from './create-reconcile-desk';
import { createRegisterInquiry } from './create-register-inquiry';
import { exportCards, nothingToExport, planExport } from './export-cards';
import { importTemplate } from './export-template';
import { checkCustomer, checkRecords, checkRow, createCheck } from './check-register';
import { createFieldNames } from './field-names';
import { createFormulaDesk } from './formula-desk';
import { foldedEntries, historyEntries, undoEntries } from './history';
import { extendList } from './extend-list';
import { fixIssues } from './fix-issues';
import { forgetJudgement, judgeCards } from './judge-cards';
import { createFileReading, otherSheets, readOtherSheet, type FilePorts } from './file-reading';
import { createImportDesk } from './import-desk';
import { createImportKnowledge } from './import-knowledge';
import { cardsOfTable, lookAtSheet } from './import-sheet';
import { listValuesOf } from './list-values';
import type { LongRun, Pace } from './long-run';
import { makeOwnCompany } from './make-own-company';
import { adoptRegister, makeRegister } from './make-register';
import { addOwnField } from './add-own-field';
import { createMeanings } from './meanings';
import { mergeAll, planMergeAll } from './merge-all';
import { mergeCards, planMerge, refusedMerge } from './merge-cards';
import { outsideReferences } from './merge-references';
import { keptDecisions, takeDecisions } from './merge-rules-file';
import { addColumns, fillNewFields, isOfOlderFormat, missingFields } from './missing-fields';
import { openRegister } from './open-register';
import { createLostSteps } from './lost-steps';
import { isPassing } from './passing-refusal';
import { personalData } from './personal-data';
import { erasePersonalData, planErasure } from './personal-data-erasure';
import { createOwnCompany } from './own-company';
import { ownFields, type OwnField } from './own-fields';
import { planAdoption } from './plan-adoption';
import { makePrimaryAddress } from './primary-address';
import { profileNames } from './profiles';
import { createQuietWork } from './quiet-work';
import { readClipboardSource } from './read-source';
import type { RegisterPorts } from './register-inquiry';
import { dueReminders, settleReminder } from './reminders';
import { saveCard } from './save-card';
import { bulkEdit, planBulk } from './bulk-edit';
import { deleteFilter, savedFilters, saveFilter } from './saved-filters';
import { deleteMergeRules, savedMergeRules, saveMergeRules } from './saved-merge-rules';
import type { StartReading } from './reading-messages';
import type { RegisterSession } from './register-session';
import { restoreBackup } from './restore-backup';
import * as view from './register-view';
import { setOwnFieldKind } from './set-own-field-kind';
import { createSheetRepairs } from './sheet-repairs';
import { runInSlices } from './run-in-slices';
import { archiveCards, planRemoval, reactivateCard, removeCards } from './remove-cards';
import { createSheetCheckWriter, idleWriter } from './sheet-check-writer';
import { createSheetSelection } from './sheet-selection';
import { createSheetWatch } from './sheet-watch';
import { fillCheck, hideCheck, showCheck } from './show-check';
import { planSuccession, succeed } from './succession';
import { startCheck } from './sliced-check';
import { createTableHeaders } from './table-headers';
import { redo, undo } from './take-back';
import { createTermsDesk } from './terms-desk';
import { createTimeDesk } from './create-time-desk';
import { mergedCards, unmergeCards } from './unmerge-cards';

export interface AppPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly log: Log;
  /** Who the journal names; asked at each change, with what makes it. */
  readonly author: (cause?: Cause) => string;
  /** Automations that the firm has switched on run without being asked. */
  readonly automates?: boolean;
  /** The sheet is told what the check finds only by `fillCheck`: nobody looks at it meanwhile. */
  readonly checkWhenAsked?: boolean;
  /** The language in which a new register's sheets are made and named. */
  readonly texts: () => Texts;
  /** How files are read; absent where none are. */
  readonly files?: FilePorts;
  /** Starts a worker that reads a file beside the page; absent where that runs in slices on the timer. */
  readonly startReading?: StartReading;
  /** How public registers are reached; absent where nobody asks them. */
  readonly registers?: RegisterPorts;
  /** Starts the search for duplicates beside the page; absent where it runs in slices on the timer. */
  readonly startSearch?: StartDuplicateSearch;
}

const notRegister: AppIssue = { severity: 'error', code: 'not-a-register', facts: {} };
const rowsOfTable = (rows: readonly CardRow[]): RowsOfCard => (table) => rows.flatMap((row) => (row.table === table ? [row.values] : []));
const noPlan: BulkPlan = { changes: [], unchanged: 0, missing: 0, issues: [], refused: notRegister };

export function createApp(ports: AppPorts): App {
  const { workbook, clock, random, timer, log } = ports;
  const headerMatch = createTableHeaders();
  const imports = createImportKnowledge();
  const files = createFileReading(ports.files, log, ports.startReading);
  const repairs = createSheetRepairs(locales.map(textsOf), clock);

  const today = (): CalendarDate => localDate(clock.now());

  let state: AppState = { kind: 'none' };
  let session: RegisterSession | undefined;
  let version = 0;
  let cardsVersion = 0;
  /** What the register says is another; not so where only more is known of it. */
  let contentVersion = 0;
  let unwatch: (() => void) | undefined;
  /** How often the workbook was let go. */
  let closings = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let outline: WorkbookOutline | undefined;
  const listeners = new Set<(writer: Writer) => void>();

  const announce = (writer: Writer = 'me'): void => {
    version += 1;
    for (const listener of [...listeners]) listener(writer);
  };
  const notify = (writer: Writer = 'me'): void => {
    contentVersion += 1;
    tellOfCards(writer);
  };
  const tellOfCards = (writer: Writer = 'me', isOfAnyone = false): void => {
    cardsVersion += 1;
    changedCards.told(cardsVersion, isOfAnyone);
    announce(writer);
    // Many cards were changed at once, or what cards are checked against.
    if (session?.cards.isLearning() === true) quietWork.begin(session);
    sheetCheck.writeSoon(writer);
    automations.rounds.note(writer);
  };
  const setState = (next: AppState): void => {
    state = next;
    notify();
  };
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work);
    queue = run.catch(() => undefined); // the caller of `run` gets the failure; the queue goes on
    return run;
  };
  /** The workbook may be let go while what was asked for waits for its turn, or at any pause in it: asked again after each. */
  const untilClosed = (): (() => boolean) => {
    const before = closings;
    return () => closings === before;
  };
  const queuedUntilClosed = <T>(work: (isOpen: () => boolean) => Promise<T>): Promise<T> => {
    const isOpen = untilClosed();
    return queued(() => work(isOpen));
  };
  /** What `read` finds in the open register; without one, `otherwise`. */
  const inRegister = <T>(read: (open: RegisterSession) => T, otherwise: T): T => (session === undefined ? otherwise : read(session));

  /** Every line of a screen may ask; what cells tell is looked up once a change. */
  let ownFieldsKnown: { readonly of: Register; readonly version: number; readonly fields: readonly OwnField[] } | undefined;
  const knownOwnFields = (register: Register): readonly OwnField[] => {
    if (ownFieldsKnown?.of !== register || ownFieldsKnown.version !== cardsVersion) ownFieldsKnown = { of: register, version: cardsVersion, fields: ownFields(register) };
    return ownFieldsKnown.fields;
  };

  /** Thousands of cells may ask of the same few words. */
  let meaningsKnown: { readonly of: Register; readonly version: number; readonly meaningOf: ReturnType<typeof createMeanings> } | undefined;
  const meaningIn = (register: Register, list: string, word: string): string | undefined => {
    if (meaningsKnown?.of !== register || meaningsKnown.version !== contentVersion) meaningsKnown = { of: register, version: contentVersion, meaningOf: createMeanings(register) };
    return meaningsKnown.meaningOf(list, word);
  };

  const current = { queued, session: () => session };
  const changedCards = createChangedCards(() => session);
  const baseWork = createBaseWork({ workbook, clock, timer, random, log, ...current, onFound: announce });
  const quietWork = createQuietWork({ clock, timer, log, ...current, onLearnt: tellOfCards, onFolded: announce, beforeFolding: (open) => baseWork.moveOn(open) });
  const duplicates = createDuplicateDesk({ clock, timer, log, session: () => session, startSearch: ports.startSearch });
  const selection = createSheetSelection({ workbook, ...current, onChange: announce });
  const lostSteps = createLostSteps({ timer, log, ...current, onWritten: announce });
  const sheets = createSheetWatch({
    timer, log, ...current,
    // Another window, a co-author or an undo may have made (or brought back) the register.
    onRestructured: async () => { if (state.kind !== 'loading') await openNow(untilClosed()); },
    onMoved: lookAtOutline,
    onJournal(source) {
      session?.noteJournal(source);
      if (source === 'remote') lostSteps.lookSoon();
    },
    onEvidence() {
      queued(async () => { if (outline !== undefined) await inquiry.readEvidence(outline); })
        .catch((cause: unknown) => log.error('Reading what registers answered failed', cause));
    },
    onMeta() {
      queued(async () => {
        const changed = await session?.readSettings();
        // Refused (someone types in a cell): it is read again with the next change of it, or when the register is opened.
        if (changed?.ok === true && changed.value) notify('others');
      }).catch((cause: unknown) => log.error('Reading what the register knows of itself failed', cause));
    },
    onLost(issue) {
      session = undefined;
      setState(issue.code === 'table-missing' ? { kind: 'none' } : { kind: 'failed', issue });
    },
    onTaken(writer) {
      if (session !== undefined) repairs.look(session);
      notify(writer);
    },
  });

  const sheetCheck = ports.checkWhenAsked === true ? idleWriter : createSheetCheckWriter({ workbook, timer, log, ...current, look: async () => { if (sheets.isDue()) await sheets.look(); } });

  async function lookAtOutline(): Promise<void> {
    const read = await workbook.outline();
    if (!read.ok) return;
    outline = read.value;
    if (session?.evidence.isNewIn(outline) === true) await inquiry.readEvidence(outline);
  }

  async function openNow(isOpen: () => boolean): Promise<Result<AppState, AppIssue>> {
    if (!isOpen()) return ok(state);
    session = undefined;
    repairs.drop();
    setState({ kind: 'loading', done: 0 });
    let shown = 0;
    const opened = await openRegister({ ...ports, headerMatch, isOpen }, (done) => {
      if (done - shown < 0.02 || !isOpen()) return;
      shown = done;
      setState({ kind: 'loading', done });
    });
    if (!isOpen()) return ok(state);
    if (!opened.ok) {
      setState({ kind: 'failed', issue: opened.error });
      return opened;
    }
    await lookAtOutline();
    if (!isOpen()) return ok(state);
    session = opened.value?.session;
    unwatch ??= workbook.watch(onEvent);
    setState(session === undefined ? { kind: 'none' } : { kind: 'ready' });
    await selection.look();
    if (session !== undefined) {
      quietWork.begin(session);
      if (ports.checkWhenAsked !== true) baseWork.begin(session);
      sheetCheck.begin(session);
      automations.rounds.begin(session);
    }
    const unwritten = opened.value?.unwritten;
    if (isOpen() && unwritten !== undefined && isPassing(unwritten)) sheets.note({ kind: 'changed', source: 'local', own: false });
    return ok(state);
  }

  function onEvent(event: WorkbookEvent): void {
    if (event.kind !== 'selection') {
      sheets.note(event);
      return;
    }
    queued(() => selection.look()).catch((cause: unknown) => log.error('Looking at the selection failed', cause));
    formulas.noteSelection();
  }

  /** A use case on the open register, what waited in its sheets taken in; `refused` if there is none. */
  const using = <T, E>(use: (register: RegisterSession) => Promise<Result<T, E>>, refused: E): Promise<Result<T, E>> =>
    queued(async () => {
      if (sheets.isDue()) await sheets.look();
      return session === undefined ? err(refused) : use(session);
    });
  /** Everyone is told when it is done. */
  const told = <T, E>(change: (register: RegisterSession) => Promise<Result<T, E>>) => async (register: RegisterSession): Promise<Result<T, E>> => {
    const done = await change(register);
    if (done.ok) notify();
    return done;
  };
  /** Long work that pauses while nothing else is written, and can be stopped. */
  const paced = <T>(onProgress: ((done: number) => void) | undefined, work: (pace: Pace) => Promise<T>): LongRun<T> => {
    const isOpen = untilClosed();
    let isStopped = false;
    // Begun once the caller has it in hand: progress is told of a run that is known.
    return { result: Promise.resolve().then(() => work({ clock, timer, onProgress, isLeft: () => isStopped || !isOpen() })), stop: () => { isStopped = true; } };
  };
  const changing = <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>): Promise<Result<T, AppIssue>> =>
    using(told(change), notRegister);
  const importing = createImportDesk({
    workbook, random, session: () => session, version: () => contentVersion,
    quietly: (work) => queued(async () => {
      if (sheets.isDue()) await sheets.look();
      return session === undefined ? undefined : work(session);
    }),
    changing: (change) => using(told(change), [notRegister]),
  });
  const inquiry = createRegisterInquiry({ registers: ports.registers, clock, random, timer, changing, ...current, onLearnt: notify });

  const terms = createTermsDesk({ clock, log, register: () => session?.register, version: () => contentVersion, onFetched: () => tellOfCards('me', true) });
  const accounts = createAccountDesk({
    workbook, clock, session: () => session, using: (use) => using(use, notRegister), changing, paced, version: () => cardsVersion, dueDateOf: (customer, from) => terms.dueDateOf(customer, from),
  });

  const automations = createAutomationDesk({
    workbook, clock, random, timer, log, ...current, changing, paced, author: () => ports.author('automation'), byThemselves: ports.automates === true, version: () => contentVersion, onRun: announce,
  });

  const formulas = createFormulaDesk({
    workbook, clock, timer, queued,
    names: createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers)),
    isCustomer: (key) => inRegister((open) => view.cardsNamed(open, key).length === 1, false),
    customFields: () => inRegister(view.customFields, []),
  });

  const glancing = createGlanceDesk({
    workbook, clock, timer, session: () => session, version: () => cardsVersion, facets: () => inRegister((open) => open.cards.facets('', {}), []), accounts, queued,
  });

  const reconciling = createReconcileDesk({
    workbook, clock, random, files: ports.files, headerMatch, session: () => session, version: () => contentVersion, using: (use) => using(use, notRegister), changing, paced,
    twinsOf: (values, id, rows) => duplicates.twinsOf(values, id, rows),
  });

  const deciding = createConflictDesk({ clock, random, author: () => ports.author('decide'), session: () => session, changing });

  const travelling = createTimeDesk({ workbook, clock, random, files: ports.files, headerMatch, session: () => session, using: (use) => using(use, notRegister), changing, paced });

  async function readHistory(older: 'older' | undefined): Promise<Result<void, AppIssue>> {
    const open = session;
    if (open === undefined) return err(notRegister);
    const known = open.history();
    const read = await open.refreshJournal();
    const further = read.ok && older !== undefined ? await open.journal.readOlder() : read;
    if (open.history() !== known) announce();
    return further;
  }

  async function addFieldsTo(register: RegisterSession): Promise<Result<void, AppIssue>> {
    if (!isOfOlderFormat(register)) return ok(undefined);
    const isOpen = untilClosed();
    const added = await addColumns(register, workbook);
    // Whatever was added before a refusal is there now.
    const opened = await openNow(isOpen);
    sheets.forget();
    if (!added.ok || !opened.ok) return added.ok ? opened.ok ? ok(undefined) : opened : added;
    if (session === undefined) return err(notRegister);
    const filled = await fillNewFields(session, workbook, random);
    if (filled.ok) notify();
    return filled;
  }

  /** A register that is being made is made to its end; only its opening is given up. */
  const inNewRegister = (make: () => Promise<Result<void, AppIssue>>): Promise<Result<void, AppIssue>> => queuedUntilClosed(async (isOpen) => {
    if (!isOpen()) return err(notRegister);
    if (session !== undefined) return err({ severity: 'error', code: 'register-exists', facts: {} });
    const made = await make();
    if (!made.ok) return made;
    const opened = await openNow(isOpen);
    // What making it changed has just been read.
    sheets.forget();
    return opened.ok ? ok(undefined) : opened;
  });

  return {
    state: () => state,
    version: () => version,
    cardsVersion: () => cardsVersion,
    changedSince: (since) => changedCards.since(since),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => queuedUntilClosed(openNow),
    close() {
      closings += 1;
      unwatch?.();
      unwatch = undefined;
      sheets.forget();
      lostSteps.forget();
      selection.forget();
      sheetCheck.forget();
      automations.rounds.forget();
      duplicates.forget();
      session = undefined;
      setState({ kind: 'none' });
    },
    refresh: () => queued(() => sheets.lookAtAll()),

    makeRegister: () => inNewRegister(() => makeRegister({ workbook, random, texts: ports.texts() })),
    planAdoption: () => queued(() => planAdoption(workbook, headerMatch('Customers'))),
    adopt: (plan) => inNewRegister(() => adoptRegister({ workbook, random, texts: ports.texts() }, plan)),

    search: (query, limit, filter = {}) => inRegister((open) => view.searchCustomers(open, query, limit, filter), { hits: [], total: 0 }),
    matching: (query, filter = {}) => inRegister((open) => open.cards.matching(query, filter), []),
    facets: (query, filter) => inRegister((open) => open.cards.facets(query, filter), []),
    savedFilters: () => inRegister(({ register }) => savedFilters(register), []),
    saveFilter: (name, query, filter) => changing((open) => saveFilter(open, { name, query, filter }, random)),
    deleteFilter: (name) => changing((open) => deleteFilter(open, name)),
    card: (id) => inRegister((open) => view.cardOf(open, id), undefined),
    children: (id) => inRegister((open) => view.childrenOf(open, id), []),
    find: (key, asOf) => inRegister((open) => view.findCard(open, key, asOf), undefined),
    cardsNamed: (key) => inRegister((open) => view.cardsNamed(open, key), []),
    addressFor: (id, purpose) => inRegister(({ register }) => addressFor(register, id, purpose)?.values, undefined),
    successorOf: (id, date) => inRegister((open) => view.successorOf(open, id, date), undefined),
    chainOf: (id) => inRegister((open) => view.chainOf(open, id), []),
    customFields: () => inRegister(view.customFields, []),
    ownFields: () => inRegister(({ register }) => knownOwnFields(register), []),
    setOwnFieldKind: (key, kind) => changing((open) => setOwnFieldKind(open, workbook, key, kind, random)),
    addOwnField: (field) => changing((open) => addOwnField(open, workbook, headerMatch('Customers'), field, random)),
    missingFields: () => inRegister(missingFields, []),
    addMissingFields: () => using(addFieldsTo, notRegister),
    registerId: () => session?.meta.registerId,
    date1904: () => inRegister((open) => open.layout('Customers')?.date1904 ?? false, false),
    listValues: (list) => inRegister((open) => view.listValues(open, list), []),
    meaningOf: (list, value) => inRegister(({ register }) => meaningIn(register, list, value), undefined),
    extendList: (list, value) => changing((open) => extendList(open, list, value, random)),
    reminders: (today) => inRegister((open) => dueReminders(open, today), []),
    settleReminder: (id, what) => changing((open) => settleReminder(open, id, what)),
    customerOf: (table, id) => inRegister((open) => view.customerOfRow(open, table, id), undefined),
    neighbour: (id, step) => inRegister((open) => view.neighbourOf(open, id, step), undefined),

    save: (edit) => using(async (open) => {
      const saved = await saveCard(open, edit, random);
      if (saved.ok && saved.value.kind === 'saved') notify();
      return saved;
    }, [notRegister]),
    checkCard: (values, id, { gate, rows } = {}) => inRegister(({ register }) => checkCustomer(register, values, id, rows && rowsOfTable(rows), gate), []),
    checkRow: (table, values, id, { rows } = {}) => inRegister(({ register }) => checkRow(register, table, values, id, rows && rowsOfTable(rows)), []),
    profile: () => inRegister(({ register }) => register.profile, defaultProfile),
    profiles: () => inRegister(({ register }) => profileNames(register), shippedProfiles),
    useProfile: (name) => changing(async (open) => {
      const known = profileNames(open.register).includes(name);
      return known ? open.useProfile(name) : err({ severity: 'error', code: 'profile-unknown', facts: { profile: name } });
    }),
    requiredFields: (values, id, rows) => inRegister(({ register }) => createCheck(register).requiredFields(values, id, rows && rowsOfTable(rows)), new Set()),
    acceptNumber: (accepted) => changing((open) => acceptNumber(open, accepted, { author: ports.author(), today: today() }, random)),
    declareNoTaxId: (declared) => changing((open) => declareNoTaxId(open, declared, { author: ports.author(), today: today() }, random)),
    takeBackStatement: (statement) => changing((open) => takeBackStatement(open, statement)),
    statementNote: (said) => inRegister((open) => statementNote(open, said, { author: ports.author(), today: today() }), {}),
    check(onProgress, profile, gate) {
      const open = session;
      if (open === undefined) return { result: Promise.resolve({ issues: [], complete: true }), stop: () => undefined };
      const run = startCheck({
        steps: checkRecords(open.register, { cellOf: (table, id, field) => view.cellOfField(open, outline, table, id, field), profile, gate, found: open.cards.found() }),
        found: open.rowsWithoutId(),
        clock, timer, isOpen: () => session === open,
        ...(onProgress && { onProgress }),
      });
      quietWork.giveWayTo(run.result);
      return run;
    },

    showsCheck: () => inRegister((open) => open.showsCheck, false),
    fillCheck: () => using((open) => fillCheck(open, workbook), notRegister),
    showCheck: (on) => changing((open) => (on ? showCheck(open, workbook) : hideCheck(open, workbook))),

    fixIssues: (issues) => changing((open) => fixIssues(open, issues)),
    planRemoval: (ids) => inRegister((open) => planRemoval(open, ids), { removable: [], blocked: [], children: 0 }),
    remove: (ids) => changing((open) => removeCards(open, ids)),
    archive: (ids) => changing((open) => archiveCards(open, ids)),
    reactivate: (id) => changing((open) => reactivateCard(open, id)),
    makePrimaryAddress: (address) => changing((open) => makePrimaryAddress(open, address)),
    isOwnCompany: (id) => inRegister(({ register }) => createOwnCompany(register).is(register.get('Customers', id)), false),
    makeOwnCompany: (id) => changing((open) => makeOwnCompany(open, id, random)),
    planSuccession: (id) => inRegister((open) => planSuccession(open, id, today()), undefined),
    succeed: (order) => using(told((open) => succeed(open, order, random, today())), [notRegister]),
    cardToKeep: (ids, rule) => inRegister(({ register }) => cardToKeep(register, ids, rule), undefined),
    planMerge: (order) => inRegister((open) => planMerge(open, order, ports), refusedMerge(notRegister)),
    merge: (order) => using(told((open) => mergeCards(open, workbook, order, ports)), [notRegister]),
    planMergeAll: (order, onProgress) => paced(onProgress, (pace) => queued(async () => (session === undefined ? undefined : planMergeAll(session, order, ports, pace)))),
    mergeAll: (order, onProgress) => paced(onProgress, (pace) => using(told((open) => mergeAll(open, workbook, order, ports, pace)), [notRegister])),
    planExport: (order, onProgress) => paced(onProgress, (pace) => queued(async () => (session === undefined ? nothingToExport(notRegister) : planExport(session, order, ports, pace)))),
    exportCards: (order, newWorkbook, onProgress) => paced(onProgress, (pace) => using((open) => exportCards(open, order, { clock, random, workbook, newWorkbook }, pace), notRegister)),
    importTemplate: (newWorkbook, texts) => importTemplate({ texts: texts ?? (session === undefined ? ports.texts() : textsOf(localeOfTag(session.meta.locale))), random, newWorkbook }, session?.register),
    personalData: (id, texts) => using((open) => personalData(open, id, clock.now(), texts), notRegister),
    planErasure: (id) => inRegister((open) => planErasure(open, { id, today: today() }), err(notRegister)),
    erasePersonalData: (id) => changing((open) => erasePersonalData(open, workbook, { id, today: today() })),
    restoreBackup: (text) => inNewRegister(() => restoreBackup({ workbook, random }, text)),
    readSource: (file, onProgress) => paced(onProgress, (pace) => files.read(file, pace)),
    readClipboard: (text, onProgress) => paced(onProgress, (pace) => readClipboardSource(text, { clock, timer }, pace)),
    otherSheets: () => queued(() => otherSheets(workbook)),
    readOtherSheet: (sheet, onProgress) => paced(onProgress, (pace) => queued(() => readOtherSheet(workbook, sheet, pace))),
    lookAtSheet: (sheet, look = {}, onProgress) => paced(onProgress, async (pace) => (session === undefined ? undefined : runInSlices(lookAtSheet(session, imports, sheet, look), pace))),
    chooseColumn: (sheet, mapping, column, choice) => inRegister((open) => chooseColumn(sheet, mapping, column, choice, imports.wordsOf(open)), mapping),
    columnWords: (sheet, column) => inRegister((open) => columnWords(sheet, column, { words: imports.wordsOf(open), lists: listValuesOf(open.register) }), undefined),
    cardsOfTable: (table, mapping, source, onProgress) => paced(onProgress, (pace) => queued(async () => (session === undefined ? undefined : runInSlices(cardsOfTable(table, mapping, source, { words: imports.wordsOf(session), headers: headerMatch }), pace)))),
    planImport: (order, onProgress) => paced(onProgress, (pace) => importing.plan(order, pace)),
    importCards: (order, onProgress) => paced(onProgress, (pace) => importing.import(order, pace)),
    savedMergeRules: () => inRegister(({ register }) => savedMergeRules(register), []),
    saveMergeRules: (name, rules) => changing((open) => saveMergeRules(open, { name, rules }, random)),
    deleteMergeRules: (name) => changing((open) => deleteMergeRules(open, name)),
    mergeRulesFile: (rules) => ({ rules, decisions: inRegister(({ register }) => keptDecisions(register), []) }),
    takeDecisions: (decisions) => changing((open) => takeDecisions(open, workbook, decisions, ports)),
    referencesOutside: (ids) => using((open) => outsideReferences(open, workbook, ids), notRegister),
    mergedCards: (into) => inRegister((open) => mergedCards(open, into), []),
    unmerge: (keys) => changing((open) => unmergeCards(open, keys, random)),
    survivorOf: (id) => inRegister(({ register }) => register.survivorOf(id), undefined),
    findDuplicates: (onProgress) => duplicates.find(onProgress),
    standingDuplicates: (found) => duplicates.standing(found),
    explainPair: (one, other) => duplicates.explain(one, other),
    twinsOf: (values, id, rows) => duplicates.twinsOf(values, id, rows),
    async duplicatesOf(id) {
      const values = session?.register.get('Customers', id);
      return values === undefined ? [] : duplicates.twinsOf(values, id);
    },
    judgements: () => inRegister(({ register }) => judgements(register), []),
    judge: (pairs) => changing((open) => judgeCards(open, workbook, pairs, ports)),
    forgetJudgement: (id) => changing((open) => forgetJudgement(open, id)),
    planBulk: (ids, edit) => inRegister((open) => planBulk(open, ids, edit), noPlan),
    bulkEdit: (ids, edit) => changing((open) => bulkEdit(open, ids, edit)),
    undoable: () => inRegister((open) => undoEntries(open.register, open.history()), []),
    undo: (changeSet) => changing((open) => undo(open, changeSet)),
    redo: (undone) => changing((open) => redo(open, undone)),
    history: (filter) => inRegister((open) => historyEntries(open.register, open.history(), filter), []),
    foldedHistory: (filter) => inRegister(({ journal }) => foldedEntries(journal, filter), []),
    isHistoryComplete: () => inRegister(({ journal }) => journal.isComplete(), true),
    readHistory: (older) => queued(() => readHistory(older)),
    sheetRepairs: () => inRegister((open) => repairs.all(open), []),
    applyRepairs: (choices) => changing((open) => repairs.apply(open, choices)),
    dismissRepairs(ids) {
      repairs.drop(ids);
      announce();
    },

    ...inquiry.use,
    ...terms,
    ...accounts,
    ...automations.use,
    ...formulas.use,
    ...glancing,
    ...reconciling,
    ...travelling,
    ...deciding,

    selectedId: () => selection.id(),
    selectedIds: () => selection.ids(),
    select: (id, field, table = 'Customers') => selection.select(table, id, field),
  };
}

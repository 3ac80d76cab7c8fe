/** The pane put together over the app: going places with the guard of unsaved edits, saving, undoing, messages. */
import type { App, AppIssue, Writer } from '../../src/app/app';
import type { NewWorkbook } from '../../src/app/export-workbook';
import { addDays, localDate } from '../../src/base/calendar-date';
import type { Log, Timer } from '../../src/base/ports';
import { draftConflicts, draftEdit, editDraft, isDirty, rebaseDraft, settleDraft, startDraft } from '../../src/app/card-draft';
import { isPassing } from '../../src/app/passing-refusal';
import { draftValues } from '../../src/app/fields-draft';
import type { DeviceSettings } from '../device-settings';
import { browserNewWorkbook } from '../browser-files';
import { printPage, type PrintPage } from '../print-page';
import { saveLongFile } from '../save-file';
import { today } from '../today';
import { createAccountPage } from './account-page';
import { createAccountsPage } from './accounts-page';
import { createAutomationsPage } from './automations-page';
import { createConflictsPage } from './conflicts-page';
import { createCardEditing } from './card-editing';
import { conflictFocus, customerRow, issueFocus, rowFocus } from './card-focus';
import { createCopiesPage } from './copies-page';
import { createDraftKeeping } from './draft-keeping';
import { createDuplicateReview } from './duplicate-review';
import { createExportPage, type SaveFile } from './export-page';
import { createFillCommands } from './fill-commands';
import { createKeptDrafts, type KeptDraft } from './kept-drafts';
import { createGateChoice } from './gate-choice';
import { createGlancePage } from './glance-page';
import { createImportCommands } from './import-commands';
import { createImportPage } from './import-page';
import { createInsertPage } from './insert-page';
import { createListeners } from './listeners';
import { createMany } from './many';
import { createMergeAllPage } from './merge-all-page';
import { createMergeCommands } from './merge-commands';
import { createMergePage } from './merge-page';
import { createMergeRuleSetting } from './merge-rule-setting';
import type { CardFocus, Goal, Notice, OpenCard, Pane, PaneState, SheetRow } from './pane';
import { createPrivacyCommands } from './privacy-commands';
import { createPrivacyPage } from './privacy-page';
import { createProxySetting, type ProxySetting } from './proxy-setting';
import { createRegisterCheck } from './register-check';
import { createRegisterCommands } from './register-commands';
import { createRegisterFill } from './register-fill';
import { createRegisterRound } from './register-round';
import { createSelectionLink } from './selection-link';
import { createSuccessionPage } from './succession-page';
import { createTimePage } from './time-page';

export interface PaneDeps {
  readonly app: App;
  readonly timer: Timer;
  readonly device: DeviceSettings;
  readonly log: Log;
  /** Where public registers are reached that answer no page; what the device remembers, unless given. */
  readonly proxy?: ProxySetting;
  /** The page's own, unless given. */
  readonly handOver?: SaveFile;
  readonly print?: PrintPage;
  readonly newWorkbook?: () => Promise<NewWorkbook>;
}

/** How long the word that something worked stays. */
const fadeMs = 5000;
/** What can be taken back right there stays longer. */
const undoableFadeMs = 20_000;
const undoable: readonly Notice['kind'][] = ['merged', 'merged-all', 'gave-back', 'rules-removed', 'imported', 'automated'];
const fading: readonly Notice['kind'][] = [...undoable, 'saved', 'undone', 'redone', 'repaired', 'nothing-to-save', 'changed-many', 'removed-many', 'archived-many', 'filter-kept', 'rules-kept', 'filled', 'filled-many', 'took-over', 'erased'];

export function createPane({ app, timer, log, device, proxy = createProxySetting({ device, log }), handOver = saveLongFile, print = printPage, newWorkbook = browserNewWorkbook }: PaneDeps): Pane {
  let state: PaneState = { view: 'list', query: '', kept: [], keepsNothing: false };
  let serial = 0;
  let stopFading: (() => void) | undefined;
  /** Others changed cards while a save was under way. */
  let othersMeanwhile = false;
  const listeners = createListeners();
  const link = createSelectionLink(app, (id) => go({ kind: 'customer', id, from: 'sheet' }));
  const gate = createGateChoice({ device, log });
  void run(() => gate.recall());
  const check = createRegisterCheck({ app, gate, tell: run });
  const succession = createSuccessionPage(app);
  const fill = createRegisterFill(app, run);
  const round = createRegisterRound({ app, timer, tell, run });
  const many = createMany({ app, timer, tell, run });
  const mergeRules = createMergeRuleSetting({ device, log });
  void run(() => mergeRules.recall());
  const merge = createMergePage({ app, rules: mergeRules, run });
  const mergingAll = createMergeAllPage({ app, rules: mergeRules, run });
  const merging = createMergeCommands({ app, page: merge, all: mergingAll, many, view: () => state.view, arrive, tell, run });
  const importing = createImportPage({ app, device, log, task: run });
  const copying = createCopiesPage({ app, task: run });
  const exporting = createExportPage({ app, device, log, task: run, save: handOver, newWorkbook });
  const glancing = createGlancePage({ app, timer, task: run });
  const travelling = createTimePage({ app, task: run, save: handOver });
  const inserting = createInsertPage({ app, timer, today: () => localDate(Date.now()), device, log, task: run });
  const duplicates = createDuplicateReview({ app, timer, device, log, tell, run });
  void run(() => duplicates.recall());
  const taking = createImportCommands({ page: importing, view: () => state.view, arrive, tell, run });
  const commands = createRegisterCommands({ app, check, tell, run });
  const editing = createCardEditing((change) => {
    const changed = state.card === undefined ? undefined : change(state.card);
    if (changed !== undefined) setCard(changed);
  });
  const filling = createFillCommands({ fill, card: () => state.card, edit: editing.edit, focusCard: () => setCard({ focus: {} }), tell, run });
  const drafts = createKeptDrafts({ device, timer, log, onRefused: () => set({ keepsNothing: true }) });
  const keeping = createDraftKeeping({
    app, drafts, log, card: () => state.card, onFound: (kept) => set({ kept }), onRefused: () => set({ keepsNothing: true }),
  });

  const account = createAccountPage({ app, task: run, save: handOver, print });
  const accounts = createAccountsPage({ app, task: run, save: handOver });
  const automations = createAutomationsPage({ app, task: run, onRun: (count, changeSet) => tell({ kind: 'automated', count, changeSet }) });
  const conflicts = createConflictsPage({ app, task: run });
  /** Of what ran by itself somebody was told. */
  let toldRun = app.lastAutomationRun();
  const privacy = createPrivacyPage(app, handOver);
  const erasing = createPrivacyCommands({ app, page: privacy, device, log, many, forgetDraft: discardDraft, view: () => state.view, arrive, tell, run });

  function discardDraft(key: string): void {
    set({ kept: state.kept.filter((other) => other.key !== key) });
    keeping.discard(key);
  }

  function set(change: { readonly [K in keyof PaneState]?: PaneState[K] | undefined }): void {
    const next = { ...state, ...change };
    for (const key of ['card', 'pending', 'notice', 'left', 'historyOf'] as const) if (next[key] === undefined) delete next[key];
    const before = state.card;
    state = next as PaneState;
    if (state.card?.draft !== before?.draft || state.card?.serial !== before?.serial) keeping.follow(before);
    // They follow the sheet for as long as they are looked at.
    if (state.view !== 'insert' && inserting.state() !== undefined) inserting.leave();
    if (state.view !== 'glance' && glancing.state() !== undefined) glancing.leave();
    if (state.view !== 'conflicts' && conflicts.state() !== undefined) conflicts.leave();
    // What the registers have is of that card, and may not stand before a question about it.
    if (fill.state() !== undefined && (state.card?.serial !== fill.state()?.serial || state.pending !== undefined)) fill.leave();
    listeners.tell();
  }

  function setCard(change: Partial<OpenCard>): void {
    if (state.card !== undefined) set({ card: { ...state.card, ...change } });
  }

  function resume(kept: KeptDraft, from?: OpenCard['from']): void {
    const left = keeping.goOn(kept);
    set({ view: 'card', pending: undefined, kept: state.kept.filter((other) => other !== kept), card: { ...newCard(left.draft, {}, from), ...left } });
  }

  function tell(notice: Notice | undefined): void {
    stopFading?.();
    stopFading = undefined;
    set({ notice });
    const fades = notice !== undefined && fading.includes(notice.kind);
    if (fades) stopFading = timer.after(undoable.includes(notice.kind) ? undoableFadeMs : fadeMs, () => set({ notice: undefined }));
  }

  async function run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (cause) {
      log.error('The pane could not finish a task', cause);
      tell({ kind: 'bug', details: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
    }
  }

  function go(goal: Goal): void {
    const { card } = state;
    // Looking something up in the sheet does not take the person off the page they are filling in, or the group they are at.
    if ((state.view === 'succession' || state.view === 'merge' || state.view === 'merge-all' || state.view === 'import' || state.view === 'copies' || state.view === 'export' || state.view === 'privacy' || state.view === 'insert' || state.view === 'glance' || state.view === 'time' || state.view === 'account' || state.view === 'accounts' || state.view === 'automations' || state.view === 'conflicts' || state.view === 'duplicates') && goal.kind === 'customer' && goal.from === 'sheet') return;
    if (card !== undefined && goal.kind === 'customer' && goal.id === card.draft.id) {
      set({ view: 'card', pending: undefined });
      if (goal.reactivates === true) void commands.reactivate(goal.id);
      if (goal.field !== undefined) setCard({ focus: { field: goal.field } });
      if (goal.row !== undefined) {
        setCard({ focus: rowFocus(goal.row) });
        selectSoon(goal.row);
      }
      return;
    }
    if (card !== undefined && isDirty(card.draft)) set({ view: 'card', pending: goal });
    else arrive(goal);
  }

  function arrive(goal: Goal): void {
    if (goal.kind === 'part') {
      const id = state.card?.draft.id;
      // Whoever comes from a page of the list's own is in no place of it any more.
      const isLeft = state.card !== undefined || state.view === 'automations' || state.view === 'import' || state.view === 'copies' || state.view === 'export' || state.view === 'privacy' || state.view === 'insert' || state.view === 'glance' || state.view === 'time' || state.view === 'account' || state.view === 'accounts' || state.view === 'conflicts';
      const left = !isLeft ? undefined : { ...(id !== undefined && { id }) };
      const historyOf = goal.of ?? (id === undefined ? state.historyOf : { id, only: false });
      set({ view: goal.part, card: undefined, pending: undefined, left: goal.part === 'list' ? left : undefined, historyOf });
      return;
    }
    if (goal.kind === 'new') {
      const draft = goal.name === undefined ? startDraft() : editDraft(startDraft(), 'name', goal.name);
      set({ view: 'card', card: newCard(draft, { field: 'name' }), pending: undefined });
      return;
    }
    if (goal.kind === 'succession') {
      succession.begin(goal.id);
      set({ view: 'succession', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'merge') {
      merge.begin(goal.ids, goal.from);
      set({ view: 'merge', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'merge-all') {
      mergingAll.begin(goal.groups);
      set({ view: 'merge-all', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'import') {
      importing.begin();
      set({ view: 'import', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'copies') {
      copying.begin();
      set({ view: 'copies', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'export') {
      const { filter, ticked } = many.state();
      exporting.begin({ query: state.query, filter }, [...ticked]);
      set({ view: 'export', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'account') {
      account.begin(app.find(goal.id)?.id ?? goal.id, goal.from ?? 'card', today(Date.now()), state.card?.from);
      set({ view: 'account', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'accounts') {
      accounts.begin(today(Date.now()), goal.left);
      set({ view: 'accounts', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'glance') {
      glancing.begin();
      set({ view: 'glance', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'time') {
      const day = localDate(Date.now());
      travelling.begin(goal, addDays(day, -7), day);
      set({ view: 'time', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'insert') {
      inserting.begin();
      set({ view: 'insert', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'automations') {
      automations.begin();
      set({ view: 'automations', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'conflicts') {
      conflicts.begin(goal.card === undefined ? undefined : { card: goal.card, cardFrom: state.card?.from });
      set({ view: 'conflicts', card: undefined, pending: undefined });
      return;
    }
    if (goal.kind === 'privacy') {
      privacy.begin(goal.id);
      set({ view: 'privacy', card: undefined, pending: undefined });
      return;
    }
    if (goal.reactivates === true) void commands.reactivate(goal.id);
    // Whoever goes on to another card still came from there.
    const from = goal.from === 'duplicates' ? goal.from : state.card?.from;
    const kept = state.kept.find(({ key }) => key === goal.id);
    if (kept !== undefined) {
      resume(kept, from);
      return;
    }
    const found = app.card(goal.id);
    if (found === undefined) {
      set({ pending: undefined });
      tell({ kind: 'failed', issue: missing(goal.id) });
      return;
    }
    const focus = goal.from === 'sheet' ? undefined : goal.left !== undefined ? { on: goal.left } : goal.row === undefined ? { ...(goal.field !== undefined && { field: goal.field }) } : rowFocus(goal.row);
    set({ view: 'card', card: newCard(startDraft(found, app.children(goal.id)), focus, from), pending: undefined });
    if (goal.from !== 'sheet') selectSoon(goal.row ?? customerRow(goal.id, goal.field));
  }

  /** Where the person's own undo took the open card away: to the card it went into or came from, else the list. */
  function leaveGone(): void {
    const { card } = state;
    const id = card?.draft.id;
    if (card === undefined || id === undefined || !card.gone || isDirty(card.draft)) return;
    const before = app.find(id) ?? app.card(String(card.draft.base['predecessor'] ?? ''));
    arrive(before === undefined ? { kind: 'part', part: card.from ?? 'list' } : { kind: 'customer', id: before.id });
  }

  function showRow(row: SheetRow): void {
    const customer = app.customerOf(row.table, row.id);
    if (customer === undefined) selectSoon(row);
    else go({ kind: 'customer', id: customer, row });
  }

  function selectSoon(row: SheetRow): void {
    void run(() => selectRow(row));
  }

  function newCard(draft: OpenCard['draft'], focus?: OpenCard['focus'], from?: OpenCard['from']): OpenCard {
    serial += 1;
    return {
      serial, draft, saving: false, touched: new Set(), insisted: false, refused: [], gone: false, resumed: false,
      keptAs: drafts.newKey(),
      ...(focus && { focus }), ...(from && { from }),
    };
  }

  async function selectRow(row: SheetRow): Promise<void> {
    const shown = await link.show(row);
    if (!shown.ok) tell({ kind: 'failed', issue: shown.error });
  }

  async function save(next: 'stay' | 'new' | 'go' = 'stay'): Promise<void> {
    const { card } = state;
    if (card === undefined || card.saving) return;
    if (draftConflicts(card.draft).length > 0) {
      decideFirst(card.draft);
      return;
    }
    const sent = draftEdit(card.draft);
    if (sent.id !== undefined && !isDirty(card.draft)) {
      if (next === 'stay') tell({ kind: 'nothing-to-save' });
      else leave(next);
      return;
    }
    setCard({ saving: true, refused: [] });
    othersMeanwhile = false;
    try {
      const result = await app.save(sent);
      const draft = state.card?.draft ?? card.draft;
      if (!result.ok) refuse(result.error, result.error.map(issueFocus).find((focus) => focus !== undefined));
      else if (result.value.kind === 'conflicts') {
        const { current } = result.value;
        const rebased = rebaseDraft(draft, current.values, writerMeanwhile(), app.children(current.id));
        setCard({ draft: rebased });
        decideFirst(rebased);
      } else {
        const { id, added } = result.value;
        const saved = { ...(app.card(id) ?? { id, values: draftValues(card.draft) }), rows: app.children(id), added };
        // Of a new customer nobody else knows yet.
        const settled = settleDraft(draft, sent, saved, sent.id === undefined ? 'me' : writerMeanwhile());
        setCard({ saving: false, draft: settled, insisted: false, touched: new Set(Object.keys(settled.edits)), gone: false, resumed: false });
        tell({ kind: 'saved', name: String(saved.values['name'] ?? '') });
        // What was typed while the save was under way is not saved yet: nobody goes anywhere.
        if (!isDirty(settled)) leave(next, sent.id === undefined ? id : undefined);
      }
    } finally {
      if (state.card?.saving === true) setCard({ saving: false });
    }
  }

  const writerMeanwhile = (): Writer => (othersMeanwhile ? 'others' : 'me');

  function decideFirst(draft: OpenCard['draft']): void {
    const [first] = draftConflicts(draft);
    refuse([], first === undefined ? undefined : conflictFocus(draft, first));
    const writers = [draft, ...draft.rows].flatMap(({ conflicts }) => Object.values(conflicts).map(({ writer }) => writer));
    const clashes = draft.rows.flatMap(({ clash }) => clash?.writer ?? []);
    tell({ kind: 'decide-first', writer: [...writers, ...clashes].includes('others') ? 'others' : 'me' });
  }

  function refuse(refused: readonly AppIssue[], focus: CardFocus | undefined): void {
    setCard({ saving: false, insisted: true, refused, ...(focus !== undefined && { focus }) });
    // What was waiting for the save waits no longer: the card needs the person.
    set({ pending: undefined });
  }

  /** After a save: what waited goes on, whoever asked for it; staying on a new customer selects its row. */
  function leave(next: 'stay' | 'new' | 'go', added?: string): void {
    if (state.pending !== undefined) arrive(state.pending);
    else if (next === 'new') arrive({ kind: 'new' });
    else if (added !== undefined) selectSoon(customerRow(added));
  }

  async function succeed(): Promise<void> {
    const made = await succession.make();
    if (made === undefined) return;
    tell({ kind: 'saved', name: String(app.card(made.id)?.values['name'] ?? '') });
    if (state.view === 'succession') arrive({ kind: 'customer', id: made.id });
  }

  const stop = app.subscribe((writer) => {
    const { card } = state;
    const id = card?.draft.id;
    if (writer === 'others') othersMeanwhile = true;
    if (card !== undefined && id !== undefined && !card.saving && app.state().kind === 'ready') {
      const current = app.card(id);
      if (current === undefined) setCard({ gone: true });
      else setCard({ gone: false, draft: rebaseDraft(card.draft, current.values, writer, app.children(id)) });
    }
    void run(() => keeping.look());
    link.look();
    tellOfRun();
  });

  /** What the workbook refused for the moment is tried again by itself. */
  function tellOfRun(): void {
    const last = app.lastAutomationRun();
    if (last === toldRun) return;
    toldRun = last;
    if (last?.byItself !== true) return;
    if (last.issue !== undefined && !isPassing(last.issue)) tell({ kind: 'failed', issue: last.issue });
    else if (last.changeSet !== undefined) tell({ kind: 'automated', count: last.customers, changeSet: last.changeSet });
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    close() {
      stop();
      check.close();
      many.close();
      fill.close();
      round.close();
      merge.close();
      mergingAll.close();
      importing.close();
      copying.leave();
      exporting.close();
      automations.close();
      accounts.close();
      glancing.close();
      inserting.close();
      conflicts.leave();
      duplicates.close();
      drafts.close();
      stopFading?.();
    },
    check,
    gate,
    many,
    succession,
    merge,
    mergingAll,
    importing,
    copying,
    exporting,
    account,
    accounts,
    glancing,
    travelling,
    inserting,
    privacy,
    automations,
    conflicts,
    duplicates,
    fill,
    round,
    proxy,
    ...editing,
    ...filling,
    ...merging,
    ...taking,
    ...erasing,
    leaveAccount() {
      const { id, from, cardFrom } = account.state() ?? {};
      account.leave();
      if (id !== undefined && from === 'accounts') arrive({ kind: 'accounts', left: id });
      else if (id === undefined || app.card(id) === undefined) arrive({ kind: 'part', part: cardFrom ?? 'list' });
      else arrive({ kind: 'customer', id, left: 'account', ...(cardFrom !== undefined && { from: cardFrom }) });
    },
    leaveAccounts: () => arrive({ kind: 'part', part: 'list' }),
    leaveGlance() {
      glancing.leave();
      arrive({ kind: 'part', part: 'list' });
    },
    leaveTime() {
      const of = travelling.state()?.card;
      travelling.leave();
      arrive(of === undefined ? { kind: 'part', part: 'list' } : { kind: 'part', part: 'history', of: { id: of, only: true } });
    },
    leaveInsert() {
      inserting.leave();
      arrive({ kind: 'part', part: 'list' });
    },
    leaveAutomations() {
      automations.leave();
      arrive({ kind: 'part', part: 'list' });
    },
    leaveCopies() {
      copying.leave();
      arrive({ kind: 'part', part: 'list' });
    },
    async undoCopy() {
      const id = copying.state()?.done?.reconciled.changeSet;
      if (id === undefined) return;
      await commands.undo(id);
      // Refused, it is still there and the person has been told why.
      if (!app.undoable().some(({ changeSet }) => changeSet.id === id)) copying.another();
    },
    leaveConflicts() {
      const { card, cardFrom } = conflicts.state() ?? {};
      if (card === undefined || app.card(card) === undefined) arrive({ kind: 'part', part: cardFrom ?? 'list' });
      else arrive({ kind: 'customer', id: card, left: 'conflicts', ...(cardFrom !== undefined && { from: cardFrom }) });
    },
    leaveExport() {
      exporting.leave();
      arrive({ kind: 'part', part: 'list' });
    },
    ...commands,
    explainOnCard: (said) => editing.addNote(app.statementNote(said)),
    takeBackOnCard(said) {
      const { type, text } = app.statementNote(said);
      const unsaved = state.card?.draft.rows.filter((row) => row.table === 'Notes' && row.id === undefined && !row.removed) ?? [];
      const saying = unsaved.filter((row) => row.edits['type'] === type && row.edits['text'] === text);
      for (const { key } of saying) editing.removeRow(key);
      return saying.length > 0;
    },
    search: (query) => set({ query }),
    go,
    showRow,
    selectRow: selectSoon,
    showSelected() {
      const id = app.selectedId();
      go(id === undefined ? { kind: 'part', part: 'list' } : { kind: 'customer', id, from: 'sheet' });
    },
    neighbour(step) {
      const id = state.card?.draft.id;
      const next = id === undefined ? undefined : app.neighbour(id, step);
      if (next !== undefined) go({ kind: 'customer', id: next });
    },
    leaveCard: () => go({ kind: 'part', part: state.card?.from ?? 'list' }),
    async undo(id) {
      const wasGone = state.card?.gone;
      await commands.undo(id);
      if (wasGone === false) leaveGone();
    },
    async decide(choice) {
      const { card, pending } = state;
      if (card === undefined || card.saving) return;
      if (choice === 'keep') set({ pending: undefined });
      else if (choice === 'save') await run(() => save('go'));
      else if (pending !== undefined) {
        // Gone for good: a second look at the same goal must not ask again.
        const { id, base } = card.draft;
        setCard({ draft: id === undefined ? startDraft() : startDraft({ id, values: base }, app.children(id)) });
        arrive(pending);
      }
    },
    resumeDraft(key) {
      const kept = state.kept.find((other) => other.key === key);
      if (kept === undefined) return;
      if (kept.draft.id !== undefined) go({ kind: 'customer', id: kept.draft.id });
      else if (state.card === undefined || !isDirty(state.card.draft)) resume(kept);
    },
    discardDraft,
    forget() {
      const { card } = state;
      if (card === undefined || card.saving) return;
      const { id } = card.draft;
      const found = id === undefined ? undefined : app.card(id);
      if (id === undefined || found === undefined) {
        setCard({ draft: startDraft() });
        arrive({ kind: 'part', part: 'list' });
      } else {
        setCard({ draft: startDraft(found, app.children(id)), resumed: false, insisted: false, refused: [], touched: new Set() });
      }
    },
    save: (next = 'stay') => run(() => save(next)),
    succeed: () => run(succeed),
    showHistoryOf: (id, only) => set({ historyOf: { id, only } }),
    dismiss: () => tell(undefined),
    run,
  };
}

function missing(key: string): AppIssue {
  return { severity: 'error', code: 'card-missing', facts: { key } };
}

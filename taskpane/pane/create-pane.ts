/** The pane put together over the app: going places with the guard of unsaved edits, saving, undoing, messages. */
import type { App, AppIssue, Writer } from '../../src/app/app';
import type { Log, Timer } from '../../src/base/ports';
import {
  detachDraft, draftEdit, editDraft, isDirty, rebaseDraft, resolveConflict, settleDraft, startDraft,
} from '../../src/app/card-draft';
import { draftValues } from '../../src/app/fields-draft';
import { issueField } from './issue-field';
import type { Goal, Notice, OpenCard, Pane, PaneState, SheetRow } from './pane';
import { createRegisterCheck } from './register-check';
import { createSelectionLink } from './selection-link';

export interface PaneDeps {
  readonly app: App;
  readonly timer: Timer;
  readonly log: Log;
}

/** How long the word that something worked stays. */
const fadeMs = 5000;

export function createPane({ app, timer, log }: PaneDeps): Pane {
  let state: PaneState = { view: 'list', query: '' };
  let serial = 0;
  let stopFading: (() => void) | undefined;
  /** Others changed cards while a save was under way. */
  let othersMeanwhile = false;
  const listeners = new Set<() => void>();
  const link = createSelectionLink(app, (id) => go({ kind: 'customer', id, from: 'sheet' }));
  const check = createRegisterCheck(app, run);

  function set(change: { readonly [K in keyof PaneState]?: PaneState[K] | undefined }): void {
    const next = { ...state, ...change };
    for (const key of ['card', 'pending', 'notice', 'left'] as const) if (next[key] === undefined) delete next[key];
    state = next as PaneState;
    for (const listener of [...listeners]) listener();
  }

  function setCard(change: Partial<OpenCard>): void {
    if (state.card !== undefined) set({ card: { ...state.card, ...change } });
  }

  function tell(notice: Notice | undefined): void {
    stopFading?.();
    stopFading = undefined;
    set({ notice });
    const fades = notice?.kind === 'saved' || notice?.kind === 'undone' || notice?.kind === 'nothing-to-save';
    if (fades) stopFading = timer.after(fadeMs, () => set({ notice: undefined }));
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
    if (card !== undefined && goal.kind === 'customer' && goal.id === card.draft.id) {
      set({ view: 'card', pending: undefined });
      if (goal.field !== undefined) setCard({ focus: { field: goal.field } });
      if (goal.row !== undefined) selectSoon(goal.row);
      return;
    }
    if (card !== undefined && isDirty(card.draft)) set({ view: 'card', pending: goal });
    else arrive(goal);
  }

  function arrive(goal: Goal): void {
    if (goal.kind === 'part') {
      const id = state.card?.draft.id;
      const left = state.card === undefined ? undefined : { ...(id !== undefined && { id }) };
      set({ view: goal.part, card: undefined, pending: undefined, left: goal.part === 'list' ? left : undefined });
      return;
    }
    if (goal.kind === 'new') {
      const draft = goal.name === undefined ? startDraft() : editDraft(startDraft(), 'name', goal.name);
      set({ view: 'card', card: newCard(draft, { field: 'name' }), pending: undefined });
      return;
    }
    const found = app.card(goal.id);
    if (found === undefined) {
      set({ pending: undefined });
      tell({ kind: 'failed', issue: missing(goal.id) });
      return;
    }
    const focus = goal.from === 'sheet' ? undefined : { ...(goal.field !== undefined && { field: goal.field }) };
    set({ view: 'card', card: newCard(startDraft(found), focus), pending: undefined });
    if (goal.from !== 'sheet') selectSoon(goal.row ?? customerRow(goal.id, goal.field));
  }

  function showRow(row: SheetRow): void {
    const customer = app.customerOf(row.table, row.id);
    if (customer === undefined) selectSoon(row);
    else go({ kind: 'customer', id: customer, row });
  }

  function selectSoon(row: SheetRow): void {
    void run(() => selectRow(row));
  }

  function newCard(draft: OpenCard['draft'], focus?: OpenCard['focus']): OpenCard {
    serial += 1;
    return {
      serial, draft, saving: false, touched: new Set(), insisted: false, refused: [], gone: false,
      ...(focus && { focus }),
    };
  }

  async function selectRow(row: SheetRow): Promise<void> {
    const shown = await link.show(row);
    if (!shown.ok) tell({ kind: 'failed', issue: shown.error });
  }

  async function save(next: 'stay' | 'new' | 'go' = 'stay'): Promise<void> {
    const { card } = state;
    if (card === undefined || card.saving) return;
    if (Object.keys(card.draft.conflicts).length > 0) {
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
      if (!result.ok) refuse(result.error, result.error.map(issueField).find((field) => field !== undefined));
      else if (result.value.kind === 'conflicts') {
        const rebased = rebaseDraft(draft, result.value.current.values, writerMeanwhile());
        setCard({ draft: rebased });
        decideFirst(rebased);
      } else {
        const { id } = result.value;
        const saved = app.card(id) ?? { id, values: draftValues(card.draft) };
        // Of a new customer nobody else knows yet.
        const settled = settleDraft(draft, sent, saved, sent.id === undefined ? 'me' : writerMeanwhile());
        setCard({ saving: false, draft: settled, insisted: false, touched: new Set(Object.keys(settled.edits)), gone: false });
        tell({ kind: 'saved', name: String(saved.values['name'] ?? '') });
        // What was typed while the save was under way is not saved yet: nobody goes anywhere.
        if (!isDirty(settled)) leave(next, sent.id === undefined ? id : undefined);
      }
    } finally {
      if (state.card?.saving === true) setCard({ saving: false });
    }
  }

  const writerMeanwhile = (): Writer => (othersMeanwhile ? 'others' : 'me');

  function decideFirst({ conflicts }: OpenCard['draft']): void {
    refuse([], Object.keys(conflicts)[0]);
    tell({ kind: 'decide-first', writer: Object.values(conflicts).some(({ writer }) => writer === 'others') ? 'others' : 'me' });
  }

  function refuse(refused: readonly AppIssue[], field: string | undefined): void {
    setCard({ saving: false, insisted: true, refused, ...(field !== undefined && { focus: { field } }) });
    // What was waiting for the save waits no longer: the card needs the person.
    set({ pending: undefined });
  }

  /** After a save: what waited goes on, whoever asked for it; staying on a new customer selects its row. */
  function leave(next: 'stay' | 'new' | 'go', added?: string): void {
    if (state.pending !== undefined) arrive(state.pending);
    else if (next === 'new') arrive({ kind: 'new' });
    else if (added !== undefined) selectSoon(customerRow(added));
  }

  async function undo(id?: string): Promise<void> {
    const entry = app.undoable().find(({ changeSet }) => id === undefined || changeSet.id === id);
    const result = await app.undo(id);
    if (!result.ok) tell({ kind: 'failed', issue: result.error });
    else if (entry !== undefined) tell({ kind: 'undone', ...entry });
  }

  const stop = app.subscribe((writer) => {
    const { card } = state;
    const id = card?.draft.id;
    if (writer === 'others') othersMeanwhile = true;
    if (card !== undefined && id !== undefined && !card.saving && app.state().kind === 'ready') {
      const current = app.card(id);
      if (current === undefined) setCard({ gone: true });
      else setCard({ gone: false, draft: rebaseDraft(card.draft, current.values, writer) });
    }
    link.look();
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      check.close();
      stopFading?.();
    },
    check,
    search: (query) => set({ query }),
    go,
    showRow,
    showSelected() {
      const id = app.selectedId();
      go(id === undefined ? { kind: 'part', part: 'list' } : { kind: 'customer', id, from: 'sheet' });
    },
    neighbour(step) {
      const id = state.card?.draft.id;
      const next = id === undefined ? undefined : app.neighbour(id, step);
      if (next !== undefined) go({ kind: 'customer', id: next });
    },
    async decide(choice) {
      const { card, pending } = state;
      if (card === undefined || card.saving) return;
      if (choice === 'keep') set({ pending: undefined });
      else if (choice === 'save') await run(() => save('go'));
      else if (pending !== undefined) {
        // Gone for good: a second look at the same goal must not ask again.
        setCard({ draft: startDraft(card.draft.id === undefined ? undefined : { id: card.draft.id, values: card.draft.base }) });
        arrive(pending);
      }
    },
    edit(field, value) {
      if (state.card === undefined) return;
      const { draft, touched } = state.card;
      setCard({ draft: editDraft(draft, field, value), touched: new Set([...touched, field]) });
    },
    touch(field) {
      if (state.card !== undefined && !state.card.touched.has(field)) setCard({ touched: new Set([...state.card.touched, field]) });
    },
    resolve(field, choice) {
      if (state.card !== undefined) setCard({ draft: resolveConflict(state.card.draft, field, choice) });
    },
    detach() {
      if (state.card !== undefined) setCard({ draft: detachDraft(state.card.draft), gone: false, insisted: true });
    },
    save: (next = 'stay') => run(() => save(next)),
    undo: (id) => run(() => undo(id)),
    dismiss: () => tell(undefined),
    run,
  };
}

function customerRow(id: string, field?: string): SheetRow {
  return { table: 'Customers', id, ...(field !== undefined && { field }) };
}

function missing(key: string): AppIssue {
  return { severity: 'error', code: 'card-missing', facts: { key } };
}

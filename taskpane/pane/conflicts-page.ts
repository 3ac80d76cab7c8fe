/**
 * The page of conflicts: which are listed, which one is opened, what is typed instead of both values, what was decided last. What
 * others do meanwhile is shown at once, but is overwritten only by somebody who has been told of it. Outside React, so that what
 * is typed outlasts a look elsewhere.
 */
import type { App, AppIssue, Writer } from '../../src/app/app';
import type { ConflictDecision, ConflictLine, DecisionWay, ShownConflict } from '../../src/app/conflict-desk';
import type { Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';

/** What was decided last here, which can be taken back on the spot. */
export interface LastDecided {
  readonly ids: readonly RecordId[];
  /** How, if it was one way for all of them. */
  readonly how: DecisionWay;
  /** Absent if nothing was left to write. */
  readonly changeSet?: RecordId;
  /** So many are left as they were. */
  readonly left: number;
}

export interface OpenConflicts {
  readonly which: 'open' | 'decided';
  /** Of this customer only; the way back leads to its card. */
  readonly card?: RecordId;
  readonly cardFrom?: 'duplicates';
  readonly lines: readonly ConflictLine[];
  /** Where the person is in the list. */
  readonly at?: RecordId;
  /** That one, opened. */
  readonly shown?: ShownConflict;
  /** Something else stands there since it was opened. */
  readonly isChanged: boolean;
  readonly ticked: ReadonlySet<RecordId>;
  readonly isEditing: boolean;
  /** What was typed of the opened one, by field. */
  readonly typed: Values;
  readonly refused: readonly AppIssue[];
  /** This was asked for, and is none of the ways. */
  readonly noWay?: DecisionWay;
  readonly working: boolean;
  readonly last?: LastDecided;
  /** That was taken back here just now. */
  readonly isTakenBack: boolean;
  /** The keyboard goes to where the person is: a new object each time. */
  readonly focus: object;
}

export interface ConflictsPage extends Observed<OpenConflicts | undefined> {
  begin(of?: { readonly card: RecordId; readonly cardFrom?: 'duplicates' | undefined }): void;
  show(which: 'open' | 'decided'): void;
  /** The keyboard is there. */
  goTo(id: RecordId): void;
  open(id: RecordId): void;
  /** Back to the list. */
  shut(): void;
  /** Opens the next one, or the one before. */
  move(step: 1 | -1): void;
  tick(ids: readonly RecordId[], isTicked: boolean): void;
  /** The one that is opened, or where the person is. */
  decide(how: 'mine' | 'theirs' | 'both'): Promise<void>;
  /** All that are ticked, in one step. */
  decideTicked(how: 'mine' | 'theirs'): Promise<void>;
  /** Begins to type another value. */
  edit(): void;
  type(field: string, value: Scalar): void;
  /** What was typed is kept for the next time. */
  stopEditing(): void;
  saveEdited(): Promise<void>;
  takeBack(): Promise<void>;
  leave(): void;
}

export interface ConflictsPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
}

const none: ReadonlySet<RecordId> = new Set();
const untold = { refused: [], noWay: undefined, isTakenBack: false } as const;
const shutUp = { shown: undefined, isChanged: false, isEditing: false, typed: {} } as const;
type Change = { readonly [K in keyof OpenConflicts]?: OpenConflicts[K] | undefined };

export function createConflictsPage({ app, task }: ConflictsPageDeps): ConflictsPage {
  let state: OpenConflicts | undefined;
  /** What stood there for the person when they last were told. */
  let seen: Values | undefined;
  let unsubscribe: (() => void) | undefined;
  /** What was typed and not saved, by conflict. */
  const drafts = new Map<RecordId, Values>();
  const listeners = createListeners();

  function set(change: Change): void {
    if (state === undefined) return;
    const next: { -readonly [K in keyof OpenConflicts]?: OpenConflicts[K] | undefined } = { ...state, ...change };
    for (const key of ['card', 'cardFrom', 'at', 'shown', 'noWay', 'last'] as const) if (next[key] === undefined) delete next[key];
    state = next as OpenConflicts;
    listeners.tell();
  }

  const linesOf = (which: 'open' | 'decided', card: RecordId | undefined): readonly ConflictLine[] => {
    const lines = app.conflicts(which);
    return card === undefined ? lines : lines.filter((line) => line.card === card);
  };
  const idOf = ({ conflict }: ConflictLine): RecordId => conflict.id;

  /** The lines as they are now; the person stays, or goes to what has moved up. */
  function linesNow({ which, card, at, lines: before, ticked, last }: OpenConflicts): Pick<Change, 'lines' | 'at' | 'ticked' | 'last'> {
    const lines = linesOf(which, card);
    const ids = new Set(lines.map(idOf));
    const place = before.findIndex((line) => idOf(line) === at);
    const there = at !== undefined && ids.has(at) ? at : nearest(before, place, ids) ?? lines.map(idOf)[0];
    const isTakenBack = last?.ids.some((id) => app.conflict(id)?.conflict.state === 'open') === true;
    return { lines, at: there, ticked: [...ticked].every((id) => ids.has(id)) ? ticked : new Set([...ticked].filter((id) => ids.has(id))), last: isTakenBack ? undefined : last };
  }

  /** The next one that is still there, else the one before. */
  function nearest(lines: readonly ConflictLine[], place: number, ids: ReadonlySet<RecordId>): RecordId | undefined {
    if (place < 0) return undefined;
    return [...lines.slice(place + 1), ...lines.slice(0, place).reverse()].map(idOf).find((id) => ids.has(id));
  }

  function follow(writer: Writer): void {
    if (state === undefined || state.working) return;
    const shown = state.shown && app.conflict(state.shown.conflict.id);
    if (writer === 'me') seen = shown?.stands;
    // One that is not there any more was erased with its person.
    set({ ...linesNow(state), ...(state.shown !== undefined && (shown === undefined ? shutUp : { shown, isChanged: !isSame(shown, seen) })) });
  }

  /** Whether the same stands there as was seen. */
  const isSame = ({ stands, fields }: ShownConflict, of: Values | undefined): boolean =>
    (stands === undefined) === (of === undefined) && fields.every((field) => (stands?.[field] ?? null) === (of?.[field] ?? null));

  function opened(id: RecordId): Change {
    const shown = app.conflict(id);
    seen = shown?.stands;
    return { ...shutUp, ...untold, at: id, shown, typed: drafts.get(id) ?? {}, focus: {} };
  }

  function edit(): void {
    if (state === undefined || state.working) return;
    const id = state.shown?.conflict.id ?? state.at;
    if (id === undefined) return;
    if (app.conflict(id)?.ways.includes('edited') !== true) {
      set({ ...untold, noWay: 'edited' });
      return;
    }
    set({ ...(state.shown === undefined && opened(id)), ...untold, isEditing: true, focus: {} });
  }

  async function write(decisions: readonly ConflictDecision[], how: DecisionWay): Promise<void> {
    if (state === undefined || decisions.length === 0) return;
    set({ ...untold, working: true, last: undefined });
    const done = await app.decideConflicts(decisions).finally(() => set({ working: false }));
    if (state === undefined) return;
    if (!done.ok) {
      const { shown } = state;
      // From now on it has been told.
      const now = shown && app.conflict(shown.conflict.id);
      seen = now?.stands;
      set({ ...linesNow(state), ...(shown !== undefined && (now === undefined ? shutUp : { shown: now, isChanged: false })), refused: [done.error] });
      return;
    }
    const left = new Set(done.value.left);
    const ids = decisions.map(({ id }) => id).filter((id) => !left.has(id));
    for (const id of ids) drafts.delete(id);
    const last: LastDecided = { ids, how, left: left.size, ...(done.value.changeSet !== undefined && { changeSet: done.value.changeSet }) };
    const next = linesNow(state);
    const isOpened = state.shown !== undefined && next.at !== undefined;
    set({ ...shutUp, ...next, ...(isOpened && opened(next.at)), last, ticked: left, focus: {} });
  }

  async function decideOne(how: DecisionWay, values?: Values): Promise<void> {
    if (state === undefined || state.working || state.which !== 'open') return;
    const { shown, at } = state;
    const id = shown?.conflict.id ?? at;
    const now = id === undefined ? undefined : app.conflict(id);
    if (id === undefined || now === undefined) return;
    // What is decided already, or changed since, the engine says.
    if (!now.ways.includes(how) && now.conflict.state === 'open') {
      set({ refused: now.hindrance === undefined ? [] : [now.hindrance], noWay: how });
      return;
    }
    // In the list only the two values are on the screen: then nothing but those may be overwritten.
    await write([{ id, how, ...(values !== undefined && { values }), ...(shown !== undefined && seen !== undefined && { seen }) }], how);
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(of) {
      const lines = linesOf('open', of?.card);
      const at = lines.map(idOf)[0];
      state = {
        which: 'open', lines, isChanged: false, ticked: none, isEditing: false, typed: {}, refused: [], working: false, isTakenBack: false, focus: {},
        ...(at !== undefined && { at }), ...(of !== undefined && { card: of.card }), ...(of?.cardFrom !== undefined && { cardFrom: of.cardFrom }),
      };
      unsubscribe ??= app.subscribe(follow);
      listeners.tell();
    },
    show(which) {
      if (state === undefined || state.which === which) return;
      const lines = linesOf(which, state.card);
      set({ ...shutUp, ...untold, which, lines, at: lines.map(idOf)[0], ticked: none });
    },
    goTo: (id) => {
      if (state?.at !== id) set({ at: id, ...untold });
    },
    open: (id) => set(opened(id)),
    shut: () => set({ ...shutUp, ...untold, focus: {} }),
    move(step) {
      if (state === undefined) return;
      const { lines, at } = state;
      const next = lines[lines.findIndex((line) => idOf(line) === at) + step];
      if (next !== undefined) set(opened(idOf(next)));
    },
    tick(ids, isTicked) {
      const ticked = new Set(state?.ticked);
      for (const id of ids) {
        if (isTicked) ticked.add(id);
        else ticked.delete(id);
      }
      set({ ticked });
    },
    decide: (how) => task(() => decideOne(how)),
    decideTicked: (how) => task(async () => {
      if (state === undefined || state.working) return;
      const { lines, ticked } = state;
      await write(lines.map(idOf).filter((id) => ticked.has(id)).map((id) => ({ id, how })), how);
    }),
    edit,
    type(field, value) {
      const id = state?.shown?.conflict.id;
      if (state === undefined || id === undefined) return;
      const typed = { ...state.typed, [field]: value };
      drafts.set(id, typed);
      set({ typed, refused: [] });
    },
    stopEditing: () => set({ isEditing: false, refused: [], focus: {} }),
    saveEdited: () => task(() => decideOne('edited', state?.typed ?? {})),
    takeBack: () => task(async () => {
      const last = state?.last;
      if (last?.changeSet === undefined || state?.working === true) return;
      set({ ...untold, working: true });
      const done = await app.undo(last.changeSet).finally(() => set({ working: false }));
      if (!done.ok) {
        follow('others');
        set({ refused: [done.error] });
        return;
      }
      const back = last.ids.find((id) => app.conflict(id)?.conflict.state === 'open');
      if (state === undefined || back === undefined) return;
      // The person is taken to what they took back.
      const isOpened = state.shown !== undefined;
      set({ which: 'open', ...linesNow({ ...state, which: 'open' }), ...(isOpened ? opened(back) : { ...shutUp, at: back }), last: undefined, isTakenBack: true, focus: {} });
    }),
    leave() {
      unsubscribe?.();
      unsubscribe = undefined;
      state = undefined;
      listeners.tell();
    },
  };
}

/**
 * Going through the groups of cards that may be one customer: what the search found and what of it is left, where the person
 * is, what they put off, which cards they took out of a group. It searches when asked, and again by itself while someone looks
 * and cards have changed. Outside React, so that a look at a card, or merging a group, costs nothing of it.
 */
import type { App } from '../../src/app/app';
import type { DuplicateRun, PairExplanation } from '../../src/app/duplicate-desk';
import type { JudgedPair } from '../../src/app/judge-cards';
import { pairKey, type DuplicateGroup, type Duplicates, type DuplicateVerdict } from '../../src/app/standing-duplicates';
import type { Timer } from '../../src/base/ports';
import type { RecordId } from '../../src/model/ids';
import { createDeviceSetting, type SettingKeeping } from './device-setting';
import { createListeners, type Observed } from './listeners';
import type { Notice } from './pane';

export const duplicateVerdicts: readonly DuplicateVerdict[] = ['certain', 'likely', 'possible'];

export interface ReviewGroup extends DuplicateGroup {
  /** The same cards are the same group, whenever it is found. */
  readonly key: string;
}

/** What was decided last, which can be taken back on the spot. */
export interface LastDecision {
  /** Of the cards of the group. */
  readonly names: readonly string[];
  readonly changeSet: RecordId;
}

export interface ReviewState {
  /** All that are left to decide, the surest first; absent before a search has ended. */
  readonly groups?: readonly ReviewGroup[];
  /** Those of the chosen verdicts: what is gone through. */
  readonly shown: readonly ReviewGroup[];
  /** The one the person is at; absent when none is left, or only those put off. */
  readonly at?: ReviewGroup;
  /** So many cards were compared. */
  readonly cards: number;
  /** 0…1 while a search is under way. */
  readonly running?: number;
  /** How the last search ended, if not well. */
  readonly ended?: 'stopped' | 'failed';
  /** Keys of groups that were put off, until the pane is closed. */
  readonly later: ReadonlySet<string>;
  /** Cards of the group at hand that are not this customer. */
  readonly unticked: ReadonlySet<RecordId>;
  readonly verdicts: ReadonlySet<DuplicateVerdict>;
  readonly last?: LastDecision;
  /** Why two cards are one customer, by `pairKey`; absent while it is looked for. */
  readonly why: ReadonlyMap<string, PairExplanation>;
}

export interface DuplicateReview extends Observed<ReviewState> {
  /** Someone looks: what changed meanwhile is compared again, until the result is called. */
  look(): () => void;
  find(): void;
  stop(): void;
  move(step: 1 | -1): void;
  /** The card is of the customer, or not. */
  tick(id: RecordId, on: boolean): void;
  /** Goes on with the next one; this one counts as put off. */
  postpone(): void;
  /** Takes the last postponing back, if nothing was decided since; whether there was one. */
  takeBackPostponing(): boolean;
  /** Those put off are gone through like the others. */
  takeUpLater(): void;
  show(verdict: DuplicateVerdict, on: boolean): void;
  /** Cards of the group at hand that are ticked. */
  ticked(): readonly RecordId[];
  /** All of the group are customers of their own; where some are not ticked, those are others than the ticked ones. */
  different(): Promise<void>;
  /** What was decided of two cards, by its row, is open to question again. */
  forget(judgement: RecordId): Promise<void>;
  /** Looks for why the links of the group at hand are links. */
  explain(group: ReviewGroup): void;
  recall(): Promise<void>;
  close(): void;
}

export interface DuplicateReviewDeps extends SettingKeeping {
  readonly app: App;
  readonly timer: Timer;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

/** After a change, a moment passes without another one before everything is compared again. */
const quietMs = 1500;
const nothing: ReadonlySet<never> = new Set();

export function createDuplicateReview({ app, timer, device, log, tell, run }: DuplicateReviewDeps): DuplicateReview {
  const chosen = createDeviceSetting<ReadonlySet<DuplicateVerdict>>({ device, log }, {
    key: 'duplicates-shown', called: 'which duplicates are shown', usual: new Set(duplicateVerdicts),
    read: (kept) => {
      const known = duplicateVerdicts.filter((verdict) => kept.split(' ').includes(verdict));
      return known.length === 0 ? undefined : new Set(known);
    },
    write: (verdicts) => [...verdicts].join(' '),
  });
  let state: ReviewState = { shown: [], cards: 0, later: nothing, unticked: nothing, verdicts: chosen.state(), why: new Map() };
  let found: Duplicates | undefined;
  let current: DuplicateRun | undefined;
  let watchers = 0;
  /** Which cards the groups were last looked at for, as `cardsVersion` counts. */
  let seen: number | undefined;
  let cancelQuiet: (() => void) | undefined;
  let asked = new Set<string>();
  /** Keys of groups whose decision is on its way, and of those decided here: brought back by an undo, the person is taken to them. */
  const deciding = new Set<string>();
  const decided = new Set<string>();
  /** Keys of groups put off since the last decision, in this order. */
  let putOff: string[] = [];
  /** Key of the group that is being parted. */
  let parting: string | undefined;
  const listeners = createListeners();

  function set(change: { readonly [K in keyof ReviewState]?: ReviewState[K] | undefined }): void {
    const next = { ...state, ...change };
    for (const key of ['groups', 'at', 'running', 'ended', 'last'] as const) if (next[key] === undefined) delete next[key];
    // Who is not this customer was said of the group that the person was at.
    if (next.at?.key !== state.at?.key && change.unticked === undefined) next.unticked = nothing;
    state = next as ReviewState;
    listeners.tell();
  }

  const groupsNow = (of: Duplicates): readonly ReviewGroup[] =>
    app.standingDuplicates(of).groups.map((group) => ({ ...group, key: group.ids.join(' ') })).filter(({ key }) => !deciding.has(key));

  /** The first that is not put off, from that place on, then from the beginning. */
  function nextFrom(shown: readonly ReviewGroup[], place: number, later: ReadonlySet<string>): ReviewGroup | undefined {
    const open = (group: ReviewGroup): boolean => !later.has(group.key);
    return shown.slice(Math.max(place, 0)).find(open) ?? shown.find(open);
  }

  /** Shows these groups; the person stays where they are as far as that is still there. */
  function settle(groups: readonly ReviewGroup[] | undefined, change: Partial<Pick<ReviewState, 'verdicts' | 'cards' | 'later' | 'last'>> = {}): void {
    const { verdicts = state.verdicts, later = state.later } = change;
    if (groups === undefined) {
      set({ ...change, groups: undefined, shown: [], at: undefined });
      return;
    }
    const shown = groups.filter(({ verdict }) => verdicts.has(verdict));
    const back = shown.find(({ key }) => decided.delete(key));
    const before = state.at;
    const place = before === undefined ? 0 : state.shown.findIndex(({ key }) => key === before.key);
    const at = back ?? shown.find(({ key }) => key === before?.key)
      // What is left of the group the person is at: parted, without a card, or with one more.
      ?? shown.find(({ key, ids }) => before !== undefined && !deciding.has(before.key) && !later.has(key) && ids.some((id) => before.ids.includes(id)))
      ?? nextFrom(shown, place, later);
    set({ ...(back !== undefined && { last: undefined }), ...change, groups, shown, at });
  }

  function begin(): void {
    if (current !== undefined || app.state().kind !== 'ready') return;
    cancelQuiet?.();
    cancelQuiet = undefined;
    let reached = 0;
    set({ running: 0, ended: undefined });
    const started = app.findDuplicates((done) => {
      // Hundreds of slices, a hundred steps of the bar.
      if (current !== started || done - reached < 0.01) return;
      reached = done;
      set({ running: done });
    });
    current = started;
    void run(async () => {
      try {
        const twins = await started.result;
        if (current !== started) return;
        current = undefined;
        if (twins === undefined) {
          set({ running: undefined, ended: 'stopped' });
          return;
        }
        found = twins;
        seen = undefined;
        set({ running: undefined });
        refresh({ cards: twins.cards });
      } catch (cause) {
        if (current === started) {
          current = undefined;
          set({ running: undefined, ended: 'failed' });
        }
        throw cause;
      }
    });
  }

  /** Takes in what changed in the register. */
  function refresh(change: Partial<Pick<ReviewState, 'cards'>> = {}): void {
    if (found === undefined || seen === app.cardsVersion()) return;
    seen = app.cardsVersion();
    asked = new Set();
    settle(groupsNow(found), change);
    searchAgainSoon();
  }

  function searchAgainSoon(): void {
    // Who stopped a search wants none by itself; what broke once would break at every change.
    if (found === undefined || watchers === 0 || current !== undefined || state.ended !== undefined || app.standingDuplicates(found).isCurrent) return;
    cancelQuiet?.();
    cancelQuiet = timer.after(quietMs, () => {
      cancelQuiet = undefined;
      if (watchers > 0) begin();
    });
  }

  function forgetAll(): void {
    const stopped = current;
    current = undefined;
    stopped?.cancel();
    cancelQuiet?.();
    cancelQuiet = undefined;
    found = undefined;
    seen = undefined;
    decided.clear();
    deciding.clear();
    if (state.groups === undefined && state.running === undefined && state.ended === undefined) return;
    set({ groups: undefined, shown: [], at: undefined, running: undefined, ended: undefined, later: nothing, unticked: nothing, last: undefined, why: new Map() });
  }

  const unsubscribe = app.subscribe(() => {
    if (app.state().kind === 'ready') refresh();
    else forgetAll();
  });
  const unsubscribeChosen = chosen.subscribe(() => settle(state.groups, { verdicts: chosen.state() }));

  function ticked(): readonly RecordId[] {
    return state.at?.ids.filter((id) => !state.unticked.has(id)) ?? [];
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    look() {
      watchers += 1;
      refresh();
      searchAgainSoon();
      return () => {
        watchers -= 1;
      };
    },
    find: begin,
    stop: () => current?.cancel(),
    move(step) {
      const { shown, at } = state;
      const place = at === undefined ? (step === 1 ? -1 : shown.length) : shown.findIndex(({ key }) => key === at.key);
      const next = shown[place + step];
      if (next !== undefined) set({ at: next });
    },
    tick(id, on) {
      const unticked = new Set(state.unticked);
      if (on) unticked.delete(id);
      else unticked.add(id);
      set({ unticked });
    },
    postpone() {
      const { at, shown } = state;
      if (at === undefined) return;
      const later = new Set([...state.later, at.key]);
      putOff.push(at.key);
      set({ later, at: nextFrom(shown, shown.findIndex(({ key }) => key === at.key) + 1, later) });
    },
    takeBackPostponing() {
      const key = putOff.pop();
      const group = state.shown.find((one) => one.key === key);
      if (key === undefined || group === undefined || !state.later.has(key)) return false;
      set({ later: new Set([...state.later].filter((one) => one !== key)), at: group });
      return true;
    },
    takeUpLater: () => set({ later: nothing, at: state.shown[0] }),
    show(verdict, on) {
      const verdicts = new Set(duplicateVerdicts.filter((known) => (known === verdict ? on : state.verdicts.has(known))));
      // Nothing chosen would show nothing, which nobody wants to see.
      if (verdicts.size > 0) void chosen.choose(verdicts);
    },
    ticked,
    different: () => run(async () => {
      const { at } = state;
      const one = ticked();
      if (at === undefined || one.length === 0) return;
      putOff = [];
      const others = at.ids.filter((id) => !one.includes(id));
      const pairs = others.length === 0 ? allPairs(one) : one.flatMap((first) => others.map((second) => pairOf(first, second)));
      const names = at.ids.map((id) => String(app.card(id)?.values['name'] ?? ''));
      if (parting === at.key) return;
      if (others.length > 0) {
        // What is left of it is the next to be decided; until the workbook has taken the decision it is not known.
        parting = at.key;
      } else {
        // The next one is there at once; the workbook takes the decision meanwhile.
        deciding.add(at.key);
        settle(state.groups?.filter(({ key }) => key !== at.key));
      }
      let last: LastDecision | undefined;
      try {
        const done = await app.judge(pairs);
        if (!done.ok) tell({ kind: 'failed', issue: done.error });
        else if (done.value !== undefined) last = { names, changeSet: done.value.id };
      } finally {
        deciding.delete(at.key);
        parting = undefined;
        if (last !== undefined) decided.add(at.key);
        if (found !== undefined) settle(groupsNow(found), last === undefined ? {} : { last });
      }
    }),
    forget: (judgement) => run(async () => {
      const done = await app.forgetJudgement(judgement);
      if (!done.ok) tell({ kind: 'failed', issue: done.error });
    }),
    explain(group) {
      for (const [one, other] of group.links) {
        const key = pairKey(one, other);
        if (asked.has(key)) continue;
        asked.add(key);
        const about = asked;
        void run(async () => {
          const explanation = await app.explainPair(one, other);
          if (about === asked && explanation !== undefined) set({ why: new Map(state.why).set(key, explanation) });
        });
      }
    },
    recall: () => chosen.recall(),
    close() {
      unsubscribe();
      unsubscribeChosen();
      forgetAll();
    },
  };
}

function pairOf(first: RecordId, second: RecordId): JudgedPair {
  return { first, second, verdict: 'different' };
}

function allPairs(ids: readonly RecordId[]): readonly JudgedPair[] {
  return ids.flatMap((first, at) => ids.slice(at + 1).map((second) => pairOf(first, second)));
}

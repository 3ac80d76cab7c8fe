/**
 * The page on which all groups of cards that are certainly one customer are merged in one step: what would be done to each is
 * worked out before, in slices; groups can be unticked, and nothing is written until the person says so.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { LongRun } from '../../src/app/long-run';
import type { MergeAllOrder, MergeAllPlan, MergedAll } from '../../src/app/merge-all';
import type { KeptMergeRules } from '../../src/app/merge-rules-text';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';
import type { MergeRuleSetting } from './merge-rule-setting';

export interface OpenMergeAll {
  readonly groups: readonly (readonly RecordId[])[];
  /** Places of groups that are to stay apart. */
  readonly unticked: ReadonlySet<number>;
  readonly rules: KeptMergeRules;
  /** Of all groups; absent while it is worked out, and if that was stopped. */
  readonly plan?: MergeAllPlan;
  /** 0…1 while something runs. */
  readonly running?: number;
  readonly doing?: 'planning' | 'merging';
  /** Why the last attempt was refused. */
  readonly refused: readonly AppIssue[];
}

export interface MergeAllPage extends Observed<OpenMergeAll | undefined> {
  begin(groups: readonly (readonly RecordId[])[]): void;
  tick(group: number, on: boolean): void;
  setRules(rules: KeptMergeRules): void;
  /** Works out anew what would be done. */
  plan(): void;
  /** Places of the groups that would be merged. */
  going(): readonly number[];
  stop(): void;
  /** Undefined if it was refused or stopped; the state says why. */
  merge(): Promise<MergedAll | undefined>;
  leave(): void;
  close(): void;
}

export interface MergeAllPageDeps {
  readonly app: App;
  readonly rules: MergeRuleSetting;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

export function createMergeAllPage({ app, rules, run }: MergeAllPageDeps): MergeAllPage {
  let state: OpenMergeAll | undefined;
  let current: LongRun<unknown> | undefined;
  const listeners = createListeners();

  function set(next: { readonly [K in keyof OpenMergeAll]?: OpenMergeAll[K] | undefined } | undefined): void {
    if (next === undefined) state = undefined;
    else if (state !== undefined) {
      const changed = { ...state, ...next };
      for (const key of ['plan', 'running', 'doing'] as const) if (changed[key] === undefined) delete changed[key];
      state = changed as OpenMergeAll;
    }
    listeners.tell();
  }

  /** Hundreds of slices, a hundred steps of the bar. */
  function steps(isCurrent: () => boolean): (done: number) => void {
    let reached = 0;
    return (done) => {
      if (!isCurrent() || done - reached < 0.01) return;
      reached = done;
      set({ running: done });
    };
  }

  const order = (groups: readonly number[]): MergeAllOrder => ({
    groups: groups.flatMap((at) => {
      const cards = state?.groups[at];
      return cards === undefined ? [] : [{ cards }];
    }),
    rules: state?.rules,
  });

  function halt(): void {
    const before = current;
    current = undefined;
    before?.stop();
  }

  function plan(): void {
    if (state === undefined || state.doing === 'merging') return;
    halt();
    set({ plan: undefined, running: 0, doing: 'planning', refused: [] });
    const started = app.planMergeAll(order(state.groups.map((_cards, at) => at)), steps(() => current === started));
    current = started;
    void run(async () => {
      try {
        const worked = await started.result;
        if (current === started) set({ plan: worked });
      } finally {
        if (current === started) {
          current = undefined;
          set({ running: undefined, doing: undefined });
        }
      }
    });
  }

  const going = (): readonly number[] => state?.plan?.groups.flatMap(({ group, isLeftOut }) => (isLeftOut || state?.unticked.has(group) === true ? [] : [group])) ?? [];

  const unsubscribe = rules.subscribe(() => {
    if (state === undefined || state.rules === rules.state()) return;
    set({ rules: rules.state() });
    plan();
  });

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(groups) {
      halt();
      state = { groups, unticked: new Set(), rules: rules.state(), refused: [] };
      plan();
    },
    tick(group, on) {
      const unticked = new Set(state?.unticked);
      if (on) unticked.delete(group);
      else unticked.add(group);
      set({ unticked, refused: [] });
    },
    setRules: (chosen) => void rules.choose(chosen),
    plan,
    going,
    stop: () => current?.stop(),
    async merge() {
      const groups = going();
      if (state === undefined || state.doing !== undefined || groups.length === 0) return undefined;
      set({ running: 0, doing: 'merging', refused: [] });
      const started = app.mergeAll(order(groups), steps(() => current === started));
      current = started;
      try {
        const done = await started.result;
        if (done.ok) {
          state = undefined;
          return done.value;
        }
        set({ refused: done.error });
        return undefined;
      } finally {
        if (current === started) current = undefined;
        set(state === undefined ? undefined : { running: undefined, doing: undefined });
      }
    },
    leave() {
      halt();
      set(undefined);
    },
    close() {
      halt();
      unsubscribe();
    },
  };
}

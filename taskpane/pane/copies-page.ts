/**
 * The page on which another copy of the register is brought in: what it would do is shown before anything is written, what is a lot
 * is held until a person says that it is right, and where nobody knows what both came from, that file can be chosen too.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { Reconciled, ReconcileOrder, ReconcilePlan } from '../../src/app/reconcile-desk';
import type { SourceFile } from '../../src/app/read-source';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export type AcceptedKind = ReconcilePlan['held'][number]['kind'];

export interface OpenCopies {
  readonly step: 'choose' | 'plan' | 'done';
  readonly theirs?: SourceFile;
  /** What both were when they were one, if a person chose it. */
  readonly base?: SourceFile;
  /** What is right although it is a lot. */
  readonly accepted: readonly AcceptedKind[];
  readonly running?: Running<'looking' | 'bringing'>;
  readonly plan?: ReconcilePlan;
  readonly refused: readonly AppIssue[];
  readonly isStopped: boolean;
  /** What was brought in; `isAnew`: the register had changed, so that it was worked out once more. */
  readonly done?: { readonly reconciled: Reconciled; readonly isAnew: boolean };
}

export interface CopiesPage extends Observed<OpenCopies | undefined> {
  /** Where the person left it, if it was left for a card. */
  begin(): void;
  bring(file: SourceFile): Promise<void>;
  /** Undefined: without it. */
  useBase(file: SourceFile | undefined): Promise<void>;
  accept(kind: AcceptedKind, isRight: boolean): Promise<void>;
  /** Works it out again, after it was stopped. */
  look(): Promise<void>;
  /** Writes it. */
  run(): Promise<void>;
  /** Back to choosing a file. */
  another(): void;
  stop(): void;
  leave(): void;
}

export interface CopiesPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
}

const nothing: OpenCopies = { step: 'choose', accepted: [], refused: [], isStopped: false };
type Change = { readonly [K in keyof OpenCopies]?: OpenCopies[K] | undefined };

export function createCopiesPage({ app, task }: CopiesPageDeps): CopiesPage {
  let state: OpenCopies | undefined;
  const listeners = createListeners();
  const work = createOneRun<'looking' | 'bringing'>((running) => set({ running }));

  function set(change: Change): void {
    if (state === undefined) return;
    const next: { -readonly [K in keyof OpenCopies]?: OpenCopies[K] | undefined } = { ...state, ...change };
    for (const key of ['theirs', 'base', 'running', 'plan', 'done'] as const) if (next[key] === undefined) delete next[key];
    state = next as OpenCopies;
    listeners.tell();
  }

  function order(): ReconcileOrder | undefined {
    if (state?.theirs === undefined) return undefined;
    const { theirs, base, accepted } = state;
    return { theirs, ...(base !== undefined && { base }), accepted };
  }

  async function look(): Promise<void> {
    const asked = order();
    if (asked === undefined) return;
    set({ refused: [], isStopped: false });
    const planned = await work.during('looking', (onProgress) => app.planReconcile(asked, onProgress));
    // Another run began, or the page was left or is about another file by now.
    if (state?.running !== undefined || state?.theirs !== asked.theirs) return;
    if (planned === undefined) set({ isStopped: true });
    else if (planned.ok) set({ step: 'plan', plan: planned.value });
    else set({ refused: [planned.error] });
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin() {
      work.stop();
      state = state?.step === 'plan' ? { ...state, refused: [], isStopped: false } : nothing;
      listeners.tell();
      // Known if nothing changed in the register since.
      if (state.step === 'plan') void task(look);
    },
    bring: (file) => task(async () => {
      work.stop();
      set({ ...nothing, base: undefined, plan: undefined, done: undefined, theirs: file });
      await look();
    }),
    useBase: (file) => task(async () => {
      set({ base: file });
      await look();
    }),
    accept: (kind, isRight) => task(async () => {
      if (state === undefined || state.running?.doing === 'bringing') return;
      const others = state.accepted.filter((known) => known !== kind);
      set({ accepted: isRight ? [...others, kind] : others });
      await look();
    }),
    look: () => task(look),
    run: () => task(async () => {
      const asked = order();
      const shown = state?.plan;
      if (asked === undefined || shown === undefined) return;
      set({ refused: [], isStopped: false });
      // Stopped too late it is done, and that is told.
      const done = await work.during('bringing', (onProgress) => app.reconcile(asked, onProgress), true);
      if (state?.theirs !== asked.theirs) return;
      if (done === undefined) set({ isStopped: true });
      else if (done.ok) set({ step: 'done', plan: undefined, done: { reconciled: done.value, isAnew: done.value.changes !== shown.changes } });
      else set({ refused: [done.error] });
    }),
    another() {
      work.stop();
      set({ ...nothing, theirs: undefined, base: undefined, plan: undefined, done: undefined });
    },
    stop: () => work.stop(),
    leave() {
      work.stop();
      state = undefined;
      listeners.tell();
    },
  };
}

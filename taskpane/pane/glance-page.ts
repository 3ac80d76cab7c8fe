/** The page that shows the register at a glance: its figures, worked out anew when something changes, and the sheet that is made of them. */
import type { App, AppIssue } from '../../src/app/app';
import type { Glance } from '../../src/app/glance-desk';
import type { Timer } from '../../src/base/ports';
import type { Texts } from '../../src/locales/texts';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export interface OpenGlance {
  /** Absent until it is worked out for the first time, and if that was stopped. */
  readonly glance?: Glance;
  readonly running?: Running<'counting'>;
  readonly writing: boolean;
  /** The sheet that was made. */
  readonly done?: { readonly sheet: string; readonly charts: boolean };
  readonly refused: readonly AppIssue[];
}

export interface GlancePage extends Observed<OpenGlance | undefined> {
  begin(): void;
  count(): Promise<void>;
  stop(): void;
  putOnSheet(texts: Texts): Promise<void>;
  leave(): void;
  close(): void;
}

export interface GlancePageDeps {
  readonly app: App;
  readonly timer: Timer;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
}

/** Whoever types in the sheet changes it many times. */
const restMs = 500;

export function createGlancePage({ app, timer, task }: GlancePageDeps): GlancePage {
  let state: OpenGlance | undefined;
  let counted: number | undefined;
  let stopWaiting: (() => void) | undefined;
  let unsubscribe: (() => void) | undefined;
  const listeners = createListeners();
  const run = createOneRun<'counting'>((running) => set({ running }));

  function set(next: { readonly [K in keyof OpenGlance]?: OpenGlance[K] | undefined }): void {
    if (state === undefined) return;
    const changed: { -readonly [K in keyof OpenGlance]?: OpenGlance[K] | undefined } = { ...state, ...next };
    for (const key of ['glance', 'running', 'done'] as const) if (changed[key] === undefined) delete changed[key];
    state = changed as OpenGlance;
    listeners.tell();
  }

  async function count(): Promise<void> {
    counted = app.cardsVersion();
    const glance = await run.during('counting', (onProgress) => app.glance(onProgress));
    if (glance !== undefined) set({ glance });
  }

  function countSoon(): void {
    if (app.cardsVersion() === counted) return;
    stopWaiting?.();
    stopWaiting = timer.after(restMs, () => void task(count));
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin() {
      run.stop();
      state = { writing: false, refused: [] };
      listeners.tell();
      unsubscribe ??= app.subscribe(countSoon);
      void task(count);
    },
    count: () => task(count),
    stop: () => run.stop(),
    putOnSheet: (texts) => task(async () => {
      if (state === undefined || state.writing) return;
      set({ writing: true, done: undefined, refused: [] });
      try {
        const made = await app.glanceSheet(texts);
        set(made.ok ? { done: made.value } : { refused: [made.error] });
      } finally {
        set({ writing: false });
      }
    }),
    leave() {
      stopWaiting?.();
      unsubscribe?.();
      unsubscribe = undefined;
      run.stop();
      state = undefined;
      listeners.tell();
    },
    close() {
      stopWaiting?.();
      unsubscribe?.();
      run.stop();
    },
  };
}

/**
 * The page on which automations are set, tried out and switched on: settings as they are being typed, what would happen by them,
 * and what came of saving and running. The engine reads and writes them; nothing here decides anything.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { AutomationChoice } from '../../src/app/automation-settings';
import type { AutomationPlan } from '../../src/app/plan-automations';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export interface OpenAutomations {
  readonly choice: AutomationChoice;
  /** Something is typed that does not stand in the sheet. */
  readonly isEdited: boolean;
  /** What would happen by this choice; absent until somebody wants to know. */
  readonly plan?: AutomationPlan;
  readonly running?: Running<'looking' | 'running'>;
  readonly saving: boolean;
  readonly refused: readonly AppIssue[];
  /** What was done last. */
  readonly done?: 'kept' | 'nothing';
}

export interface AutomationsPage extends Observed<OpenAutomations | undefined> {
  begin(): void;
  change(part: Partial<AutomationChoice>): void;
  /** Works out what would happen today. */
  look(): Promise<void>;
  stop(): void;
  save(): Promise<void>;
  run(): Promise<void>;
  leave(): void;
  close(): void;
}

export interface AutomationsPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  /** So many customers were changed, in this step. */
  readonly onRun: (customers: number, changeSet: string) => void;
}

/** Whether it switches something on, or counts otherwise by what is on: to be looked at before it is saved. */
export function wantsLook(saved: AutomationChoice, choice: AutomationChoice): boolean {
  const is = (of: AutomationChoice, name: keyof AutomationChoice['automations']): string => (of.automations[name] ?? 'off').trim().toLowerCase();
  const isNew = (['active-at-first-order', 'inactive-after-days', 'level-by-orders'] as const).some((name) => is(choice, name) !== 'off' && is(choice, name) !== is(saved, name));
  const levels = (of: AutomationChoice): string => JSON.stringify([of.automations['level-period-months'] ?? '', Object.entries(of.thresholds).filter(([, text]) => text.trim() !== '').sort()]);
  return isNew || (is(choice, 'level-by-orders') === 'on' && levels(choice) !== levels(saved));
}

export function createAutomationsPage({ app, task, onRun }: AutomationsPageDeps): AutomationsPage {
  let state: OpenAutomations | undefined;
  const listeners = createListeners();
  const run = createOneRun<'looking' | 'running'>((running) => set({ running }));

  function set(next: { readonly [K in keyof OpenAutomations]?: OpenAutomations[K] | undefined }): void {
    if (state === undefined) return;
    const changed: { -readonly [K in keyof OpenAutomations]?: OpenAutomations[K] | undefined } = { ...state, ...next };
    for (const key of ['plan', 'running', 'done'] as const) if (changed[key] === undefined) delete changed[key];
    state = changed as OpenAutomations;
    listeners.tell();
  }

  function leave(): void {
    run.stop();
    state = undefined;
    listeners.tell();
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin() {
      run.stop();
      state = { choice: app.automationChoice(), isEdited: false, saving: false, refused: [] };
      listeners.tell();
    },
    change(part) {
      if (state === undefined || state.saving) return;
      run.stop();
      set({ choice: { ...state.choice, ...part }, isEdited: true, plan: undefined, done: undefined, refused: [] });
    },
    look: () => task(async () => {
      if (state === undefined || state.saving) return;
      const { choice: asked } = state;
      set({ plan: undefined, done: undefined, refused: [] });
      const plan = await run.during('looking', (onProgress) => app.planAutomations({ choice: asked }, onProgress));
      if (plan !== undefined && state.choice === asked) set({ plan });
    }),
    stop: () => run.stop(),
    save: () => task(async () => {
      if (state === undefined || state.saving) return;
      const { choice: asked } = state;
      set({ saving: true, refused: [], done: undefined });
      try {
        const saved = await app.saveAutomations(asked);
        if (!saved.ok) set({ refused: [saved.error] });
        else set({ isEdited: false, choice: app.automationChoice(), done: 'kept', plan: undefined });
      } finally {
        set({ saving: false });
      }
    }),
    run: () => task(async () => {
      if (state === undefined || state.saving || state.running !== undefined) return;
      set({ plan: undefined, done: undefined, refused: [] });
      // Stopped at the last moment it may have been done all the same.
      const done = await run.during('running', (onProgress) => app.runAutomations({}, onProgress), true);
      if (done === undefined) return;
      if (!done.ok) set({ refused: done.error.code === 'automation-stopped' ? [] : [done.error] });
      else if (done.value.changeSet === undefined) set({ done: 'nothing', plan: done.value.plan });
      else onRun(new Set(done.value.plan.changes.map(({ id }) => id)).size, done.value.changeSet.id);
    }),
    leave,
    close: () => run.stop(),
  };
}

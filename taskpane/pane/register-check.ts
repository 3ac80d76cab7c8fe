/**
 * The check of the whole register as the pane shows it: findings stay while it runs again, a change made meanwhile asks
 * for one more run after this one (never instead of it, or a busy register would never be checked), and it runs by itself
 * only while someone looks. Asked for another gate, it begins anew. Outside React, so that going to a card and back costs no second run.
 */
import type { App, AppIssue, CheckRun } from '../../src/app/app';
import type { Severity } from '../../src/base/issue';
import type { GateChoice } from './gate-choice';
import { createListeners, type Observed } from './listeners';

export interface CheckState {
  /** The worst first; absent until the first run has ended. */
  readonly findings?: readonly AppIssue[];
  /** 0…1 while a check is under way. */
  readonly running?: number;
  /** The last run was stopped here, 0…1; findings are those up to there, or those of the run before. */
  readonly stoppedAt?: number;
}

export interface RegisterCheck extends Observed<CheckState> {
  /** Someone looks: checks now if need be and after every change, until the result is called. */
  look(): () => void;
  again(): void;
  /** The person has seen enough: nothing runs by itself until they ask for it. */
  stop(): void;
  /** They are put right: not shown any more while the next check is under way. */
  drop(issues: readonly AppIssue[]): void;
  close(): void;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface RegisterCheckDeps {
  readonly app: App;
  readonly gate: Pick<GateChoice, 'state' | 'subscribe'>;
  /** Runs a task and tells of what it throws. */
  readonly tell: (task: () => Promise<void>) => Promise<void>;
}

export function createRegisterCheck({ app, gate, tell }: RegisterCheckDeps): RegisterCheck {
  let state: CheckState = {};
  let run: CheckRun | undefined;
  /** The cards that the findings are about, as `cardsVersion` counts. */
  let checked: number | undefined;
  let watchers = 0;
  const listeners = createListeners();

  function set(next: CheckState): void {
    state = next;
    listeners.tell();
  }

  /** The findings of the run before, but for those put right since. */
  const known = (): Pick<CheckState, 'findings'> => (state.findings === undefined ? {} : { findings: state.findings });

  function begin(): void {
    if (run !== undefined || app.state().kind !== 'ready') return;
    const began = app.cardsVersion();
    let reached = 0;
    set({ ...known(), running: reached });
    const current = app.check((done) => {
      // Hundreds of slices, a hundred steps of the bar.
      if (done - reached < 0.01) return;
      reached = done;
      set({ ...known(), running: reached });
    }, undefined, gate.state());
    run = current;
    void tell(async () => {
      try {
        const { issues, complete } = await current.result;
        if (run !== current) return;
        checked = began;
        set(complete ? { findings: worstFirst(issues) } : { findings: worstFirst(issues), ...known(), stoppedAt: reached });
      } catch (cause) {
        // Asked again only by the person: what broke once would break at every change.
        if (run === current) set({ ...known(), stoppedAt: reached });
        throw cause;
      } finally {
        if (run === current) run = undefined;
      }
      refresh();
    });
  }

  function refresh(): void {
    if (watchers > 0 && state.stoppedAt === undefined && checked !== app.cardsVersion()) begin();
  }

  const unsubscribeGate = gate.subscribe(() => {
    // Findings for another purpose are no answer, and neither is what is being looked for.
    const before = run;
    run = undefined;
    before?.stop();
    checked = undefined;
    set({});
    refresh();
  });

  const unsubscribe = app.subscribe(() => {
    // Another workbook, or none: its findings are not this one's.
    if (app.state().kind === 'ready') {
      refresh();
      return;
    }
    run?.stop();
    run = undefined;
    checked = undefined;
    if (Object.keys(state).length > 0) set({});
  });

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    look() {
      watchers += 1;
      refresh();
      return () => {
        watchers -= 1;
      };
    },
    again() {
      if (run === undefined) begin();
    },
    stop: () => run?.stop(),
    drop(issues) {
      const gone = new Set(issues);
      if (state.findings !== undefined) set({ ...state, findings: state.findings.filter((issue) => !gone.has(issue)) });
    },
    close() {
      unsubscribe();
      unsubscribeGate();
      run?.stop();
    },
  };
}

function worstFirst(issues: readonly AppIssue[]): readonly AppIssue[] {
  return severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

/**
 * What the list of customers is narrowed to and which of them are ticked, and what is done to all that are ticked.
 * Outside React, so that going to a card and back costs neither.
 */
import type { App, AppIssue, BulkEdit, BulkPlan } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import type { Timer } from '../../src/base/ports';
import type { CardFilter } from '../../src/model/card-filter';
import type { Change, ChangeSet } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';
import type { Notice } from './pane';

export interface ManyState {
  readonly filter: CardFilter;
  readonly ticked: ReadonlySet<RecordId>;
  /** Something is being written for all that are ticked. */
  readonly working: boolean;
}

export interface Many extends Observed<ManyState> {
  narrow(filter: CardFilter): void;
  tick(ids: readonly RecordId[], on: boolean): void;
  untickAll(): void;
  /** Plans in slices, so that the pane answers meanwhile; the result stops it. */
  plan(ids: readonly RecordId[], edit: BulkEdit, onPlan: (plan: BulkPlan) => void): () => void;
  /** Resolve to whether it was done; the person has been told either way. */
  change(ids: readonly RecordId[], edit: BulkEdit): Promise<boolean>;
  remove(ids: readonly RecordId[]): Promise<boolean>;
  archive(ids: readonly RecordId[]): Promise<boolean>;
  keepFilter(name: string, query: string): Promise<boolean>;
  forgetFilter(name: string): Promise<boolean>;
  close(): void;
}

export interface ManyDeps {
  readonly app: App;
  readonly timer: Timer;
  readonly tell: (notice: Notice | undefined) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

/** Some 30 ms of work on a slow machine. */
const slice = 250;
const nothing: ManyState = { filter: {}, ticked: new Set(), working: false };

export function createMany({ app, timer, tell, run }: ManyDeps): Many {
  let state = nothing;
  const listeners = createListeners();

  function set(change: Partial<ManyState>): void {
    state = { ...state, ...change };
    listeners.tell();
  }

  async function doing<T>(task: () => Promise<Result<T, AppIssue>>, done: (made: T) => Notice | undefined): Promise<boolean> {
    if (state.working) return false;
    let worked = false;
    set({ working: true });
    await run(async () => {
      try {
        const result = await task();
        worked = result.ok;
        tell(result.ok ? done(result.value) : { kind: 'failed', issue: result.error });
      } finally {
        set({ working: false });
      }
    });
    return worked;
  }

  function untick(ids: readonly RecordId[]): void {
    const ticked = new Set(state.ticked);
    for (const id of ids) ticked.delete(id);
    set({ ticked });
  }

  const unsubscribe = app.subscribe(() => {
    // Another workbook, or none: its customers are not these.
    if (app.state().kind === 'none' && state !== nothing) {
      state = nothing;
      set({});
    }
  });

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    narrow: (filter) => set({ filter }),
    tick(ids, on) {
      if (on) set({ ticked: new Set([...state.ticked, ...ids]) });
      else untick(ids);
    },
    untickAll: () => set({ ticked: nothing.ticked }),
    plan(ids, edit, onPlan) {
      let plan: BulkPlan = { changes: [], unchanged: 0, missing: 0, issues: [] };
      let at = 0;
      const step = (): void => {
        void run(async () => {
          const part = app.planBulk(ids.slice(at, at + slice), edit);
          at += slice;
          plan = part.refused !== undefined ? part : {
            changes: [...plan.changes, ...part.changes], issues: [...plan.issues, ...part.issues],
            unchanged: plan.unchanged + part.unchanged, missing: plan.missing + part.missing,
          };
          if (plan.refused !== undefined || at >= ids.length) onPlan(plan);
          else cancel = timer.after(0, step);
        });
      };
      let cancel = timer.after(0, step);
      return () => cancel();
    },
    change: (ids, edit) => doing(() => app.bulkEdit(ids, edit), (made) => ({ kind: 'changed-many', count: customersOf(made, 'set') })),
    async remove(ids) {
      const done = await doing(() => app.remove(ids), (made) => ({ kind: 'removed-many', count: customersOf(made, 'remove') }));
      if (done) untick(ids);
      return done;
    },
    archive: (ids) => doing(() => app.archive(ids), (made) => ({ kind: 'archived-many', count: customersOf(made, 'set') })),
    keepFilter: (name, query) => doing(() => app.saveFilter(name, query, state.filter), () => ({ kind: 'filter-kept', name })),
    forgetFilter: (name) => doing(() => app.deleteFilter(name), () => undefined),
    close: unsubscribe,
  };
}

/** To how many customers that was done; those who were gone, or were so already, do not count. */
function customersOf({ changes }: ChangeSet, type: Change['type']): number {
  return new Set(changes.filter((change) => change.table === 'Customers' && change.type === type).map(({ id }) => id)).size;
}

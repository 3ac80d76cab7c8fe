/** What a person does to the register from anywhere in the pane but the open card; each is done, or the person is told why not. */
import type { App, AppIssue } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import type { Notice, Pane } from './pane';
import type { RegisterCheck } from './register-check';

export type RegisterCommands = Pick<Pane, 'extendList' | 'addMissingFields' | 'settleReminder' | 'useProfile' | 'undo' | 'redo' | 'repair' | 'fix'>;

export interface RegisterCommandsDeps {
  readonly app: App;
  readonly check: Pick<RegisterCheck, 'drop'>;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

export function createRegisterCommands({ app, check, tell, run }: RegisterCommandsDeps): RegisterCommands {
  /** `done`: what the person is told when it worked, if they do not see it. */
  const command = (task: () => Promise<Result<unknown, AppIssue>>, done?: Notice): Promise<void> => run(async () => {
    const result = await task();
    if (!result.ok) tell({ kind: 'failed', issue: result.error });
    else if (done !== undefined) tell(done);
  });

  return {
    extendList: (list, value) => command(() => app.extendList(list, value)),
    addMissingFields: () => command(() => app.addMissingFields()),
    settleReminder: (id, what) => command(() => app.settleReminder(id, what)),
    useProfile: (name) => command(() => app.useProfile(name)),
    undo(id) {
      const entry = app.undoable().find(({ changeSet }) => id === undefined || changeSet.id === id);
      return command(() => app.undo(id), entry && { kind: 'undone', ...entry });
    },
    redo(id) {
      const entry = app.history().find(({ changeSet }) => changeSet.id === id)?.takenBack;
      return command(() => app.redo(id), entry && { ...entry, kind: 'redone' });
    },
    repair: (choices) => command(() => app.applyRepairs(choices), { kind: 'repaired', cells: choices.length }),
    fix: (issues) => run(async () => {
      const fixed = await app.fixIssues(issues);
      if (!fixed.ok) {
        tell({ kind: 'failed', issue: fixed.error });
        return;
      }
      check.drop(issues);
      tell({ kind: 'repaired', cells: fixed.value.changes.length });
    }),
  };
}

/** What a person does to the register from anywhere in the pane but the open card; each is done, or the person is told why not. */
import type { StatementOfCard } from '../../src/app/accept-number';
import type { App, AppIssue } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import type { TableKey } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import type { Notice, Pane } from './pane';
import type { RegisterCheck } from './register-check';

export type RegisterCommands = Pick<Pane, 'extendList' | 'setOwnFieldKind' | 'addOwnField' | 'addMissingFields' | 'settleReminder' | 'showCheck' | 'useProfile' | 'undo' | 'redo' | 'repair' | 'fix' | 'explain' | 'takeBack'> & {
  /** Makes an inactive customer an active one again. */
  reactivate(id: RecordId): Promise<void>;
};

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
  /** Pressed twice in a hurry, a command is done once: the second would be told that there is nothing left to do. */
  const underWay = new Set<string>();
  const once = async (what: string, task: () => Promise<void>): Promise<void> => {
    if (underWay.has(what)) return;
    underWay.add(what);
    try {
      await task();
    } finally {
      underWay.delete(what);
    }
  };

  const nameOf = (table: TableKey, id: RecordId): string => {
    const customer = app.customerOf(table, id);
    return String((customer === undefined ? undefined : app.card(customer))?.values['name'] ?? '');
  };
  /** What a finding was answered with: the finding as it was is not shown any more. */
  const answer = (task: () => Promise<Result<unknown, AppIssue>>, statement: StatementOfCard, finding: AppIssue | undefined): Promise<void> => run(async () => {
    const name = nameOf(statement.kind === 'accepted' ? statement.table ?? 'Customers' : 'Customers', statement.id);
    const done = await task();
    if (done.ok && finding !== undefined) check.drop([finding]);
    tell(done.ok ? { kind: 'saved', name } : { kind: 'failed', issue: done.error });
  });

  return {
    extendList: (list, value) => once(`list ${list} ${value}`, () => command(() => app.extendList(list, value))),
    setOwnFieldKind: (key, kind) => once(`kind ${key}`, () => command(() => app.setOwnFieldKind(key, kind))),
    async addOwnField(field) {
      let isAdded = false;
      await once('own field', () => command(async () => {
        const added = await app.addOwnField(field);
        isAdded = added.ok;
        return added;
      }));
      return isAdded;
    },
    addMissingFields: () => once('fields', () => command(() => app.addMissingFields())),
    settleReminder: (id, what) => once(`reminder ${id}`, () => command(() => app.settleReminder(id, what))),
    showCheck: (on) => once('sheet check', () => command(() => app.showCheck(on))),
    useProfile: (name) => command(() => app.useProfile(name)),
    undo(id) {
      const entry = app.undoable().find(({ changeSet }) => id === undefined || changeSet.id === id);
      const undo = (): Promise<void> => command(() => app.undo(id), entry && { kind: 'undone', ...entry });
      // The last step, whichever it is, may be taken back again and again.
      return id === undefined ? undo() : once(`undo ${id}`, undo);
    },
    redo(id) {
      const entry = app.history().find(({ changeSet }) => changeSet.id === id)?.takenBack;
      return once(`redo ${id}`, () => command(() => app.redo(id), entry && { ...entry, kind: 'redone' }));
    },
    repair: (choices) => once('repair', () => run(async () => {
      const repaired = await app.applyRepairs(choices);
      // Cells that hold something else by now are left out.
      tell(repaired.ok ? { kind: 'repaired', cells: repaired.value.changes.length } : { kind: 'failed', issue: repaired.error });
    })),
    explain: (explanation, finding) => once(`explain ${explanation.id}`, () => answer(
      () => (explanation.kind === 'accepted' ? app.acceptNumber(explanation) : app.declareNoTaxId(explanation)), explanation, finding)),
    takeBack: (statement, finding) => once(`take back ${statement.id}`, () => answer(() => app.takeBackStatement(statement), statement, finding)),
    reactivate: (id) => once(`reactivate ${id}`, () => command(() => app.reactivate(id), { kind: 'saved', name: nameOf('Customers', id) })),
    fix: (issues) => once('fix', () => run(async () => {
      const fixed = await app.fixIssues(issues);
      if (!fixed.ok) {
        tell({ kind: 'failed', issue: fixed.error });
        return;
      }
      check.drop(issues);
      tell({ kind: 'repaired', cells: fixed.value.changes.length });
    })),
  };
}

/** Taking in what the import page says, and leaving it. */
import type { ImportPage } from './import-page';
import type { Goal, Notice, Pane, View } from './pane';

export type ImportCommands = Pick<Pane, 'importCards' | 'leaveImport'>;

export interface ImportCommandsDeps {
  readonly page: ImportPage;
  /** What is on the screen. */
  readonly view: () => View;
  readonly arrive: (goal: Goal) => void;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

const list: Goal = { kind: 'part', part: 'list' };

export function createImportCommands({ page, view, arrive, tell, run }: ImportCommandsDeps): ImportCommands {
  return {
    importCards: () => run(async () => {
      const holds = page.state()?.holds ?? 'customers';
      const done = await page.run();
      if (done === undefined) return;
      const { counts } = done.plan;
      tell({ kind: 'imported', holds, made: counts.new, changed: counts.update, rejected: counts.rejected, changeSet: done.changeSet.id });
      if (view() === 'import') arrive(list);
    }),
    leaveImport() {
      page.leave();
      arrive(list);
    },
  };
}

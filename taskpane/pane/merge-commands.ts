/** Merging what the page says, leaving it, keeping its rules by name, and giving merged cards back; each is done, or the person is told why not. */
import type { App } from '../../src/app/app';
import type { RecordId } from '../../src/model/ids';
import type { Many } from './many';
import type { MergeAllPage } from './merge-all-page';
import type { MergePage } from './merge-page';
import type { Goal, Notice, Pane, View } from './pane';

export type MergeCommands = Pick<Pane, 'mergeCards' | 'leaveMerge' | 'mergeAll' | 'leaveMergeAll' | 'keepMergeRules' | 'removeMergeRules' | 'giveBack'>;

export interface MergeCommandsDeps {
  readonly app: App;
  readonly page: MergePage;
  readonly all: MergeAllPage;
  readonly many: Pick<Many, 'tick'>;
  /** What is on the screen. */
  readonly view: () => View;
  readonly arrive: (goal: Goal) => void;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

const review: Goal = { kind: 'part', part: 'duplicates' };

export function createMergeCommands({ app, page, all, many, view, arrive, tell, run }: MergeCommandsDeps): MergeCommands {
  const nameOf = (id: RecordId): string => String(app.card(id)?.values['name'] ?? '');
  let isGivingBack = false;

  return {
    mergeCards: () => run(async () => {
      const from = page.state()?.from;
      const done = await page.merge();
      if (done === undefined) return;
      const { keep, absorbed, changeSet } = done;
      many.tick([keep, ...absorbed], false);
      tell({ kind: 'merged', name: nameOf(keep), count: absorbed.length, changeSet: changeSet.id });
      if (view() === 'merge') arrive(from === 'duplicates' ? review : { kind: 'customer', id: keep });
    }),
    leaveMerge() {
      const { ids, from } = page.state() ?? { ids: [] };
      const [first] = ids.filter((id) => app.card(id) !== undefined);
      page.leave();
      if (from === 'duplicates') arrive(review);
      else arrive(from === 'card' && first !== undefined ? { kind: 'customer', id: first } : { kind: 'part', part: 'list' });
    },
    mergeAll: () => run(async () => {
      const done = await all.merge();
      if (done === undefined) return;
      const { merges, leftOut, changeSet } = done;
      const absorbed = merges.flatMap((merge) => merge.absorbed);
      many.tick(absorbed, false);
      tell({ kind: 'merged-all', groups: merges.length, count: absorbed.length, leftOut: leftOut.length, changeSet: changeSet.id });
      if (view() === 'merge-all') arrive(review);
    }),
    leaveMergeAll() {
      all.leave();
      arrive(review);
    },
    async keepMergeRules(name, rules) {
      let isKept = false;
      await run(async () => {
        const done = await app.saveMergeRules(name, rules);
        isKept = done.ok;
        tell(done.ok ? { kind: 'rules-kept', name } : { kind: 'failed', issue: done.error });
      });
      return isKept;
    },
    removeMergeRules: (name) => run(async () => {
      const done = await app.deleteMergeRules(name);
      tell(done.ok ? { kind: 'rules-removed', name, changeSet: done.value.id } : { kind: 'failed', issue: done.error });
    }),
    async giveBack(keys) {
      if (isGivingBack) return false;
      isGivingBack = true;
      let worked = false;
      await run(async () => {
        try {
          const done = await app.unmerge(keys);
          worked = done.ok;
          tell(done.ok
            ? { kind: 'gave-back', names: done.value.cards.map(nameOf), issues: done.value.notices, changeSet: done.value.changeSet.id }
            : { kind: 'failed', issue: done.error });
        } finally {
          isGivingBack = false;
        }
      });
      return worked;
    },
  };
}

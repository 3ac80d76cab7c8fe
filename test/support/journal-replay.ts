/** The register as its journal tells it: every step replayed on what the register was opened with, each read once. */
import { readJournal } from '../../src/app/journal';
import type { ChangeSet } from '../../src/model/change';
import type { Register } from '../../src/model/register';
import type { Workbook } from '../../src/host/workbook';

export interface JournalReplay {
  readonly register: Register;
  /** Takes in the steps that came since. `around` is called for each, and takes it in itself. */
  catchUp(around?: (set: ChangeSet, take: () => void) => void): Promise<void>;
}

export function createJournalReplay(workbook: Workbook, beginning: Register): JournalReplay {
  let read = 0;
  return {
    register: beginning,
    async catchUp(around = (_, take) => { take(); }) {
      const journal = await workbook.readTable('_journal');
      if (!journal.ok) throw new Error(`Could not read the journal: ${journal.error.code}`);
      const rows = journal.value.values.slice(read);
      read = journal.value.values.length;
      for (const set of readJournal(rows)) {
        around(set, () => {
          const stale = beginning.apply(set.changes);
          if (stale !== undefined) throw new Error(`The step ${set.id} (${set.cause}) does not stand on the one before: ${JSON.stringify(stale)}`);
        });
      }
    },
  };
}

/** What a patch has done to a table so far, so that a refusal can take it back. */
import type { Log } from '../../base/ports';
import { Refusal } from './excel-issue';
import { putRowsBack, removeRows, type RemovedRow } from './remove-rows';
import { restoreCells, type WriteRun } from './write-cells';

export interface DoneWork {
  readonly name: string;
  /** One for each round of cells, in the order in which they were written: of a row that got another key, the key comes last. */
  readonly runs: WriteRun[];
  /** Keys of rows that are in the table now. */
  readonly added: string[];
  readonly removed: RemovedRow[];
}

export function noWork(name: string): DoneWork {
  return { name, runs: [], added: [], removed: [] };
}

/** Notes from now on what the cells held before. */
export function newRun(context: Excel.RequestContext, { runs }: DoneWork): WriteRun {
  const run: WriteRun = { context, journal: new Map() };
  runs.push(run);
  return run;
}

/** The last is taken back first. */
export async function undoWork(context: Excel.RequestContext, { name, runs, added, removed }: DoneWork): Promise<void> {
  if (removed.length > 0) await putRowsBack(context, name, removed);
  if (added.length > 0) await removeRows(context, name, added, []);
  for (const run of [...runs].reverse()) if (run.journal.size > 0) await restoreCells(run, name);
}

/** What cannot be taken back is a developer's business: the refusal itself is what the caller is told. */
export async function takeBack(context: Excel.RequestContext, work: DoneWork, log: Log): Promise<void> {
  try {
    await undoWork(context, work);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof OfficeExtension.Error)) throw error;
    log.error(`The refused changes of ${work.name} could not all be taken back`, error);
  }
}

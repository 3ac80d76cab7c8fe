/**
 * Runs batches in Excel. A read that meets a user who is typing tries again a little later; a write waits until the
 * user has left the cell, and is one undo record where Excel can merge (ExcelApi 1.20). Every failure is an issue.
 */
import { err, ok, type Result } from '../../base/result';
import type { Timer } from '../../base/ports';
import type { HostIssue } from '../workbook';
import { isCellEditError, issueOf, type Place } from './excel-issue';

export type Batch<T> = (context: Excel.RequestContext, place: Place) => Promise<T>;

export interface ExcelRunner {
  read<T>(batch: Batch<T>): Promise<Result<T, HostIssue>>;
  write<T>(batch: Batch<T>): Promise<Result<T, HostIssue>>;
}

export interface RunnerDeps {
  readonly timer: Timer;
  /** Whether this Excel has the version of the requirement set ExcelApi. */
  readonly supports: (version: string) => boolean;
}

/** Someone who is typing is mostly done within a few seconds; after that the caller must be told. */
const typingWaits: readonly number[] = [200, 500, 1200];

export function createRunner({ timer, supports }: RunnerDeps): ExcelRunner {
  const wait = (delay: number): Promise<void> => new Promise((resolve) => { timer.after(delay, resolve); });

  async function outcome<T>(run: (place: Place) => Promise<T>): Promise<Result<T, HostIssue>> {
    const place: Place = {};
    try {
      return ok(await run(place));
    } catch (error) {
      return err(issueOf(error, place));
    }
  }

  async function untilTyped<T>(run: () => Promise<T>, waits: readonly number[]): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const [first, ...rest] = waits;
      if (first === undefined || !isCellEditError(error)) throw error;
      await wait(first);
      return untilTyped(run, rest);
    }
  }

  return {
    read: (batch) => outcome((place) => untilTyped(() => Excel.run((context) => batch(context, place)), typingWaits)),
    write: (batch) => outcome((place) => {
      const options: Excel.RunOptions = { delayForCellEdit: true, ...(supports('1.20') ? { mergeUndoGroup: true } : {}) };
      return Excel.run(options, (context) => batch(context, place));
    }),
  };
}

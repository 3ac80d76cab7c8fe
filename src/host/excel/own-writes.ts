/**
 * Which changes are this add-in's own. Excel says so itself from ExcelApi 1.14 on; an older one is believed to tell of
 * our own write when a local change of a sheet comes while we write there, or shortly after.
 */
import type { Timer } from '../../base/ports';

export interface OwnWrites {
  /** Marks the sheets as being written by us; the result ends it, with a while for late events. */
  begin(sheetIds: readonly string[]): () => void;
  isOwn(sheetId: string, source: string, trigger: string | undefined): boolean;
}

const lateEvents = 1_500;

export function createOwnWrites(timer: Timer, supports: (version: string) => boolean): OwnWrites {
  const marks = new Map<string, number>();
  const mark = (sheetIds: readonly string[], change: number): void => {
    for (const id of sheetIds) marks.set(id, (marks.get(id) ?? 0) + change);
  };
  return {
    begin(sheetIds) {
      mark(sheetIds, 1);
      return () => {
        timer.after(lateEvents, () => mark(sheetIds, -1));
      };
    },
    isOwn(sheetId, source, trigger) {
      if (source === 'Remote') return false;
      if (supports('1.14') && trigger !== undefined) return trigger === 'ThisLocalAddin';
      return (marks.get(sheetId) ?? 0) > 0;
    },
  };
}

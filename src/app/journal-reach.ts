/**
 * How far back the journal tells what the register was. Steps that were folded have no values any more, and a row that nobody
 * can read hides a step: what was before is not known.
 */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { ChangeSet } from '../model/change';
import type { CellValue } from '../host/workbook';
import { isFolded, readFolded } from './folded-steps';

export interface JournalReach {
  /** Without a gap up to now, oldest first. */
  readonly steps: readonly ChangeSet[];
  /** At the end of this day, and of each later one, the register can be told; absent if every day can be told. */
  readonly earliest?: { readonly day: CalendarDate; readonly why: ReachEnd };
}

export type ReachEnd = 'folded' | 'unreadable';

/** `steps` are all that could be read, those too that are not written yet; `rows` the whole sheet of the journal. */
export function journalReach(steps: readonly ChangeSet[], rows: readonly (readonly CellValue[])[], now: number): JournalReach {
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  let first = 0;
  let earliest: JournalReach['earliest'];
  const gap = (time: number, why: ReachEnd): void => {
    const day = localDate(time);
    if (earliest === undefined || day >= earliest.day) earliest = { day, why };
  };
  /** Rows without a time wait for the step behind them. */
  let isUntimed = false;
  let above = 0;
  for (const row of rows) {
    const key = String(row[0] ?? '');
    if (row.every((cell) => cell === null || cell === '') || key.includes('.')) continue;
    const place = places.get(key);
    if (place !== undefined && !isFolded(row)) {
      if (isUntimed) gap(steps[place]?.at ?? now, 'unreadable');
      isUntimed = false;
      above = place + 1;
      continue;
    }
    first = above;
    const [line] = readFolded([row]);
    const time = line === undefined ? Date.parse(String(row[1] ?? '')) : line.to;
    if (Number.isNaN(time)) isUntimed = true;
    else gap(time, line === undefined && !isFolded(row) ? 'unreadable' : 'folded');
  }
  if (isUntimed) gap(steps[first]?.at ?? now, 'unreadable');
  return { steps: first === 0 ? steps : steps.slice(first), ...(earliest !== undefined && { earliest }) };
}

/** The steps that came after the end of the day. A clock that was ahead is put right by the steps behind it. */
export function stepsAfter(steps: readonly ChangeSet[], day: CalendarDate): readonly ChangeSet[] {
  let first = steps.length;
  while (first > 0 && localDate(steps[first - 1]?.at ?? 0) > day) first -= 1;
  return steps.slice(first);
}

/** Conflicts in the register of a test, written as bringing in a copy writes them. */
import { conflictRows, type StandingConflict } from '../../src/app/conflict-records';
import { needTable } from '../../src/app/decision-tables';
import type { Workbook } from '../../src/host/workbook';
import { tables } from '../../src/model/fields';
import { makeId } from '../../src/model/ids';
import { seededRandom } from './app-over-memory';
import { openSession } from './open-session';

const random = seededRandom(88);

export type NewConflict = Partial<StandingConflict> & Pick<StandingConflict, 'record'>;

/** As they are found: of an edit on both sides in the card's name, unless said otherwise. */
export function conflictOf(more: NewConflict): StandingConflict {
  const { table = 'Customers', record } = more;
  return {
    id: makeId(tables.Conflicts.idPrefix, random), kind: 'edit-edit', table, source: 'register-LAPTOP.xlsx', foundAt: Date.UTC(2026, 10, 22, 8), state: 'open',
    mineSaid: { by: 'Dana', at: Date.UTC(2026, 10, 20, 8) }, theirsSaid: { by: 'Ona', at: Date.UTC(2026, 10, 21, 8) }, ...(table === 'Customers' && { customer: record }), ...more,
  };
}

/** Another one writes them; whoever has the workbook open looks again. */
export async function addConflicts(workbook: Workbook, conflicts: readonly StandingConflict[]): Promise<void> {
  const session = await openSession(workbook);
  const needed = await needTable(session, workbook, 'Conflicts');
  if (!needed.ok) throw new Error(needed.error.code);
  const rows = conflicts.flatMap(conflictRows);
  const done = await session.commit(rows.map(({ id, values }) => ({ type: 'add', table: 'Conflicts', id, values })), 'reconcile');
  if (!done.ok) throw new Error(done.error.code);
}

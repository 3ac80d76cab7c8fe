/** What looks like an accident in a sheet rather than like work: nothing of it leaves the workbook until the person says that it is meant. */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Base } from './base-record';
import type { ReadRows } from './find-operations';
import { findPartialSort, type PartialSort } from './find-partial-sort';
import { findMassChange, type MassChange } from './mass-guard';
import type { Operation } from './operation';

export type Alarm =
  | { readonly kind: 'partial-sort'; readonly table: TableKey; readonly sort: PartialSort }
  | { readonly kind: 'mass'; readonly changes: readonly MassChange[] };

/** `operations` are what would be sent of the rows. Rows sorted apart from their ids are told as that, however many they are. */
export function findAlarm(rows: ReadRows, base: Base, operations: readonly Operation[]): Alarm | undefined {
  // Values again after a restore of the hub are no edits of anybody.
  const edits = operations.filter((op) => op.type === 'remove' || (op.type === 'set' && op.before !== undefined));
  for (const table of new Set(edits.map((edit) => edit.table))) {
    // Rows that nobody changed tell nothing of a sort.
    const of = new Map<RecordId, Values>();
    for (const edit of edits) {
      const row = edit.table === table ? rows.get(edit.id) : undefined;
      if (row !== undefined) of.set(edit.id, row.values);
    }
    const sort = findPartialSort(of, (id) => base.get(id)?.values);
    if (sort !== undefined) return { kind: 'partial-sort', table, sort };
  }
  const counts = new Map<TableKey, number>();
  for (const { table } of base.values()) counts.set(table, (counts.get(table) ?? 0) + 1);
  const changes = findMassChange(edits, (table) => counts.get(table) ?? 0);
  return changes.length === 0 ? undefined : { kind: 'mass', changes };
}

/**
 * More at once than a person changes by intention: a range cleared by accident, a column filled down, a file saved half empty.
 * Whoever brings such changes on asks first. The limits are those of people's own deletions; a table of a few rows has none.
 */
import type { Change } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';

export interface MassChange {
  readonly kind: 'deletions' | 'edits';
  readonly table: TableKey;
  /** Rows deleted, or changed. */
  readonly rows: number;
  /** Rows that the table had. */
  readonly of: number;
}

/** So many rows are deleted or changed on purpose in a table of any size. */
const fewRows = 20;
const mostDeleted = 0.02;
const mostEdited = 0.3;

/** `rowsOf` tells how many rows the table had. At most two a table, in the order of the tables. */
export function findMassChange(changes: readonly Pick<Change, 'type' | 'table' | 'id'>[], rowsOf: (table: TableKey) => number): MassChange[] {
  const [deleted, edited] = [new Map<TableKey, Set<RecordId>>(), new Map<TableKey, Set<RecordId>>()];
  for (const { type, table, id } of changes) {
    if (type === 'add') continue;
    const counted = type === 'remove' ? deleted : edited;
    const rows = counted.get(table);
    if (rows === undefined) counted.set(table, new Set([id]));
    else rows.add(id);
  }
  return allTables.flatMap((table) => {
    const of = rowsOf(table);
    const found: MassChange[] = [];
    const tell = (kind: MassChange['kind'], rows: number, most: number): void => {
      if (rows > Math.max(fewRows, most * of)) found.push({ kind, table, rows, of });
    };
    tell('deletions', deleted.get(table)?.size ?? 0, mostDeleted);
    tell('edits', edited.get(table)?.size ?? 0, mostEdited);
    return found;
  });
}

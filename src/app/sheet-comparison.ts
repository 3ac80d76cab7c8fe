/**
 * What people did in a sheet: its rows as read now against the register. Knows where each row stood when its table was
 * last read, and which ids the last look gave.
 */
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import { tableKeys, tables, type TableKey } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import { changesBetween, type Register } from '../model/register';
import { repairIdentity, type IdentityRepair, type SheetRow } from '../sync/repair-identity';
import type { CellValue } from '../host/workbook';
import type { ReadTable } from './read-rows';

export interface SheetDifference {
  readonly table: TableKey;
  readonly changes: readonly Change[];
  /** The ids to be written into the sheet: rows are records only when they stand there. */
  readonly keys: readonly { readonly row: number; readonly was: CellValue; readonly key: RecordId }[];
  readonly given: readonly IdentityRepair[];
  /** New ids of rows that were copied. */
  readonly copies: readonly RecordId[];
  /** The records in the order of the sheet; absent if only a part of it was read. */
  readonly order?: readonly RecordId[];
}

export interface SheetComparison {
  /** A co-author's add-in (`remote`) gives the ids of what they did. */
  compare(table: TableKey, read: ReadTable, source: 'local' | 'remote'): SheetDifference | 'look at all';
  /** The sheet holds the ids that this difference gives. */
  noteGiven(table: TableKey, given: readonly IdentityRepair[]): void;
  /** Rows were added and removed by ourselves. */
  noteWritten(changes: readonly Change[]): void;
  /** Body row of the record in its sheet as last read, or undefined. */
  bodyRow(table: TableKey, id: RecordId): number | undefined;
}

export function createSheetComparison(register: Register, random: Random): SheetComparison {
  const bodyRows = new Map<TableKey, Map<RecordId, number>>();
  /** The ids that the last look at the whole table gave. */
  const lastGiven = new Map<TableKey, readonly IdentityRepair[]>();

  const bodyRow = (table: TableKey, id: RecordId): number | undefined => bodyRows.get(table)?.get(id);

  /**
   * Rows whose id the person has just taken back with Excel's own undo, on the way to take back the row itself. Given another
   * id at once, they would never get there; so these wait for the next look.
   */
  function withdrawnIds(table: TableKey, repairs: readonly IdentityRepair[], rows: readonly SheetRow[]): Set<number> {
    const given = new Map((lastGiven.get(table) ?? []).map((repair) => [repair.row, repair]));
    if (given.size === 0 || repairs.length === 0) return new Set();
    const keys = new Set(rows.map(({ key }) => key));
    return new Set(repairs.filter(({ row, was }) => {
      const before = given.get(row);
      return before !== undefined && before.was === was && !keys.has(before.id);
    }).map(({ row }) => row));
  }

  return {
    compare(table, read, source) {
      const known = (id: RecordId): Values | undefined => register.get(table, id);
      const repairs = repairIdentity(read.rows, tables[table].idPrefix, known, () => makeId(tables[table].idPrefix, random));
      const partial = read.span !== 'all';
      // Part of a table is enough only while every row stands where it stood; a new, copied, moved or emptied one says look at all.
      if (partial && (read.emptied || repairs.length > 0 || read.rows.some((row) => bodyRow(table, String(row.key)) !== row.row))) {
        return 'look at all';
      }
      const withdrawn = partial ? new Set<number>() : withdrawnIds(table, repairs, read.rows);
      const newIds = new Map<number, IdentityRepair>(repairs.map((repair) => [repair.row, repair]));
      const changes: Change[] = [];
      const order: RecordId[] = [];
      const places = new Map<RecordId, number>();
      for (const { row, key, values } of read.rows) {
        const repair = newIds.get(row);
        if (repair !== undefined && (source === 'remote' || withdrawn.has(row))) continue;
        const id = repair?.id ?? String(key);
        order.push(id);
        places.set(id, row);
        const record = known(id);
        if (record === undefined) changes.push({ type: 'add', table, id, values });
        else changes.push(...changesBetween(table, id, record, values));
      }
      if (!partial) {
        for (const id of register.ids(table)) {
          if (!places.has(id)) changes.push({ type: 'remove', table, id, values: known(id) ?? {} });
        }
        bodyRows.set(table, places);
      }
      const given = source === 'remote' ? [] : repairs.filter(({ row }) => !withdrawn.has(row));
      const keys = given.map(({ row, was, id }) => ({ row, was: was as CellValue, key: id }));
      const copies = given.filter(({ copiedFrom }) => copiedFrom !== undefined).map(({ id }) => id);
      return { table, changes, keys, given, copies, ...(!partial && { order }) };
    },
    noteGiven(table, given) {
      lastGiven.set(table, given);
    },
    noteWritten(changes) {
      for (const table of tableKeys) {
        const places = bodyRows.get(table);
        if (places === undefined || !changes.some((change) => change.table === table && change.type !== 'set')) continue;
        // Rows that come or go between others shift those below, whose places are not known any more; appended rows stand below the others.
        if (changes.some((change) => change.table === table && isBetweenOthers(change))) places.clear();
        else for (const change of changes) if (change.table === table && change.type === 'add') places.set(change.id, places.size);
      }
    },
    bodyRow,
  };
}

const isBetweenOthers = (change: Change): boolean => change.type === 'remove' || (change.type === 'add' && change.place !== undefined);

/**
 * What people did in a sheet: its rows as read now against the register. Knows where each row stood when its table was
 * last read, and which ids the last look gave.
 */
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import { tables, type TableKey } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import { changesBetween, type Register } from '../model/register';
import { repairIdentity, type IdentityRepair, type KnownRecords, type SheetRow } from '../sync/repair-identity';
import type { CellValue } from '../host/workbook';
import type { ReadTable } from './read-rows';
import { SheetRows } from './sheet-rows';

export interface SheetDifference {
  readonly table: TableKey;
  readonly changes: readonly Change[];
  /** The ids to be written into the sheet: rows are records only when they stand there. */
  readonly keys: readonly { readonly row: number; readonly was: CellValue; readonly key: RecordId }[];
  /** For which rows, and why. */
  readonly given: readonly IdentityRepair[];
  /** New ids of rows that were copied. */
  readonly copies: readonly RecordId[];
  /** The records in the order of the sheet; absent if only a part of it was read. */
  readonly order?: readonly RecordId[];
}

export interface SheetComparison {
  /** A co-author's add-in (`remote`) gives the ids of what they did. `before`: what was known of the table's records before the register was. */
  compare(table: TableKey, read: ReadTable, source: 'local' | 'remote', before?: KnownRecords): SheetDifference | 'look at all';
  /** The sheet holds the ids that this difference gives. */
  noteGiven(table: TableKey, given: readonly IdentityRepair[]): void;
  /** Rows were added and removed by ourselves. */
  noteWritten(changes: readonly Change[]): void;
  /** Body row of the record in its sheet as last read, or undefined. */
  bodyRow(table: TableKey, id: RecordId): number | undefined;
}

export function createSheetComparison(register: Register, random: Random): SheetComparison {
  const sheets = new Map<TableKey, SheetRows>();
  /** The ids that the last look at the whole table gave. */
  const lastGiven = new Map<TableKey, readonly IdentityRepair[]>();

  const bodyRow = (table: TableKey, id: RecordId): number | undefined => sheets.get(table)?.rowOf(id);

  /**
   * Rows whose id the person has just taken back with Excel's own undo, on the way to take back the row itself, or their own
   * emptying of the id. Given another id at once, or this one again, they would never get there; so these wait for the next
   * look: a new row as no record (unless it has rows of its own by now), a record that was given its own id back as what it is
   * (unless more than its id changed).
   */
  function withdrawnIds(table: TableKey, repairs: readonly IdentityRepair[], rows: readonly SheetRow[]): ReadonlyMap<number, 'record' | 'none'> {
    const given = new Map((lastGiven.get(table) ?? []).map((repair) => [repair.row, repair]));
    if (given.size === 0 || repairs.length === 0) return new Map();
    const keys = new Set(rows.map(({ key }) => key));
    const valuesIn = new Map(rows.map(({ row, values }) => [row, values]));
    return new Map(repairs.flatMap(({ row, was }): [number, 'record' | 'none'][] => {
      const before = given.get(row);
      if (before === undefined || before.was !== was || keys.has(before.id)) return [];
      if (!before.isOwn) return register.childrenOf(before.id).length === 0 ? [[row, 'none']] : [];
      const differs = changesBetween(table, before.id, register.get(table, before.id) ?? {}, valuesIn.get(row) ?? {}).length > 0;
      return differs ? [] : [[row, 'record']];
    }));
  }

  return {
    compare(table, read, source, before) {
      const known = (id: RecordId): Values | undefined => register.get(table, id);
      const stood = sheets.get(table);
      const repairs = repairIdentity(
        read.rows, tables[table].idPrefix,
        // Of a part of the table nobody can say who is missing.
        before ?? { valuesOf: known, idAt: (row) => stood?.idAt(row), ...(read.span === 'all' && { ids: () => register.ids(table) }) },
        () => makeId(tables[table].idPrefix, random),
      );
      const partial = read.span !== 'all';
      // Part of a table is enough only while every row stands where it stood; a new, copied, moved or emptied one says look at all.
      if (partial && (read.rows.length < read.count || repairs.length > 0 || read.rows.some((row) => stood?.idAt(row.row) !== row.key))) {
        return 'look at all';
      }
      const withdrawn = partial ? new Map<number, 'record' | 'none'>() : withdrawnIds(table, repairs, read.rows);
      const repairOf = new Map(repairs.map((repair) => [repair.row, repair]));
      const changes: Change[] = [];
      const order: RecordId[] = [];
      const ids = new Array<RecordId | undefined>(partial ? 0 : read.count).fill(undefined);
      for (const { row, key, values } of read.rows) {
        const repair = repairOf.get(row);
        if (repair !== undefined && (withdrawn.get(row) === 'none' || (source === 'remote' && !repair.isOwn))) continue;
        const id = repair?.id ?? String(key);
        order.push(id);
        const record = known(id);
        if (record === undefined) changes.push({ type: 'add', table, id, values });
        else changes.push(...changesBetween(table, id, record, values));
        if (!partial) ids[row] = id;
      }
      if (!partial) {
        const before = register.ids(table);
        // At the first look nothing is known, and so nothing is missed.
        const found = new Set(before.length === 0 ? [] : order);
        for (const id of before) {
          if (!found.has(id)) changes.push({ type: 'remove', table, id, values: known(id) ?? {} });
        }
        sheets.set(table, new SheetRows(ids));
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
      for (const [table, rows] of sheets) rows.noteWritten(changes.filter((change) => change.table === table));
    },
    bodyRow,
  };
}

/** The base without what it held of somebody: their records say nothing there any more, and those that stay say what stands now. */
import type { Change, Values } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { TablePatch } from '../host/workbook';
import { basePatch, type BaseRecords } from './base-rows';
import { baseTable } from './hidden-tables';
import { afterSteps } from './known-state';

/** `changes` are those of the erasure. */
export function erasedBase(base: BaseRecords, register: Register, changes: readonly Change[], records: ReadonlySet<RecordId>): TablePatch[] {
  const told = allTables.flatMap((table) => [...base.ids(table)].filter((id) => records.has(id)).map((id) => ({ table, id, values: standing(register, changes, table, id) })));
  return told.length === 0 ? [] : [{ table: baseTable.name, ...basePatch(base, told) }];
}

function standing(register: Register, changes: readonly Change[], table: TableKey, id: RecordId): Values | undefined {
  return afterSteps(register.get(table, id), changes.filter((change) => change.table === table && change.id === id));
}

/** Changes that are not made yet as a person compares them: the register as it is, and as it would be. */
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { compareRegisters, type ComparedRegister } from './register-comparison';

/** Runs in slices: yields how much is done, 0…1. */
export function* compareChanges(register: Pick<Register, 'get'>, changes: readonly Change[]): Generator<number, ComparedRegister> {
  const after = new Map<TableKey, Map<RecordId, Values | undefined>>();
  for (const change of changes) {
    const { table, id } = change;
    const rows = after.get(table) ?? new Map<RecordId, Values | undefined>();
    after.set(table, rows);
    if (change.type === 'remove') rows.set(id, undefined);
    else if (change.type === 'add') rows.set(id, change.values);
    else rows.set(id, { ...(rows.has(id) ? rows.get(id) : register.get(table, id)), [change.field]: change.after });
  }
  return yield* compareRegisters({
    before: (table, id) => register.get(table, id),
    after: (table, id) => (after.get(table)?.has(id) === true ? after.get(table)?.get(id) : register.get(table, id)),
    ids: (table) => after.get(table)?.keys() ?? [],
  });
}

/**
 * What the add-in knows of the register: the base, and every step since. What stands in the sheets otherwise was done without it.
 */
import type { Change, ChangeSet, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { BaseRecords } from './base-rows';

export interface KnownState {
  /** Undefined if it is not there, as far as anybody knows. */
  get(table: TableKey, id: RecordId): Values | undefined;
  /** Records of the base, and those that steps told of. */
  ids(table: TableKey): ReadonlySet<RecordId>;
  /** Whether anything is known of such a field of the firm's own in the table. */
  hasOwnField(table: TableKey, field: string): boolean;
  /** One more step was made. */
  note(changes: readonly Change[]): void;
}

export function knownState(base: BaseRecords, sets: readonly Pick<ChangeSet, 'changes'>[]): KnownState {
  const steps = new Map<TableKey, Map<RecordId, Change[]>>();
  const ownFields = new Set<string>();
  const note = (changes: readonly Change[]): void => {
    for (const change of changes) {
      for (const field of change.type === 'set' ? [change.field] : Object.keys(change.values)) if (field.startsWith('x:')) ownFields.add(`${change.table} ${field}`);
      let records = steps.get(change.table);
      if (records === undefined) steps.set(change.table, (records = new Map()));
      const list = records.get(change.id);
      if (list === undefined) records.set(change.id, [change]);
      else list.push(change);
    }
  };
  for (const { changes } of sets) note(changes);
  return {
    get: (table, id) => afterSteps(base.get(table, id), steps.get(table)?.get(id) ?? []),
    ids: (table) => new Set([...base.ids(table), ...steps.get(table)?.keys() ?? []]),
    hasOwnField: (table, field) => base.ownFields(table).has(field) || ownFields.has(`${table} ${field}`),
    note,
  };
}

/** Steps are taken at their word: what was told twice, or of a record that nobody knows, does no harm. */
export function afterSteps(values: Values | undefined, changes: readonly Change[]): Values | undefined {
  let after = values;
  for (const change of changes) {
    if (change.type === 'add') after = withoutEmpty(change.values);
    else if (change.type === 'remove') after = undefined;
    else if (after !== undefined) after = withoutEmpty({ ...after, [change.field]: change.after });
  }
  return after;
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

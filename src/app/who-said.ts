/** Who set a value last, and when, by the steps of a journal. */
import type { ChangeSet } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { SyncUnit } from '../sync/sync-unit';
import type { Said } from './conflict-records';

export interface WhoSaid {
  /** Of a unit: who set one of its fields last, or brought the row. Of the whole row: who touched it last. Undefined if the journal does not tell. */
  of(table: TableKey, id: RecordId, unit?: SyncUnit): Said | undefined;
}

/** `steps` oldest first. */
export function whoSaid(steps: readonly ChangeSet[]): WhoSaid {
  const fields = new Map<string, Said>();
  const rows = new Map<string, Said>();
  const added = new Map<string, Said>();
  for (const { author: by, at, changes } of steps) {
    for (const change of changes) {
      const row = `${change.table} ${change.id}`;
      rows.set(row, { by, at });
      if (change.type === 'set') fields.set(`${row} ${change.field}`, { by, at });
      else added.set(row, { by, at });
    }
  }
  return {
    of(table, id, unit) {
      const row = `${table} ${id}`;
      if (unit === undefined) return rows.get(row);
      const said = unit.fields.flatMap((field) => fields.get(`${row} ${field}`) ?? []);
      return said.length === 0 ? added.get(row) : said.reduce((last, one) => (one.at > last.at ? one : last));
    },
  };
}

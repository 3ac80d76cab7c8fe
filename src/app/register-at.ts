/**
 * The register as it was: what stands in it now with the later steps of its journal taken back. Only records that those steps
 * touched are kept here; all others are as they are now.
 */
import type { RowPlace } from '../base/row-place';
import type { Change, ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';

/** Records by table and id; undefined if there is none. */
export type RecordOf = (table: TableKey, id: RecordId) => Values | undefined;

interface EarlierRecord {
  /** Undefined: it was not there. */
  values: Record<string, Scalar> | undefined;
  /** Where it stood, if it is gone since. */
  place?: RowPlace | undefined;
}

export class RegisterAt {
  readonly #now: RecordOf;
  readonly #records = new Map<TableKey, Map<RecordId, EarlierRecord>>();

  constructor(now: RecordOf) {
    this.#now = now;
  }

  get(table: TableKey, id: RecordId): Values | undefined {
    const known = this.#records.get(table)?.get(id);
    return known === undefined ? this.#now(table, id) : known.values;
  }

  /** Where a record stood that is gone since. */
  place(table: TableKey, id: RecordId): RowPlace | undefined {
    return this.#records.get(table)?.get(id)?.place;
  }

  /** Ids of the records that later steps touched; they may be as they were all the same. */
  touched(table: TableKey): Iterable<RecordId> {
    return this.#records.get(table)?.keys() ?? [];
  }

  get touchedCount(): number {
    return allTables.reduce((sum, table) => sum + (this.#records.get(table)?.size ?? 0), 0);
  }

  /** Of a step, its changes are taken back last first. */
  takeBack(change: Change, isErased: boolean): void {
    const record = this.#record(change.table, change.id);
    if (change.type === 'add') {
      record.values = undefined;
      record.place = undefined;
    } else if (change.type === 'remove') {
      // What was erased for good is named there without its values, and stays away.
      if (isErased) return;
      record.values = { ...change.values };
      record.place = change.place;
    } else if (record.values !== undefined) {
      if (change.before === null || change.before === '') delete record.values[change.field];
      else record.values[change.field] = change.before;
    }
  }

  #record(table: TableKey, id: RecordId): EarlierRecord {
    let records = this.#records.get(table);
    if (records === undefined) this.#records.set(table, (records = new Map()));
    let record = records.get(id);
    if (record === undefined) {
      const now = this.#now(table, id);
      records.set(id, (record = { values: now && { ...now } }));
    }
    return record;
  }
}

/** `later` are the steps since then, oldest first. Runs in slices: yields how much is done, 0…1. */
export function* registerAt(now: RecordOf, later: readonly ChangeSet[]): Generator<number, RegisterAt> {
  const then = new RegisterAt(now);
  const all = later.reduce((sum, { changes }) => sum + changes.length, 0);
  let done = 0;
  for (let at = later.length - 1; at >= 0; at -= 1) {
    const { changes = [], cause } = later[at] ?? {};
    for (let place = changes.length - 1; place >= 0; place -= 1) {
      const change = changes[place];
      if (change !== undefined) then.takeBack(change, cause === 'erase');
      done += 1;
      if (done % 64 === 0) yield done / all;
    }
  }
  return then;
}

/** The register as it will be once some changes are made, without making them. */
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { ChildRef } from '../model/card-look-ups';
import type { Register } from '../model/register';

export class AfterChanges {
  readonly #register: Register;
  /** What becomes of the records that change; null = removed. */
  readonly #records = new Map<string, { readonly table: TableKey; readonly id: RecordId; readonly values: Values | null }>();
  /** Fields that are set, until someone asks for the record: of thousands that change at once, few are looked at. */
  readonly #waiting = new Map<string, (Change & { type: 'set' })[]>();
  /** Rows that come to a customer, or stay there changed. */
  readonly #comers = new Map<RecordId, ChildRef[]>();

  constructor(register: Register) {
    this.#register = register;
  }

  make(change: Change): void {
    const { table, id } = change;
    if (change.type === 'set' && change.field !== 'customer') {
      const key = `${table} ${id}`;
      const waiting = this.#waiting.get(key);
      if (waiting === undefined) this.#waiting.set(key, [change]);
      else waiting.push(change);
      return;
    }
    const before = this.get(table, id);
    const values = change.type === 'add' ? change.values : change.type === 'remove' ? null : { ...before, [change.field]: change.after };
    this.#records.set(`${table} ${id}`, { table, id, values });
    const customer = values?.['customer'];
    if (typeof customer !== 'string' || before?.['customer'] === customer) return;
    const comers = this.#comers.get(customer);
    if (comers === undefined) this.#comers.set(customer, [{ table, id }]);
    else comers.push({ table, id });
  }

  get(table: TableKey, id: RecordId): Values | undefined {
    const key = `${table} ${id}`;
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) {
      this.#waiting.delete(key);
      const set = Object.fromEntries(waiting.map(({ field, after }) => [field, after]));
      this.#records.set(key, { table, id, values: { ...this.get(table, id), ...set } });
    }
    const changed = this.#records.get(key);
    return changed === undefined ? this.#register.get(table, id) : changed.values ?? undefined;
  }

  /** Those that come with the changes are last. */
  childrenOf(customer: RecordId, table?: TableKey): ChildRef[] {
    const rows = [...this.#register.childrenOf(customer), ...this.#comers.get(customer) ?? []];
    const seen = new Set<string>();
    return rows.filter((row) => {
      const key = `${row.table} ${row.id}`;
      if ((table !== undefined && row.table !== table) || seen.has(key)) return false;
      seen.add(key);
      return this.get(row.table, row.id)?.['customer'] === customer;
    });
  }

  /** Ids in the order of the sheet, new ones last. */
  *ids(table: TableKey): Generator<RecordId> {
    for (const [change] of [...this.#waiting.values()]) if (change !== undefined) this.get(change.table, change.id);
    const known = new Set<RecordId>();
    for (const id of this.#register.ids(table)) {
      known.add(id);
      if (this.get(table, id) !== undefined) yield id;
    }
    for (const record of this.#records.values()) if (record.table === table && record.values !== null && !known.has(record.id)) yield record.id;
  }

  /** Sorts by the order of the sheet; new records come last, as they came. */
  inOrder(table: TableKey, ids: readonly RecordId[]): RecordId[] {
    const place = (id: RecordId): number => {
      const at = this.#register.place(table, id);
      return at < 0 ? Infinity : at;
    };
    return ids.map((id) => ({ id, at: place(id) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ id }) => id);
  }
}

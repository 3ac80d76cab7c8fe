/** The register as it will be, written to without changing it; in the end, the changes that make it so. */
import { placesOfGone, type RowPlace } from '../base/row-place';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { changesBetween, type Register } from '../model/register';

interface Drafted {
  readonly table: TableKey;
  readonly id: RecordId;
  /** Undefined: it was not there, or will not be there. */
  readonly before: Values | undefined;
  after: Values | undefined;
  place?: RowPlace | undefined;
  /** When it came or went: rows that go are put back in the opposite order. */
  turn: number;
}

export class MergeDraft {
  readonly #register: Register;
  readonly #records = new Map<string, Drafted>();
  #turn = 0;

  constructor(register: Register) {
    this.#register = register;
  }

  get(table: TableKey, id: RecordId): Values | undefined {
    const drafted = this.#records.get(`${table} ${id}`);
    return drafted === undefined ? this.#register.get(table, id) : drafted.after;
  }

  /** Rows of the table that will be the customer's. */
  childrenOf(customer: RecordId, table: TableKey): { readonly id: RecordId; readonly values: Values }[] {
    const known = this.#register.childrenOf(customer).flatMap((row) => (row.table === table ? [row.id] : []));
    const drafted = [...this.#records.values()].flatMap((row) => (row.table === table ? [row.id] : []));
    return [...new Set([...known, ...drafted])].flatMap((id) => {
      const values = this.get(table, id);
      return values?.['customer'] === customer ? [{ id, values }] : [];
    });
  }

  set(table: TableKey, id: RecordId, field: string, value: Scalar): void {
    const drafted = this.#draft(table, id);
    if (drafted.after === undefined) throw new Error(`Bug: ${table} ${id} is not there`);
    const { [field]: _, ...others } = drafted.after;
    drafted.after = value === null || value === '' ? others : { ...drafted.after, [field]: value };
  }

  add(table: TableKey, id: RecordId, values: Values, place?: RowPlace): void {
    const drafted = this.#draft(table, id);
    drafted.after = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
    drafted.place = place;
    drafted.turn = ++this.#turn;
  }

  remove(table: TableKey, id: RecordId): void {
    const drafted = this.#draft(table, id);
    drafted.after = undefined;
    drafted.turn = ++this.#turn;
  }

  /** Where the rows that go stand, each at the moment it goes. */
  placesOfGone(): (table: TableKey, id: RecordId) => RowPlace {
    const gone = new Map<TableKey, RecordId[]>();
    for (const { table, id, before, after } of this.#inTurn()) {
      if (before === undefined || after !== undefined) continue;
      const ids = gone.get(table);
      if (ids === undefined) gone.set(table, [id]);
      else ids.push(id);
    }
    const places = new Map([...gone].flatMap(([table, ids]) => {
      const found = placesOfGone(this.#register.ids(table), ids, (id) => this.#register.place(table, id));
      return ids.map((id, at): [string, RowPlace] => [`${table} ${id}`, found[at] ?? {}]);
    }));
    return (table, id) => places.get(`${table} ${id}`) ?? {};
  }

  changes(): Change[] {
    return this.#inTurn().flatMap(({ table, id, before, after, place }): Change[] => {
      if (before === undefined) return after === undefined ? [] : [{ type: 'add', table, id, values: after, ...(place !== undefined && { place }) }];
      return after === undefined ? [{ type: 'remove', table, id, values: before }] : changesBetween(table, id, before, after);
    });
  }

  #inTurn(): Drafted[] {
    return [...this.#records.values()].sort((a, b) => a.turn - b.turn);
  }

  #draft(table: TableKey, id: RecordId): Drafted {
    const key = `${table} ${id}`;
    let drafted = this.#records.get(key);
    if (drafted === undefined) {
      const values = this.#register.get(table, id);
      drafted = { table, id, before: values, after: values, turn: 0 };
      this.#records.set(key, drafted);
    }
    return drafted;
  }
}

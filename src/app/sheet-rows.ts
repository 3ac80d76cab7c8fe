/** Which record stands in which body row of its sheet: as it was last read, and as it was written since. */
import { placeRows, withPlaced, type PlacedRow } from '../base/row-place';
import type { Change } from '../model/change';
import type { RecordId } from '../model/ids';

/** Rows that are passed over in about a millisecond. */
const mostPassed = 50_000;

export class SheetRows {
  #ids: (RecordId | undefined)[];
  /** Rows by id, once somebody asks for one that is not near. */
  #rows: Map<RecordId, number> | undefined;
  /** The row that was asked for last. */
  #last = 0;

  /** From the top down; undefined where no record stands. */
  constructor(ids: (RecordId | undefined)[]) {
    this.#ids = ids;
  }

  idAt(row: number): RecordId | undefined {
    return this.#ids[row];
  }

  rowOf(id: RecordId): number | undefined {
    const row = this.#rows === undefined ? this.#near(id) : undefined;
    if (row !== undefined) return row;
    this.#rows ??= this.#byId();
    return this.#rows.get(id);
  }

  /** Whoever goes through the table asks for one row after the other: that is answered without learning where all of them are. */
  #near(id: RecordId): number | undefined {
    const count = this.#ids.length;
    let row = this.#last < count ? this.#last : 0;
    for (let left = Math.min(count, mostPassed); left > 0; left -= 1) {
      if (this.#ids[row] === id) {
        this.#last = row;
        return row;
      }
      row = row + 1 === count ? 0 : row + 1;
    }
    return undefined;
  }

  #byId(): Map<RecordId, number> {
    const rows = new Map<RecordId, number>();
    for (let row = 0; row < this.#ids.length; row += 1) {
      const id = this.#ids[row];
      if (id !== undefined) rows.set(id, row);
    }
    return rows;
  }

  /** Changes of its table, in the order in which a host works them: rows for the end, rows beside others, rows that go. */
  noteWritten(changes: readonly Change[]): void {
    const placed: PlacedRow[] = [];
    const gone = new Set<RecordId>();
    for (const change of changes) {
      if (change.type === 'remove') gone.add(change.id);
      if (change.type !== 'add') continue;
      if (change.place !== undefined) placed.push({ id: change.id, place: change.place });
      else {
        const row = this.#ids.push(change.id) - 1;
        this.#rows?.set(change.id, row);
      }
    }
    if (placed.length === 0 && gone.size === 0) return;
    const ids = withPlaced(this.#ids, placed.map(({ id }) => id), placeRows(this.#ids, placed));
    this.#ids = ids.filter((id) => id === undefined || !gone.has(id));
    this.#rows = undefined;
  }
}

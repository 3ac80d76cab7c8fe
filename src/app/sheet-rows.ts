/** Which record stands in which body row of its sheet: as it was last read, and as it was written since. */
import { placeRows, withPlaced, type PlacedRow } from '../base/row-place';
import type { Change } from '../model/change';
import type { RecordId } from '../model/ids';

export class SheetRows {
  #ids: (RecordId | undefined)[];
  /** Rows by id, once somebody asks. */
  #rows: Map<RecordId, number> | undefined;

  /** From the top down; undefined where no record stands. */
  constructor(ids: (RecordId | undefined)[]) {
    this.#ids = ids;
  }

  idAt(row: number): RecordId | undefined {
    return this.#ids[row];
  }

  rowOf(id: RecordId): number | undefined {
    this.#rows ??= new Map(this.#ids.flatMap((known, row) => (known === undefined ? [] : [[known, row]])));
    return this.#rows.get(id);
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

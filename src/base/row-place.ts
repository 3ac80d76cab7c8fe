/**
 * Where a row stands among the rows of its table: beside which others, never at which number. Rows come, go and are
 * sorted between the moment a place is noted and the moment a row is put there.
 */

export interface RowPlace {
  /** The row right above it: it goes right below that one, */
  readonly above?: string | undefined;
  /** or, if that is not there, right above this one; with neither of them, to the end of the table. */
  readonly below?: string | undefined;
}

export interface PlacedRow {
  readonly id: string;
  readonly place: RowPlace;
}

/** Added rows that stand together: in front of the row `at` of those that were there, or behind the last of them. */
export interface RowRun {
  readonly at: number;
  /** Indexes into what was added, in the order in which they stand. */
  readonly rows: readonly number[];
}

/** Rows as a ring around one mark, so that they are linked and unlinked in no time, however many there are. */
class RowRing {
  readonly mark: number;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  constructor(linked: number, room: number) {
    this.mark = linked + room;
    this.#next = new Int32Array(this.mark + 1);
    this.#previous = new Int32Array(this.mark + 1);
    let last = this.mark;
    for (let row = 0; row < linked; row += 1) last = this.#join(last, row);
    this.#join(last, this.mark);
  }

  next(row: number): number {
    return this.#next[row] ?? this.mark;
  }

  previous(row: number): number {
    return this.#previous[row] ?? this.mark;
  }

  insertAfter(row: number, added: number): void {
    const next = this.next(row);
    this.#join(this.#join(row, added), next);
  }

  remove(row: number): void {
    this.#join(this.previous(row), this.next(row));
  }

  #join(row: number, next: number): number {
    this.#next[row] = next;
    this.#previous[next] = row;
    return next;
  }
}

/** The first row of each id. */
function rowsById(ids: readonly (string | undefined)[]): Map<string, number> {
  const rows = new Map<string, number>();
  ids.forEach((id, row) => {
    if (id !== undefined && !rows.has(id)) rows.set(id, row);
  });
  return rows;
}

/** Where the added rows come to stand, one after the other: a row that came first is there for the next. From the top down. */
export function placeRows(ids: readonly (string | undefined)[], added: readonly PlacedRow[]): RowRun[] {
  const ring = new RowRing(ids.length, added.length);
  const rowOf = rowsById(ids);
  added.forEach(({ id, place }, index) => {
    const row = ids.length + index;
    const above = place.above === undefined ? undefined : rowOf.get(place.above);
    const below = place.below === undefined ? undefined : rowOf.get(place.below);
    ring.insertAfter(above ?? ring.previous(below ?? ring.mark), row);
    if (!rowOf.has(id)) rowOf.set(id, row);
  });
  const runs: { at: number; rows: number[] }[] = [];
  let at = 0;
  for (let row = ring.next(ring.mark); row !== ring.mark; row = ring.next(row)) {
    if (row < ids.length) {
      at = row + 1;
      continue;
    }
    const open = runs.at(-1);
    if (open?.at === at) open.rows.push(row - ids.length);
    else runs.push({ at, rows: [row - ids.length] });
  }
  return runs;
}

/** The rows with the added ones among them. */
export function withPlaced<T>(rows: readonly T[], added: readonly T[], runs: readonly RowRun[]): T[] {
  const all: T[] = [];
  let from = 0;
  for (const run of runs) {
    for (; from < run.at; from += 1) all.push(rows[from] as T);
    for (const index of run.rows) all.push(added[index] as T);
  }
  for (; from < rows.length; from += 1) all.push(rows[from] as T);
  return all;
}

/**
 * Where rows that go away one after the other stood, each at the moment it went: put back in the opposite order, they stand
 * there again. `rowOf` is where each of `ids` stands, or less than 0.
 */
export function placesOfGone(ids: readonly string[], gone: readonly string[], rowOf: (id: string) => number): RowPlace[] {
  const ring = new RowRing(ids.length, 0);
  const left = new Set<string>();
  return gone.map((id): RowPlace => {
    const row = rowOf(id);
    if (row < 0 || left.has(id)) return {};
    const [above, below] = [ids[ring.previous(row)], ids[ring.next(row)]];
    ring.remove(row);
    left.add(id);
    return { ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
  });
}

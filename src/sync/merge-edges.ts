/**
 * Which cards were merged into which since two copies were one, on either side. The two need not agree: each may have merged a
 * card into another one, or two cards the other way round. What I did stands then, and what the other one did is told.
 */
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';

export interface MergeEdge {
  readonly absorbed: RecordId;
  readonly survivor: RecordId;
}

type Rows = ReadonlyMap<RecordId, Values>;

export class MergeEdges {
  /** By the card that went. */
  readonly #mine: ReadonlyMap<RecordId, MergeEdge>;
  readonly #theirs = new Map<RecordId, MergeEdge>();
  /** Rows of Merges of the other one that are not taken over; the second ones say more of the same. */
  readonly #opposite = new Map<RecordId, MergeEdge>();
  readonly #divided = new Map<RecordId, MergeEdge>();
  readonly #doubled = new Set<RecordId>();

  constructor(mine: Rows, theirs: Rows) {
    this.#mine = new Map([...edgesOf(mine, theirs)].map(([, edge]) => [edge.absorbed, edge]));
    for (const [row, edge] of edgesOf(theirs, mine)) {
      const known = this.#mine.get(edge.absorbed);
      if (known !== undefined) {
        if (known.survivor === edge.survivor) this.#doubled.add(row);
        else this.#divided.set(row, edge);
      } else if (this.#standing(edge.survivor) === edge.absorbed) this.#opposite.set(row, edge);
      else this.#theirs.set(edge.absorbed, edge);
    }
  }

  isEmpty(): boolean {
    return this.#mine.size + this.#theirs.size + this.#opposite.size === 0;
  }

  wentInto(card: RecordId, by: 'mine' | 'theirs'): boolean {
    return (by === 'mine' ? this.#mine : this.#theirs).has(card);
  }

  isAbsorbed(card: RecordId): boolean {
    return this.#mine.has(card) || this.#theirs.has(card);
  }

  /** The other one merged it into a card that I merged into this one. */
  isDropped(card: RecordId): boolean {
    return [...this.#opposite.values()].some(({ absorbed }) => absorbed === card);
  }

  /** Merges of the other one that do not go with mine, by their rows: two cards the other way round, or into another card than here. */
  disputed(): ReadonlyMap<RecordId, MergeEdge> {
    return new Map([...this.#opposite, ...this.#divided]);
  }

  /** A row of Merges of the other one which says what would not be true here, or what mine says already. */
  isLeftOut(row: RecordId, { continues }: Values): boolean {
    const head = typeof continues === 'string' ? continues : row;
    return this.#opposite.has(head) || this.#doubled.has(head);
  }

  /** The card that stands for this one after the merges of both; undefined if none does. */
  standsFor(card: RecordId, isThere: (card: RecordId) => boolean): RecordId | undefined {
    const met = new Set<RecordId>();
    for (let at: RecordId | undefined = card; at !== undefined && !met.has(at); at = this.#next(at)) {
      if (isThere(at)) return at;
      met.add(at);
    }
    return undefined;
  }

  #next(card: RecordId): RecordId | undefined {
    return (this.#mine.get(card) ?? this.#theirs.get(card))?.survivor;
  }

  /** Where a chain of merges ends. */
  #standing(card: RecordId): RecordId {
    const met = new Set<RecordId>();
    let at = card;
    for (let next = this.#next(at); next !== undefined && !met.has(next); next = this.#next(at)) {
      met.add(next);
      at = next;
    }
    return at;
  }
}

/** Merges of one copy that the other one does not know, by their rows; further rows of a merge continue one. */
function* edgesOf(rows: Rows, others: Rows): Generator<readonly [RecordId, MergeEdge]> {
  for (const [row, { absorbed, survivor, continues }] of rows) {
    if (typeof absorbed !== 'string' || typeof survivor !== 'string' || absorbed === survivor || typeof continues === 'string' || others.has(row)) continue;
    yield [row, { absorbed, survivor }];
  }
}

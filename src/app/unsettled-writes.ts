/**
 * What was written here a moment ago, and which another Excel may not have had yet when it wrote to the same place. Excel lets
 * the last writing of a cell stand: of two rows that two people added at once below one table, one is gone; a sort that met a
 * saved value stands without it, or with it in another customer's row. No journal tells of that, for nobody did it. What is
 * found so is not taken in; a little later, when the others' journal would have said so had they meant it, it is written again,
 * once: what goes again then is somebody's will.
 */
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';

interface Written {
  readonly change: Change;
  readonly at: number;
  /** Where its row stood. */
  readonly row: number | undefined;
  suspectedAt: number | undefined;
}

/** A difference that is not taken in yet: ours was written over. */
export interface Overwritten {
  /** As it was found. */
  readonly found: Change;
  /** What would put it right. */
  readonly again: Change;
  /** Others have had the time to say that they meant it. */
  readonly isDue: boolean;
}

export interface UnsettledView {
  readonly now: number;
  readonly valuesOf: (id: RecordId) => Values | undefined;
  /** Where the record stands now. */
  readonly rowOf: (id: RecordId) => number | undefined;
}

/** So long what others wrote may have been written without having ours. */
const unsettledMs = 60_000;
/** So long another one's step may be behind the cells that it tells of. */
export const sayMs = 1_500;
/** Further ones go unwatched: nobody else edits while thousands of rows are brought in. */
const mostWrites = 20_000;

const keyOf = (change: Change): string => (change.type === 'set' ? `${change.table} ${change.id} ${change.field}` : `${change.table} ${change.id}`);

export class UnsettledWrites {
  readonly #writes = new Map<string, Written>();

  note(changes: readonly Change[], now: number, rowOf: (table: TableKey, id: RecordId) => number | undefined): void {
    for (const [key, { at }] of this.#writes) {
      if (now - at < unsettledMs) break;
      this.#writes.delete(key);
    }
    for (const change of changes) {
      const key = keyOf(change);
      // The newest is the last in the map.
      this.#writes.delete(key);
      if (change.type !== 'remove' && this.#writes.size < mostWrites) this.#writes.set(key, { change, at: now, row: rowOf(change.table, change.id), suspectedAt: undefined });
    }
  }

  /** Tables with something that waits for its second look. */
  tables(): ReadonlySet<TableKey> {
    return new Set([...this.#writes.values()].flatMap(({ change, suspectedAt }) => (suspectedAt === undefined ? [] : [change.table])));
  }

  /** Of the differences that a look at the table found where others wrote. */
  overwritten(table: TableKey, found: readonly Change[], view: UnsettledView): readonly Overwritten[] {
    const { now, valuesOf } = view;
    const suspects = new Map<Written, Overwritten>();
    const came = found.flatMap((change) => (change.type === 'add' ? [change.values] : []));
    const all: Overwritten[] = [];
    for (const change of found) {
      const written = this.#written(change, now);
      if (written === undefined) continue;
      const again = change.type === 'remove' ? againRow(change, came, valuesOf(change.id), written.suspectedAt !== undefined) : againCell(change, written.change);
      if (again === undefined) continue;
      written.suspectedAt ??= now;
      const one: Overwritten = { found: change, again, isDue: now - written.suspectedAt >= sayMs };
      suspects.set(written, one);
      all.push(one);
    }
    // The value that is gone from its row stands where the row stood.
    for (const [{ change, row }, { isDue }] of suspects) {
      if (change.type !== 'set' || row === undefined) continue;
      const hit = found.find((other) => other.type === 'set' && other.id !== change.id && other.field === change.field && other.after === change.after && view.rowOf(other.id) === row);
      if (hit?.type === 'set') all.push({ found: hit, again: { ...hit, before: hit.after, after: hit.before }, isDue });
    }
    for (const written of this.#writes.values()) if (written.change.table === table && !suspects.has(written)) written.suspectedAt = undefined;
    return all;
  }

  /** A row that was added here a moment ago. */
  hasAdded(table: TableKey, id: RecordId): boolean {
    return this.#writes.get(`${table} ${id}`)?.change.type === 'add';
  }

  /** It was written again, or others meant it. */
  forget(changes: readonly Change[]): void {
    for (const change of changes) this.#writes.delete(keyOf(change));
  }

  clear(): void {
    this.#writes.clear();
  }

  #written(change: Change, now: number): Written | undefined {
    const written = change.type === 'add' ? undefined : this.#writes.get(keyOf(change));
    return written !== undefined && now - written.at < unsettledMs ? written : undefined;
  }
}

/** Another row came in its place, in the first look, and it is not the same one under another id. */
function againRow({ table, id }: Change, came: readonly Values[], values: Values | undefined, isSuspected: boolean): Change | undefined {
  if (values === undefined || (came.length === 0 && !isSuspected) || came.some((other) => isSameRow(other, values))) return undefined;
  return { type: 'add', table, id, values };
}

/** What stood there before stands there again. */
function againCell(found: Change, written: Change): Change | undefined {
  if (found.type !== 'set' || written.type !== 'set' || (found.after ?? null) !== (written.before ?? null)) return undefined;
  return { ...written, before: found.after };
}

/**
 * Both wrote into one row and each gave it an id: all that ours says stands there, too, or what the row is called by. Cards of
 * two customers who came at once have other names, even where they got the same code and status.
 */
function isSameRow(other: Values, ours: Values): boolean {
  if (typeof ours['name'] === 'string') return ours['name'] === other['name'];
  return Object.entries(ours).every(([field, value]) => value === null || (other[field] ?? null) === value);
}

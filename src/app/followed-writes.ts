/**
 * What was written because of what people did in the sheet, remembered so that it is known again when Excel's own undo
 * takes it back on the way to what they did. Written anew at once, it would be what the next undo takes back, for ever.
 */
import type { Change } from '../model/change';

/** A cell that was set, or a row that was added. */
type Followed = Change & { readonly type: 'set' | 'add' };

/** Excel takes back a hundred steps; of pastes as long as this nobody takes back more than the last. */
const mostCells = 20_000;

export class FollowedWrites {
  /** By cell, the last on top. */
  readonly #writes = new Map<string, Followed[]>();
  #count = 0;

  note(written: readonly Change[]): void {
    for (const change of written) {
      if (change.type === 'remove') continue;
      if (this.#count === mostCells) this.#clear();
      const known = this.#writes.get(cellOf(change));
      if (known === undefined) this.#writes.set(cellOf(change), [change]);
      else known.push(change);
      this.#count += 1;
    }
  }

  /** Whether these changes take back some of it and nothing else; if so they are forgotten. */
  takeBack(changes: readonly Change[]): boolean {
    if (changes.length === 0 || !changes.every((change) => this.#isTakenBack(change))) return false;
    for (const change of changes) {
      const key = cellOf(change);
      const left = (this.#writes.get(key) ?? []).slice(0, -1);
      this.#count -= 1;
      if (left.length === 0) this.#writes.delete(key);
      else this.#writes.set(key, left);
    }
    return true;
  }

  #isTakenBack(change: Change): boolean {
    const last = this.#writes.get(cellOf(change))?.at(-1);
    if (last?.type === 'add') return change.type === 'remove';
    return change.type === 'set' && last !== undefined && last.before === change.after && last.after === change.before;
  }

  #clear(): void {
    this.#writes.clear();
    this.#count = 0;
  }
}

const cellOf = (change: Change): string => (change.type === 'set' ? `${change.table} ${change.id} ${change.field}` : `${change.table} ${change.id}`);

/**
 * What merges remember, while some of it is taken apart: each merged card's record is read once, put right where later
 * merges stand on an earlier one, and written again.
 */
import type { Change } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { edgeChanges, edgeRemoval, readEdge, type MergeEdge, type TakenField } from './merge-content';
import type { MergeDraft } from './merge-draft';

export const inTime = (a: MergeEdge, b: MergeEdge): number =>
  (a.at === b.at ? a.content.order - b.content.order : a.at < b.at ? -1 : 1);

export class MergeEdges {
  readonly #register: Register;
  readonly #draft: MergeDraft;
  readonly #edges = new Map<RecordId, MergeEdge | undefined>();
  readonly #gone = new Set<RecordId>();

  constructor(register: Register, draft: MergeDraft) {
    this.#register = register;
    this.#draft = draft;
  }

  /** By its row of Merges; undefined once it is gone. */
  edge(row: RecordId): MergeEdge | undefined {
    if (!this.#edges.has(row)) this.#edges.set(row, readEdge(this.#register, row));
    return this.#gone.has(row) ? undefined : this.#edges.get(row);
  }

  isGone({ row }: MergeEdge): boolean {
    return this.#gone.has(row);
  }

  remove({ row }: MergeEdge): void {
    this.#gone.add(row);
  }

  /** Of the merges into the card, oldest first. */
  into(card: RecordId): MergeEdge[] {
    return this.#register.mergesInto(card).flatMap((row) => this.edge(row) ?? []).sort(inTime);
  }

  /** Where the card went. */
  of(card: RecordId): MergeEdge | undefined {
    const row = this.#register.mergeOf(card);
    return row === undefined ? undefined : this.edge(row);
  }

  /** What merges into the card made of the field, oldest first. */
  trail(card: RecordId, field: string): TakenField[] {
    return this.into(card).flatMap(({ content }) => content.fields.filter((taken) => taken.field === field));
  }

  /** The merges through which the card went further, the next one first; none if it is there. */
  path(card: RecordId): MergeEdge[] {
    const path: MergeEdge[] = [];
    const met = new Set<RecordId>();
    for (let at = card; this.#draft.get('Customers', at) === undefined && !met.has(at);) {
      met.add(at);
      const merge = this.of(at);
      if (merge === undefined) break;
      path.push(merge);
      at = merge.survivor;
    }
    return path;
  }

  standsFor(card: RecordId): RecordId | undefined {
    const last = this.path(card).at(-1)?.survivor ?? card;
    return this.#draft.get('Customers', last) === undefined ? undefined : last;
  }

  /** One value, or two names of one card: what names a merged card has followed it to the one that stands for it. */
  isOne = (a: Scalar, b: Scalar): boolean => a === b || (typeof a === 'string' && typeof b === 'string' && this.#namedBy(a) === this.#namedBy(b));

  changes(makeId: (prefix: string) => RecordId): Change[] {
    return [...this.#edges].flatMap(([row, edge]): Change[] => {
      if (this.#gone.has(row)) return edgeRemoval(this.#register, row);
      return edge === undefined ? [] : edgeChanges(this.#register, row, edge.content, makeId);
    });
  }

  #namedBy(value: string): string {
    return this.#register.mergeOf(value) === undefined ? value : this.standsFor(value) ?? value;
  }
}

/** A card as a screen sends it to be saved, with what the person saw when they began, and what became of it. */
import type { Scalar } from '../model/field-kinds';
import type { Values } from '../model/change';
import type { ChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Card } from './app';

/**
 * A row of another table that is saved with the card, all in one step. `base` is what the person saw when they began,
 * `edits` only what they changed.
 */
export type ChildEdit =
  /** The engine gives the id, the customer and the customer's name. `key` is the screen's own name for the row until then. */
  | { readonly type: 'add'; readonly table: ChildTable; readonly values: Values; readonly key?: string }
  | { readonly type: 'set'; readonly table: ChildTable; readonly id: RecordId; readonly base: Values; readonly edits: Values }
  | { readonly type: 'remove'; readonly table: ChildTable; readonly id: RecordId; readonly base: Values };

const rowsOwn = ['id', 'customer', 'customerName'];

/**
 * Whether a field of a row is a person's to type. What the row says of its customer is the engine's to write: the id when
 * it is saved, the name with what follows from that (follow-changes.ts).
 */
export function isTyped(field: string): boolean {
  return !rowsOwn.includes(field);
}

export interface CardEdit {
  /** Undefined for a new customer. */
  readonly id?: RecordId;
  /** The values that the person saw when they began; empty for a new customer. */
  readonly base: Values;
  /** Only the fields the person changed. */
  readonly edits: Values;
  readonly children?: readonly ChildEdit[];
}

/** Two writers, one field, two values: nothing is overwritten, the person chooses. */
export interface FieldConflict {
  readonly field: string;
  readonly base: Scalar;
  readonly mine: Scalar;
  readonly theirs: Scalar;
  /**
   * The row it is about, if it is not the customer's own. A row that one removed while the other changed it has one
   * conflict, with the field `id`: whose value is null, removed it.
   */
  readonly child?: { readonly table: ChildTable; readonly id: RecordId };
}

export type SaveOutcome =
  /** `added`: the ids of the rows that came with it, by the screen's own keys. */
  | { readonly kind: 'saved'; readonly id: RecordId; readonly added: Readonly<Record<string, RecordId>> }
  /** Someone changed the same fields meanwhile; nothing was written. Save again with the new base to insist. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly FieldConflict[]; readonly current: Card };

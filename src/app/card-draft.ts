/**
 * A card with its rows while someone works on it: what the register held when they began, what they typed, and what was
 * done to the same customer elsewhere meanwhile: by others, or by the person's own hand in the sheet. Nothing typed is
 * ever dropped (fields-draft.ts, row-drafts.ts).
 */
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { isCardTable, type ChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Card, ChildRow, Writer } from './app';
import type { CardEdit, FieldConflict } from './card-edit';
import {
  editField, fieldConflicts, filledValues, rebaseFields, resolveField, settleFields, startFields, type Choice, type FieldsDraft,
} from './fields-draft';
import {
  asNew, editRowIn, isRowDirty, newRow, rebaseRows, removeRowIn, resolveClashIn, resolveRowFieldIn, restoreRowIn,
  rowConflicts, rowEdits, settleRows, startRows, type RowDraft, type RowDrafts,
} from './row-drafts';

export interface CardDraft extends FieldsDraft {
  /** Undefined while the customer is not in the register yet. */
  readonly id?: RecordId;
  /** Rows of other tables: those of the register in their order, then those that are only here. */
  readonly rows: RowDrafts;
  /** So many new rows were begun. */
  readonly begun: number;
}

/** Documents and payments are the register's books: a card shows them and does not edit them. */
const ofCard = (rows: readonly ChildRow[]): readonly ChildRow[] => rows.filter(({ table }) => isCardTable(table));

export function startDraft(card?: Card, rows: readonly ChildRow[] = []): CardDraft {
  return { ...(card && { id: card.id }), ...startFields(card?.values ?? {}), rows: startRows(ofCard(rows)), begun: 0 };
}

export function editDraft(draft: CardDraft, field: string, value: Scalar): CardDraft {
  return editField(draft, field, value);
}

/** The new row is the last one. */
export function addRow(draft: CardDraft, table: ChildTable, values: Values = {}): CardDraft {
  const begun = draft.begun + 1;
  return { ...draft, rows: [...draft.rows, newRow(`new-${begun}`, table, values)], begun };
}

export function editRow(draft: CardDraft, key: string, field: string, value: Scalar): CardDraft {
  return { ...draft, rows: editRowIn(draft.rows, key, field, value) };
}

/** The row is marked; saving removes it. */
export function removeRow(draft: CardDraft, key: string): CardDraft {
  return { ...draft, rows: removeRowIn(draft.rows, key) };
}

export function restoreRow(draft: CardDraft, key: string): CardDraft {
  return { ...draft, rows: restoreRowIn(draft.rows, key) };
}

/** The rows of a table, removed ones among them. */
export function rowsOfTable(draft: CardDraft, table: ChildTable): readonly RowDraft[] {
  return draft.rows.filter((row) => row.table === table);
}

/**
 * Takes in what the register holds now. `writer` is whose doing the change is: the person knows of their own and need not
 * be told. Rows that were not looked at stay as they are.
 */
export function rebaseDraft(draft: CardDraft, current: Values, writer: Writer, rows?: readonly ChildRow[]): CardDraft {
  const rebased = rebaseFields(draft, current, writer);
  return rows === undefined ? rebased : { ...rebased, rows: rebaseRows(draft.rows, ofCard(rows), writer) };
}

/** Keeping mine means: I have seen theirs and save over it. */
export function resolveConflict(draft: CardDraft, field: string, choice: Choice): CardDraft {
  return resolveField(draft, field, choice);
}

export function resolveRowConflict(draft: CardDraft, key: string, field: string, choice: Choice): CardDraft {
  return { ...draft, rows: resolveRowFieldIn(draft.rows, key, field, choice) };
}

/** Of a row that one did away with and the other one changed. */
export function resolveRowClash(draft: CardDraft, key: string, choice: Choice): CardDraft {
  return { ...draft, rows: resolveClashIn(draft.rows, key, choice) };
}

export function isDirty(draft: CardDraft): boolean {
  return Object.keys(draft.edits).length > 0 || draft.rows.some(isRowDirty);
}

export function draftConflicts(draft: CardDraft): readonly FieldConflict[] {
  return [...fieldConflicts(draft), ...draft.rows.flatMap(rowConflicts)];
}

export function draftEdit(draft: CardDraft): CardEdit {
  const children = rowEdits(draft.rows);
  return {
    ...(draft.id !== undefined && { id: draft.id }), base: draft.base, edits: draft.edits,
    ...(children.length > 0 && { children }),
  };
}

/** What the register holds after a save, as far as it was looked at; `added` are the ids of the rows that came with it. */
export interface SavedCard extends Card {
  readonly rows?: readonly ChildRow[];
  readonly added?: Readonly<Record<string, RecordId>>;
}

/**
 * After `sent` was written: what was sent is no edit any more, what was typed since then still is. `writer` is whose
 * doing other changes of the customer are that came to light meanwhile.
 */
export function settleDraft(draft: CardDraft, sent: CardEdit, saved: SavedCard, writer: Writer): CardDraft {
  const settled = { ...settleFields(draft, sent.edits, saved.values, writer), id: saved.id };
  if (saved.rows === undefined) return settled;
  return { ...settled, rows: settleRows(draft.rows, sent.children ?? [], { current: ofCard(saved.rows), added: saved.added ?? {}, writer }) };
}

/** The customer's row is gone: what is on the card becomes a customer not in the register yet. */
export function detachDraft(draft: CardDraft): CardDraft {
  const rows = draft.rows.filter(({ removed }) => !removed).map((row) => asNew(row));
  return { ...startFields({}), edits: filledValues(draft), rows, begun: draft.begun };
}

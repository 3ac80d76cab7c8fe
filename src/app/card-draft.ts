/**
 * A card while someone works on it: what the register held when they began, what they typed, and what was done to the
 * same customer elsewhere meanwhile: by others, or by the person's own hand in the sheet. Typed text is never dropped
 * here: a field that nobody typed in takes the new value, a field changed in both places keeps both values until the
 * person chooses.
 */
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Values } from '../model/change';
import type { Card, CardEdit, FieldConflict, Writer } from './app';

export interface OtherValue {
  readonly value: Scalar;
  readonly writer: Writer;
}

export interface CardDraft {
  /** Undefined while the customer is not in the register yet. */
  readonly id?: RecordId;
  /** What the register holds as far as the person has seen; for a field in conflict, what it held before the conflict. */
  readonly base: Values;
  /** The fields whose typed value differs from the base. */
  readonly edits: Values;
  /** Fields typed here and changed elsewhere, with what stands there now and whose doing it is. */
  readonly conflicts: Readonly<Record<string, OtherValue>>;
  /** Fields that took the value of others since the draft began, with the value that stood there first. */
  readonly arrived: Values;
}

export function startDraft(card?: Card): CardDraft {
  const base = card?.values ?? {};
  return { ...(card && { id: card.id }), base, edits: {}, conflicts: {}, arrived: {} };
}

/** Empty text and an absent value are the same as null. */
export function sameScalar(a: Scalar | undefined, b: Scalar | undefined): boolean {
  return tidy(a) === tidy(b);
}

export function editDraft(draft: CardDraft, field: string, value: Scalar): CardDraft {
  const conflict = draft.conflicts[field];
  if (conflict !== undefined && sameScalar(value, conflict.value)) return resolveConflict(draft, field, 'theirs');
  const edits = sameScalar(value, draft.base[field]) && conflict === undefined
    ? without(draft.edits, field)
    : { ...draft.edits, [field]: tidy(value) };
  return { ...draft, edits, arrived: without(draft.arrived, field) };
}

/**
 * Takes in what the register holds now. `writer` is whose doing the change is: the person knows of their own and need not
 * be told.
 */
export function rebaseDraft(draft: CardDraft, current: Values, writer: Writer): CardDraft {
  let { base, edits, conflicts, arrived } = draft;
  for (const field of new Set([...Object.keys(draft.base), ...Object.keys(draft.edits), ...Object.keys(current)])) {
    const theirs = tidy(current[field]);
    if (sameScalar(theirs, draft.base[field])) {
      // Nothing changed, or it was taken back.
      if (field in conflicts) conflicts = without(conflicts, field);
      if (field in edits && sameScalar(edits[field], theirs)) edits = without(edits, field);
    } else if (!(field in draft.edits)) {
      if (writer === 'me') arrived = without(arrived, field);
      else if (!(field in arrived)) arrived = { ...arrived, [field]: tidy(draft.base[field]) };
      else if (sameScalar(arrived[field], theirs)) arrived = without(arrived, field);
      base = { ...base, [field]: theirs };
    } else if (sameScalar(draft.edits[field], theirs)) {
      base = { ...base, [field]: theirs };
      edits = without(edits, field);
      conflicts = without(conflicts, field);
    } else if (!sameScalar(conflicts[field]?.value, theirs) || !(field in conflicts)) {
      conflicts = { ...conflicts, [field]: { value: theirs, writer } };
    }
  }
  return { ...draft, base, edits, conflicts, arrived };
}

/** Keeping mine means: I have seen theirs and save over it. */
export function resolveConflict(draft: CardDraft, field: string, choice: 'mine' | 'theirs'): CardDraft {
  const conflict = draft.conflicts[field];
  if (conflict === undefined) return draft;
  const base = { ...draft.base, [field]: tidy(conflict.value) };
  const edits = choice === 'theirs' ? without(draft.edits, field) : draft.edits;
  return { ...draft, base, edits, conflicts: without(draft.conflicts, field) };
}

/** What the form shows. */
export function draftValues(draft: CardDraft): Values {
  return { ...draft.base, ...draft.edits };
}

export function isDirty(draft: CardDraft): boolean {
  return Object.keys(draft.edits).length > 0;
}

export function draftConflicts(draft: CardDraft): readonly FieldConflict[] {
  return Object.entries(draft.conflicts).map(([field, { value }]) => ({
    field,
    base: tidy(draft.base[field]),
    mine: tidy(draft.edits[field]),
    theirs: value,
  }));
}

export function draftEdit(draft: CardDraft): CardEdit {
  return { ...(draft.id !== undefined && { id: draft.id }), base: draft.base, edits: draft.edits };
}

/**
 * After `sent` was written and the register holds `current`: what was sent is no edit any more, even if the register
 * wrote it in its own form (a space trimmed, a number formatted); what was typed since then still is. `writer` is whose
 * doing other changes of the customer are that came to light meanwhile.
 */
export function settleDraft(draft: CardDraft, sent: CardEdit, saved: Card, writer: Writer): CardDraft {
  let { base, edits } = draft;
  for (const field of Object.keys(sent.edits)) {
    base = { ...base, [field]: tidy(saved.values[field]) };
    if (!(field in edits)) {
      // Typed back to what it was while the save was under way: that is an edit against what was saved.
      edits = { ...edits, [field]: tidy(draft.base[field]) };
    } else if (sameScalar(edits[field], sent.edits[field])) {
      edits = without(edits, field);
    }
  }
  return rebaseDraft({ id: saved.id, base, edits, conflicts: {}, arrived: {} }, saved.values, writer);
}

/** The customer's row is gone: what is on the card becomes a customer not in the register yet. */
export function detachDraft(draft: CardDraft): CardDraft {
  const values = Object.entries(draftValues(draft)).filter(([field, value]) => field !== 'id' && tidy(value) !== null);
  return { base: {}, edits: Object.fromEntries(values), conflicts: {}, arrived: {} };
}

function tidy(value: Scalar | undefined): Scalar {
  return value === undefined || value === '' ? null : value;
}

function without<T>(values: Readonly<Record<string, T>>, field: string): Readonly<Record<string, T>> {
  if (!(field in values)) return values;
  const { [field]: _dropped, ...rest } = values;
  return rest;
}

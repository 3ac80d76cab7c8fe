/**
 * A card while someone works on it: what the register held when they began, what they typed, and what other writers
 * did to the same customer meanwhile. Typed text is never dropped here: a field that nobody typed in takes the new
 * value, a field that two writers changed keeps both values until the person chooses.
 */
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Values } from '../model/change';
import type { Card, CardEdit, FieldConflict } from './app';

export interface CardDraft {
  /** Undefined while the customer is not in the register yet. */
  readonly id?: RecordId;
  /** What the register holds as far as the person has seen; for a field in conflict, what it held before the conflict. */
  readonly base: Values;
  /** The fields whose typed value differs from the base. */
  readonly edits: Values;
  /** Fields typed here and changed elsewhere, with the other writer's value. */
  readonly conflicts: Values;
  /** Fields that took another writer's value since the draft began, with the value that stood there first. */
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
  const theirs = draft.conflicts[field];
  if (field in draft.conflicts && sameScalar(value, theirs)) return resolveConflict(draft, field, 'theirs');
  const edits = sameScalar(value, draft.base[field]) && !(field in draft.conflicts)
    ? without(draft.edits, field)
    : { ...draft.edits, [field]: tidy(value) };
  return { ...draft, edits, arrived: without(draft.arrived, field) };
}

/** Takes in what the register holds now. */
export function rebaseDraft(draft: CardDraft, current: Values): CardDraft {
  let { base, edits, conflicts, arrived } = draft;
  for (const field of new Set([...Object.keys(draft.base), ...Object.keys(draft.edits), ...Object.keys(current)])) {
    const theirs = tidy(current[field]);
    if (sameScalar(theirs, draft.base[field])) {
      // Nothing changed, or the other writer took it back.
      if (field in conflicts) conflicts = without(conflicts, field);
      if (field in edits && sameScalar(edits[field], theirs)) edits = without(edits, field);
    } else if (!(field in draft.edits)) {
      if (!(field in arrived)) arrived = { ...arrived, [field]: tidy(draft.base[field]) };
      else if (sameScalar(arrived[field], theirs)) arrived = without(arrived, field);
      base = { ...base, [field]: theirs };
    } else if (sameScalar(draft.edits[field], theirs)) {
      base = { ...base, [field]: theirs };
      edits = without(edits, field);
      conflicts = without(conflicts, field);
    } else {
      conflicts = { ...conflicts, [field]: theirs };
    }
  }
  return { ...draft, base, edits, conflicts, arrived };
}

/** Keeping mine means: I have seen theirs and save over it. */
export function resolveConflict(draft: CardDraft, field: string, choice: 'mine' | 'theirs'): CardDraft {
  if (!(field in draft.conflicts)) return draft;
  const base = { ...draft.base, [field]: tidy(draft.conflicts[field]) };
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
  return Object.entries(draft.conflicts).map(([field, theirs]) => ({
    field,
    base: tidy(draft.base[field]),
    mine: tidy(draft.edits[field]),
    theirs,
  }));
}

export function draftEdit(draft: CardDraft): CardEdit {
  return { ...(draft.id !== undefined && { id: draft.id }), base: draft.base, edits: draft.edits };
}

/**
 * After `sent` was written and the register holds `current`: what was sent is no edit any more, even if the register
 * wrote it in its own form (a space trimmed, a number formatted); what was typed since then still is.
 */
export function settleDraft(draft: CardDraft, sent: CardEdit, saved: Card): CardDraft {
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
  return rebaseDraft({ id: saved.id, base, edits, conflicts: {}, arrived: {} }, saved.values);
}

/** The customer's row is gone: what is on the card becomes a customer not in the register yet. */
export function detachDraft(draft: CardDraft): CardDraft {
  const values = Object.entries(draftValues(draft)).filter(([field, value]) => field !== 'id' && tidy(value) !== null);
  return { base: {}, edits: Object.fromEntries(values), conflicts: {}, arrived: {} };
}

function tidy(value: Scalar | undefined): Scalar {
  return value === undefined || value === '' ? null : value;
}

function without(values: Values, field: string): Values {
  if (!(field in values)) return values;
  const { [field]: _dropped, ...rest } = values;
  return rest;
}

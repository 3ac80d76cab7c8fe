/**
 * The fields of a card or of one of its rows while someone works on them: what the register held when they began, what
 * they typed, and what was done to the same fields elsewhere meanwhile. Typed text is never dropped here: a field that
 * nobody typed in takes the new value, a field changed in both places keeps both values until the person chooses.
 */
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { Writer } from './app';
import type { FieldConflict } from './card-edit';

export interface OtherValue {
  readonly value: Scalar;
  readonly writer: Writer;
}

export interface FieldsDraft {
  /** What the register holds as far as the person has seen; for a field in conflict, what it held before the conflict. */
  readonly base: Values;
  /** The fields whose typed value differs from the base. */
  readonly edits: Values;
  /** Fields typed here and changed elsewhere, with what stands there now and whose doing it is. */
  readonly conflicts: Readonly<Record<string, OtherValue>>;
  /** Fields that took the value of others since the draft began, with the value that stood there first. */
  readonly arrived: Values;
}

export type Choice = 'mine' | 'theirs';

export function startFields(base: Values): FieldsDraft {
  return { base, edits: {}, conflicts: {}, arrived: {} };
}

/** Empty text and an absent value are the same as null. */
export function sameScalar(a: Scalar | undefined, b: Scalar | undefined): boolean {
  return tidy(a) === tidy(b);
}

export function editField<D extends FieldsDraft>(draft: D, field: string, value: Scalar): D {
  const conflict = draft.conflicts[field];
  if (conflict !== undefined && sameScalar(value, conflict.value)) return resolveField(draft, field, 'theirs');
  const edits = sameScalar(value, draft.base[field]) && conflict === undefined
    ? without(draft.edits, field)
    : { ...draft.edits, [field]: tidy(value) };
  return { ...draft, edits, arrived: without(draft.arrived, field) };
}

/**
 * Takes in what the register holds now. `writer` is whose doing the change is: the person knows of their own and need not
 * be told.
 */
export function rebaseFields<D extends FieldsDraft>(draft: D, current: Values, writer: Writer): D {
  let { base, edits, conflicts, arrived }: FieldsDraft = draft;
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
export function resolveField<D extends FieldsDraft>(draft: D, field: string, choice: Choice): D {
  const conflict = draft.conflicts[field];
  if (conflict === undefined) return draft;
  const base = { ...draft.base, [field]: tidy(conflict.value) };
  const edits = choice === 'theirs' ? without(draft.edits, field) : draft.edits;
  return { ...draft, base, edits, conflicts: without(draft.conflicts, field) };
}

/**
 * After `sent` was written and the register holds `saved`: what was sent is no edit any more, even if the register wrote
 * it in its own form (a space trimmed, a number formatted); what was typed since then still is.
 */
export function settleFields<D extends FieldsDraft>(draft: D, sent: Values, saved: Values, writer: Writer): D {
  let { base, edits }: FieldsDraft = draft;
  for (const field of Object.keys(sent)) {
    base = { ...base, [field]: tidy(saved[field]) };
    if (!(field in edits)) {
      // Typed back to what it was while the save was under way: that is an edit against what was saved.
      edits = { ...edits, [field]: tidy(draft.base[field]) };
    } else if (sameScalar(edits[field], sent[field])) {
      edits = without(edits, field);
    }
  }
  return rebaseFields({ ...draft, base, edits, conflicts: {}, arrived: {} }, saved, writer);
}

/** What the form shows. */
export function draftValues(draft: FieldsDraft): Values {
  return { ...draft.base, ...draft.edits };
}

/** The values that are not empty. */
export function filledValues(draft: FieldsDraft): Values {
  return Object.fromEntries(Object.entries(draftValues(draft)).filter(([field, value]) => field !== 'id' && tidy(value) !== null));
}

export function fieldConflicts(draft: FieldsDraft): readonly FieldConflict[] {
  return Object.entries(draft.conflicts).map(([field, { value }]) => ({
    field,
    base: tidy(draft.base[field]),
    mine: tidy(draft.edits[field]),
    theirs: value,
  }));
}

function tidy(value: Scalar | undefined): Scalar {
  return value === undefined || value === '' ? null : value;
}

function without<T>(values: Readonly<Record<string, T>>, field: string): Readonly<Record<string, T>> {
  if (!(field in values)) return values;
  const { [field]: _dropped, ...rest } = values;
  return rest;
}

/**
 * What merges made of one field, one after the other. One of them is taken out of the row as if it had never been: what
 * came after it stands on what was before it, and what somebody typed since stays.
 */
import { foldText } from '../base/text';
import type { FieldKind, Scalar } from '../model/field-kinds';
import type { TakenField } from './merge-content';
import { dropParts } from './merge-values';

/** Whether two values are one by now, though they were written at different times. */
type IsOne = (a: Scalar, b: Scalar) => boolean;

/** Takes out the entry, which the caller drops then; `value` is what stands in the field, the result what is to stand there. */
export function withdraw(kind: FieldKind, trail: readonly TakenField[], entry: TakenField, value: Scalar, isOne: IsOne): Scalar {
  const next = trail[trail.indexOf(entry) + 1];
  if (next === undefined && isOne(value, entry.after)) return entry.before;
  const [was, before] = [entry.after, entry.before];
  const rest = entry.parts === undefined ? value : withoutParts(kind, trail, entry, entry.parts, value);
  if (next !== undefined && isOne(next.before, entry.parts === undefined ? was : entry.after)) next.before = before;
  return rest;
}

/** What the entry brought is another value by now. */
export function amend(trail: readonly TakenField[], entry: TakenField, after: Scalar, value: Scalar, isOne: IsOne): Scalar {
  const next = trail[trail.indexOf(entry) + 1];
  const was = entry.after;
  entry.after = after;
  if (next === undefined) return isOne(value, was) ? after : value;
  if (isOne(next.before, was)) next.before = after;
  return value;
}

/** Some of what the entry brought goes, unless another one brought it too. */
export function withoutParts(kind: FieldKind, trail: readonly TakenField[], entry: TakenField, parts: readonly string[], value: Scalar): Scalar {
  const others = new Set(trail.flatMap((other) => (other === entry ? [] : other.parts ?? [])).map(foldText));
  const going = new Set(parts.map(foldText));
  const gone = parts.filter((part) => !others.has(foldText(part)));
  entry.parts = entry.parts?.filter((part) => !going.has(foldText(part)));
  const last = trail.at(-1);
  const stood = last?.after;
  for (const one of trail.slice(trail.indexOf(entry))) {
    if (one !== entry) one.before = dropParts(kind, one.before, gone);
    one.after = dropParts(kind, one.after, gone);
  }
  return last !== undefined && value === stood ? last.after : dropParts(kind, value, gone);
}

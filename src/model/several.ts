/**
 * A field of several values as one text: parts joined by "; ", so that a person can read and type it in a cell. Parts
 * that fold the same are one; the first keeps its place and its spelling.
 */
import { foldText } from '../base/text';
import type { Scalar } from './field-kinds';

const separator = /[;；\r\n\u2028\u2029]+/;
const comma = /[,،，]/;

/**
 * The parts of a field. `listed` are the values of its list, if it has one: a text with commas that is no value itself
 * is taken apart if every part of it is one, as people type lists that way too.
 */
export function splitSeveral(value: Scalar | undefined, listed: readonly string[] = []): string[] {
  if (value === null || value === undefined) return [];
  const text = String(value);
  // Nearly always there is one.
  if (!separator.test(text) && (listed.length === 0 || !comma.test(text))) return text.trim() === '' ? [] : [text.trim()];
  const parts = text.split(separator);
  return distinct(listed.length === 0 ? parts : parts.flatMap((part) => atCommas(part, listed)));
}

function atCommas(part: string, listed: readonly string[]): string[] {
  if (!comma.test(part)) return [part];
  const known = new Set(listed.map(foldText));
  if (known.has(foldText(part))) return [part];
  const pieces = part.split(comma).filter((piece) => piece.trim() !== '');
  return pieces.every((piece) => known.has(foldText(piece))) ? pieces : [part];
}

/** The text of the parts, or null for none. */
export function joinSeveral(parts: readonly string[]): string | null {
  const text = distinct(parts.flatMap((part) => part.split(separator))).join('; ');
  return text === '' ? null : text;
}

/** The field with these parts too, at the end. */
export function withParts(value: Scalar | undefined, added: readonly string[], listed: readonly string[] = []): string | null {
  return joinSeveral([...splitSeveral(value, listed), ...added]);
}

/** The field without these parts, however they are spelled. */
export function withoutParts(value: Scalar | undefined, removed: readonly string[], listed: readonly string[] = []): string | null {
  const gone = new Set(removed.map(foldText));
  return joinSeveral(splitSeveral(value, listed).filter((part) => !gone.has(foldText(part))));
}

export function hasPart(value: Scalar | undefined, part: string, listed: readonly string[] = []): boolean {
  const folded = foldText(part);
  return splitSeveral(value, listed).some((known) => foldText(known) === folded);
}

function distinct(parts: readonly string[]): string[] {
  const seen = new Set<string>();
  return parts.map((part) => part.trim()).filter((part) => {
    const folded = foldText(part);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

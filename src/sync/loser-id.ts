/**
 * The id of the row of Conflicts that keeps what lost, made of what it says: found twice, or again after the hub was restored, it
 * is the same row.
 */
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Loser } from './operation';

export function loserId({ kind, table, id, unit, base, lost }: Loser): RecordId {
  return makeId(tables.Conflicts.idPrefix, { bytes: bytesOf(JSON.stringify([kind, table, id, unit ?? '', sorted(base), sorted(lost)])) });
}

const sorted = (values: Loser['lost'] = {}): unknown => Object.entries(values).filter(([, value]) => value !== null).sort(([one], [other]) => (one < other ? -1 : 1));

/** Bytes that follow from the text, spread by 64 bits of state (FNV-1a, and a multiplicative hash beside it). */
function bytesOf(text: string): (length: number) => Uint8Array {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  const take = (code: number): void => {
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + (one >>> 13)), 0x85ebca6b);
    other ^= other >>> 15;
  };
  for (let at = 0; at < text.length; at += 1) take(text.charCodeAt(at));
  return (length) => Uint8Array.from({ length }, (_, at) => {
    take(at);
    return (one ^ (other >>> 11)) & 255;
  });
}

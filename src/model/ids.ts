/**
 * Ids are text, opaque and never reused: prefix, 12 characters (59 random bits), check character.
 * The alphabet has 31 characters, a prime, so the weighted check character finds every single mistyped character and
 * every swap of two. It leaves out i, l, o, u and z, so an id is not misread; no id looks like a number or date to Excel.
 */
import type { Random } from '../base/ports';

export type RecordId = string;

const alphabet = '0123456789abcdefghjkmnpqrstvwxy';
const bodyLength = 12;
const shape = /^([a-z]{2})-([0-9a-hjkmnp-tv-y]{12})-([0-9a-hjkmnp-tv-y])$/;

function checkCharacter(prefix: string, body: string): string {
  // The prefix takes part with its letters' places in a…z, which are below 31 too.
  let sum = 0;
  let weight = 1;
  for (const letter of prefix) sum += weight++ * (letter.charCodeAt(0) - 97);
  for (const letter of body) sum += weight++ * alphabet.indexOf(letter);
  return alphabet.charAt(sum % alphabet.length);
}

/** The prefix is two letters a–z that name the kind of record (`kc` a customer, `cn` a contact, …). */
export function makeId(prefix: string, random: Random): RecordId {
  let body = '';
  while (body.length < bodyLength) {
    for (const byte of random.bytes(bodyLength)) {
      // 248 = 8 × 31: larger bytes would make some characters likelier than others.
      if (byte < 248 && body.length < bodyLength) body += alphabet.charAt(byte % 31);
    }
  }
  return `${prefix}-${body}-${checkCharacter(prefix, body)}`;
}

export function isId(text: unknown, prefix?: string): text is RecordId {
  if (typeof text !== 'string') return false;
  const match = shape.exec(text);
  if (match === null) return false;
  const [, foundPrefix = '', body = '', check] = match;
  return (prefix === undefined || prefix === foundPrefix) && check === checkCharacter(foundPrefix, body);
}

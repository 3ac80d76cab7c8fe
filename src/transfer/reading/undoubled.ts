/**
 * UTF-8 that was taken for windows-1252 and written as UTF-8 again shows two or three letters for one ("MÃ¼ller"). Turned
 * back only where the whole text comes out as strict UTF-8, which other text does not do by chance.
 */
import type { DecodeText } from '../../base/ports';

function tableOf(decode: DecodeText): ReadonlyMap<number, number> {
  const high = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  const letters = decode(high, 'windows-1252', { fatal: false }) ?? '';
  return new Map(Array.from(high, (byte, at) => [letters.charCodeAt(at), byte]));
}

/** Undefined for a text that is right as it is. */
export function undoubled(text: string, decode: DecodeText): string | undefined {
  const first = text.search(/[ÂÃÄÅ×Ð][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122]/);
  if (first < 0) return undefined;
  const bytesOf1252 = tableOf(decode);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : bytesOf1252.get(code);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return decode(bytes, 'utf-8', { fatal: true });
}

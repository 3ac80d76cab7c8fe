/** Text to bytes in any of the encodings, the way back of the tables it is read by. */
import { decodeWith } from '../../../src/transfer/reading/code-pages';
import { encodings, oldEncodings, type Encoding } from '../../../src/transfer/reading/encodings';
import { nodeDecodeText } from '../../../src/cli/text-decoding';

const decode = decodeWith(nodeDecodeText);
const high = Array.from({ length: 128 }, (_, at) => at + 128);
const tables = new Map(oldEncodings.map((encoding) => {
  const letters = high.map((byte) => [decode(Uint8Array.of(byte), encoding, { fatal: true }) ?? '', byte] as const);
  return [encoding, new Map(letters.filter(([letter]) => letter !== ''))];
}));

/** Undefined for a text that the encoding cannot hold. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tables.get(encoding);
  const bytes = Array.from(text, (letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : table?.get(letter)));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}

export function encodingsOf(text: string): Encoding[] {
  return encodings.filter((encoding) => encode(text, encoding) !== undefined);
}

/** Bytes as text in Node. */
import { TextDecoder } from 'node:util';
import type { DecodeText } from '../base/ports';

/** Windows-1252 from 0x80 to 0x9F by the WHATWG Encoding Standard. Node 20 gives the control characters of Latin 1 instead. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export const nodeDecodeText: DecodeText = (bytes, encoding, { fatal }) => {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (cause) {
    // By its code, not its class: a test has classes of its own.
    const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ERR_ENCODING_NOT_SUPPORTED') return undefined;
    throw cause;
  }
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
};

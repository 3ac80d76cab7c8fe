/** Texts inside of a vCard: escapes, lists, quoted-printable. RFC 6350 §3.4 and §4.1, RFC 2426 §5, vCard 2.1 §2.1. */
import type { DecodeText } from '../../../base/ports';

/** At signs that no backslash stands before. */
export function splitAt(separator: ';' | ',', value: string): string[] {
  const parts: string[] = [];
  let begin = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value.charAt(at) === '\\') at += 1;
    else if (value.charAt(at) === separator) {
      parts.push(value.slice(begin, at));
      begin = at + 1;
    }
  }
  parts.push(value.slice(begin));
  return parts;
}

export function unescapeText(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)) : text;
}

/** In 2.1 a backslash is a letter like others, but before the signs that divide. */
export function unescapeOldText(text: string): string {
  return text.includes('\\') ? text.replace(/\\([;:,\\])/g, '$1') : text;
}

// Text may hold any character but controls; a half of a surrogate pair cannot be written in UTF-8.
const impossible = /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** With line ends as \n, which is all that a vCard can say of them, and without what it cannot hold. */
export function holdableInVcard(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(impossible, '');
}

/** A text of its own: a semicolon may stand as it is there, and some readers leave a backslash before it. */
export function escapeText(text: string): string {
  return holdableInVcard(text).replace(/[\\,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A part of N, ORG or ADR, between which semicolons stand. */
export function escapePart(text: string): string {
  return escapeText(text).replace(/;/g, '\\;');
}

/** Undefined where the bytes are not in the charset. */
export function decodeQuotedPrintable(value: string, charset: string, decode: DecodeText | undefined): string | undefined {
  if (!value.includes('=')) return value;
  let text = '';
  let bytes: number[] = [];
  const flush = (): boolean => {
    const decoded = decodeBytes(bytes, charset, decode);
    bytes = [];
    text += decoded ?? '';
    return decoded !== undefined;
  };
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const hex = code === 61 ? /^[0-9A-Fa-f]{2}/.exec(value.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(parseInt(hex, 16));
      at += 2;
    } else if (code < 128) bytes.push(code);
    else {
      // A letter that stands there itself has been decoded with the file.
      if (!flush()) return undefined;
      text += value.charAt(at);
    }
  }
  return flush() ? text : undefined;
}

function decodeBytes(bytes: readonly number[], charset: string, decode: DecodeText | undefined): string | undefined {
  if (bytes.every((byte) => byte < 128) && !/utf-?16|utf-?7|2022/i.test(charset)) return joinCodes(bytes);
  if (charset === '' || /^utf-?8$/i.test(charset)) {
    const text = decodeUtf8(bytes);
    if (text !== undefined || charset !== '') return text;
  }
  return decode?.(Uint8Array.from(bytes), charset === '' ? 'windows-1252' : charset, { fatal: true });
}

function joinCodes(bytes: readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    // Not UTF-8: the only thing that it throws for.
    return undefined;
  }
}

/**
 * Text as it stands in the XML of a workbook and as the user sees it: entities, Excel's own _xHHHH_ escapes for what XML
 * cannot hold, and UTF-8 cut out of a part at byte positions.
 */
import { strFromU8 } from 'fflate';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities only: attributes and formulas. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : letter === '>' ? '&gt;' : '&quot;'));
}

/** An attribute value: line breaks and tabs would be read back as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function plainText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return unescapeXml(text);
}

/** The text of an element: entities, CDATA and line ends, but no _xHHHH_. */
export function elementText(raw: string): string {
  if (!raw.includes('<!')) return plainText(raw);
  return raw.replace(/<!--[\s\S]*?-->/g, '').split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : plainText(piece))).join('');
}

/** Excel's escapes for characters that XML cannot hold. */
export function unescapeHex(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text of a cell. */
export function cellText(raw: string): string {
  return unescapeHex(elementText(raw));
}

const needsEscape = /_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The inverse of `unescapeHex`. */
export function escapeHex(text: string): string {
  return text.replace(needsEscape, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The inverse of `cellText`. */
export function cellXml(text: string): string {
  return escapeXml(escapeHex(text));
}

/** `<t>` with the text, its outer spaces kept. */
export function textElement(text: string, prefix: string): string {
  const keep = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${cellXml(text)}</${prefix}t>`;
}

const ascii: string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Decodes a piece of a part. Short ASCII pieces, the bulk of a sheet, are put together without a decoder. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 24) return strFromU8(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte > 127) return strFromU8(bytes.subarray(from, to));
    text += ascii[byte] as string;
  }
  return text;
}

/** Numbers of cells straight from the bytes: most are short and need no text in between. */
import { strFromU8 } from 'fflate';

const powers: readonly number[] = Array.from({ length: 23 }, (_, n) => 10 ** n);

/** NaN if it is no number. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  for (; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits += 1;
    } else if (byte === 0x2e && point < 0) point = digits;
    else break;
  }
  // Up to 15 digits the mantissa and the power of ten are exact, so one division rounds correctly.
  if (at === to && digits > 0 && digits <= 15) {
    const value = point < 0 ? mantissa : mantissa / (powers[digits - point] as number);
    return negative ? -value : value;
  }
  const text = strFromU8(bytes.subarray(from, to)).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

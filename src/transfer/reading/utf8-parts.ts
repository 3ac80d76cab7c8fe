/** Counts in bytes what is UTF-8 beyond ASCII and what is not, to tell a damaged UTF-8 text from one in an older encoding. */
export interface Utf8Parts {
  /** Sequences of two to four bytes. */
  readonly whole: number;
  /** Bytes above 0x7F outside of them. */
  readonly broken: number;
}

/** Bytes that follow the leading one. */
function tailOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

const enough = 1_000;

export function utf8Parts(bytes: Uint8Array): Utf8Parts {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const tail = tailOf(lead);
    let found = 0;
    while (found < tail && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (tail > 0 && found === tail) whole += 1;
    // A text that is cut off in the middle of a letter.
    else if (tail === 0 || at + found + 1 < bytes.length) broken += 1;
    at += found;
    // By now it is plain that this is something else.
    if (broken > enough && broken > whole) break;
  }
  return { whole, broken };
}

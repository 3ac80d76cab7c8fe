/** Lines of bytes that are no plain ASCII: what an encoding is guessed from and what is shown of it. */

const mostBytes = 65_536;
const headBytes = 16_384;
const longestLine = 2_000;
const shownLines = 5;

export interface ByteLines {
  /** Lines with bytes above 0x7F, joined by line feeds. */
  readonly sample: Uint8Array;
  /** Those of the lines that have the most different ones, in the order of the file. */
  readonly shown: readonly Uint8Array[];
  /** The ASCII characters of the beginning; other bytes are spaces. */
  readonly asciiHead: string;
  /** Bytes above 0x7F that occur anywhere. */
  readonly highBytes: Uint8Array;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly kinds: number;
}

export function byteLines(bytes: Uint8Array): ByteLines {
  const seen = new Uint8Array(256);
  const lines: Line[] = [];
  let taken = 0;
  let start = 0;
  let inLine = new Set<number>();
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    if (byte >= 0x80) {
      seen[byte] = 1;
      if (taken < mostBytes) inLine.add(byte);
      continue;
    }
    if ((byte !== 0x0a && byte !== 0x0d) || taken >= mostBytes) continue;
    if (inLine.size > 0) {
      const end = Math.min(at, start + longestLine);
      lines.push({ start, end, kinds: inLine.size });
      taken += end - start;
      inLine = new Set();
    }
    start = at + 1;
  }
  return {
    sample: joined(bytes, lines),
    shown: [...lines].sort((a, b) => b.kinds - a.kinds).slice(0, shownLines).sort((a, b) => a.start - b.start).map(({ start: from, end }) => bytes.subarray(from, end)),
    asciiHead: String.fromCharCode(...bytes.subarray(0, headBytes).map((byte) => (byte < 0x80 ? byte : 0x20))),
    highBytes: Uint8Array.from([...seen.keys()].filter((byte) => seen[byte] === 1)),
  };
}

function joined(bytes: Uint8Array, lines: readonly Line[]): Uint8Array {
  const whole = new Uint8Array(lines.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let at = 0;
  for (const { start, end } of lines) {
    whole.set(bytes.subarray(start, end), at);
    whole[at + end - start] = 0x0a;
    at += end - start + 1;
  }
  return whole;
}

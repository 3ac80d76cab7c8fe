/**
 * How many typing mistakes lie between two words: a letter wrong, missing, extra, or two neighbours swapped
 * (optimal string alignment). Written for search: one word against very many.
 */

/** How many mistakes a word of this length may hold and still be meant. */
export function typosAllowed(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** A set of the letters of a word in 32 bits: Latin and Hebrew letters get a bit each, others share them. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

export function countBits(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

export interface TypoMeter {
  /** Mistakes between the meter's word and the whole of the other, or Infinity if more than its limit. */
  whole(other: string): number;
  /** Mistakes between the meter's word and the beginning of the other that suits it best, or Infinity. */
  beginning(other: string): number;
}

export function createTypoMeter(word: string, limit: number): TypoMeter {
  const length = word.length;
  const letters = Uint16Array.from({ length }, (_, at) => word.charCodeAt(at));
  const far = limit + 1;
  // Three rows of the table: a swap looks two rows back.
  let before = new Uint8Array(length + 2);
  let previous = new Uint8Array(length + 2);
  let current = new Uint8Array(length + 2);

  function measure(other: string, anyEnd: boolean): number {
    const rows = anyEnd ? Math.min(other.length, length + limit) : other.length;
    if (rows < length - limit || rows > length + limit) return Infinity;
    for (let column = 0; column <= length; column++) previous[column] = Math.min(column, far);
    let best = anyEnd || rows === 0 ? (previous[length] ?? far) : far;
    let lastRowBest = 0;
    let lastCode = -1;
    for (let row = 1; row <= rows; row++) {
      const code = other.charCodeAt(row - 1);
      // Only the band around the diagonal can stay within the limit.
      const from = Math.max(1, row - limit);
      const to = Math.min(length, row + limit);
      current[from - 1] = from === 1 ? Math.min(row, far) : far;
      let rowBest = current[from - 1] ?? far;
      for (let column = from; column <= to; column++) {
        const letter = letters[column - 1] ?? 0;
        let value = (previous[column - 1] ?? far) + (letter === code ? 0 : 1);
        value = Math.min(value, (current[column - 1] ?? far) + 1);
        if (column < row + limit) value = Math.min(value, (previous[column] ?? far) + 1);
        if (column > 1 && row > 1 && letter === lastCode && letters[column - 2] === code) {
          value = Math.min(value, (before[column - 2] ?? far) + 1);
        }
        current[column] = Math.min(value, far);
        rowBest = Math.min(rowBest, value);
      }
      if (to === length && (anyEnd || row === rows)) best = Math.min(best, current[length] ?? far);
      if (rowBest > limit && lastRowBest > limit) break;
      lastRowBest = rowBest;
      lastCode = code;
      [before, previous, current] = [previous, current, before];
    }
    return best <= limit ? best : Infinity;
  }

  return { whole: (other) => measure(other, false), beginning: (other) => measure(other, true) };
}

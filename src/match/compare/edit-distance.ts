/** Typing mistakes between two short texts: a letter wrong, missing, extra, or two neighbours swapped (optimal string alignment). */

/** More than `limit` comes back as limit + 1. */
export type EditDistance = (one: string, other: string, limit: number) => number;

const longest = 63;

/** The texts of a list, by their numbers. */
export interface ListedTexts {
  /** Copies the first letters of a text, as many as there is room for, and says how many it has. */
  copyLetters(id: number, into: Uint16Array): number;
}

/** Of two texts of a list, without putting them together. */
export function createListDistance(texts: ListedTexts): (one: number, other: number, limit: number) => number {
  const distance = createLetterDistance();
  const [lettersOne, lettersOther] = [new Uint16Array(longest), new Uint16Array(longest)];
  return (one, other, limit) => (one === other ? 0
    : distance(lettersOne, texts.copyLetters(one, lettersOne), lettersOther, texts.copyLetters(other, lettersOther), limit));
}

export function createEditDistance(): EditDistance {
  const distance = createLetterDistance();
  const [lettersOne, lettersOther] = [new Uint16Array(longest), new Uint16Array(longest)];
  const copy = (text: string, into: Uint16Array): number => {
    for (let at = 0; at < text.length && at < longest; at += 1) into[at] = text.charCodeAt(at);
    return text.length;
  };
  return (one, other, limit) => (one === other ? 0 : distance(lettersOne, copy(one, lettersOne), lettersOther, copy(other, lettersOther), limit));
}

/** The function keeps its rows between calls. */
function createLetterDistance(): (one: Uint16Array, lengthOne: number, other: Uint16Array, lengthOther: number, limit: number) => number {
  let before = new Uint8Array(longest + 2);
  let previous = new Uint8Array(longest + 2);
  let current = new Uint8Array(longest + 2);
  return (one, lengthOne, other, lengthOther, limit) => {
    const far = limit + 1;
    let start = 0;
    let oneEnd = Math.min(lengthOne, longest);
    let otherEnd = Math.min(lengthOther, longest);
    if (oneEnd - otherEnd > limit || otherEnd - oneEnd > limit) return far;
    // What both begin and end with makes no difference.
    while (start < oneEnd && start < otherEnd && one[start] === other[start]) start += 1;
    while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) { oneEnd -= 1; otherEnd -= 1; }
    const rows = oneEnd - start;
    const columns = otherEnd - start;
    if (rows === 0 || columns === 0) return Math.min(rows + columns, far);
    for (let column = 0; column <= columns; column += 1) previous[column] = column < far ? column : far;
    for (let row = 1; row <= rows; row += 1) {
      const letter = one[start + row - 1];
      // Only the band around the diagonal can stay within the limit.
      const from = row > limit ? row - limit : 1;
      const to = row + limit < columns ? row + limit : columns;
      let least = current[from - 1] = from === 1 && row < far ? row : far;
      for (let column = from; column <= to; column += 1) {
        const there = other[start + column - 1];
        let value = (previous[column - 1] ?? far) + (letter === there ? 0 : 1);
        const removed = column === row + limit ? far : (previous[column] ?? far) + 1;
        const added = (current[column - 1] ?? far) + 1;
        if (removed < value) value = removed;
        if (added < value) value = added;
        if (row > 1 && column > 1 && letter === other[start + column - 2] && there === one[start + row - 2]) {
          const swapped = (before[column - 2] ?? far) + 1;
          if (swapped < value) value = swapped;
        }
        current[column] = value < far ? value : far;
        if (value < least) least = value;
      }
      if (least > limit) return far;
      const oldest = before;
      before = previous;
      previous = current;
      current = oldest;
    }
    const result = previous[columns] ?? far;
    return result < far ? result : far;
  };
}

/** A set of the signs of a text in 32 bits: Latin and Hebrew letters and digits get a bit each, others share them. */
export function signsOf(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at += 1) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

/** Whether the signs of two texts allow for so few mistakes between them: quick, and seldom wrong. */
export function mayBeNear(one: number, other: number, limit: number): boolean {
  return bitsAtMost(one & ~other, limit) && bitsAtMost(other & ~one, limit);
}

function bitsAtMost(set: number, limit: number): boolean {
  let left = limit;
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    if (left === 0) return false;
    left -= 1;
  }
  return true;
}

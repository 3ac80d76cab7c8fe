/** Lists and tables for the keys of a whole register: tens of millions of numbers, so in pieces that nobody has to copy. */

const pieceBits = 16;
const pieceMask = (1 << pieceBits) - 1;

/** A list of numbers that grows without being copied, and whose front can be given up. */
export class GrowingNumbers {
  readonly #pieces: (Uint32Array | undefined)[] = [];
  length = 0;

  push(value: number): void {
    const piece = this.length >>> pieceBits;
    let numbers = this.#pieces[piece];
    if (numbers === undefined) this.#pieces[piece] = numbers = new Uint32Array(1 << pieceBits);
    numbers[this.length & pieceMask] = value;
    this.length += 1;
  }

  at(place: number): number {
    return this.#pieces[place >>> pieceBits]?.[place & pieceMask] ?? 0;
  }

  /** What stands in front of the place is no longer needed. */
  forgetBefore(place: number): void {
    const end = place >>> pieceBits;
    for (let piece = end - 1; piece >= 0 && this.#pieces[piece] !== undefined; piece -= 1) this.#pieces[piece] = undefined;
  }
}

/**
 * Whether a key came more than once; seldom a yes for one that did not, never a no for one that did. Two bits a key: most keys
 * of a register are one card's alone, and are told apart here from those that count.
 */
export class RepeatedKeys {
  readonly #shift: number;
  readonly #bits: Uint32Array;

  constructor(expected: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(Math.max(expected, 2))) + 2, 10), 29);
    this.#shift = 32 - bits;
    this.#bits = new Uint32Array((1 << bits) >>> 4);
  }

  add(key: number): void {
    const place = key >>> this.#shift;
    const word = place >>> 4;
    const bit = (place & 15) << 1;
    const known = this.#bits[word] ?? 0;
    // First the lower bit, from the second time on the higher one.
    this.#bits[word] = known | (((known >>> bit) & 1) + 1) << bit;
  }

  has(key: number): boolean {
    const place = key >>> this.#shift;
    return (((this.#bits[place >>> 4] ?? 0) >>> ((place & 15) << 1)) & 2) !== 0;
  }
}

/** How many cards have a key, by the front bits of it: two keys that fall into one place are counted together. */
export class KeyCounts {
  readonly #shift: number;
  readonly table: Uint32Array;

  constructor(keys: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(Math.max(keys, 2) * 1.5)), 10), 27);
    this.#shift = 32 - bits;
    this.table = new Uint32Array((1 << bits) + 1);
  }

  place(key: number): number {
    return key >>> this.#shift;
  }

  count(key: number): number {
    return this.table[key >>> this.#shift] ?? 0;
  }

  add(key: number): void {
    const place = key >>> this.#shift;
    this.table[place] = (this.table[place] ?? 0) + 1;
  }
}

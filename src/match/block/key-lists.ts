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

  /** Instead of what stands at the place. */
  put(place: number, value: number): void {
    const numbers = this.#pieces[place >>> pieceBits];
    if (numbers !== undefined) numbers[place & pieceMask] = value;
  }

  /** What stands in front of the place is no longer needed. */
  forgetBefore(place: number): void {
    const end = place >>> pieceBits;
    for (let piece = end - 1; piece >= 0 && this.#pieces[piece] !== undefined; piece -= 1) this.#pieces[piece] = undefined;
  }
}

/** Keys of all cards, card by card, and beside each a number that says what is known of it. */
export class KeyList {
  readonly keys = new GrowingNumbers();
  readonly facts = new GrowingNumbers();
  readonly #starts: Uint32Array;

  constructor(cards: number) {
    this.#starts = new Uint32Array(cards + 1);
  }

  add(key: number, facts: number): void {
    this.keys.push(key);
    this.facts.push(facts);
  }

  /** The card has no more. */
  end(card: number): void {
    this.#starts[card + 1] = this.keys.length;
  }

  startOf(card: number): number {
    return this.#starts[card] ?? 0;
  }

  endOf(card: number): number {
    return this.#starts[card + 1] ?? 0;
  }

  forgetBefore(place: number): void {
    this.keys.forgetBefore(place);
    this.facts.forgetBefore(place);
  }
}

/**
 * How many cards have a key, up to 255, in a byte: seldom too many, never too few. Most keys of a register are one card's alone,
 * and are told apart here from those that count.
 */
export class RoughCounts {
  static readonly most = 255;
  readonly #shift: number;
  readonly #counts: Uint8Array;

  constructor(expected: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(Math.max(expected, 2))) + 1, 10), 28);
    this.#shift = 32 - bits;
    this.#counts = new Uint8Array(1 << bits);
  }

  add(key: number): void {
    const place = key >>> this.#shift;
    const count = this.#counts[place] ?? 0;
    if (count < RoughCounts.most) this.#counts[place] = count + 1;
  }

  count(key: number): number {
    return this.#counts[key >>> this.#shift] ?? 0;
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

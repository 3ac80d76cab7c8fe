/** How much it says that two cards share a key, and which keys of a card say most. */
import { mostPaired } from './blocks';

/** In quarters of a bit: more than is ever asked. */
export const always = 255;
/** What a key of a whole value is worth besides its rarity. */
const wholeWorth = 12;

/** The rarest few keys of a card. */
export class Rarest {
  readonly #keys = new Float64Array(mostPaired);
  readonly #counts = new Float64Array(mostPaired);
  length = 0;

  key(at: number): number {
    return this.#keys[at] ?? 0;
  }

  add(key: number, count: number): void {
    let place = this.length;
    for (; place > 0; place -= 1) {
      const before = this.#counts[place - 1] ?? 0;
      if (before < count || (before === count && (this.#keys[place - 1] ?? 0) < key)) break;
    }
    // A card may have a key twice.
    if (place === mostPaired || (place > 0 && this.#keys[place - 1] === key) || (place < this.length && this.#keys[place] === key)) return;
    if (this.length < mostPaired) this.length += 1;
    for (let at = this.length - 1; at > place; at -= 1) {
      this.#keys[at] = this.#keys[at - 1] ?? 0;
      this.#counts[at] = this.#counts[at - 1] ?? 0;
    }
    this.#keys[place] = key;
    this.#counts[place] = count;
  }
}

/** What it is worth that two cards share a key, in quarters of a bit, by how many have it. */
export class Worths {
  readonly #cards: number;
  readonly #known: number[] = [];

  constructor(cards: number) {
    this.#cards = cards;
  }

  count(count: number): number {
    return this.#known[count] ??= Math.min(Math.round(4 * Math.log2(this.#cards / count)), always);
  }

  /** Of a key of a whole value: it is the comparison's last word. */
  whole(count: number): number {
    return Math.min(this.count(count) + wholeWorth, always);
  }
}

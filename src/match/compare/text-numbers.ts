/**
 * A number for every text, from 0 on. What a Map would do, in typed arrays: a register has millions of texts, and a Map of
 * them takes three times the memory and stops everything while it grows.
 */
import { textHash } from './text-hash';

export class TextNumbers {
  readonly #texts: string[] = [];
  /** For each place a hash and, behind it, one more than the number of the text; 0: free. */
  #table = new Int32Array(2 << 8);
  #mask = (1 << 8) - 1;
  #hashes = new Int32Array(1 << 8);

  get size(): number {
    return this.#texts.length;
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** A number that depends on the text alone, and not on what came before it. */
  hash(id: number): number {
    return this.#hashes[id] ?? 0;
  }

  /** −1: it has none. */
  find(text: string): number {
    return (this.#table[2 * this.#placeOf(text, textHash(text) | 0) + 1] ?? 0) - 1;
  }

  /** Gives it one if it has none. */
  idOf(text: string): number {
    const hash = textHash(text) | 0;
    const place = this.#placeOf(text, hash);
    const known = this.#table[2 * place + 1] ?? 0;
    if (known > 0) return known - 1;
    const id = this.#texts.length;
    this.#texts.push(text);
    if (id >= this.#hashes.length) {
      const larger = new Int32Array(this.#hashes.length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[id] = hash;
    this.#table[2 * place] = hash;
    this.#table[2 * place + 1] = id + 1;
    if (this.#texts.length * 4 > this.#mask * 3) this.#grow();
    return id;
  }

  #placeOf(text: string, hash: number): number {
    const table = this.#table;
    const mask = this.#mask;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const known = table[2 * place + 1] ?? 0;
      if (known === 0 || (table[2 * place] === hash && this.#texts[known - 1] === text)) return place;
    }
  }

  #grow(): void {
    const [old, table] = [this.#table, new Int32Array(this.#table.length * 2)];
    const mask = (this.#mask << 1) | 1;
    for (let from = 0; from < old.length; from += 2) {
      const id = old[from + 1] ?? 0;
      if (id === 0) continue;
      const hash = old[from] ?? 0;
      let place = hash & mask;
      while (table[2 * place + 1] !== 0) place = (place + 1) & mask;
      table[2 * place] = hash;
      table[2 * place + 1] = id;
    }
    this.#table = table;
    this.#mask = mask;
  }
}

/**
 * A number for every text, from 0 on. What a Map would do, in typed arrays, and the texts themselves as codes of their letters: a
 * register has millions of texts; a Map of them takes three times the memory and stops everything while it grows, and so many
 * strings keep the garbage collector busy all the time.
 */
import { textHash } from './text-hash';

const recent = 1 << 9;
/** Letters that one call may take. */
const longestPart = 4096;

export class TextNumbers {
  /** For each place a hash and, behind it, one more than the number of the text; 0: free. */
  #table = new Int32Array(2 << 8);
  #mask = (1 << 8) - 1;
  #hashes = new Int32Array(1 << 8);
  /** Letters of all texts end to end, and where each text's begin; behind the last one where they end. */
  #letters = new Uint16Array(1 << 11);
  #starts = new Uint32Array((1 << 8) + 1);
  #size = 0;
  readonly #recentIds = new Int32Array(recent).fill(-1);
  readonly #recent: string[] = [];

  get size(): number {
    return this.#size;
  }

  /** Put together when it is asked for: seldom, and mostly for one that was asked for just before. */
  text(id: number): string {
    if (id < 0 || id >= this.#size) return '';
    const place = id & (recent - 1);
    if (this.#recentIds[place] === id) return this.#recent[place] ?? '';
    const end = this.#starts[id + 1] ?? 0;
    let text = '';
    for (let from = this.#starts[id] ?? 0; from < end; from += longestPart) text += String.fromCharCode(...this.#letters.subarray(from, Math.min(from + longestPart, end)));
    this.#recentIds[place] = id;
    this.#recent[place] = text;
    return text;
  }

  /** Copies the first letters of a text, as many as there is room for, and says how many it has. */
  copyLetters(id: number, into: Uint16Array): number {
    const start = this.#starts[id] ?? 0;
    const length = this.length(id);
    const most = Math.min(length, into.length);
    for (let at = 0; at < most; at += 1) into[at] = this.#letters[start + at] ?? 0;
    return length;
  }

  /** So many letters at the beginning of two texts are the same. */
  sharedFront(one: number, other: number): number {
    const [start, there] = [this.#starts[one] ?? 0, this.#starts[other] ?? 0];
    const most = Math.min(this.length(one), this.length(other));
    let shared = 0;
    while (shared < most && this.#letters[start + shared] === this.#letters[there + shared]) shared += 1;
    return shared;
  }

  length(id: number): number {
    return (this.#starts[id + 1] ?? 0) - (this.#starts[id] ?? 0);
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
    const id = this.#size;
    if (id >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * id));
      this.#starts = grown(this.#starts, new Uint32Array(2 * id + 1));
    }
    this.#size += 1;
    this.#store(id, text);
    this.#hashes[id] = hash;
    this.#table[2 * place] = hash;
    this.#table[2 * place + 1] = id + 1;
    if (this.#size * 4 > this.#mask * 3) this.#grow();
    return id;
  }

  #store(id: number, text: string): void {
    const start = this.#starts[id] ?? 0;
    const end = start + text.length;
    if (end > this.#letters.length) this.#letters = grown(this.#letters, new Uint16Array(Math.max(2 * this.#letters.length, end)));
    const letters = this.#letters;
    for (let at = 0; at < text.length; at += 1) letters[start + at] = text.charCodeAt(at);
    this.#starts[id + 1] = end;
  }

  #is(id: number, text: string): boolean {
    const start = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - start !== text.length) return false;
    const letters = this.#letters;
    for (let at = 0; at < text.length; at += 1) if (letters[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #placeOf(text: string, hash: number): number {
    const table = this.#table;
    const mask = this.#mask;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const known = table[2 * place + 1] ?? 0;
      if (known === 0 || (table[2 * place] === hash && this.#is(known - 1, text))) return place;
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

function grown<T extends Int32Array | Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

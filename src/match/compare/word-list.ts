/** Words or whole values of one field, each once: its number, how many cards have it, how it sounds. */
import { signsOf } from './edit-distance';
import { nicknameGroups } from '../normalise/nicknames';
import { isHebrew, soundOf } from '../normalise/sound';

const hasDigit = /\d/;

/** Whether a word is of letters, of Hebrew ones, or has digits in it. */
export const writing = { letters: 0, hebrew: 1, digits: 2 } as const;

function grown<T extends Int32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #sounds: (string | undefined)[] = [];
  readonly #nicknames: (readonly number[] | null)[] = [];
  #counts = new Int32Array(256);
  #signs = new Int32Array(256);
  /** Length, and what kind of word it is. */
  #lengths = new Uint8Array(256);
  #writings = new Uint8Array(256);
  #firsts = new Uint16Array(256);
  /** Cards that have any. */
  holders = 0;

  idOf(text: string): number {
    let id = this.#numbers.get(text);
    if (id === undefined) {
      id = this.#texts.length;
      // A piece of a long text would keep all of it in memory.
      this.#numbers.set(text, id);
      this.#texts.push(text);
      if (id >= this.#counts.length) {
        const size = this.#counts.length * 2;
        this.#counts = grown(this.#counts, new Int32Array(size));
        this.#signs = grown(this.#signs, new Int32Array(size));
        this.#lengths = grown(this.#lengths, new Uint8Array(size));
        this.#writings = grown(this.#writings, new Uint8Array(size));
        this.#firsts = grown(this.#firsts, new Uint16Array(size));
      }
      this.#signs[id] = signsOf(text);
      this.#lengths[id] = Math.min(text.length, 255);
      this.#firsts[id] = text.charCodeAt(0);
      this.#writings[id] = hasDigit.test(text) ? writing.digits : isHebrew(text) ? writing.hebrew : writing.letters;
    }
    return id;
  }

  /** Whether a card has it. */
  knows(text: string): boolean {
    const id = this.#numbers.get(text);
    return id !== undefined && this.count(id) > 0;
  }

  get size(): number {
    return this.#texts.length;
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  signs(id: number): number {
    return this.#signs[id] ?? 0;
  }

  length(id: number): number {
    return this.#lengths[id] ?? 0;
  }

  /** One of `writing`. */
  writing(id: number): number {
    return this.#writings[id] ?? 0;
  }

  /** Code of the first sign. */
  first(id: number): number {
    return this.#firsts[id] ?? 0;
  }

  sound(id: number): string {
    return this.#sounds[id] ??= soundOf(this.text(id));
  }

  nicknames(id: number): readonly number[] | null {
    let groups = this.#nicknames[id];
    if (groups === undefined) this.#nicknames[id] = groups = nicknameGroups(this.text(id)) ?? null;
    return groups;
  }

  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  /** `by` −1 when a card no longer has it. */
  note(id: number, by: number): void {
    this.#counts[id] = (this.#counts[id] ?? 0) + by;
  }
}

/**
 * How surprising it is, in bits, that two cards that have nothing to do with each other agree in a value of which there
 * are `count` among `holders`. `spare` of them may be the same customer's; `unique` values (numbers, mailboxes) are made to
 * be had by one party only, so that even a small register knows how rare they are.
 */
export function rarity(count: number, holders: number, spare: number, isUnique = false): number {
  const others = Math.max(count - 1 - spare, 0) + (isUnique ? 0.02 : 0.3);
  return Math.log2((holders + 300) / others);
}

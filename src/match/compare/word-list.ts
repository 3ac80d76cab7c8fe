/** Words or whole values of one field, each once: its number, how many cards have it, how it sounds. */
import { signsOf } from './edit-distance';
import { textHash } from './text-hash';
import { TextNumbers } from './text-numbers';
import { nicknameGroups } from '../normalise/nicknames';
import { isHebrew, soundOf } from '../normalise/sound';

/** A number, or letters with one; a digit in the midst of letters is a letter that a scanner misread. */
const hasDigit = /\d$|\d.*\d|^(?=.*\d).{1,4}$/;

/** Whether a word is of letters, of Hebrew ones, or has digits in it. */
export const writing = { letters: 0, hebrew: 1, digits: 2 } as const;

function grown<T extends Int32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

export class WordList {
  readonly #numbers = new TextNumbers();
  readonly #soundNumbers = new TextNumbers();
  /** Of each word 2 more than the number of its sound; 0: not listened to yet, 1: too little to hear. */
  #sounds = new Int32Array(256);
  readonly #nicknames = new Map<number, readonly number[]>();
  /** 0: not asked yet, 1: none, 2: some. */
  #haveNicknames = new Uint8Array(256);
  #counts = new Int32Array(256);
  #signs = new Int32Array(256);
  /** Length, and what kind of word it is. */
  #lengths = new Uint8Array(256);
  #writings = new Uint8Array(256);
  #firsts = new Uint16Array(256);
  /** Hashes of the two halves of each text, where they are wanted. */
  #fronts = new Int32Array(0);
  #backs = new Int32Array(0);
  readonly #hasHalves: boolean;
  /** Cards that have any. */
  holders = 0;

  constructor(hasHalves = false) {
    this.#hasHalves = hasHalves;
    if (hasHalves) [this.#fronts, this.#backs] = [new Int32Array(256), new Int32Array(256)];
  }

  idOf(text: string): number {
    const size = this.#numbers.size;
    const id = this.#numbers.idOf(text);
    if (id === size) {
      if (id >= this.#counts.length) {
        const size = this.#counts.length * 2;
        this.#counts = grown(this.#counts, new Int32Array(size));
        this.#sounds = grown(this.#sounds, new Int32Array(size));
        this.#haveNicknames = grown(this.#haveNicknames, new Uint8Array(size));
        this.#signs = grown(this.#signs, new Int32Array(size));
        this.#lengths = grown(this.#lengths, new Uint8Array(size));
        this.#writings = grown(this.#writings, new Uint8Array(size));
        this.#firsts = grown(this.#firsts, new Uint16Array(size));
        if (this.#hasHalves) [this.#fronts, this.#backs] = [grown(this.#fronts, new Int32Array(size)), grown(this.#backs, new Int32Array(size))];
      }
      this.#signs[id] = signsOf(text);
      this.#lengths[id] = Math.min(text.length, 255);
      this.#firsts[id] = text.charCodeAt(0);
      if (this.#hasHalves) {
        this.#fronts[id] = textHash(text, 0, text.length >> 1);
        this.#backs[id] = textHash(text, text.length >> 1);
      }
      this.#writings[id] = hasDigit.test(text) ? writing.digits : isHebrew(text) ? writing.hebrew : writing.letters;
    }
    return id;
  }

  /** Whether a card has it. */
  knows(text: string): boolean {
    const id = this.#numbers.find(text);
    return id !== -1 && this.count(id) > 0;
  }

  get size(): number {
    return this.#numbers.size;
  }

  text(id: number): string {
    return this.#numbers.text(id);
  }

  copyLetters(id: number, into: Uint16Array): number {
    return this.#numbers.copyLetters(id, into);
  }

  /** So many letters at the beginning of two texts are the same. */
  sharedFront(one: number, other: number): number {
    return this.#numbers.sharedFront(one, other);
  }

  /** A number that depends on the text alone, and not on what came before it. */
  hash(id: number): number {
    return this.#numbers.hash(id);
  }

  /** The same for its first half and for the other. */
  frontHash(id: number): number {
    return this.#fronts[id] ?? 0;
  }

  backHash(id: number): number {
    return this.#backs[id] ?? 0;
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

  /** How it sounds: words that sound alike have the same number; −1 where there are less than two consonants to hear. */
  sound(id: number): number {
    const known = this.#sounds[id] ?? 0;
    if (known !== 0) return known - 2;
    const sound = soundOf(this.text(id));
    const heard = sound.length > 1 ? this.#soundNumbers.idOf(sound) : -1;
    this.#sounds[id] = heard + 2;
    return heard;
  }

  /** The consonants that are heard. */
  soundText(sound: number): string {
    return this.#soundNumbers.text(sound);
  }

  soundHash(sound: number): number {
    return this.#soundNumbers.hash(sound);
  }

  nicknames(id: number): readonly number[] | null {
    let have = this.#haveNicknames[id] ?? 0;
    if (have === 0) {
      const groups = nicknameGroups(this.text(id));
      if (groups !== undefined) this.#nicknames.set(id, groups);
      this.#haveNicknames[id] = have = groups === undefined ? 1 : 2;
    }
    return have === 1 ? null : this.#nicknames.get(id) ?? null;
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

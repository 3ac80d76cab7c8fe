/**
 * Cards that may have a number or the code of another card's. Two writings of one number (number-writings.ts) have the same
 * digits but for zeros in front, so numbers are told apart by these alone, and codes by their letters and digits. Cards that
 * are alike in nothing else are named too, and so are those of which the other has another number by now; yet nearly no card is.
 */
import type { Values } from './change';
import { compactIdentifier, identifierFields } from './identifiers';
import type { RecordId } from './ids';

export class AlikeNumbers {
  /** The card that came first with such digits. */
  readonly #first = new Map<number, RecordId>();
  /** The card that came first with such a code. */
  readonly #coded = new Map<number, RecordId>();
  readonly #alike = new Set<RecordId>();

  /** A card as it stands now. */
  note(values: Values, id: RecordId): void {
    for (const field of identifierFields) {
      const number = values[field];
      if (typeof number === 'string') this.#noteIn(this.#first, digitsOf(number), id);
    }
    const { code } = values;
    if (typeof code === 'string') this.#noteIn(this.#coded, signsOf(compactIdentifier(code)), id);
  }

  #noteIn(cards: Map<number, RecordId>, key: number, id: RecordId): void {
    const first = cards.get(key);
    if (first === undefined) cards.set(key, id);
    else if (first !== id) this.#alike.add(first).add(id);
  }

  has(id: RecordId): boolean {
    return this.#alike.has(id);
  }
}

/** So that a key is a small number: of a hundred thousand cards some few are alike that are not. */
const most = 1_073_741_789;

/** All signs as one number. */
function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) signs = (signs * 131 + text.charCodeAt(at)) % most;
  return signs;
}

/** The digits as one number, which zeros in front do not change. */
function digitsOf(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Digits of another width are the same ones.
    if (code > 126) return digitsOf(compactIdentifier(text).replace(/[^0-9]/g, ''));
    if (code > 47 && code < 58) digits = (digits * 10 + code - 48) % most;
  }
  return digits;
}

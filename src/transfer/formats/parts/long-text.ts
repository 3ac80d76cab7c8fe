/** The text of a file while it grows: kept in pieces, for a hundred thousand lines put together at the end hold up a page for seconds. */

/** One behind the other. */
export type TextPieces = readonly string[];

/** Joined in less than a millisecond; some hundreds of them are a long file. */
const pieceLength = 2 ** 16;

export class LongText {
  readonly #pieces: string[] = [];
  #waiting: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= pieceLength) this.#join();
  }

  /** Of all that was added. */
  pieces(): TextPieces {
    if (this.#length > 0) this.#join();
    return this.#pieces;
  }

  #join(): void {
    this.#pieces.push(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
  }
}

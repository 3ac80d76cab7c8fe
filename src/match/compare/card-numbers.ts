/** One number for each card, in a typed array that grows. */

export class CardNumbers {
  readonly #none: number;
  #numbers: Int32Array;

  /** `none` for cards that have not got one yet. */
  constructor(none: number) {
    this.#none = none;
    this.#numbers = new Int32Array(1024).fill(none);
  }

  at(card: number): number {
    return this.#numbers[card] ?? this.#none;
  }

  set(card: number, number: number): void {
    if (card >= this.#numbers.length) {
      const larger = new Int32Array(Math.max(this.#numbers.length * 2, card + 1)).fill(this.#none, this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[card] = number;
  }
}

/** A short list of numbers for each card, end to end in one typed array; a card set anew keeps its place if that has room. */

const none = new Int32Array(0);

export class RowsOfNumbers {
  #starts = new Int32Array(1024);
  #lengths = new Uint16Array(1024);
  #rooms = new Uint16Array(1024);
  #numbers = new Int32Array(4096);
  #used = 0;

  set(card: number, list: ArrayLike<number>): void {
    if (card >= this.#starts.length) {
      const size = Math.max(this.#starts.length * 2, card + 1);
      this.#starts = grown(this.#starts, new Int32Array(size));
      this.#lengths = grown(this.#lengths, new Uint16Array(size));
      this.#rooms = grown(this.#rooms, new Uint16Array(size));
    }
    if (list.length <= (this.#rooms[card] ?? 0)) {
      this.#lengths[card] = list.length;
      this.#copy(list, this.#starts[card] ?? 0);
      return;
    }
    const needed = this.#used + list.length;
    if (needed > this.#numbers.length) this.#numbers = grown(this.#numbers, new Int32Array(Math.max(this.#numbers.length * 2, needed)));
    this.#starts[card] = this.#used;
    this.#lengths[card] = this.#rooms[card] = list.length;
    this.#copy(list, this.#used);
    this.#used = needed;
  }

  #copy(list: ArrayLike<number>, to: number): void {
    const numbers = this.#numbers;
    for (let at = 0; at < list.length; at += 1) numbers[to + at] = list[at] ?? 0;
  }

  clear(card: number): void {
    if (card < this.#lengths.length) this.#lengths[card] = 0;
  }

  length(card: number): number {
    return this.#lengths[card] ?? 0;
  }

  at(card: number, place: number): number {
    return this.#numbers[(this.#starts[card] ?? 0) + place] ?? 0;
  }

  of(card: number): Int32Array {
    const length = this.length(card);
    if (length === 0) return none;
    const start = this.#starts[card] ?? 0;
    return this.#numbers.subarray(start, start + length);
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** How many cards have a number of 32 bits: a day, a year, the hash of a name. */

export class NumberCounts {
  /** For each place a number and, behind it, how many have it; both 0: free. */
  #table = new Int32Array(2 << 8);
  #mask = (1 << 8) - 1;
  #used = 0;
  /** Of the number 0, which looks like a free place. */
  #zeros = 0;

  count(number: number): number {
    if (number === 0) return this.#zeros;
    return this.#table[2 * placeOf(this.#table, this.#mask, number) + 1] ?? 0;
  }

  /** `by` −1 when a card no longer has it. */
  note(number: number, by: number): void {
    if (number === 0) {
      this.#zeros += by;
      return;
    }
    const place = placeOf(this.#table, this.#mask, number);
    if (this.#table[2 * place] === 0) {
      this.#table[2 * place] = number;
      this.#used += 1;
    }
    this.#table[2 * place + 1] = (this.#table[2 * place + 1] ?? 0) + by;
    if (this.#used * 4 > this.#mask * 3) this.#grow();
  }

  #grow(): void {
    const [old, table, mask] = [this.#table, new Int32Array(this.#table.length * 2), (this.#mask << 1) | 1];
    for (let from = 0; from < old.length; from += 2) {
      const number = old[from] ?? 0;
      if (number === 0) continue;
      const place = placeOf(table, mask, number);
      table[2 * place] = number;
      table[2 * place + 1] = old[from + 1] ?? 0;
    }
    this.#table = table;
    this.#mask = mask;
  }
}

/** Where it stands, or would. */
function placeOf(table: Int32Array, mask: number, number: number): number {
  let place = (Math.imul(number, 0x9e3779b1) >>> 7) & mask;
  for (let known = table[2 * place] ?? 0; known !== 0 && known !== (number | 0); known = table[2 * place] ?? 0) place = (place + 1) & mask;
  return place;
}

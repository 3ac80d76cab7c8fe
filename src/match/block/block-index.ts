/**
 * All cards under their keys, in typed arrays: made once for a whole register, asked card by card. Two keys that fall into
 * one place of the table only make a few more cards be compared.
 */
import type { Comparison } from '../compare/evidence';
import { blockSizes, createKeyReader, joinedKey, mostPaired, mostTripled, wholeValue, type BlockSizes } from './blocks';

/** Keys that are joined of two or three come from no comparison of their own. */
const joinedSource = 1 << 14;
/** Bits of rarity that the shared keys of two cards must have together; few cards are soon compared, so little is asked there. */
function askedBits(cards: number): number {
  const all = Math.log2(Math.max(cards, 2));
  return Math.min(2.2 * all - 16.5, all + 2);
}


/** A list of numbers that grows. */
class Numbers {
  list = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.list.length) {
      const larger = new Uint32Array(Math.ceil(this.list.length * 1.6));
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length] = value;
    this.length += 1;
  }
}

const useNumbers = { must: 0, any: 1, few: 2, joined: 3 } as const;

class Counts {
  readonly #shift: number;
  readonly table: Int32Array;

  constructor(keys: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(Math.max(keys, 2) * 1.5)), 10), 26);
    this.#shift = 32 - bits;
    this.table = new Int32Array((1 << bits) + 1);
  }

  place(hash: number): number {
    return hash >>> this.#shift;
  }

  count(hash: number): number {
    return this.table[hash >>> this.#shift] ?? 0;
  }

  add(hash: number): void {
    const place = hash >>> this.#shift;
    this.table[place] = (this.table[place] ?? 0) + 1;
  }
}

export interface BlockIndex {
  /** Cards that share enough keys with the card and come after it. */
  eachAfter(card: number, visit: (other: number) => void): void;
}

/** Yields how many cards it has gone through. */
export function* createBlockIndex(cards: number, comparisons: readonly Comparison[], sizes: BlockSizes = blockSizes(cards)): Generator<number, BlockIndex> {
  const raw = new Numbers();
  /** How a key is used, and behind that where it comes from. */
  const uses = new Numbers();
  const starts = new Uint32Array(cards + 1);
  const readKeys = createKeyReader(comparisons, (hash, use, source) => {
    raw.push(hash);
    uses.push(useNumbers[use] | source << 2);
  });
  for (let card = 0; card < cards; card += 1) {
    readKeys(card);
    starts[card + 1] = raw.length;
    if (card % 1000 === 999) yield card;
  }
  const counts = new Counts(raw.length);
  for (let at = 0; at < raw.length; at += 1) counts.add(raw.list[at] ?? 0);
  yield cards;

  // Common keys of each card, the rarest first, so that all cards join them in one order.
  const common = new Numbers();
  const commonStarts = new Uint32Array(cards + 1);
  const pairs = new Numbers();
  const pairStarts = new Uint32Array(cards + 1);
  const own: number[] = [];
  const rarestFirst = (one: number, other: number): number => counts.count(one) - counts.count(other) || one - other;
  for (let card = 0; card < cards; card += 1) {
    own.length = 0;
    for (let at = starts[card] ?? 0; at < (starts[card + 1] ?? 0); at += 1) {
      const use = (uses.list[at] ?? 0) & 3;
      if (use === useNumbers.few) continue;
      const hash = raw.list[at] ?? 0;
      if (use === useNumbers.joined || counts.count(hash) > (use === useNumbers.must ? sizes.mostSure : sizes.most)) own.push(hash);
    }
    own.sort(rarestFirst);
    const most = Math.min(own.length, mostPaired);
    for (let at = 0; at < most; at += 1) {
      common.push(own[at] ?? 0);
      for (let there = at + 1; there < most; there += 1) pairs.push(joinedKey(own[at] ?? 0, own[there] ?? 0));
    }
    commonStarts[card + 1] = common.length;
    pairStarts[card + 1] = pairs.length;
    if (card % 1000 === 999) yield card;
  }
  const pairCounts = new Counts(pairs.length);
  for (let at = 0; at < pairs.length; at += 1) pairCounts.add(pairs.list[at] ?? 0);
  yield cards;

  const triples = new Numbers();
  const tripleStarts = new Uint32Array(cards + 1);
  for (let card = 0; card < cards; card += 1) {
    const start = commonStarts[card] ?? 0;
    const most = Math.min((commonStarts[card + 1] ?? 0) - start, mostTripled);
    for (let at = 0; at < most; at += 1) {
      for (let there = at + 1; there < most; there += 1) {
        const pair = joinedKey(common.list[start + at] ?? 0, common.list[start + there] ?? 0);
        if (pairCounts.count(pair) <= sizes.most) continue;
        for (let last = there + 1; last < most; last += 1) triples.push(joinedKey(pair, common.list[start + last] ?? 0));
      }
    }
    tripleStarts[card + 1] = triples.length;
    if (card % 1000 === 999) yield card;
  }
  const tripleCounts = new Counts(triples.length);
  for (let at = 0; at < triples.length; at += 1) tripleCounts.add(triples.list[at] ?? 0);

  // What is kept: keys that more than one card has, and not too many.
  const kept = new Numbers();
  const keptSources = new Numbers();
  const keep = (hash: number, sources: number, count: number): void => {
    kept.push(hash);
    // Its rarity in quarters of a bit; a whole value is the comparison's last word.
    const bits = Math.round(4 * Math.log2(cards / count)) + ((sources & wholeValue) !== 0 ? 12 : 0);
    keptSources.push((sources & ~wholeValue) | Math.min(bits, 255) << 16);
  };
  const keptStarts = new Uint32Array(cards + 1);
  for (let card = 0; card < cards; card += 1) {
    for (let at = starts[card] ?? 0; at < (starts[card + 1] ?? 0); at += 1) {
      const use = (uses.list[at] ?? 0) & 3;
      const hash = raw.list[at] ?? 0;
      const count = counts.count(hash);
      if (use !== useNumbers.joined && count > 1 && count <= (use === useNumbers.must ? sizes.mostSure : sizes.most)) keep(hash, (uses.list[at] ?? 0) >>> 2, count);
    }
    for (let at = pairStarts[card] ?? 0; at < (pairStarts[card + 1] ?? 0); at += 1) {
      const count = pairCounts.count(pairs.list[at] ?? 0);
      if (count > 1 && count <= sizes.most) keep(pairs.list[at] ?? 0, joinedSource, count);
    }
    for (let at = tripleStarts[card] ?? 0; at < (tripleStarts[card + 1] ?? 0); at += 1) {
      const count = tripleCounts.count(triples.list[at] ?? 0);
      if (count > 1 && count <= sizes.most) keep(triples.list[at] ?? 0, joinedSource, count);
    }
    keptStarts[card + 1] = kept.length;
    if (card % 1000 === 999) yield card;
  }
  const places = new Counts(kept.length);
  for (let at = 0; at < kept.length; at += 1) places.add(kept.list[at] ?? 0);
  // Counts become the ends of each place's run; filling from the last card on leaves them its beginnings.
  const { table } = places;
  for (let at = 1; at < table.length; at += 1) table[at] = (table[at] ?? 0) + (table[at - 1] ?? 0);
  const members = new Uint32Array(kept.length);
  for (let card = cards - 1; card >= 0; card -= 1) {
    for (let at = keptStarts[card] ?? 0; at < (keptStarts[card + 1] ?? 0); at += 1) {
      const place = places.place(kept.list[at] ?? 0);
      const end = (table[place] ?? 0) - 1;
      table[place] = end;
      members[end] = card;
    }
  }
  const seen = new Uint32Array(cards);
  const sources = new Uint16Array(cards);
  const bits = new Uint16Array(cards);
  const found: number[] = [];
  let visits = 0;
  // Where cards have one field or two, sharing a word of it is all there can be.
  const asked = comparisons.length < 3 ? 0 : 4 * askedBits(cards);
  return {
    eachAfter(card, visit) {
      found.length = 0;
      visits += 1;
      for (let at = keptStarts[card] ?? 0; at < (keptStarts[card + 1] ?? 0); at += 1) {
        const place = places.place(kept.list[at] ?? 0);
        const source = (keptSources.list[at] ?? 0) & 0xffff;
        const worth = (keptSources.list[at] ?? 0) >>> 16;
        const first = table[place] ?? 0;
        // Members stand in order: those behind the card are at the end of the run.
        for (let member = (table[place + 1] ?? 0) - 1; member >= first; member -= 1) {
          const other = members[member] ?? 0;
          if (other <= card) break;
          if (seen[other] !== visits) {
            seen[other] = visits;
            sources[other] = source;
            bits[other] = worth;
            found.push(other);
          } else if (((sources[other] ?? 0) & source) === 0) {
            // Of one comparison's keys the first counts: the word, its sound and its halves are one observation.
            sources[other] = (sources[other] ?? 0) | source;
            bits[other] = (bits[other] ?? 0) + worth;
          }
        }
      }
      for (const other of found) if ((bits[other] ?? 0) >= asked) visit(other);
    },
  };
}

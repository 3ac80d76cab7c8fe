/**
 * All cards under their keys, in typed arrays: made once for a whole register, asked card by card. Two keys that fall into
 * one place of a table only make a few more cards be compared.
 */
import type { Comparison } from '../compare/evidence';
import { NumberCounts } from '../compare/number-counts';
import { blockSizes, createKeyReader, joinedKey, keySource, keyUse, mostPaired, mostTripled, type BlockSizes } from './blocks';
import { GrowingNumbers, KeyCounts, RepeatedKeys } from './key-lists';

/** Bits of rarity that the shared keys of two cards must have together; few cards are soon compared, so little is asked there. */
function askedBits(cards: number): number {
  const all = Math.log2(Math.max(cards, 2));
  return Math.min(2.2 * all - 16.5, all + 2);
}

/** In quarters of a bit: more than is ever asked. */
const always = 255;
/** What a key of a whole value is worth besides its rarity: it is the comparison's last word. */
const wholeWorth = 12;
const slice = 200;

export interface BlockIndex {
  /** Cards that share enough keys with the card and come after it. */
  eachAfter(card: number, visit: (other: number) => void): void;
}

/** Yields which part of it is done. */
export function* createBlockIndex(cards: number, comparisons: readonly Comparison[], sizes: BlockSizes = blockSizes(cards)): Generator<number, BlockIndex> {
  const passes = 6;
  let pass = 0;
  const part = (card: number): number => (pass + card / Math.max(cards, 1)) / passes;

  // 1. All keys, and which of them come again.
  const all = new GrowingNumbers();
  const allFacts = new GrowingNumbers();
  const allStarts = new Uint32Array(cards + 1);
  const repeated = new RepeatedKeys(cards * comparisons.length * 3);
  const readKeys = createKeyReader(comparisons, (key, facts) => {
    all.push(key);
    allFacts.push(facts);
    repeated.add(key);
  });
  for (let card = 0; card < cards; card += 1) {
    readKeys(card);
    allStarts[card + 1] = all.length;
    if (card % slice === 0) yield part(card);
  }

  // 2. What is left of them, counted; identifiers by all of their bits, so that none is taken for a common key.
  pass += 1;
  const keys = new GrowingNumbers();
  const facts = new GrowingNumbers();
  const starts = new Uint32Array(cards + 1);
  const sureCounts = new NumberCounts();
  for (let card = 0; card < cards; card += 1) {
    const end = allStarts[card + 1] ?? 0;
    for (let at = allStarts[card] ?? 0; at < end; at += 1) {
      const key = all.at(at);
      if (!repeated.has(key)) continue;
      const fact = allFacts.at(at);
      if ((fact & keyUse.mask) === keyUse.must) {
        if (stands(keys, starts[card] ?? 0, key)) continue;
        sureCounts.note(key, 1);
      }
      keys.push(key);
      facts.push(fact);
    }
    starts[card + 1] = keys.length;
    all.forgetBefore(end);
    allFacts.forgetBefore(end);
    if (card % slice === 0) yield part(card);
  }
  const counts = new KeyCounts(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    counts.add(keys.at(at));
    if (at % 100_000 === 0) yield part(cards);
  }
  const isSkewed = (at: number): boolean => (facts.at(at) & keyUse.mask) === keyUse.must && sureCounts.count(keys.at(at)) > sizes.mostSure;

  // 3. Common keys of each card, the rarest first so that all cards join them in one order, and pairs of them.
  pass += 1;
  const common = new GrowingNumbers();
  const commonStarts = new Uint32Array(cards + 1);
  const pairCounts = new KeyCounts(cards * mostPaired * (mostPaired - 1) / 2);
  /** Of identifiers that too many cards have, with any other key. */
  const skewed = new GrowingNumbers();
  const skewedStarts = new Uint32Array(cards + 1);
  const rarest = new Rarest();
  for (let card = 0; card < cards; card += 1) {
    const [start, end] = [starts[card] ?? 0, starts[card + 1] ?? 0];
    rarest.length = 0;
    for (let at = start; at < end; at += 1) {
      const use = facts.at(at) & keyUse.mask;
      if (use === keyUse.few || use === keyUse.must) {
        if (use === keyUse.must && isSkewed(at)) joinWithAll(at, start, end);
        continue;
      }
      const key = keys.at(at);
      const count = counts.count(key);
      if (count > 1 && (use === keyUse.joined || count > sizes.most)) rarest.add(key, count);
    }
    for (let at = 0; at < rarest.length; at += 1) {
      common.push(rarest.key(at));
      for (let there = at + 1; there < rarest.length; there += 1) pairCounts.add(joinedKey(rarest.key(at), rarest.key(there)));
    }
    commonStarts[card + 1] = common.length;
    skewedStarts[card + 1] = skewed.length;
    if (card % slice === 0) yield part(card);
  }

  function joinWithAll(sure: number, start: number, end: number): void {
    const key = keys.at(sure);
    for (let at = start; at < end; at += 1) {
      if (at === sure) continue;
      const joined = joinedKey(key, keys.at(at));
      skewed.push(joined);
      pairCounts.add(joined);
    }
  }

  // 4. Triples of those whose pairs are common still.
  pass += 1;
  const triples = new GrowingNumbers();
  const tripleStarts = new Uint32Array(cards + 1);
  for (let card = 0; card < cards; card += 1) {
    const start = commonStarts[card] ?? 0;
    const most = Math.min((commonStarts[card + 1] ?? 0) - start, mostTripled);
    for (let at = 0; at < most; at += 1) {
      for (let there = at + 1; there < most; there += 1) {
        const pair = joinedKey(common.at(start + at), common.at(start + there));
        if (pairCounts.count(pair) <= sizes.most) continue;
        for (let last = there + 1; last < most; last += 1) triples.push(joinedKey(pair, common.at(start + last)));
      }
    }
    tripleStarts[card + 1] = triples.length;
    if (card % slice === 0) yield part(card);
  }
  const tripleCounts = new KeyCounts(triples.length);
  for (let at = 0; at < triples.length; at += 1) {
    tripleCounts.add(triples.at(at));
    if (at % 100_000 === 0) yield part(cards);
  }

  // 5. What is kept: keys that more than one card has, and not too many; behind each where it comes from and its worth.
  pass += 1;
  const kept = new GrowingNumbers();
  const keptFacts = new GrowingNumbers();
  const keptStarts = new Uint32Array(cards + 1);
  const worthOf = new Worths(cards);
  const keep = (key: number, source: number, worth: number): void => {
    kept.push(key);
    keptFacts.push(source << 8 | Math.min(worth, always));
  };
  const keepJoined = (key: number, count: number): void => {
    if (count > 1 && count <= sizes.most) keep(key, keySource.joined, worthOf.count(count));
  };
  for (let card = 0; card < cards; card += 1) {
    for (let at = starts[card] ?? 0; at < (starts[card + 1] ?? 0); at += 1) {
      const fact = facts.at(at);
      const key = keys.at(at);
      const use = fact & keyUse.mask;
      const source = fact >>> keySource.shift;
      if (use === keyUse.must) {
        const count = sureCounts.count(key);
        if (count > 1 && count <= sizes.mostSure) keep(key, source, always);
      } else if (use !== keyUse.joined) {
        const count = counts.count(key);
        if (count > 1 && count <= sizes.most) keep(key, source, worthOf.count(count) + ((fact & keyUse.whole) !== 0 ? wholeWorth : 0));
      }
    }
    for (let at = skewedStarts[card] ?? 0; at < (skewedStarts[card + 1] ?? 0); at += 1) {
      const count = pairCounts.count(skewed.at(at));
      if (count > 1 && count <= sizes.most) keep(skewed.at(at), keySource.joined, always);
    }
    const [start, end] = [commonStarts[card] ?? 0, commonStarts[card + 1] ?? 0];
    for (let at = start; at < end; at += 1) {
      for (let there = at + 1; there < end; there += 1) {
        const pair = joinedKey(common.at(at), common.at(there));
        keepJoined(pair, pairCounts.count(pair));
      }
    }
    for (let at = tripleStarts[card] ?? 0; at < (tripleStarts[card + 1] ?? 0); at += 1) keepJoined(triples.at(at), tripleCounts.count(triples.at(at)));
    keptStarts[card + 1] = kept.length;
    keys.forgetBefore(starts[card + 1] ?? 0);
    facts.forgetBefore(starts[card + 1] ?? 0);
    if (card % slice === 0) yield part(card);
  }

  // 6. The cards of each place, one place behind the other.
  pass += 1;
  const places = new KeyCounts(kept.length);
  for (let at = 0; at < kept.length; at += 1) {
    places.add(kept.at(at));
    if (at % 100_000 === 0) yield part(0);
  }
  // Counts become the ends of each place's run; filling from the last card on leaves them its beginnings.
  const { table } = places;
  for (let at = 1; at < table.length; at += 1) {
    table[at] = (table[at] ?? 0) + (table[at - 1] ?? 0);
    if (at % 1_000_000 === 0) yield part(0);
  }
  const members = new Uint32Array(kept.length);
  /** Of the key, the bits that do not tell the place. */
  const tags = new Uint8Array(kept.length);
  for (let card = cards - 1; card >= 0; card -= 1) {
    for (let at = keptStarts[card] ?? 0; at < (keptStarts[card + 1] ?? 0); at += 1) {
      const key = kept.at(at);
      const place = places.place(key);
      const end = (table[place] ?? 0) - 1;
      table[place] = end;
      members[end] = card;
      tags[end] = key & 255;
    }
    if (card % slice === 0) yield part(cards - card);
  }

  /** Where a card stands in the list of those found; another card may have stood there. */
  const placeOf = new Uint32Array(cards);
  const found: number[] = [];
  const worths: number[] = [];
  const sources: number[] = [];
  // Where cards have one field or two, sharing a word of it is all there can be.
  const asked = comparisons.length < 3 ? 0 : 4 * askedBits(cards);
  return {
    eachAfter(card, visit) {
      let length = 0;
      for (let at = keptStarts[card] ?? 0; at < (keptStarts[card + 1] ?? 0); at += 1) {
        const key = kept.at(at);
        const fact = keptFacts.at(at);
        const place = places.place(key);
        const source = 1 << (fact >>> 8);
        const worth = fact & 255;
        const first = table[place] ?? 0;
        // Members stand in order: those behind the card are at the end of the run.
        for (let member = (table[place + 1] ?? 0) - 1; member >= first; member -= 1) {
          const other = members[member] ?? 0;
          if (other <= card) break;
          if (tags[member] !== (key & 255)) continue;
          const known = placeOf[other] ?? 0;
          if (known >= length || found[known] !== other) {
            placeOf[other] = length;
            found[length] = other;
            worths[length] = worth;
            sources[length] = source;
            length += 1;
          } else if (worth === always || ((sources[known] ?? 0) & source) === 0) {
            // Of one comparison's keys the first counts: the word, its sound and its halves are one observation.
            sources[known] = (sources[known] ?? 0) | source;
            worths[known] = (worths[known] ?? 0) + worth;
          }
        }
      }
      for (let at = 0; at < length; at += 1) if ((worths[at] ?? 0) >= asked) visit(found[at] ?? 0);
    },
  };
}

function stands(keys: GrowingNumbers, from: number, key: number): boolean {
  for (let at = from; at < keys.length; at += 1) if (keys.at(at) === key) return true;
  return false;
}

/** The rarest few keys of a card. */
class Rarest {
  readonly #keys = new Float64Array(mostPaired);
  readonly #counts = new Float64Array(mostPaired);
  length = 0;

  key(at: number): number {
    return this.#keys[at] ?? 0;
  }

  add(key: number, count: number): void {
    let place = this.length;
    for (; place > 0; place -= 1) {
      const before = this.#counts[place - 1] ?? 0;
      if (before < count || (before === count && (this.#keys[place - 1] ?? 0) < key)) break;
    }
    // A card may have a key twice.
    if (place === mostPaired || (place > 0 && this.#keys[place - 1] === key) || (place < this.length && this.#keys[place] === key)) return;
    if (this.length < mostPaired) this.length += 1;
    for (let at = this.length - 1; at > place; at -= 1) {
      this.#keys[at] = this.#keys[at - 1] ?? 0;
      this.#counts[at] = this.#counts[at - 1] ?? 0;
    }
    this.#keys[place] = key;
    this.#counts[place] = count;
  }
}

/** What it is worth that two cards share a key, in quarters of a bit, by how many have it. */
class Worths {
  readonly #cards: number;
  readonly #known: number[] = [];

  constructor(cards: number) {
    this.#cards = cards;
  }

  count(count: number): number {
    return this.#known[count] ??= Math.round(4 * Math.log2(this.#cards / count));
  }
}

/**
 * All cards under their keys, in typed arrays: made once for a whole register, asked card by card. Two keys that fall into
 * one place of a table only make a few more cards be compared.
 */
import type { Comparison } from '../compare/evidence';
import { NumberCounts } from '../compare/number-counts';
import { blockSizes, createKeyReader, joinedKey, keySource, keyUse, mostPaired, mostTripled, type BlockSizes } from './blocks';
import { KeyCounts, KeyList, RoughCounts } from './key-lists';
import { always, Rarest, Worths } from './key-worth';

/** Bits of rarity that the shared keys of two cards must have together; few cards are soon compared, so little is asked there. */
function askedBits(cards: number): number {
  const all = Math.log2(Math.max(cards, 2));
  return Math.min(2.2 * all - 16.5, all + 2);
}

const slice = 200;
/** Of a table between two stops. */
const tableSlice = 1 << 20;
/** How many have a key stands in front of what is known of it. */
const countShift = 8;

export interface BlockIndex {
  /** Cards that share enough keys with the card and come after it. */
  eachAfter(card: number, visit: (other: number) => void): void;
}

/** Yields which part of it is done. */
export function* createBlockIndex(cards: number, comparisons: readonly Comparison[], sizes: BlockSizes = blockSizes(cards)): Generator<number, BlockIndex> {
  const passes = 6;
  let pass = 0;
  /** Goes through the cards, some at a time: what is called often is made fast, and a generator's own loops are not. */
  function* eachCard(visit: (card: number) => void): Generator<number> {
    for (let card = 0; card < cards; card += 1) {
      visit(card);
      if (card % slice === 0) yield (pass + card / cards) / passes;
    }
    pass += 1;
  }

  // 1. All keys, and how many cards have each.
  const all = new KeyList(cards);
  const rough = new RoughCounts(cards * comparisons.length * 3);
  const readKeys = createKeyReader(comparisons, (key, facts) => {
    all.add(key, facts);
    rough.add(key);
  });
  yield* eachCard((card) => {
    readKeys(card);
    all.end(card);
  });

  // 2. Those that come again, with their counts; identifiers by all of their bits, so that none is taken for a common key.
  const left = new KeyList(cards);
  const exact = new NumberCounts();
  yield* eachCard((card) => {
    const end = all.endOf(card);
    for (let at = all.startOf(card); at < end; at += 1) {
      const key = all.keys.at(at);
      const count = rough.count(key);
      if (count < 2) continue;
      const fact = all.facts.at(at);
      if (isIdentifier(fact) || count === RoughCounts.most) exact.note(key, 1);
      left.add(key, fact | count << countShift);
    }
    left.end(card);
    all.forgetBefore(end);
  });
  const countOf = (key: number, fact: number): number => {
    const count = fact >>> countShift;
    return isIdentifier(fact) || count === RoughCounts.most ? exact.count(key) : count;
  };

  // 3. Keys that few have are kept. Of the common ones of each card pairs, the rarest first so that all cards join them in one order.
  const plain = new KeyList(cards);
  const common = new KeyList(cards);
  const pairCounts = new KeyCounts(cards * mostPaired * (mostPaired - 1) / 2);
  /** Of identifiers that too many cards have, with any other key. */
  const skewed = new KeyList(cards);
  const rarest = new Rarest();
  const worthOf = new Worths(cards);
  const joinWithAll = (sure: number, start: number, end: number): void => {
    const key = left.keys.at(sure);
    for (let at = start; at < end; at += 1) {
      if (at === sure) continue;
      const joined = joinedKey(key, left.keys.at(at));
      skewed.add(joined, 0);
      pairCounts.add(joined);
    }
  };
  yield* eachCard((card) => {
    const [start, end] = [left.startOf(card), left.endOf(card)];
    rarest.length = 0;
    for (let at = start; at < end; at += 1) {
      const key = left.keys.at(at);
      const fact = left.facts.at(at);
      const count = countOf(key, fact);
      if (count < 2) continue;
      const use = fact & keyUse.mask;
      const source = (fact >>> keySource.shift & keySource.mask) << 8;
      if (isIdentifier(fact)) {
        if (count > sizes.mostSure) joinWithAll(at, start, end);
        else plain.add(key, source | (use === keyUse.must || count <= sizes.mostOwn ? always : worthOf.whole(count)));
      } else if (use === keyUse.joined || count > sizes.most) {
        if (use !== keyUse.few) rarest.add(key, count);
      } else plain.add(key, source | ((fact & keyUse.whole) === 0 ? worthOf.count(count) : worthOf.whole(count)));
    }
    for (let at = 0; at < rarest.length; at += 1) {
      common.add(rarest.key(at), 0);
      for (let there = at + 1; there < rarest.length; there += 1) pairCounts.add(joinedKey(rarest.key(at), rarest.key(there)));
    }
    plain.end(card);
    common.end(card);
    skewed.end(card);
    left.forgetBefore(end);
  });

  // 4. Triples of those whose pairs are common still.
  const triples = new KeyList(cards);
  yield* eachCard((card) => {
    const start = common.startOf(card);
    const most = Math.min(common.endOf(card) - start, mostTripled);
    for (let at = 0; at < most; at += 1) {
      for (let there = at + 1; there < most; there += 1) {
        const pair = joinedKey(common.keys.at(start + at), common.keys.at(start + there));
        if (pairCounts.count(pair) <= sizes.most) continue;
        for (let last = there + 1; last < most; last += 1) triples.add(joinedKey(pair, common.keys.at(start + last)), 0);
      }
    }
    triples.end(card);
  });
  const tripleCounts = new KeyCounts(triples.keys.length);
  for (let at = 0; at < triples.keys.length; at += 1) {
    tripleCounts.add(triples.keys.at(at));
    if (at % 100_000 === 0) yield pass / passes;
  }

  // 5. All that is kept, card by card; behind each key where it comes from and its worth.
  const kept = new KeyList(cards);
  const keepJoined = (key: number, count: number, worth: number): void => {
    if (count > 1 && count <= sizes.most) kept.add(key, keySource.joined << 8 | worth);
  };
  yield* eachCard((card) => {
    for (let at = plain.startOf(card); at < plain.endOf(card); at += 1) kept.add(plain.keys.at(at), plain.facts.at(at));
    for (let at = skewed.startOf(card); at < skewed.endOf(card); at += 1) keepJoined(skewed.keys.at(at), pairCounts.count(skewed.keys.at(at)), always);
    const end = common.endOf(card);
    for (let at = common.startOf(card); at < end; at += 1) {
      for (let there = at + 1; there < end; there += 1) {
        const pair = joinedKey(common.keys.at(at), common.keys.at(there));
        const count = pairCounts.count(pair);
        keepJoined(pair, count, worthOf.count(count));
      }
    }
    for (let at = triples.startOf(card); at < triples.endOf(card); at += 1) {
      const count = tripleCounts.count(triples.keys.at(at));
      keepJoined(triples.keys.at(at), count, worthOf.count(count));
    }
    kept.end(card);
    plain.forgetBefore(plain.endOf(card));
  });

  // 6. The cards of each place, one place behind the other.
  const places = new KeyCounts(kept.keys.length);
  yield* eachCard((card) => {
    const end = kept.endOf(card);
    for (let at = kept.startOf(card); at < end; at += 1) places.add(kept.keys.at(at));
  });
  // Counts become the ends of each place's run; filling from the last card on leaves them its beginnings.
  const { table } = places;
  for (let from = 1; from < table.length; from += tableSlice) {
    sumUp(table, from, Math.min(from + tableSlice, table.length));
    yield 1;
  }
  const members = new Uint32Array(kept.keys.length);
  yield* eachCard((turned) => {
    const card = cards - 1 - turned;
    const end = kept.endOf(card);
    for (let at = kept.startOf(card); at < end; at += 1) {
      const key = kept.keys.at(at);
      const place = places.place(key);
      const member = (table[place] ?? 0) - 1;
      table[place] = member;
      members[member] = (key & tagMask) << tagShift | card;
      // From here on it is known where the card stands, and those behind it stand behind it.
      kept.keys.put(at, member);
    }
  });
  for (let from = 1; from < table.length; from += tableSlice) {
    markEnds(members, table, from, Math.min(from + tableSlice, table.length));
    yield 1;
  }
  // Where cards have one field or two, sharing a word of it is all there can be.
  return createIndex(cards, kept, members, comparisons.length < 3 ? 0 : 4 * askedBits(cards));
}

/** A member is a card and, in front of it, some bits of the key that do not tell the place; the highest is set where the run of a place ends. */
const tagShift = 24;
const tagMask = 127;
const cardMask = (1 << tagShift) - 1;
const runEnd = 1 << 31;

/** `places` are the beginnings of runs, and behind each stands the next. */
function markEnds(members: Uint32Array, places: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const end = places[at] ?? 0;
    if (end > (places[at - 1] ?? 0)) members[end - 1] = (members[end - 1] ?? 0) | runEnd;
  }
}

/** `kept`: where the card stands among the members of each key. */
function createIndex(cards: number, kept: KeyList, members: Uint32Array, asked: number): BlockIndex {
  /** Where a card stands in the list of those found; another card may have stood there. */
  const placeOf = new Uint32Array(cards);
  const found: number[] = [];
  const worths: number[] = [];
  const sources: number[] = [];
  return {
    eachAfter(card, visit) {
      let length = 0;
      const end = kept.endOf(card);
      for (let at = kept.startOf(card); at < end; at += 1) {
        let place = kept.keys.at(at);
        let member = members[place] ?? 0;
        if (member >>> 31 === 1) continue;
        const fact = kept.facts.at(at);
        const tag = member >>> tagShift;
        const source = 1 << (fact >>> 8);
        const worth = fact & 255;
        // Members stand in order: those behind the card come next.
        while (member >>> 31 === 0) {
          place += 1;
          member = members[place] ?? runEnd;
          const other = member & cardMask;
          if ((member >>> tagShift & tagMask) !== tag || other === card) continue;
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

function sumUp(table: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) table[at] = (table[at] ?? 0) + (table[at - 1] ?? 0);
}

/** Made to be had by one customer, whose cards are compared for it alone. */
function isIdentifier(fact: number): boolean {
  const use = fact & keyUse.mask;
  return use === keyUse.must || use === keyUse.own;
}

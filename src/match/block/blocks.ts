/**
 * Which cards are looked at together. Every card has keys; cards that share a rare one are compared. A key that very many
 * have (676 cards called Philips) counts only together with another such key, or with two, until the rest is few: so work
 * stays nearly in step with the number of cards, and only what is rare is asked of rarity. Identifiers are never left out.
 */
import { mixed } from '../compare/text-hash';
import type { Comparison, KeySink } from '../compare/evidence';

export interface BlockSizes {
  /** Cards that one key may bring together. */
  readonly most: number;
  /** The same for keys that must not be missed. */
  readonly mostSure: number;
  /** And for a customer's own mailbox or telephone: with more cards it is rather an agency's, and only speaks together with others. */
  readonly mostOwn: number;
}

export function blockSizes(cards: number): BlockSizes {
  const among = (least: number, size: number, most: number): number => Math.round(Math.min(Math.max(size / Math.max(cards, 1), least), most));
  return { most: among(16, 500_000, 150), mostSure: 300, mostOwn: among(30, 5_000_000, 300) };
}

/** Common keys of one card that are joined: pairs of these many, triples of those. */
export const mostPaired = 5;
export const mostTripled = 3;

/** What is known of a key, as bits of one number: its use, whether it is of a whole value, where it comes from. */
export const keyUse = { must: 0, any: 1, few: 2, joined: 3, own: 4, mask: 7, whole: 8 } as const;
/** Keys that are joined of two or three come from no comparison of their own; where there are many comparisons, some share a number. */
export const keySource = { shift: 4, most: 14, joined: 14, mask: 15 } as const;

/** Takes a key and what is known of it. */
export type KeyTaker = (key: number, facts: number) => void;

/** A card's keys are some dozens; of more than `mostGiven` some may come twice. */
const keyPlaces = 1024;
const mostGiven = 256;

/** Gives the keys of one card after the other, each of a card once. */
export function createKeyReader(comparisons: readonly Comparison[], take: KeyTaker): (card: number) => void {
  let source = 0;
  /** A card has several names and numbers, which have words in common. A place is taken if it was in this card's turn. */
  const given = new Float64Array(keyPlaces);
  const takenIn = new Uint32Array(keyPlaces);
  let turn = 0;
  let count = 0;
  const sink: KeySink = (kind, value, use) => {
    const key = mixed(kind.seed, value);
    let place = key & (keyPlaces - 1);
    for (; takenIn[place] === turn; place = (place + 1) & (keyPlaces - 1)) if (given[place] === key) return;
    if (count < mostGiven) {
      given[place] = key;
      takenIn[place] = turn;
      count += 1;
    }
    take(key, keyUse[use] | (kind.isWhole ? keyUse.whole : 0) | source << keySource.shift);
  };
  return (card) => {
    turn += 1;
    count = 0;
    for (let at = 0; at < comparisons.length; at += 1) {
      source = at % keySource.most;
      comparisons[at]?.keys(card, sink);
    }
  };
}

/** The order of the two makes no difference. */
export function joinedKey(one: number, other: number): number {
  return mixed(one < other ? one : other, one < other ? other : one);
}

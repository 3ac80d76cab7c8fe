/**
 * Which cards are looked at together. Every card has keys; cards that share a rare one are compared. A key that very many
 * have (676 cards called Philips) counts only together with another such key, or with two, until the rest is few: so work
 * stays nearly in step with the number of cards, and only what is rare is asked of rarity. Identifiers are never left out.
 */
import { mixed, textHash } from '../compare/text-hash';
import type { Comparison, KeySink, KeyUse } from '../compare/evidence';

export interface BlockSizes {
  /** Cards that one key may bring together. */
  readonly most: number;
  /** The same for keys that must not be missed. */
  readonly mostSure: number;
}

export function blockSizes(cards: number): BlockSizes {
  return { most: Math.round(Math.min(Math.max(500_000 / Math.max(cards, 1), 16), 150)), mostSure: 300 };
}

/** Common keys of one card that are joined: pairs of these many, triples of those. */
export const mostPaired = 10;
export const mostTripled = 6;

/** The bit that a key of a whole value has besides that of its comparison. */
export const wholeValue = 1 << 15;

/** Takes a key: its number, its use, and the bits of the comparison that it comes from. */
export type KeyTaker = (hash: number, use: KeyUse, source: number) => void;

/** Gives the keys of one card after the other; a card may have the same one twice. */
export function createKeyReader(comparisons: readonly Comparison[], take: KeyTaker): (card: number) => void {
  // The few kinds are known by their numbers after the first card.
  const kinds = new Map<string, number>();
  let bit = 0;
  const sink: KeySink = (kind, value, use) => {
    let seed = kinds.get(kind);
    if (seed === undefined) kinds.set(kind, (seed = textHash(kind)));
    take(mixed(seed, value), use, use === 'must' || kind.endsWith('=') ? bit | wholeValue : bit);
  };
  return (card) => {
    for (let at = 0; at < comparisons.length; at += 1) {
      bit = 1 << (at % 14);
      comparisons[at]?.keys(card, sink);
    }
  };
}

/** The order of the two makes no difference. */
export function joinedKey(one: number, other: number): number {
  return mixed(one < other ? one : other, one < other ? other : one);
}

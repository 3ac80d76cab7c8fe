/**
 * Which cards are looked at together. Every card has keys; cards that share a rare one are compared. A key that very many
 * have (676 cards called Philips) counts only together with another such key, or with two, until the rest is few: so work
 * stays nearly in step with the number of cards, and only what is rare is asked of rarity. Identifiers are never left out.
 */
import { mixed, textHash } from '../compare/text-hash';
import type { Comparison, KeySink } from '../compare/evidence';

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
export const mostPaired = 5;
export const mostTripled = 3;

/** What is known of a key, as bits of one number: its use, whether it is of a whole value, where it comes from. */
export const keyUse = { must: 0, any: 1, few: 2, joined: 3, mask: 3, whole: 4 } as const;
/** Keys that are joined of two or three come from no comparison of their own; where there are many comparisons, some share a number. */
export const keySource = { shift: 3, most: 14, joined: 14 } as const;

/** Takes a key and what is known of it. */
export type KeyTaker = (key: number, facts: number) => void;

/** Gives the keys of one card after the other; a card may have the same one twice. */
export function createKeyReader(comparisons: readonly Comparison[], take: KeyTaker): (card: number) => void {
  const kinds = new Map<string, { readonly seed: number; readonly whole: number }>();
  let source = 0;
  const sink: KeySink = (kind, value, use) => {
    let known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, (known = { seed: textHash(kind), whole: kind.endsWith('=') ? keyUse.whole : 0 }));
    take(mixed(known.seed, value), keyUse[use] | known.whole | source << keySource.shift);
  };
  return (card) => {
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

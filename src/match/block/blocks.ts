/**
 * Which cards are looked at together. Every card has keys; cards that share a rare one are compared. A key that very many
 * have (676 cards called Philips) counts only together with another such key, or with two, until the rest is few: so work
 * stays nearly in step with the number of cards, and only what is rare is asked of rarity. Identifiers are never left out.
 */
import { mixed, textHash } from '../compare/text-hash';
import type { Comparison, KeyUse } from '../compare/evidence';

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

export class KeyList {
  readonly hashes: number[] = [];
  readonly uses: KeyUse[] = [];
  /** Bits of the comparisons that a key comes from; a key of a whole value counts as two. */
  readonly sources: number[] = [];
}

/** The bit that a key of a whole value has besides that of its comparison. */
export const wholeValue = 1 << 15;

/** The keys of one card, the same ones once. */
export function keysOf(card: number, comparisons: readonly Comparison[]): KeyList {
  const list = new KeyList();
  const seen = new Set<number>();
  for (const [at, comparison] of comparisons.entries()) {
    const bit = 1 << (at % 15);
    comparison.keys(card, (kind, value, use) => {
      const hash = mixed(textHash(kind), value);
      if (seen.has(hash)) return;
      seen.add(hash);
      list.hashes.push(hash);
      list.uses.push(use);
      list.sources.push(use === 'must' || kind.endsWith('=') ? bit | wholeValue : bit);
    });
  }
  return list;
}

/** The order of the two makes no difference. */
export function joinedKey(one: number, other: number): number {
  return mixed(one < other ? one : other, one < other ? other : one);
}

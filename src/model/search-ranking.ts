/** The best of many matches, without sorting all of them: a one-letter query matches most of a register. */
import type { RecordId } from './ids';

export interface RankedCard {
  readonly id: RecordId;
  readonly foldedName: string;
}

interface Candidate {
  readonly price: number;
  /** 0 the name is the query, 1 it begins with it, 2 neither. */
  readonly nameRank: number;
  readonly card: RankedCard;
}

const noMatch = 0xffff;

/** `prices[n]` is what card n costs, 0xffff if it does not match. Cheapest first, then by name; only those to `keep`. */
export function bestMatches(
  cards: readonly (RankedCard | undefined)[],
  prices: Uint16Array,
  foldedQuery: string,
  limit: number,
  keep?: (id: RecordId) => boolean,
): { ids: RecordId[]; total: number } {
  const best: Candidate[] = [];
  let total = 0;
  for (let number = 0; number < cards.length; number++) {
    const price = prices[number] ?? noMatch;
    const card = cards[number];
    if (price === noMatch || (keep !== undefined && card !== undefined && !keep(card.id))) continue;
    total++;
    const last = best[limit - 1];
    if (card === undefined || limit <= 0 || (last !== undefined && price > last.price)) continue;
    const name = card.foldedName;
    const nameRank = name === foldedQuery ? 0 : name.startsWith(foldedQuery) ? 1 : 2;
    if (last !== undefined && price === last.price && nameRank > last.nameRank) continue;
    const candidate = { price, nameRank, card };
    if (last !== undefined && compare(candidate, last) >= 0) continue;
    insertSorted(best, candidate);
    if (best.length > limit) best.pop();
  }
  return { ids: best.map((candidate) => candidate.card.id), total };
}

function compare(one: Candidate, other: Candidate): number {
  if (one.price !== other.price) return one.price - other.price;
  if (one.nameRank !== other.nameRank) return one.nameRank - other.nameRank;
  const name = one.card.foldedName;
  const otherName = other.card.foldedName;
  if (name !== otherName) return name < otherName ? -1 : 1;
  return one.card.id < other.card.id ? -1 : one.card.id > other.card.id ? 1 : 0;
}

function insertSorted(list: Candidate[], candidate: Candidate): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there !== undefined && compare(there, candidate) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, candidate);
}

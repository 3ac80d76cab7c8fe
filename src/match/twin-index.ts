/**
 * The cards of a register, ready to be asked which of them is the customer that somebody is just typing. Made once, then kept
 * up card by card; what agreement weighs was learned when it was made.
 */
import { blockSizes, createKeyReader, keyUse } from './block/blocks';
import type { Explanation } from './explanation';
import { prepare, type MatchProgress, type MatchQuestion, type Prepared } from './find-twins';
import type { MatchRow } from './match-row';
import { explainPair, limitedProbability } from './pair-judge';
import { probabilityOf } from './score/weights';
import { verdictOf } from './verdict';

export interface Twin {
  readonly id: string;
  readonly probability: number;
  readonly explanation: Explanation;
}

export interface TwinIndex {
  /** Adds a card, or takes in what it says now. */
  set(row: MatchRow): void;
  remove(id: string): void;
  /** Cards that may be the same customer as this one, which need not be in the index; the likeliest first. */
  twinsOf(row: MatchRow, limit?: number): readonly Twin[];
  /** Why two cards of the index are one customer, or not; undefined if one of them is not there. */
  explain(one: string, other: string): Explanation | undefined;
}

/** Lists of cards longer than this are not gone through, not even together with another key. */
const longestList = 4000;
const mostCandidates = 400;

export function* createTwinIndex(question: MatchQuestion): Generator<MatchProgress, TwinIndex> {
  return yield* indexTwins(yield* prepare(question), question.rows.length);
}

/** Of cards that are read already, `count` of them; they are the index's from then on. */
export function* indexTwins({ cards, judge }: Prepared, read: number): Generator<MatchProgress, TwinIndex> {
  const placeOf = new Map(cards.ids.map((id, card): [string, number] => [id, card]));
  const free: number[] = [];
  let count = read;
  /** Cards by key, in no order. */
  const holders = new Map<number, number[]>();
  const keys: { hash: number; use: number }[] = [];
  const readKeys = createKeyReader(cards.comparisons.all, (hash, facts) => {
    keys.push({ hash, use: facts & keyUse.mask });
  });
  const keysOf = (card: number): typeof keys => {
    keys.length = 0;
    readKeys(card);
    return keys;
  };
  const note = (card: number): void => {
    for (const { hash } of keysOf(card)) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [card]);
      else list.push(card);
    }
  };
  const forget = (card: number): void => {
    for (const { hash } of keysOf(card)) {
      const list = holders.get(hash) ?? [];
      const place = list.indexOf(card);
      if (place === -1) continue;
      if (list.length === 1) holders.delete(hash);
      else list.splice(place, 1);
    }
    cards.clear(card);
  };
  for (let card = 0; card < count; card += 1) {
    note(card);
    if (card % 500 === 0) yield { stage: 'block', done: card, of: count };
  }

  function candidatesOf(card: number): Set<number> {
    const { most, mostSure, mostOwn } = blockSizes(count - free.length);
    const found = new Set<number>();
    const common: { readonly hash: number; readonly list: readonly number[] }[] = [];
    for (const { hash, use } of keysOf(card)) {
      const list = holders.get(hash) ?? [];
      if (use !== keyUse.joined && list.length <= (use === keyUse.must ? mostSure : use === keyUse.own ? mostOwn : most)) for (const other of list) found.add(other);
      else if (use !== keyUse.few && list.length <= longestList) common.push({ hash, list });
    }
    common.sort((one, other) => one.list.length - other.list.length || one.hash - other.hash);
    const seen = new Map<number, number>();
    for (const { list } of common.slice(0, 8)) for (const other of list) seen.set(other, (seen.get(other) ?? 0) + 1);
    // Those that share the most common keys first; of equals all or none, so that it makes no difference which came when.
    const bySharing: number[][] = [];
    for (const [other, times] of seen) if (times > 1 && !found.has(other)) (bySharing[times] ??= []).push(other);
    for (let times = bySharing.length - 1; times > 1; times -= 1) {
      const others = bySharing[times] ?? [];
      if (found.size + others.length > mostCandidates) break;
      for (const other of others) found.add(other);
    }
    found.delete(card);
    return found;
  }

  return {
    set(row) {
      let card = placeOf.get(row.id);
      if (card === undefined) {
        card = free.pop() ?? count;
        if (card === count) count += 1;
        placeOf.set(row.id, card);
      } else forget(card);
      cards.set(card, row);
      note(card);
    },
    remove(id) {
      const card = placeOf.get(id);
      if (card === undefined) return;
      forget(card);
      placeOf.delete(id);
      free.push(card);
    },
    twinsOf(row, limit = 10) {
      const known = placeOf.get(row.id);
      const before = known === undefined ? undefined : cards.row(known);
      // Counted twice, what it says would seem to be said by others too.
      if (known !== undefined) cards.clear(known);
      // A card that is still being typed stands at a place of its own while it is asked about.
      const card = count;
      cards.set(card, row);
      const twins: { readonly other: number; readonly probability: number }[] = [];
      for (const other of candidatesOf(card)) {
        if (other === known) continue;
        const probability = limitedProbability(probabilityOf(judge.odds(card, other)), judge.limit(card, other));
        if (verdictOf(probability) !== undefined) twins.push({ other, probability });
      }
      twins.sort((one, other) => other.probability - one.probability || one.other - other.other);
      const answer = twins.slice(0, limit).map(({ other, probability }): Twin =>
        ({ id: cards.ids[other] ?? '', probability, explanation: explainPair(cards, judge, card, other) }));
      cards.clear(card);
      cards.ids.length = count;
      if (known !== undefined && before !== undefined) cards.set(known, before);
      return answer;
    },
    explain(one, other) {
      const [first, second] = [placeOf.get(one), placeOf.get(other)];
      return first === undefined || second === undefined ? undefined : explainPair(cards, judge, first, second);
    },
  };
}

/**
 * Groups out of pairs: two groups become one when the pairs between them, taken together, speak for it. So a chain of
 * look-alikes does not become one customer, and a weak pair between strong ones is carried by them.
 */
import { atOnce } from '../base/at-once';

export interface ScoredPair {
  readonly one: number;
  readonly other: number;
  /** In bits. */
  readonly odds: number;
}

export interface ClusterRules {
  /** Odds of two cards that no key brought together. */
  odds(one: number, other: number): number;
  /** Never in one group, whatever the odds. */
  apart(one: number, other: number): boolean;
}

/** No single pair says more than this, for or against. */
const mostBits = 12;
/** Pairs between two groups that are looked at; of larger groups, evenly spread ones. */
const mostBetween = 400;

/** Pairs whose odds are nearer to each other than one part of a bit go through one bucket: sorted apart, none takes long. */
const buckets = 32;
const slice = 200;

/** Members of every group of two and more, in order. */
export function clusterPairs(pairs: readonly ScoredPair[], rules: ClusterRules): readonly (readonly number[])[] {
  return atOnce(clusterInSteps(pairs, rules));
}

/** The same; yields how many pairs it has gone through. */
export function* clusterInSteps(pairs: readonly ScoredPair[], rules: ClusterRules): Generator<number, readonly (readonly number[])[]> {
  const groupOf = new Map<number, number[]>();
  const members = (card: number): number[] => {
    let group = groupOf.get(card);
    if (group === undefined) groupOf.set(card, (group = [card]));
    return group;
  };
  const most = pairs.reduce((highest, { other }) => Math.max(highest, other), 0) + 1;
  const known = new Map<number, number>();
  /** Those that speak for one customer, by their odds. */
  const speaking = new Map<number, ScoredPair[]>();
  for (const [at, pair] of pairs.entries()) {
    if (at % (10 * slice) === 0) yield 0;
    known.set(pair.one * most + pair.other, pair.odds);
    if (pair.odds <= 0) continue;
    const bucket = Math.floor(pair.odds * buckets);
    const others = speaking.get(bucket);
    if (others === undefined) speaking.set(bucket, [pair]);
    else others.push(pair);
  }
  const oddsOf = (one: number, other: number): number => {
    const key = one < other ? one * most + other : other * most + one;
    let odds = known.get(key);
    if (odds === undefined) known.set(key, (odds = one < other ? rules.odds(one, other) : rules.odds(other, one)));
    return odds;
  };
  let done = 0;
  for (const bucket of [...speaking.keys()].sort((a, b) => b - a)) {
    const ordered = speaking.get(bucket) ?? [];
    ordered.sort((a, b) => b.odds - a.odds || a.one - b.one || a.other - b.other);
    for (const { one, other } of ordered) {
      done += 1;
      if (done % slice === 0) yield done;
      const [a, b] = [members(one), members(other)];
      if (a === b) continue;
      if (!goTogether(a, b, oddsOf, rules)) continue;
      const [larger, smaller] = a.length >= b.length ? [a, b] : [b, a];
      for (const card of smaller) {
        larger.push(card);
        groupOf.set(card, larger);
      }
    }
  }
  const groups = new Set(groupOf.values());
  return [...groups].filter((group) => group.length > 1).map((group) => group.sort((x, y) => x - y)).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function goTogether(a: readonly number[], b: readonly number[], oddsOf: (one: number, other: number) => number, { apart }: ClusterRules): boolean {
  const step = Math.max(1, Math.floor(a.length * b.length / mostBetween));
  let sum = 0;
  let place = 0;
  for (const one of a) {
    for (const other of b) {
      if (apart(one, other)) return false;
      place += 1;
      if (place % step === 0) sum += Math.min(Math.max(oddsOf(one, other), -mostBits), mostBits);
    }
  }
  return sum > 0;
}

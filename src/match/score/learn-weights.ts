/**
 * The weights learned from the register itself: chance from pairs drawn at random, the rest by expectation maximisation over
 * the pairs that blocking brings together. What is expected beforehand counts as some observations, so that ten cards are
 * judged as sensibly as a million.
 */
import type { Evidence, LevelFacts } from '../compare/evidence';
import { createScorer, expectedWeights, probabilityOf, type Weights } from './weights';

/** What comparisons found for many pairs, end to end. */
export class Observations {
  levels = new Uint16Array(1 << 16);
  bits = new Float32Array(1 << 16);
  starts: number[] = [0];
  #used = 0;

  get count(): number {
    return this.starts.length - 1;
  }

  add(evidence: Evidence): void {
    if (this.#used + evidence.count > this.levels.length) {
      const [levels, bits] = [new Uint16Array(this.levels.length * 2), new Float32Array(this.bits.length * 2)];
      levels.set(this.levels);
      bits.set(this.bits);
      [this.levels, this.bits] = [levels, bits];
    }
    for (let at = 0; at < evidence.count; at += 1) {
      this.levels[this.#used] = evidence.levels[at] ?? 0;
      this.bits[this.#used] = evidence.bits[at] ?? -1;
      this.#used += 1;
    }
    this.starts.push(this.#used);
  }

  read(pair: number, into: Evidence): void {
    const start = this.starts[pair] ?? 0;
    const end = this.starts[pair + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      into.levels[at - start] = this.levels[at] ?? 0;
      into.bits[at - start] = this.bits[at] ?? -1;
    }
    into.count = end - start;
  }
}

export interface Learning {
  readonly levels: readonly LevelFacts[];
  readonly cards: number;
  /** Pairs drawn at random from all. */
  readonly random: Observations;
  /** Pairs that blocking brought together, and how many times as many there are in all. */
  readonly blocked: Observations;
  readonly blockedShare: number;
}

const rounds = 12;
/** So many observations is what was expected beforehand worth, per group of levels. */
const expectedWorth = 25;
const chanceWorth = 4;
/** No level is so rare among strangers that it proves anything by itself. */
const leastChance = 2 ** -14;
/** Of a hundred cards, so many pairs are expected to be one customer before anything is known. */
const expectedSame = 0.03;

/** Of all pairs, so many are taken for one customer to begin with. */
export function startingSame(cards: number): number {
  return Math.min(Math.max(0.2 / Math.max(cards - 1, 1), 1e-12), 0.2);
}

export function learnWeights({ levels, cards, random, blocked, blockedShare }: Learning, evidence: Evidence): Weights {
  const pairs = Math.max(cards * (cards - 1) / 2, 1);
  let weights = expectedWeights(levels, startingSame(cards));
  for (let round = 0; round < rounds; round += 1) {
    // Chance first: a random pair counts as far as it is no match.
    const chance = round < 2 || round % 4 === 0 ? chanceOf(levels, random, weights, evidence) : weights.chance;
    weights = { ...weights, chance };
    weights = { ...matchOf(levels, blocked, weights, evidence, { pairs, cards, share: blockedShare }), chance };
  }
  return weights;
}

function chanceOf(levels: readonly LevelFacts[], random: Observations, weights: Weights, evidence: Evidence): Float64Array {
  const { sums, totals } = sumsOf(levels);
  const scorer = createScorer(levels, weights);
  for (let pair = 0; pair < random.count; pair += 1) {
    random.read(pair, evidence);
    const weight = 1 - probabilityOf(scorer.odds(scorer.score(evidence)));
    count(evidence, levels, sums, totals, weight);
  }
  return Float64Array.from(levels, ({ group, chance }, level) => {
    const total = totals[group] ?? 0;
    const share = ((sums[level] ?? 0) + chanceWorth * chance) / (total + chanceWorth);
    return Math.log2(Math.max(share, 0.5 / (total + chanceWorth), leastChance));
  });
}

interface Register {
  readonly pairs: number;
  readonly cards: number;
  readonly share: number;
}

function matchOf(levels: readonly LevelFacts[], blocked: Observations, weights: Weights, evidence: Evidence, { pairs, cards, share }: Register): Weights {
  const { sums, totals } = sumsOf(levels);
  const scorer = createScorer(levels, weights);
  let same = 0;
  let related = 0;
  for (let pair = 0; pair < blocked.count; pair += 1) {
    blocked.read(pair, evidence);
    const score = scorer.score(evidence);
    const weight = probabilityOf(scorer.odds(score));
    same += weight;
    const strangers = 1 - weights.same - weights.related;
    const ofHousehold = weights.related * 2 ** Math.min(score.household, 900);
    related += (1 - weight) * (ofHousehold / (strangers + ofHousehold));
    if (weight > 1e-4) count(evidence, levels, sums, totals, weight);
  }
  const shares = Float64Array.from(levels, ({ group, expected }, level) => ((sums[level] ?? 0) + expectedWorth * expected) / ((totals[group] ?? 0) + expectedWorth));
  holdDifferences(levels, shares);
  const match = shares.map((part) => Math.log2(Math.max(part, 2 ** -10)));
  return {
    match,
    chance: weights.chance,
    same: Math.min((same / share + expectedSame * cards + 0.2) / (pairs + 1), 0.5),
    related: Math.min((related / share + 0.01 * cards + 0.1) / (pairs + 1), 0.3),
  };
}

/** Above so many times what is expected, one customer's cards do not differ: then something else than customers was learned. */
const mostDifferent = 2.5;

/**
 * What cards have in common need not be the customer: the agency, the town, the month. Learning is kept from it by what
 * makes a customer: most fields of its cards agree.
 */
function holdDifferences(levels: readonly LevelFacts[], shares: Float64Array): void {
  const spare = new Map<number, number>();
  for (const [at, facts] of levels.entries()) {
    if (!isDifference(facts)) continue;
    const { group, expected } = facts;
    const most = Math.min(mostDifferent * expected, 0.5);
    const share = shares[at] ?? 0;
    if (share <= most) continue;
    shares[at] = most;
    spare.set(group, (spare.get(group) ?? 0) + share - most);
  }
  // What is taken away goes to the other levels of the group.
  for (const [group, taken] of spare) {
    const others = levels.flatMap((facts, at) => (facts.group === group && !isDifference(facts) ? [at] : []));
    const sum = others.reduce((total, at) => total + (shares[at] ?? 0), 0);
    for (const at of others) shares[at] = (shares[at] ?? 0) * (1 + taken / sum);
  }
}

const isDifference = ({ level }: LevelFacts): boolean => level === 'different' || level === 'differentValid';

function sumsOf(levels: readonly LevelFacts[]): { sums: Float64Array; totals: Float64Array } {
  const groups = levels.reduce((most, { group }) => Math.max(most, group + 1), 0);
  return { sums: new Float64Array(levels.length), totals: new Float64Array(groups) };
}

function count(evidence: Evidence, levels: readonly LevelFacts[], sums: Float64Array, totals: Float64Array, weight: number): void {
  for (let at = 0; at < evidence.count; at += 1) {
    const level = evidence.levels[at] ?? 0;
    const group = levels[level]?.group ?? 0;
    sums[level] = (sums[level] ?? 0) + weight;
    totals[group] = (totals[group] ?? 0) + weight;
  }
}

/**
 * The weights learned from the register itself: chance from pairs drawn at random, the rest by expectation maximisation over
 * the pairs that blocking brings together. What is expected beforehand counts as some observations, so that ten cards are
 * judged as sensibly as a million.
 */
import type { Evidence, LevelFacts } from '../compare/evidence';
import { kinds, type Kin } from './kin';
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
  readonly kinship: Kin;
  readonly cards: number;
  /** Pairs drawn at random from all. */
  readonly random: Observations;
  /** Pairs that blocking brought together, and how many times as many there are in all. */
  readonly blocked: Observations;
  readonly blockedShare: number;
}

const rounds = 12;
/** From this round on, the last one is that in which no weight moved by more than so many bits. */
const leastRounds = 8;
const leastStep = 0.02;
/** Pairs between two stops. */
const slice = 2000;
/** So many observations is what was expected beforehand worth, per group of levels. */
const expectedWorth = 25;
/** And so much for each observation of the list itself, for learning may drift to what is no customer: the list never has the last word alone. */
const expectedShare = 0.5;
const chanceWorth = 4;
/** No level is so rare among strangers that it proves anything by itself. */
const leastChance = 2 ** -14;
/** A field that says so many bits for one customer agrees. */
const agreement = 0.5;
/** So many pairs that agree in one field must be seen before another is taken to depend on it, and so much is nothing. */
const dependenceWorth = 12;
const leastDependence = 0.05;
/** What strangers agree in less often than this is what customers are told by, and households share. */
const leastUsual = 0.005;
/** Kin that is rarer than this share of those who are one customer is no kind of its own, but what happens to customers. */
const leastKin = 0.03;
/** Of a hundred cards, so many pairs are expected to be one customer before anything is known. */
const expectedSame = 0.03;

/** Of all pairs, so many are taken for one customer to begin with. */
export function startingSame(cards: number): number {
  return Math.min(Math.max(0.2 / Math.max(cards - 1, 1), 1e-12), 0.2);
}

/** Stops every few thousand pairs. */
export function* learnWeights({ levels, kinship, cards, random, blocked, blockedShare }: Learning, evidence: Evidence): Generator<undefined, Weights> {
  const pairs = Math.max(cards * (cards - 1) / 2, 1);
  let weights = expectedWeights(levels, kinship, startingSame(cards));
  for (let round = 0; round < rounds; round += 1) {
    // Chance first: a random pair counts as far as it is no match.
    if (round < 2 || round % 4 === 0) weights = { ...weights, ...yield* strangersOf(levels, random, weights, evidence) };
    const { match } = weights;
    weights = { ...weights, ...yield* matchOf(levels, blocked, weights, evidence, { pairs, cards, share: blockedShare, isSettled: round > 3 }) };
    if (round >= leastRounds && weights.match.every((bits, level) => Math.abs(bits - (match[level] ?? 0)) < leastStep)) break;
  }
  return weights;
}

/** What strangers have in common by chance, and what they have in common because of something else that they have. */
function* strangersOf(levels: readonly LevelFacts[], random: Observations, weights: Weights, evidence: Evidence): Generator<undefined, Pick<Weights, 'chance' | 'dependence'>> {
  const { sums, totals } = sumsOf(levels);
  const scorer = createScorer(levels, { ...weights, dependence: new Float64Array(weights.dependence.length) });
  const { fields, isCommon } = weights.kinship;
  const agreeing = new Float64Array(fields);
  const seen = new Float64Array(fields);
  const both = new Float64Array(fields * fields);
  const bothSeen = new Float64Array(fields * fields);
  const present = new Uint8Array(fields);
  for (let pair = 0; pair < random.count; pair += 1) {
    if (pair % slice === slice - 1) yield;
    random.read(pair, evidence);
    const score = scorer.score(evidence);
    const weight = 1 - probabilityOf(score.odds);
    count(evidence, levels, sums, totals, weight);
    present.fill(0);
    for (let at = 0; at < evidence.count; at += 1) present[levels[evidence.levels[at] ?? 0]?.comparison ?? 0] = 1;
    for (let one = 0; one < fields; one += 1) {
      if (present[one] === 0 || isCommon[one] === 0) continue;
      seen[one] = (seen[one] ?? 0) + weight;
      if ((score.fields[one] ?? 0) < agreement) continue;
      agreeing[one] = (agreeing[one] ?? 0) + weight;
      for (let other = 0; other < fields; other += 1) {
        if (other === one || present[other] === 0 || isCommon[other] === 0) continue;
        const place = one * fields + other;
        bothSeen[place] = (bothSeen[place] ?? 0) + weight;
        if ((score.fields[other] ?? 0) >= agreement) both[place] = (both[place] ?? 0) + weight;
      }
    }
  }
  const dependence = Float64Array.from(both, (sum, place) => {
    const other = place % fields;
    const usual = (agreeing[other] ?? 0) / Math.max(seen[other] ?? 0, 1);
    const of = bothSeen[place] ?? 0;
    if (of === 0 || usual < leastUsual) return 0;
    // A few pairs prove nothing.
    const share = (sum - of * usual) / ((of + dependenceWorth) * Math.max(1 - usual, 0.01));
    return share < leastDependence ? 0 : Math.min(share, 1);
  });
  const chance = Float64Array.from(levels, ({ group, chance: usual }, level) => {
    const total = totals[group] ?? 0;
    const share = ((sums[level] ?? 0) + chanceWorth * usual) / (total + chanceWorth);
    return Math.log2(Math.max(share, 0.5 / (total + chanceWorth), leastChance));
  });
  return { chance, dependence };
}

interface Register {
  readonly pairs: number;
  readonly cards: number;
  readonly share: number;
  /** Whether it has shown by now what kin there is. */
  readonly isSettled: boolean;
}

function* matchOf(levels: readonly LevelFacts[], blocked: Observations, weights: Weights, evidence: Evidence, { pairs, cards, share, isSettled }: Register): Generator<undefined, Pick<Weights, 'match' | 'same' | 'kin'>> {
  const { sums, totals } = sumsOf(levels);
  const scorer = createScorer(levels, weights);
  let same = 0;
  const kin = new Float64Array(weights.kin.length);
  const strangers = Math.max(1 - weights.same - weights.kin.reduce((sum, part) => sum + part, 0), 0.01);
  for (let pair = 0; pair < blocked.count; pair += 1) {
    if (pair % slice === slice - 1) yield;
    blocked.read(pair, evidence);
    const score = scorer.score(evidence, true);
    const weight = probabilityOf(score.odds);
    same += weight;
    let others = strangers;
    for (let kind = 0; kind < kin.length; kind += 1) if ((weights.kin[kind] ?? 0) > 0) others += (weights.kin[kind] ?? 0) * 2 ** Math.min(score.kin[kind] ?? 0, 900);
    for (let kind = 0; kind < kin.length; kind += 1) if ((weights.kin[kind] ?? 0) > 0) kin[kind] = (kin[kind] ?? 0) + (1 - weight) * (weights.kin[kind] ?? 0) * 2 ** Math.min(score.kin[kind] ?? 0, 900) / others;
    if (weight > 1e-4) count(evidence, levels, sums, totals, weight);
  }
  const shares = Float64Array.from(levels, ({ group, expected }, level) => ((sums[level] ?? 0) + (expectedWorth + expectedShare * (totals[group] ?? 0)) * expected) / ((totals[group] ?? 0) * (1 + expectedShare) + expectedWorth));
  holdDifferences(levels, shares);
  const match = shares.map((part) => Math.log2(Math.max(part, 2 ** -10)));
  return {
    match,
    same: Math.min((same / share + expectedSame * cards + 0.2) / (pairs + 1), 0.5),
    kin: kin.map((sum, kind) => (weights.kin[kind] === 0 ? 0 : kind === kinds.household
      ? Math.min((sum / share + 0.01 * cards + 0.1) / (pairs + 1), 0.3)
      : Math.min(Math.max(sum - (isSettled ? leastKin * same : 0), 0) / share / (pairs + 1), 0.1))),
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
    // Of other texts the half agreements, too: editions of one thing, fellow songs of a record.
    if (!isDifference(facts) && (facts.unit !== 'other' || facts.level === 'same')) continue;
    const { group, expected } = facts;
    const most = Math.min(mostDifferent * expected, 0.5);
    const share = shares[at] ?? 0;
    if (share <= most) continue;
    shares[at] = most;
    spare.set(group, (spare.get(group) ?? 0) + share - most);
  }
  // What is taken away goes to the other levels of the group.
  for (const [group, taken] of spare) {
    const others = levels.flatMap((facts, at) => (facts.group === group && !isDifference(facts) && (facts.unit !== 'other' || facts.level === 'same') ? [at] : []));
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

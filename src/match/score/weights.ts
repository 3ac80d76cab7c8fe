/**
 * What each level weighs in this register (Fellegi and Sunter): how often one customer's cards come to it, how often
 * strangers' do, and how many pairs are the same customer at all. A third kind of pair is neither: people of one household,
 * firms of one house, who share an address, a telephone and a surname without being one.
 */
import type { LevelFacts } from '../compare/evidence';
import type { Evidence } from '../compare/evidence';

export interface Weights {
  /** Bits by level, for levels whose chance the value tells: how often one customer's cards come to it. */
  readonly match: Float64Array;
  /** Bits by level: how often strangers' cards come to it; below zero. */
  readonly chance: Float64Array;
  /** Share of all pairs that are one customer, and that are a household. */
  readonly same: number;
  readonly related: number;
}

export function expectedWeights(levels: readonly LevelFacts[], same: number): Weights {
  return {
    match: Float64Array.from(levels, ({ expected }) => Math.log2(expected)),
    chance: Float64Array.from(levels, ({ chance }) => Math.log2(chance)),
    same,
    related: same / 4,
  };
}

/** The share of an echo's bits that counts where the names agree fully, and the bits from which on they do. */
const leastEcho = 0.2;
const fullName = 10;

/** Of a hundred pairs that are one customer, so many are father and son of one name. */
const namesakeShare = 0.1;

export interface Score {
  /** Bits for one customer against strangers, without the prior. */
  evidence: number;
  /** Bits for a household against strangers. */
  household: number;
  /** The same for two of one household who have one name; −1 where nothing tells their generations apart. */
  namesakes: number;
}

export interface Scorer {
  /** The same object every time. */
  score(evidence: Evidence): Score;
  /** Bits of one observation. */
  weight(evidence: Evidence, at: number): number;
  /** In bits: log2 of the odds that the two are one customer. */
  odds(score: Score): number;
}

export function createScorer(levels: readonly LevelFacts[], weights: Weights): Scorer {
  const sharing = Uint8Array.from(levels, (facts) => (facts.sharing === 'all' ? 1 : facts.sharing === 'one' ? 2 : facts.sharing === 'echo' ? 3 : facts.sharing === 'generation' ? 4 : 0));
  const { match, chance } = weights;
  const known = Float64Array.from(match, (bits, at) => bits - (chance[at] ?? 0));
  const result: Score = { evidence: 0, household: 0, namesakes: -1 };
  const prior = Math.log2(weights.same);
  const strangers = 1 - weights.same - weights.related;
  return {
    score(evidence) {
      let total = 0;
      let household = 0;
      let one = 0;
      let names = 0;
      let echo = 0;
      let isOtherGeneration = false;
      for (let at = 0; at < evidence.count; at += 1) {
        const level = evidence.levels[at] ?? 0;
        const bits = evidence.bits[at] ?? -1;
        const weight = bits < 0 ? known[level] ?? 0 : (match[level] ?? 0) + bits;
        total += weight;
        if (sharing[level] === 1) household += weight;
        else if (sharing[level] === 2) {
          names += weight;
          if (weight > one) one = weight;
        } else if (sharing[level] === 3 && weight > 0) echo += weight;
        else if (sharing[level] === 4) isOtherGeneration = true;
      }
      // The more the names agree already, the less their echo adds.
      if (echo > 0 && names > 0) total -= echo * (1 - leastEcho) * Math.min(names / fullName, 1);
      result.evidence = total;
      result.household = household + one;
      result.namesakes = isOtherGeneration ? household + names : -1;
      return result;
    },
    weight(evidence, at) {
      const level = evidence.levels[at] ?? 0;
      const bits = evidence.bits[at] ?? -1;
      return bits < 0 ? known[level] ?? 0 : (match[level] ?? 0) + bits;
    },
    odds({ evidence, household, namesakes }) {
      const others = strangers + weights.related * 2 ** Math.min(household, 900) + (namesakes > 0 ? namesakeShare * weights.same * 2 ** Math.min(namesakes, 900) : 0);
      return prior + evidence - Math.log2(others);
    },
  };
}

export const probabilityOf = (odds: number): number => 1 / (1 + 2 ** -odds);

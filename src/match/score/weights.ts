/**
 * What each level weighs in this register (Fellegi and Sunter): how often one customer's cards come to it, how often
 * strangers' do, and how many pairs are the same customer at all. Other pairs are neither, but kin (kin.ts): people of one
 * household, houses of one firm, songs of one record.
 */
import type { Evidence, LevelFacts } from '../compare/evidence';
import { kindCount, kinds, type Kin } from './kin';

export interface Weights {
  /** Bits by level, for levels whose chance the value tells: how often one customer's cards come to it. */
  readonly match: Float64Array;
  /** Bits by level: how often strangers' cards come to it; below zero. */
  readonly chance: Float64Array;
  /** Share of all pairs that are one customer. */
  readonly same: number;
  /** Share of all pairs that are kin, by kind. */
  readonly kin: Float64Array;
  readonly kinship: Kin;
  /** Of strangers who agree in one field (row), the share who agree in another (column) for that very reason: the town and its code. */
  readonly dependence: Float64Array;
}

export function expectedWeights(levels: readonly LevelFacts[], kinship: Kin, same: number): Weights {
  return {
    match: Float64Array.from(levels, ({ expected }) => Math.log2(expected)),
    chance: Float64Array.from(levels, ({ chance }) => Math.log2(chance)),
    same, kinship,
    kin: Float64Array.from(kinship.isThere, (isThere) => (isThere ? same / 4 : 0)),
    dependence: new Float64Array(kinship.fields ** 2),
  };
}

/** The share of an echo's bits that counts where the names agree fully, and the bits from which on they do. */
const leastEcho = 0.2;
const fullName = 10;

/** Of a hundred pairs that are one customer, so many are father and son of one name. */
const namesakeShare = 0.1;
/** Bits that home and telephone must have together before two are taken for a household: a town alone makes none. */
const leastHome = 6;
/** Bits against a household whose names do not differ in any word: parents do not call two children by one name. */
const oneName = 4;
/** A pair further from one customer than this is nobody's; what else it may be is of no interest. */
const leastClose = -8;
/** A field that says at least so much for one customer agrees. */
const agrees = 0.5;

export interface Score {
  /** In bits: log2 of the odds that the two are one customer. */
  odds: number;
  /** Bits for one customer against strangers, without the prior. */
  evidence: number;
  /** Bits for each kind of kin against strangers. */
  readonly kin: Float64Array;
  /** Whether kin was looked at; a pair that is far from one customer is not worth it. */
  isClose: boolean;
  /** Bits by comparison, each as far as the others do not say the same. */
  readonly fields: Float64Array;
}

export interface Scorer {
  /** The same object every time; `always`: kin also of pairs that are far from one customer. */
  score(evidence: Evidence, always?: boolean): Score;
  /** Bits of one observation. */
  weight(evidence: Evidence, at: number): number;
}

export function createScorer(levels: readonly LevelFacts[], weights: Weights): Scorer {
  const sharing = Uint8Array.from(levels, (facts) => (facts.sharing === 'all' ? 1 : facts.sharing === 'one' ? 2 : facts.sharing === 'echo' ? 3 : facts.sharing === 'generation' ? 4 : facts.sharing === 'home' ? 5 : 0));
  const isDifferent = Uint8Array.from(levels, ({ level }) => (level === 'different' ? 1 : 0));
  const comparisonOf = Uint16Array.from(levels, ({ comparison }) => comparison);
  const { match, chance, kin, dependence } = weights;
  const known = Float64Array.from(match, (bits, at) => bits - (chance[at] ?? 0));
  const { fields: fieldCount, aspect, isHome } = weights.kinship;
  const sums = new Float64Array(fieldCount);
  const aspects = new Float64Array(4);
  const order = new Int32Array(fieldCount);
  const result: Score = { odds: 0, evidence: 0, kin: new Float64Array(kindCount), isClose: false, fields: sums };
  const prior = Math.log2(weights.same);
  const strangers = Math.max(1 - weights.same - kin.reduce((sum, share) => sum + share, 0), 0.01);
  const isDependent = dependence.some((share) => share > 0);

  /** What says the same as others counts once; the strongest counts in full. */
  function discount(): number {
    let agreeing = 0;
    for (let field = 0; field < fieldCount; field += 1) {
      const bits = sums[field] ?? 0;
      if (bits < agrees) continue;
      let place = agreeing;
      for (; place > 0 && (sums[order[place - 1] ?? 0] ?? 0) < bits; place -= 1) order[place] = order[place - 1] ?? 0;
      order[place] = field;
      agreeing += 1;
    }
    let lost = 0;
    for (let at = 1; at < agreeing; at += 1) {
      const field = order[at] ?? 0;
      let share = 0;
      for (let before = 0; before < at; before += 1) share = Math.max(share, dependence[(order[before] ?? 0) * fieldCount + field] ?? 0);
      if (share === 0) continue;
      const bits = sums[field] ?? 0;
      const left = -Math.log2(share + (1 - share) * 2 ** -bits);
      sums[field] = left;
      lost += bits - left;
    }
    return lost;
  }

  return {
    score(evidence, always = false) {
      sums.fill(0);
      let total = 0;
      let one = 0;
      let names = 0;
      let echo = 0;
      let isOtherName = false;
      let isHomeKnown = false;
      let isOtherGeneration = false;
      for (let at = 0; at < evidence.count; at += 1) {
        const level = evidence.levels[at] ?? 0;
        const bits = evidence.bits[at] ?? -1;
        const weight = bits < 0 ? known[level] ?? 0 : (match[level] ?? 0) + bits;
        total += weight;
        const comparison = comparisonOf[level] ?? 0;
        sums[comparison] = (sums[comparison] ?? 0) + weight;
        const kind = sharing[level] ?? 0;
        if (kind === 2) {
          // The rarest word comes first: what a household shares is its surname, and the given name agrees by chance.
          if (one === 0 && weight > 0) one = weight;
          names += weight;
          if (isDifferent[level] === 1) isOtherName = true;
        } else if (kind === 3) echo += Math.max(weight, 0);
        else if (kind === 4) isOtherGeneration = true;
        else if (kind === 5) isHomeKnown = true;
      }
      result.evidence = total;
      result.odds = prior + total;
      result.isClose = always || result.odds > leastClose;
      if (!result.isClose) return result;
      // The more the names agree already, the less their echo adds.
      const lostEcho = echo > 0 && names > 0 ? echo * (1 - leastEcho) * Math.min(names / fullName, 1) : 0;
      total -= lostEcho + (isDependent ? discount() : 0);
      aspects.fill(0);
      let home = 0;
      let near = 0;
      for (let field = 0; field < fieldCount; field += 1) {
        const bits = sums[field] ?? 0;
        const of = aspect[field] ?? 0;
        aspects[of] = (aspects[of] ?? 0) + bits;
        if (isHome[field] === 1) home += bits;
        else if (isHome[field] === 2) near += bits;
      }
      const { kin: bitsOfKin } = result;
      const [, named = 0, placed = 0, rest = 0] = aspects;
      // Where no home is known, relatives have the surname at least.
      bitsOfKin[kinds.household] = one > 0 && (home > leastHome || !isHomeKnown) ? (isHomeKnown ? home + near : 0) + one - (isOtherName ? 0 : oneName) : -1000;
      bitsOfKin[kinds.otherName] = placed + rest;
      bitsOfKin[kinds.otherPlace] = named + rest;
      bitsOfKin[kinds.onlyName] = named;
      let others = strangers;
      for (let kind = 0; kind < kindCount; kind += 1) {
        const share = kin[kind] ?? 0;
        if (share > 0) others += share * 2 ** Math.min(bitsOfKin[kind] ?? 0, 900);
      }
      if (isOtherGeneration && home + near + names > 0) others += namesakeShare * weights.same * 2 ** Math.min(home + near + names, 900);
      result.evidence = total;
      result.odds = prior + total - Math.log2(others);
      return result;
    },
    weight(evidence, at) {
      const level = evidence.levels[at] ?? 0;
      const bits = evidence.bits[at] ?? -1;
      return bits < 0 ? known[level] ?? 0 : (match[level] ?? 0) + bits;
    },
  };
}

export const probabilityOf = (odds: number): number => 1 / (1 + 2 ** -odds);

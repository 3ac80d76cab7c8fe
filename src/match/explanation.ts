/**
 * Why two cards are taken for one customer: codes and facts, whose words live in the locales. A weight is in bits: plus
 * one says that the two are twice as likely one customer as without it.
 */

export const verdicts = ['certain', 'likely', 'possible'] as const;
export type MatchVerdict = (typeof verdicts)[number];

/**
 * same · other order of the same words · typo · short: an initial or an abbreviation · nickname · sound: sounds alike or is
 * the same in another script · swapped: day and month, or two fields · part: one holds all of the other · near: not far
 * off · some: they have something in common · extra: a word that the other lacks · different · differentValid: two numbers
 * of one kind and country that both are right · missing: nothing to compare on one side.
 */
export const matchLevels = [
  'same', 'order', 'typo', 'short', 'nickname', 'sound', 'swapped', 'part', 'near', 'some', 'extra', 'different', 'differentValid', 'missing',
] as const;
export type MatchLevel = (typeof matchLevels)[number];

export interface Contribution {
  /** A field key, or the name of an own column. */
  readonly field: string;
  readonly level: MatchLevel;
  /** In bits; above zero speaks for one customer, below against. */
  readonly weight: number;
  /** As they stand on the two cards; empty where a card has none. */
  readonly values: readonly [one: string, other: string];
}

/**
 * What holds a verdict down whatever the weights say: two valid numbers of one kind that differ, the one card following
 * the other (succession), two branches of one firm, somebody's judgement.
 */
export const matchLimits = ['different-numbers', 'succession', 'branch', 'judged-different', 'judged-same'] as const;
export type MatchLimit = (typeof matchLimits)[number];

export interface Explanation {
  readonly probability: number;
  /** Undefined: not listed at all. */
  readonly verdict: MatchVerdict | undefined;
  /** The strongest first, whether for or against. */
  readonly contributions: readonly Contribution[];
  /** Bits that every pair of this register begins with: few pairs are one customer. */
  readonly prior: number;
  readonly limit?: MatchLimit;
}

/** Two cards by id; the one that comes first in the register first. */
export interface TwinPair {
  readonly ids: readonly [string, string];
  readonly probability: number;
  readonly verdict: MatchVerdict;
}

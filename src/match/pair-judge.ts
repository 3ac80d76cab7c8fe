/** All cards prepared for comparing, and what is to be said of two of them once the weights are known. */
import { createSeededRandom } from '../base/seeded-random';
import { Evidence, LevelList } from './compare/evidence';
import type { MatchLimit } from './explanation';
import { createComparisons, type FieldComparisons } from './field-comparisons';
import type { MatchRow } from './match-row';
import { textsOf } from './match-row';
import { createScorer, type Score, type Scorer, type Weights } from './score/weights';

export interface Cards {
  readonly ids: string[];
  readonly levels: LevelList;
  readonly comparisons: FieldComparisons;
  readonly fields: readonly string[];
  set(card: number, row: MatchRow): void;
  clear(card: number): void;
}

export function createCards(fields: readonly string[]): Cards {
  const levels = new LevelList();
  const comparisons = createComparisons(fields, levels);
  const ids: string[] = [];
  return {
    ids, levels, comparisons, fields,
    set(card, row) {
      ids[card] = row.id;
      const values = new Map<string, readonly string[]>();
      for (const field of fields) {
        const texts = textsOf(row, field);
        if (texts.length > 0) values.set(field, texts);
      }
      for (const comparison of comparisons.all) comparison.set(card, values);
    },
    clear(card) {
      for (const comparison of comparisons.all) comparison.clear(card);
    },
  };
}

export function observe(cards: Cards, one: number, other: number, evidence: Evidence): void {
  evidence.clear();
  for (const comparison of cards.comparisons.all) comparison.compare(one, other, evidence);
}

/** Pairs drawn at random, always the same ones for a register of that size. */
export function* randomPairs(cards: number, wanted: number): Generator<readonly [number, number]> {
  const all = cards * (cards - 1) / 2;
  if (all <= wanted) {
    for (let one = 0; one < cards; one += 1) for (let other = one + 1; other < cards; other += 1) yield [one, other];
    return;
  }
  const random = createSeededRandom(cards);
  for (let made = 0; made < wanted;) {
    const one = random.integer(cards);
    const other = random.integer(cards);
    if (one === other) continue;
    made += 1;
    yield [Math.min(one, other), Math.max(one, other)];
  }
}

export interface PairJudge {
  /** In bits; the odds that the two are one customer. */
  odds(one: number, other: number): number;
  /** Two valid numbers of one kind that differ. */
  contradict(one: number, other: number): boolean;
  limit(one: number, other: number): MatchLimit | undefined;
  readonly scorer: Scorer;
  readonly weights: Weights;
}

export function createPairJudge(cards: Cards, weights: Weights): PairJudge {
  const scorer = createScorer(cards.levels.all, weights);
  const evidence = new Evidence();
  const score = (one: number, other: number): Score => {
    observe(cards, one, other, evidence);
    return scorer.score(evidence);
  };
  const contradict = (one: number, other: number): boolean => cards.comparisons.numbers?.contradict(one, other) === true;
  return {
    scorer, weights, contradict,
    odds: (one, other) => scorer.odds(score(one, other)),
    limit: (one, other) => (contradict(one, other) ? 'different-numbers' : undefined),
  };
}

/** All cards prepared for comparing, and what is to be said of two of them once the weights are known. */
import { createSeededRandom } from '../base/seeded-random';
import { Evidence, LevelList } from './compare/evidence';
import { GivenTexts } from './compare/given-texts';
import type { Contribution, Explanation, MatchLevel, MatchLimit } from './explanation';
import { createComparisons, type FieldComparisons } from './field-comparisons';
import { createBranchTest } from './branch';
import type { JudgedLimit, MatchJudgement, MatchRow } from './match-row';
import { createScorer, probabilityOf, type Scorer, type Weights } from './score/weights';
import { verdictFrom, verdictOf } from './verdict';

export interface Cards {
  readonly ids: string[];
  readonly levels: LevelList;
  readonly comparisons: FieldComparisons;
  readonly fields: readonly string[];
  /** Ids of the cards that a card follows or is followed by. */
  readonly succession: Map<number, readonly string[]>;
  set(card: number, row: MatchRow): void;
  clear(card: number): void;
  /** As it was set. */
  row(card: number): MatchRow | undefined;
  /** What it says, by field of the comparisons, for people. */
  shown(card: number): ReadonlyMap<string, string>;
}

/** `isForgetful`: what was set is not kept, so that nothing can be shown. */
export function createCards(fields: readonly string[], isForgetful = false): Cards {
  const levels = new LevelList();
  const comparisons = createComparisons(fields, levels);
  const ids: string[] = [];
  const succession = new Map<number, readonly string[]>();
  const rows: (MatchRow | undefined)[] = [];
  const given = new GivenTexts(fields);
  return {
    ids, succession, levels, comparisons, fields,
    set(card, row) {
      ids[card] = row.id;
      if (row.succession === undefined) succession.delete(card);
      else succession.set(card, row.succession);
      if (!isForgetful) rows[card] = row;
      given.read(row);
      for (const comparison of comparisons.all) comparison.set(card, given);
    },
    clear(card) {
      succession.delete(card);
      rows[card] = undefined;
      for (const comparison of comparisons.all) comparison.clear(card);
    },
    row: (card) => rows[card],
    shown(card) {
      const row = rows[card];
      if (row === undefined) return new Map();
      given.read(row);
      return new Map(comparisons.all.map((comparison) => [comparison.field, comparison.shown(given)]));
    },
  };
}

export function observe(cards: Cards, one: number, other: number, evidence: Evidence): void {
  evidence.clear();
  for (const comparison of cards.comparisons.all) comparison.compare(one, other, evidence);
}

/** Cards from which pairs are drawn at most. */
const mostDrawn = 8000;

/** Pairs drawn at random, always the same ones for a register of that size. */
export function* randomPairs(cards: number, wanted: number): Generator<readonly [number, number]> {
  const all = cards * (cards - 1) / 2;
  if (all <= wanted) {
    for (let one = 0; one < cards; one += 1) for (let other = one + 1; other < cards; other += 1) yield [one, other];
    return;
  }
  const random = createSeededRandom(cards);
  // Of a large register some thousands of cards, so that what they say stays at hand.
  const drawn = cards > mostDrawn ? Uint32Array.from({ length: mostDrawn }, () => random.integer(cards)) : undefined;
  const draw = (): number => (drawn === undefined ? random.integer(cards) : drawn[random.integer(mostDrawn)] ?? 0);
  for (let made = 0; made < wanted;) {
    const one = draw();
    const other = draw();
    if (one === other) continue;
    made += 1;
    yield [Math.min(one, other), Math.max(one, other)];
  }
}

export interface PairJudge {
  /** In bits; the odds that the two are one customer, by what stands on them. */
  odds(one: number, other: number): number;
  /** Two valid numbers of one kind that differ. */
  contradict(one: number, other: number): boolean;
  /** What weights do not know of. */
  limit(one: number, other: number): MatchLimit | undefined;
  readonly scorer: Scorer;
  readonly weights: Weights;
}

export function createPairJudge(cards: Cards, weights: Weights, judgements: readonly MatchJudgement[] = []): PairJudge {
  const scorer = createScorer(cards.levels.all, weights);
  const evidence = new Evidence();
  const { numbers, address, name, city } = cards.comparisons;
  const isBranch = createBranchTest(cards.comparisons);
  const judged = new Map<string, JudgedLimit>(judgements.map(({ ids: [one, other], same }) => [pairKey(one, other), same ? 'judged-same' : 'judged-different']));
  const contradict = (one: number, other: number): boolean => numbers?.contradict(one, other) === true;
  const followEachOther = (one: number, other: number): boolean =>
    cards.succession.get(one)?.includes(cards.ids[other] ?? '') === true || cards.succession.get(other)?.includes(cards.ids[one] ?? '') === true;
  return {
    scorer, weights, contradict,
    odds(one, other) {
      observe(cards, one, other, evidence);
      return scorer.score(evidence).odds;
    },
    limit(one, other) {
      if (judged.size > 0) {
        const said = judged.get(pairKey(cards.ids[one] ?? '', cards.ids[other] ?? ''));
        if (said !== undefined) return said;
      }
      if (cards.succession.size > 0 && followEachOther(one, other)) return 'succession';
      if (contradict(one, other)) return 'different-numbers';
      return name !== undefined && address !== undefined && city !== undefined && isBranch(one, other) ? 'branch' : undefined;
    },
  };
}

/** Why two cards are taken for one customer or not, the weightiest first. */
export function explainPair(cards: Cards, judge: PairJudge, one: number, other: number): Explanation {
  const evidence = new Evidence();
  observe(cards, one, other, evidence);
  const { odds, fields } = judge.scorer.score(evidence, true);
  const raw = new Float64Array(fields.length);
  for (let at = 0; at < evidence.count; at += 1) {
    const comparison = cards.levels.all[evidence.levels[at] ?? 0]?.comparison ?? 0;
    raw[comparison] = (raw[comparison] ?? 0) + judge.scorer.weight(evidence, at);
  }
  const limit = judge.limit(one, other);
  const weighed = new Map<string, { field: string; level: MatchLevel; weight: number }>();
  for (let at = 0; at < evidence.count; at += 1) {
    const facts = cards.levels.all[evidence.levels[at] ?? 0];
    if (facts === undefined) continue;
    // What another field says already is not said twice.
    const all = raw[facts.comparison] ?? 0;
    const weight = judge.scorer.weight(evidence, at) * (all > 0 ? (fields[facts.comparison] ?? 0) / all : 1);
    const key = `${facts.field}\n${facts.level}`;
    const known = weighed.get(key);
    if (known === undefined) weighed.set(key, { field: facts.field, level: facts.level, weight });
    else known.weight += weight;
  }
  const [shownOne, shownOther] = [cards.shown(one), cards.shown(other)];
  const contributions = [...weighed.values()]
    .map(({ field, level, weight }): Contribution => ({ field, level, weight, values: [shownOne.get(field) ?? '', shownOther.get(field) ?? ''] }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.field < b.field ? -1 : 1));
  const probability = limitedProbability(probabilityOf(odds), limit);
  return { probability, verdict: verdictOf(probability), contributions, prior: Math.log2(judge.weights.same), ...(limit !== undefined && { limit }) };
}

/** Two valid numbers that differ leave a doubt at best; what a person said, succession and branches leave none. */
export function limitedProbability(probability: number, limit: MatchLimit | undefined): number {
  switch (limit) {
    case undefined: return probability;
    case 'judged-same': return 1;
    case 'different-numbers': return Math.min(probability, verdictFrom.likely - 0.01);
    case 'judged-different': case 'succession': case 'branch': return 0;
  }
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

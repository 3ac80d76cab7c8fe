/**
 * Finds the cards of a whole register that are one customer: normalise → block → compare → score → cluster. A generator that
 * stops often, so that it runs in slices, with progress, and can be left at any time. The same rows give the same answer.
 */
import { createBlockIndex } from './block/block-index';
import { clusterPairs, type ScoredPair } from './cluster';
import { Evidence } from './compare/evidence';
import type { TwinPair } from './explanation';
import type { MatchJudgement, MatchRow } from './match-row';
import { createCards, createPairJudge, observe, randomPairs, type Cards, type PairJudge } from './pair-judge';
import { learnWeights, Observations, startingSame } from './score/learn-weights';
import { verdictFrom, verdictOf } from './verdict';
import { createScorer, expectedWeights, probabilityOf, type Weights } from './score/weights';

export const matchStages = ['read', 'block', 'learn', 'compare', 'cluster'] as const;
export interface MatchProgress {
  readonly stage: (typeof matchStages)[number];
  readonly done: number;
  readonly of: number;
}

export interface MatchQuestion {
  readonly rows: readonly MatchRow[];
  /** The fields that take part, in the order in which they are explained; left out: all that any row has. */
  readonly fields?: readonly string[];
  readonly judgements?: readonly MatchJudgement[];
}

export interface Twins {
  readonly pairs: readonly TwinPair[];
  /** Ids of the cards of each customer that has several. */
  readonly groups: readonly (readonly string[])[];
}

/** So few that every pair is looked at. */
const fewCards = 400;
const mostRandom = 40_000;
const mostLearned = 100_000;
/** What is further from one customer than this by what is expected beforehand teaches nothing. */
const leastLearned = -16;
/** Worth remembering until the groups are made. */
const leastOdds = -6;
const slice = 500;

export function fieldsOf(rows: readonly MatchRow[]): readonly string[] {
  const fields = new Set<string>();
  for (const { values } of rows) for (const field of Object.keys(values)) fields.add(field);
  return [...fields];
}

type EachAfter = (card: number, visit: (other: number) => void) => void;

/** A register that can be asked about any two of its cards. */
export interface Prepared {
  readonly cards: Cards;
  readonly judge: PairJudge;
  /** Cards worth comparing with a card, of those that come after it. */
  readonly eachAfter: EachAfter;
}

/** Reads all cards and learns what agreement and difference weigh among them. */
export function* prepare({ rows, fields = fieldsOf(rows), judgements }: MatchQuestion): Generator<MatchProgress, Prepared> {
  const cards = createCards(fields);
  const count = rows.length;
  for (const [card, row] of rows.entries()) {
    cards.set(card, row);
    if (card % slice === 0) yield { stage: 'read', done: card, of: count };
  }
  let eachAfter: EachAfter = (card, visit) => { for (let other = card + 1; other < count; other += 1) visit(other); };
  if (count > fewCards) {
    const building = createBlockIndex(count, cards.comparisons.all);
    for (let step = building.next(); ; step = building.next()) {
      if (step.done === true) {
        ({ eachAfter } = step.value);
        break;
      }
      yield { stage: 'block', done: step.value, of: count };
    }
  }
  return { cards, eachAfter, judge: createPairJudge(cards, yield* learn(cards, count, eachAfter), judgements) };
}

export function* findTwins(question: MatchQuestion): Generator<MatchProgress, Twins> {
  const { cards, judge, eachAfter } = yield* prepare(question);
  const count = question.rows.length;
  const pairs: ScoredPair[] = [];
  for (let one = 0; one < count; one += 1) {
    eachAfter(one, (other) => {
      const odds = judge.odds(one, other);
      if (odds > leastOdds) pairs.push({ one, other, odds });
    });
    if (one % slice === 0) yield { stage: 'compare', done: one, of: count };
  }
  yield { stage: 'cluster', done: 0, of: pairs.length };
  const placeOf = question.judgements === undefined ? undefined : new Map(cards.ids.map((id, card): [string, number] => [id, card]));
  for (const { ids, same } of question.judgements ?? []) {
    const [one, other] = ids.map((id) => placeOf?.get(id) ?? -1).sort((a, b) => a - b);
    if (same && one !== undefined && other !== undefined && one >= 0 && one !== other) pairs.push({ one, other, odds: judgedOdds });
  }
  const apart = (one: number, other: number): boolean => {
    const limit = judge.limit(one, other);
    return limit !== undefined && limit !== 'judged-same';
  };
  const groups = clusterPairs(pairs, { odds: (one, other) => judge.odds(one, other), apart });
  return { pairs: listPairs(cards, groups, judge), groups: groups.map((group) => group.map((card) => cards.ids[card] ?? '')) };
}

/** What a person said outweighs all that could be found. */
const judgedOdds = 60;
/** What the engine believes: the pairs of its groups. */
function listPairs(cards: Cards, groups: readonly (readonly number[])[], judge: PairJudge): TwinPair[] {
  const found: TwinPair[] = [];
  const list = (one: number, other: number, probability: number): void => {
    const verdict = verdictOf(probability);
    if (verdict !== undefined) found.push({ ids: [cards.ids[one] ?? '', cards.ids[other] ?? ''], probability, verdict });
  };
  for (const group of groups) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const own = judge.limit(one, other) === 'judged-same' ? 1 : probabilityOf(judge.odds(one, other));
        // The others of the group vouch for a pair that alone would be doubted.
        list(one, other, Math.max(own, verdictFrom.possible));
      }
    }
  }
  return found;
}

function* learn(cards: Cards, count: number, eachAfter: EachAfter): Generator<MatchProgress, Weights> {
  const evidence = new Evidence();
  const random = new Observations();
  let drawn = 0;
  for (const [one, other] of randomPairs(count, mostRandom)) {
    observe(cards, one, other, evidence);
    random.add(evidence);
    drawn += 1;
    if (drawn % 5000 === 0) yield { stage: 'learn', done: drawn, of: mostRandom };
  }
  // Every n-th card with all that comes after it, until there are enough pairs.
  const blocked = new Observations();
  const expected = createScorer(cards.levels.all, expectedWeights(cards.levels.all, startingSame(count)));
  const step = 7919;
  let asked = 0;
  let compared = 0;
  for (let at = 0; at < count && compared < mostLearned; at += 1) {
    const one = count > fewCards && count % step !== 0 ? (at * step) % count : at;
    asked += 1;
    eachAfter(one, (other) => {
      compared += 1;
      observe(cards, one, other, evidence);
      if (expected.odds(expected.score(evidence)) > leastLearned) blocked.add(evidence);
    });
    if (at % 50 === 0) yield { stage: 'learn', done: at, of: count };
  }
  return learnWeights({ levels: cards.levels.all, cards: count, random, blocked, blockedShare: count === 0 ? 1 : asked / count }, evidence);
}

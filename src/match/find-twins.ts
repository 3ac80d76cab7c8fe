/**
 * Finds the cards of a whole register that are one customer: normalise → block → compare → score → cluster. A generator that
 * stops often, so that it runs in slices, with progress, and can be left at any time. The same rows give the same answer.
 */
import { createBlockIndex } from './block/block-index';
import { clusterInSteps, type ScoredPair } from './cluster';
import { Evidence, type Comparison } from './compare/evidence';
import type { TwinPair } from './explanation';
import type { MatchJudgement, MatchRow } from './match-row';
import { createCards, createPairJudge, observe, randomPairs, type Cards, type PairJudge } from './pair-judge';
import { kinOf } from './score/kin';
import { learnWeights, Observations, startingSame } from './score/learn-weights';
import { verdictFrom, verdictOf } from './verdict';
import { createScorer, expectedWeights, probabilityOf, type Weights } from './score/weights';

export const matchStages = ['read', 'block', 'learn', 'compare', 'cluster'] as const;
export interface MatchProgress {
  readonly stage: (typeof matchStages)[number];
  readonly done: number;
  readonly of: number;
}

/** Gone through once. */
export interface MatchRows extends Iterable<MatchRow> {
  readonly length: number;
}

export interface MatchQuestion {
  readonly rows: MatchRows;
  /** The fields that take part, in the order in which they are explained; left out: all that any row has. */
  readonly fields?: readonly string[];
  readonly judgements?: readonly MatchJudgement[];
  /** Place of the first row that is asked about: of the rows before, no two are compared with each other. */
  readonly from?: number;
  /** Nobody will ask what the cards say: rows are forgotten as soon as they are read. */
  readonly isForgetful?: boolean;
}

export interface Twins {
  readonly pairs: readonly TwinPair[];
  /** Ids of the cards of each customer that has several. */
  readonly groups: readonly (readonly string[])[];
}

/** So few that every pair is looked at. */
const fewCards = 400;
const mostRandom = 40_000;
const mostLearned = 50_000;
/** What is further from one customer than this by what is expected beforehand teaches nothing. */
const leastLearned = -16;
/** Worth remembering until the groups are made. */
const leastOdds = -6;
/** Cards or pairs between two stops. */
const slice = 200;

function* fieldsOf(rows: MatchRows): Generator<MatchProgress, readonly string[]> {
  const fields = new Set<string>();
  let card = 0;
  for (const { values } of rows) {
    for (const field of Object.keys(values)) fields.add(field);
    card += 1;
    if (card % 5000 === 0) yield { stage: 'read', done: 0, of: rows.length };
  }
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
export function* prepare({ rows, fields: wanted, judgements, isForgetful }: MatchQuestion): Generator<MatchProgress, Prepared> {
  const fields = wanted ?? (yield* fieldsOf(rows));
  const cards = createCards(fields, isForgetful);
  const count = rows.length;
  let card = 0;
  for (const row of rows) {
    cards.set(card, row);
    card += 1;
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
      yield { stage: 'block', done: Math.floor(step.value * count), of: count };
    }
  }
  return { cards, eachAfter, judge: createPairJudge(cards, yield* learn(cards, count, eachAfter), judgements) };
}

export function* findTwins(question: MatchQuestion): Generator<MatchProgress, Twins> {
  return yield* twinsAmong(yield* prepare(question), question);
}

/** The same among cards that are read already; `question` is the one they were read for. */
export function* twinsAmong({ cards, judge, eachAfter }: Prepared, question: MatchQuestion): Generator<MatchProgress, Twins> {
  const count = question.rows.length;
  const pairs: ScoredPair[] = [];
  let compared = 0;
  const from = question.from ?? 0;
  for (let one = 0; one < count; one += 1) {
    eachAfter(one, (other) => {
      if (other < from) return;
      compared += 1;
      const odds = judge.odds(one, other);
      if (odds > leastOdds) pairs.push({ one, other, odds });
    });
    if (compared < slice && one % slice !== 0) continue;
    compared = 0;
    yield { stage: 'compare', done: one, of: count };
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
  const clustering = clusterInSteps(pairs, { odds: (one, other) => judge.odds(one, other), apart });
  let groups: readonly (readonly number[])[] | undefined;
  while (groups === undefined) {
    const clustered = clustering.next();
    if (clustered.done === true) groups = clustered.value;
    else yield { stage: 'cluster', done: clustered.value, of: pairs.length };
  }
  return { pairs: yield* listPairs(cards, groups, judge), groups: groups.map((group) => group.map((card) => cards.ids[card] ?? '')) };
}

/** What a person said outweighs all that could be found. */
const judgedOdds = 60;

/** What the engine believes: the pairs of its groups. */
function* listPairs(cards: Cards, groups: readonly (readonly number[])[], judge: PairJudge): Generator<MatchProgress, TwinPair[]> {
  const found: TwinPair[] = [];
  const list = (one: number, other: number, probability: number): void => {
    const verdict = verdictOf(probability);
    if (verdict !== undefined) found.push({ ids: [cards.ids[one] ?? '', cards.ids[other] ?? ''], probability, verdict });
  };
  for (const [listed, group] of groups.entries()) {
    if (listed % slice === 0) yield { stage: 'cluster', done: listed, of: groups.length };
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
    if (drawn % slice === 0) yield { stage: 'learn', done: drawn, of: mostRandom };
  }
  // Every n-th card with all that comes after it, until there are enough pairs.
  const blocked = new Observations();
  const kinship = kinOf(cards.levels.all, cards.comparisons.name === undefined ? titleOf(cards.comparisons.all) : undefined);
  const expected = createScorer(cards.levels.all, expectedWeights(cards.levels.all, kinship, startingSame(count)));
  const step = 7919;
  let asked = 0;
  let compared = 0;
  for (let at = 0; at < count && compared < mostLearned; at += 1) {
    const one = count > fewCards && count % step !== 0 ? (at * step) % count : at;
    asked += 1;
    eachAfter(one, (other) => {
      compared += 1;
      observe(cards, one, other, evidence);
      if (expected.score(evidence).odds > leastLearned) blocked.add(evidence);
    });
    if (at % 20 === 0) yield { stage: 'learn', done: at, of: count };
  }
  const learning = learnWeights({ levels: cards.levels.all, kinship, cards: count, random, blocked, blockedShare: count === 0 ? 1 : asked / count }, evidence);
  for (;;) {
    const learned = learning.next();
    if (learned.done === true) return learned.value;
    yield { stage: 'learn', done: count, of: count };
  }
}

/** What things are called where nothing is called a name: the comparison of texts whose values say most. */
function titleOf(comparisons: readonly Comparison[]): number | undefined {
  let title: number | undefined;
  let most = 0;
  for (const [at, { information }] of comparisons.entries()) {
    const bits = information?.() ?? 0;
    if (bits > most) [title, most] = [at, bits];
  }
  return title;
}

/**
 * What a search found, as it stands by now: groups without the cards that went or were merged since, and parted where
 * somebody said that two are not the same. Taken back, a decision brings its group back by itself.
 */
import { clusterPairs, type ScoredPair } from '../match/cluster';
import type { MatchVerdict, TwinPair } from '../match/explanation';
import { judgements, type Verdict } from '../match/judgements';
import { verdictOf } from '../match/verdict';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

export type DuplicateVerdict = MatchVerdict;

/** Cards that are one customer, as far as can be told. */
export interface DuplicateGroup {
  /** In the order of the register. */
  readonly ids: readonly RecordId[];
  /** Of the card that is least sure to belong to one of the others. */
  readonly verdict: DuplicateVerdict;
  readonly probability: number;
  /** Why it is one group: each card but the first, with the one before it that it is likest to. */
  readonly links: readonly (readonly [one: RecordId, other: RecordId])[];
}

/** What a search of the whole register found. */
export interface Duplicates {
  readonly pairs: readonly TwinPair[];
  readonly groups: readonly (readonly RecordId[])[];
  /** So many cards were compared. */
  readonly cards: number;
  /** What people had said by then, by the two cards. */
  readonly judged: ReadonlyMap<string, Verdict>;
  /** How often cards had changed by then in what is compared. */
  readonly edits: number;
}

export interface StandingDuplicates {
  /** The surest first. */
  readonly groups: readonly DuplicateGroup[];
  /** False if another search may find more or others: cards changed in what is compared, or a decision was taken back. */
  readonly isCurrent: boolean;
}

/** By the ids of the two cards, whichever is named first. */
export function pairKey(one: RecordId, other: RecordId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

export function judgedPairs(register: Register): ReadonlyMap<string, Verdict> {
  return new Map(judgements(register).map(({ first, second, verdict }) => [pairKey(first, second), verdict]));
}

export function standingDuplicates(register: Register, found: Duplicates, edits: number): StandingDuplicates {
  const judged = judgedPairs(register);
  const apart = (one: RecordId, other: RecordId): boolean => judged.get(pairKey(one, other)) === 'different';
  const known = new Map(found.pairs.map(({ ids: [one, other], probability }) => [pairKey(one, other), probability]));
  const probabilityOf = (one: RecordId, other: RecordId): number => known.get(pairKey(one, other)) ?? 0;
  const groups = found.groups.flatMap((whole) => {
    const left = whole.filter((id) => register.get('Customers', id) !== undefined);
    const isParted = judged.size > 0 && left.some((one, at) => left.slice(at + 1).some((other) => apart(one, other)));
    const parts = left.length === whole.length && !isParted ? [left] : parted(left, probabilityOf, apart);
    return parts.map((ids): DuplicateGroup => {
      const probability = weakest(ids, probabilityOf);
      return { ids, probability, verdict: verdictOf(probability) ?? 'possible', links: linksOf(ids, probabilityOf) };
    });
  });
  groups.sort((a, b) => b.probability - a.probability);
  return { groups, isCurrent: found.edits === edits && isForeseen(found, judged) };
}

/** New words that keep two apart only part what was found; all else takes another search. */
function isForeseen(found: Duplicates, judged: ReadonlyMap<string, Verdict>): boolean {
  for (const [pair, verdict] of found.judged) if (judged.get(pair) !== verdict) return false;
  for (const [pair, verdict] of judged) if (verdict === 'same' && found.judged.get(pair) !== 'same') return false;
  return true;
}

function parted(ids: readonly RecordId[], probabilityOf: (one: RecordId, other: RecordId) => number, apart: (one: RecordId, other: RecordId) => boolean): readonly (readonly RecordId[])[] {
  const id = (at: number): RecordId => ids[at] ?? '';
  const odds = (one: number, other: number): number => oddsOf(probabilityOf(id(one), id(other)));
  const pairs: ScoredPair[] = ids.flatMap((_, one) => ids.slice(one + 1).map((__, rest) => ({ one, other: one + 1 + rest, odds: odds(one, one + 1 + rest) })));
  return clusterPairs(pairs, { odds, apart: (one, other) => apart(id(one), id(other)) }).map((group) => group.map(id));
}

const mostOdds = 60;

function oddsOf(probability: number): number {
  return Math.max(-mostOdds, Math.min(mostOdds, Math.log2(probability / (1 - probability))));
}

function linksOf(ids: readonly RecordId[], probabilityOf: (one: RecordId, other: RecordId) => number): DuplicateGroup['links'] {
  return ids.slice(1).map((card, at) => {
    const earlier = ids.slice(0, at + 1);
    return [earlier.reduce((best, other) => (probabilityOf(other, card) > probabilityOf(best, card) ? other : best), earlier[0] ?? card), card];
  });
}

function weakest(ids: readonly RecordId[], probabilityOf: (one: RecordId, other: RecordId) => number): number {
  return ids.reduce((least, one) => Math.min(least, ids.reduce((most, other) => (one === other ? most : Math.max(most, probabilityOf(one, other))), 0)), 1);
}

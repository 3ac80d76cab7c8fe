/**
 * What people said of two cards: the same customer, or not. A card that was merged since speaks for the one that stands for
 * it; taken out again, for itself.
 */
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

export const verdicts = ['same', 'different'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  /** Row of Judgements. */
  readonly id: RecordId;
  /** Cards that are there, and are two. */
  readonly first: RecordId;
  readonly second: RecordId;
  readonly verdict: Verdict;
  /** ISO time. */
  readonly at: string;
  readonly author: string;
  readonly note: string;
}

/** In the order of their sheet; those about cards that are gone, or one by now, are left out. */
export function judgements(register: Register): readonly Judgement[] {
  return register.ids('Judgements').flatMap((id) => judgementOf(register, id) ?? []);
}

export function judgementOf(register: Register, id: RecordId): Judgement | undefined {
  const values = register.get('Judgements', id);
  const verdict = verdicts.find((known) => known === values?.['verdict']);
  const [first, second] = ['first', 'second'].map((field) => standing(register, values, field));
  if (values === undefined || verdict === undefined || first === undefined || second === undefined || first === second) return undefined;
  const text = (field: string): string => String(values[field] ?? '');
  return { id, first, second, verdict, at: text('at'), author: text('author'), note: text('note') };
}

function standing(register: Register, values: Values | undefined, field: string): RecordId | undefined {
  const card = values?.[field];
  return typeof card === 'string' ? register.survivorOf(card) : undefined;
}

/** The last one about the two. */
export function judgementAbout(register: Register, one: RecordId, other: RecordId): Judgement | undefined {
  return judgements(register).filter(({ first, second }) => (first === one && second === other) || (first === other && second === one)).at(-1);
}

/** The same for who asks about many pairs, as it stands now. */
export function createJudgementIndex(register: Register): (one: RecordId, other: RecordId) => Judgement | undefined {
  const keyOf = (one: RecordId, other: RecordId): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const byPair = new Map(judgements(register).map((judgement) => [keyOf(judgement.first, judgement.second), judgement]));
  return (one, other) => byPair.get(keyOf(one, other));
}

/**
 * Rules by which a merge chooses between values that differ, and which of several cards stays: plain data with names that
 * stay, so that they can be kept and used again on another workbook.
 */
import { z } from 'zod';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { isFilled } from './merge-values';

/**
 * keep: the value of the card that stays, unless it is empty · complete: of the card with the most fields filled · longest ·
 * newest, oldest: written last, or first, as far as the history is known · source: of the card whose `source` comes first
 * in `sources` · unite: all of them, where a field can hold several.
 */
export const chooseRules = ['keep', 'complete', 'longest', 'newest', 'oldest', 'source', 'unite'] as const;
export type ChooseRule = (typeof chooseRules)[number];

/** first: as they are named · complete: with the most fields · documents: with the most documents and payments · oldest: that stands first in the sheet. */
export const stayRules = ['first', 'complete', 'documents', 'oldest'] as const;
export type StayRule = (typeof stayRules)[number];

export interface MergeRules {
  /** By field; what a field's own policy says holds for the others. */
  readonly fields?: Readonly<Record<string, ChooseRule>> | undefined;
  /** For all fields of one value that are not named. */
  readonly otherwise?: ChooseRule | undefined;
  /** Words of the field `source`, the best first. */
  readonly sources?: readonly string[] | undefined;
  /** Which card stays. */
  readonly stays?: StayRule | undefined;
}

export const mergeRulesShape: z.ZodType<MergeRules> = z.strictObject({
  fields: z.record(z.string(), z.enum(chooseRules)).optional(), otherwise: z.enum(chooseRules).optional(),
  sources: z.array(z.string()).optional(), stays: z.enum(stayRules).optional(),
});

/** Undefined if it is none: of a later version, or edited by hand. */
export function parseMergeRules(data: unknown): MergeRules | undefined {
  const parsed = mergeRulesShape.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

export interface MergeCandidate {
  readonly card: RecordId;
  readonly value: Scalar;
}

export interface ChoiceFacts {
  readonly values: (card: RecordId) => Values;
  /** Milliseconds; undefined where nothing is known. */
  readonly writtenAt: (card: RecordId, field: string) => number | undefined;
  readonly sources: readonly string[];
}

const filledFields = (values: Values): number => Object.values(values).filter(isFilled).length;

/** Of filled values, in the order of the cards; among equally good ones the first, which is that of the card that stays. */
export function chooseCandidate(rule: ChooseRule, field: string, candidates: readonly MergeCandidate[], facts: ChoiceFacts): MergeCandidate | undefined {
  const best = (worth: (candidate: MergeCandidate) => number): MergeCandidate | undefined =>
    candidates.reduce<MergeCandidate | undefined>((found, one) => (found === undefined || worth(one) > worth(found) ? one : found), undefined);
  switch (rule) {
    case 'keep': case 'unite': return candidates[0];
    case 'complete': return best(({ card }) => filledFields(facts.values(card)));
    case 'longest': return best(({ value }) => String(value).trim().length);
    case 'newest': return best(({ card }) => facts.writtenAt(card, field) ?? -Infinity);
    case 'oldest': return best(({ card }) => -(facts.writtenAt(card, field) ?? Infinity));
    case 'source': return best(({ card }) => {
      const at = facts.sources.indexOf(String(facts.values(card)['source'] ?? ''));
      return at < 0 ? -Infinity : -at;
    });
  }
}

/** Which of the cards stays by the rule; they are all in the register. */
export function cardThatStays(register: Register, cards: readonly RecordId[], rule: StayRule): RecordId | undefined {
  const best = (worth: (card: RecordId) => number): RecordId | undefined =>
    cards.reduce<RecordId | undefined>((found, one) => (found === undefined || worth(one) > worth(found) ? one : found), undefined);
  switch (rule) {
    case 'first': return cards[0];
    case 'complete': return best((card) => filledFields(register.get('Customers', card) ?? {}));
    case 'documents': return best((card) => register.childrenOf(card).filter(({ table }) => table === 'Documents' || table === 'Payments').length);
    case 'oldest': return best((card) => -register.place('Customers', card));
  }
}

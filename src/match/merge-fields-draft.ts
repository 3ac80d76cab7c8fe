/**
 * The fields of the card that stays while a merge works them out: what each holds by now, which card brought it, and what
 * is not taken. Nothing is decided by surprise: every choice names its rule.
 */
import type { Values } from '../model/change';
import type { FieldDefinition, MergePolicy } from '../model/field-definition';
import type { Scalar } from '../model/field-kinds';
import { fieldsOf } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { TakenField } from './merge-content';
import type { ChoiceFacts, ChooseRule, MergeCandidate, MergeRules } from './merge-rules';
import { isFilled, kindOf, saysSame, takesParts } from './merge-values';

/** Why a value was taken: a rule, the person's pick, or no choice at all: one card has it (`only`), all say the same, the field decides by itself. */
export type ChosenBy = ChooseRule | 'pick' | 'only' | 'same' | 'earliest' | 'any';

export interface FieldChoice {
  readonly field: string;
  /** Filled values, in the order of the cards; the card that stays is the first. */
  readonly candidates: readonly MergeCandidate[];
  /** What the field will hold. */
  readonly value: Scalar;
  /** Of whom it is; undefined where it is of several. */
  readonly from?: RecordId | undefined;
  readonly by: ChosenBy;
  /** The cards say different things, and one of them is taken: worth a look. */
  readonly differs: boolean;
}

/** A value that is not taken and stands nowhere on the card: it gets a row, or a line of a note. */
export interface LostValue {
  readonly card: RecordId;
  readonly field: string;
  readonly value: Scalar;
}

export interface MergedFields {
  readonly values: Values;
  readonly choices: readonly FieldChoice[];
  /** What each merged card brought, by card. */
  readonly taken: ReadonlyMap<RecordId, TakenField[]>;
  readonly lost: readonly LostValue[];
  /** Whole addresses that are not taken, by card. */
  readonly addresses: readonly { readonly card: RecordId; readonly values: Values }[];
}

export interface MergedCard {
  readonly id: RecordId;
  readonly values: Values;
}

export interface FieldOrder {
  readonly keep: MergedCard;
  readonly absorbed: readonly MergedCard[];
  readonly picks: Readonly<Record<string, RecordId>>;
  readonly rules: MergeRules;
  readonly writtenAt: ChoiceFacts['writtenAt'];
  readonly hasColumn: (field: string) => boolean;
  /** What earlier merges into the card that stays made of the field: who says the same now, holds it too. */
  readonly earlier: (field: string) => readonly TakenField[];
}

/** What a merged card is called by, and how it stood: no news on the card that stays. */
export const ofTheCardOnly: ReadonlySet<string> = new Set(['id', 'code', 'status', 'latitude', 'longitude']);

/** Fields in the order of the card. */
const placeOf: ReadonlyMap<string, number> = new Map(fieldsOf('Customers').map(([field], at) => [field, at]));

/** A value that is to stand in a field of several, and who gave it. */
interface FurtherValue {
  readonly card: RecordId;
  readonly value: string;
}

export class MergeFieldsDraft {
  readonly order: FieldOrder;
  /** The card that stays is the first. */
  readonly cards: readonly MergedCard[];
  readonly facts: ChoiceFacts;
  readonly #after: Record<string, Scalar>;
  readonly #choices: FieldChoice[] = [];
  readonly #taken: Map<RecordId, TakenField[]>;
  readonly #lost: LostValue[] = [];
  readonly #addresses: { card: RecordId; values: Values }[] = [];
  readonly #further = new Map<string, FurtherValue[]>();

  constructor(order: FieldOrder) {
    this.order = order;
    this.cards = [order.keep, ...order.absorbed];
    const byId = new Map(this.cards.map(({ id, values }) => [id, values]));
    this.facts = { values: (card) => byId.get(card) ?? {}, writtenAt: order.writtenAt, sources: order.rules.sources ?? [] };
    this.#after = { ...order.keep.values };
    this.#taken = new Map(order.absorbed.map(({ id }) => [id, []]));
  }

  result(): MergedFields {
    const place = ({ field }: FieldChoice): number => placeOf.get(field) ?? Infinity;
    return {
      values: Object.fromEntries(Object.entries(this.#after).filter(([, value]) => isFilled(value))),
      choices: this.#choices.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
      taken: this.#taken, lost: this.#lost, addresses: this.#addresses,
    };
  }

  /** On the card that stays, before the merge. */
  before(field: string): Scalar {
    return this.order.keep.values[field] ?? null;
  }

  after(field: string): Scalar {
    return this.#after[field] ?? null;
  }

  candidates(field: string): MergeCandidate[] {
    const found: MergeCandidate[] = [];
    for (const { id, values } of this.cards) {
      const value = values[field];
      if (isFilled(value)) found.push({ card: id, value });
    }
    return found;
  }

  /** Whose value a person picked. */
  picked(field: string, candidates: readonly MergeCandidate[]): MergeCandidate | undefined {
    return candidates.find(({ card }) => card === this.order.picks[field]);
  }

  rule(field: string, policy: MergePolicy): ChooseRule {
    const { fields, otherwise } = this.order.rules;
    const named = fields?.[field] ?? (policy === 'union' ? undefined : otherwise);
    if (named !== undefined && (named !== 'unite' || takesParts(kindOf('Customers', field)))) return named;
    return policy === 'union' ? 'unite' : policy === 'newest' ? 'newest' : 'keep';
  }

  isSame(field: string, a: Scalar, b: Scalar): boolean {
    return saysSame(kindOf('Customers', field), a, b);
  }

  areSame(field: string, candidates: readonly MergeCandidate[]): boolean {
    return candidates.every(({ value }) => this.isSame(field, candidates[0]?.value ?? null, value));
  }

  choose(choice: FieldChoice): void {
    this.#choices.push(choice);
  }

  /** All merged cards that say it brought it: taken from one, it stays with the others. */
  take(field: string, after: Scalar, candidates: readonly MergeCandidate[], otherwise?: RecordId): void {
    const before = this.before(field);
    const isHeld = before === after;
    const { absorbed } = this.order;
    const givers = absorbed.filter(({ id }) => candidates.some(({ card, value }) => card === id && value === after)).map(({ id }) => id);
    if (isHeld && givers.length === 0) return;
    const chosen = givers.length > 0 ? givers : [otherwise !== undefined && this.#taken.has(otherwise) ? otherwise : absorbed[0]?.id ?? ''];
    chosen.forEach((card, at) => this.#taken.get(card)?.push({ field, before: at === 0 ? before : after, after }));
    this.#after[field] = after;
  }

  /** As `take`, where something changes by it, or where what stands there came by an earlier merge. */
  takeChosen(field: string, after: Scalar, candidates: readonly MergeCandidate[], otherwise?: RecordId): void {
    const before = this.before(field);
    if (before !== after || this.order.earlier(field).some((taken) => taken.after === before)) this.take(field, after, candidates, otherwise);
  }

  /** A merged card's parts of a field of several. */
  takeParts(card: RecordId, field: string, change: { readonly before: Scalar; readonly after: Scalar; readonly parts: string[] }): void {
    this.#taken.get(card)?.push({ field, ...change });
    this.#after[field] = change.after;
  }

  further(field: string): readonly FurtherValue[] {
    return this.#further.get(field) ?? [];
  }

  /** Not taken: it goes into the field for further ones, if there is one, else it is told. */
  lose(card: RecordId, field: string, value: Scalar, definition: FieldDefinition | undefined): void {
    const into = definition?.mergeInto;
    const { absorbed, picks, hasColumn } = this.order;
    // What the card that stays gives up, goes with the merge that made it do so.
    const giver = this.#taken.has(card) ? card : absorbed.find(({ id }) => picks[field] === id)?.id
      ?? absorbed.find(({ id }) => this.#taken.get(id)?.some((taken) => taken.field === field) === true)?.id ?? absorbed[0]?.id ?? card;
    if (into !== undefined && into !== 'Identifiers' && hasColumn(into)) this.#further.set(into, [...this.further(into), { card: giver, value: String(value) }]);
    else if (!ofTheCardOnly.has(field)) this.#lost.push({ card, field, value });
  }

  loseAddress(card: RecordId, values: Values): void {
    this.#addresses.push({ card, values });
  }
}

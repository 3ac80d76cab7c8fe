/**
 * What each field of the card that stays becomes: which cards have a value for it, which one is taken and by what rule, and
 * where the others go. Nothing is decided by surprise: every choice names its rule.
 */
import { foldText } from '../base/text';
import { addressFields } from '../model/address-for';
import type { Values } from '../model/change';
import { mergePolicy, type FieldDefinition, type MergePolicy } from '../model/field-definition';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, fieldsOf } from '../model/fields';
import type { RecordId } from '../model/ids';
import { isSameNumber } from '../model/number-writings';
import type { TakenField } from './merge-content';
import { chooseCandidate, type ChoiceFacts, type ChooseRule, type MergeCandidate, type MergeRules } from './merge-rules';
import { contains, hasPartOf, isFilled, joinParts, kindOf, partsOf, saysSame, takesParts } from './merge-values';

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

const addressGroup: ReadonlySet<string> = new Set(addressFields);
/** Of a chain of cards, the end that names another card goes along with its day. */
const links = { predecessor: 'validFrom', successor: 'validTo' } as const;
const linkGroup: ReadonlySet<string> = new Set([...Object.keys(links), ...Object.values(links)]);
/** What a merged card is called by, and how it stood: no news on the card that stays. */
const ofTheCardOnly: ReadonlySet<string> = new Set(['id', 'code', 'status', 'latitude', 'longitude']);

export function mergeFields(order: FieldOrder): MergedFields {
  const merging = new FieldMerging(order);
  const fields = new Set(fieldsOf('Customers').map(([field]) => field));
  for (const { values } of [order.keep, ...order.absorbed]) for (const field of Object.keys(values)) fields.add(field);
  // What is not taken goes into fields that hold several: those come last.
  const several = [...fields].filter((field) => kindOf('Customers', field) === 'several');
  merging.address();
  merging.links();
  for (const field of fields) {
    if (field !== 'id' && !addressGroup.has(field) && !linkGroup.has(field) && !several.includes(field)) merging.field(field);
  }
  for (const field of several) merging.several(field);
  return merging.result();
}

class FieldMerging {
  readonly #order: FieldOrder;
  readonly #cards: readonly MergedCard[];
  readonly #facts: ChoiceFacts;
  readonly #after: Record<string, Scalar>;
  readonly #choices: FieldChoice[] = [];
  readonly #taken: Map<RecordId, TakenField[]>;
  readonly #lost: LostValue[] = [];
  readonly #addresses: { card: RecordId; values: Values }[] = [];
  /** Values that are to stand in a field of several, and who gave them. */
  readonly #further = new Map<string, { readonly card: RecordId; readonly value: string }[]>();

  constructor(order: FieldOrder) {
    this.#order = order;
    this.#cards = [order.keep, ...order.absorbed];
    const byId = new Map(this.#cards.map(({ id, values }) => [id, values]));
    this.#facts = { values: (card) => byId.get(card) ?? {}, writtenAt: order.writtenAt, sources: order.rules.sources ?? [] };
    this.#after = { ...order.keep.values };
    this.#taken = new Map(order.absorbed.map(({ id }) => [id, []]));
  }

  result(): MergedFields {
    const order = new Map([...fieldsOf('Customers')].map(([field], at) => [field, at]));
    const place = ({ field }: FieldChoice): number => order.get(field) ?? Infinity;
    return {
      values: Object.fromEntries(Object.entries(this.#after).filter(([, value]) => isFilled(value))),
      choices: this.#choices.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
      taken: this.#taken, lost: this.#lost, addresses: this.#addresses,
    };
  }

  field(field: string): void {
    const candidates = this.#candidates(field);
    if (candidates.length === 0) return;
    const definition = fieldOf('Customers', field);
    const kind = kindOf('Customers', field);
    const policy = policyOf(definition);
    const same = candidates.every(({ value }) => this.#same(field, candidates[0], value));
    const rule = this.#rule(field, policy);
    const picked = candidates.find(({ card }) => card === this.#order.picks[field]);
    if (picked === undefined && !same && kind === 'note' && rule === 'unite') return this.#join(field, candidates);
    const [chosen, by] = ((): [MergeCandidate | undefined, ChosenBy] => {
      if (picked !== undefined) return [picked, 'pick'];
      if (candidates.length === 1) return [candidates[0], 'only'];
      if (same) return [candidates[0], 'same'];
      if (policy === 'any') return [candidates.find(({ value }) => value === true) ?? candidates[0], 'any'];
      if (policy === 'earliest') return [[...candidates].sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1))[0], 'earliest'];
      return [chooseCandidate(rule, field, candidates, this.#facts), rule];
    })();
    if (chosen === undefined) return;
    this.#choices.push({ field, candidates, value: chosen.value, from: chosen.card, by, differs: !same && by !== 'any' && by !== 'earliest' });
    const before = this.#order.keep.values[field] ?? null;
    if (before !== chosen.value || this.#order.earlier(field).some(({ after }) => after === before)) this.#take(field, before, chosen.value, candidates);
    if (policy === 'any') return;
    for (const { card, value } of candidates) {
      if (this.#same(field, chosen, value) || (kind === 'text' && contains(chosen.value, value) && definition?.mergeInto === undefined)) continue;
      this.#lose(card, field, value, definition);
    }
  }

  several(field: string): void {
    const candidates = this.#candidates(field);
    const before = this.#order.keep.values[field] ?? null;
    const picked = candidates.find(({ card }) => card === this.#order.picks[field]);
    const further = this.#further.get(field) ?? [];
    const kind = kindOf('Customers', field);
    const ofField = fieldOf('Customers', field)?.of ?? 'text';
    /** What the card says in its main field need not be said again. */
    const isMain = (part: string): boolean => fieldsOf('Customers').some(([main, { mergeInto }]) =>
      mergeInto === field && isFilled(this.#after[main]) && saysSame(ofField === 'phone' ? 'phone' : 'text', this.#after[main] ?? null, part));
    const claimed = new Set(this.#order.earlier(field).flatMap(({ parts = [] }) => parts).map(foldText));
    let value: Scalar = before;
    for (const { id } of this.#order.absorbed) {
      const own = picked === undefined || picked.card === id ? partsOf(kind, candidates.find(({ card }) => card === id)?.value) : [];
      const given = [...own, ...further.flatMap((one) => (one.card === id ? [one.value] : []))];
      const parts = given.filter((part) => !isMain(part) && (!hasPartOf(kind, before, part) || claimed.has(foldText(part))));
      if (parts.length === 0) continue;
      const after = joinParts(kind, value, parts);
      this.#taken.get(id)?.push({ field, before: value, after, parts });
      value = after;
    }
    if (candidates.length === 0 && value === before) return;
    this.#after[field] = value;
    const same = candidates.every((one) => this.#same(field, candidates[0], one.value));
    this.#choices.push({
      field, candidates, value, by: candidates.length === 1 && value === candidates[0]?.value ? 'only' : same && value === before ? 'same' : 'unite',
      from: candidates.find((one) => one.value === value)?.card, differs: false,
    });
  }

  /** Street of one card and town of another would be a place that is nowhere: an address is taken as a whole. */
  address(): void {
    const addresses = this.#cards.map(({ id, values }) => ({ card: id, values: Object.fromEntries(addressFields.flatMap((field) => {
      const value = values[field];
      return isFilled(value) ? [[field, value]] : [];
    })) }));
    const filled = addresses.filter(({ values }) => Object.keys(values).length > 0);
    const [first] = filled;
    if (first === undefined) return;
    const picked = filled.find(({ card }) => addressFields.some((field) => this.#order.picks[field] === card));
    // A country alone is no place to choose.
    const places = filled.filter(({ values }) => isPlace(values));
    const rule = this.#rule('street', 'keep');
    const winner = picked ?? filled.find((one) => one.card === chooseCandidate(
      rule, 'street', (places.length === 0 ? filled : places).map(({ card, values }) => ({ card, value: Object.values(values).join(' ') })), this.#facts,
    )?.card) ?? first;
    const after: Record<string, Scalar> = { ...winner.values };
    for (const { card, values } of filled) {
      if (card === winner.card) continue;
      if (!isCompatible(after, values)) {
        if (isPlace(values)) this.#addresses.push({ card, values });
        else for (const [field, value] of Object.entries(values)) if (!ofTheCardOnly.has(field) && !this.#sameValue(field, after[field] ?? null, value)) this.#lost.push({ card, field, value });
        continue;
      }
      for (const [field, value] of Object.entries(values)) if (!isFilled(after[field])) after[field] = value;
    }
    for (const field of addressFields) {
      const candidates = this.#candidates(field);
      const before = this.#order.keep.values[field] ?? null;
      const value = after[field] ?? null;
      if (value !== before) this.#take(field, before, value, candidates, winner.card);
      if (candidates.length === 0) continue;
      const same = candidates.every((one) => this.#same(field, candidates[0], one.value));
      this.#choices.push({
        field, candidates, value, from: candidates.find((one) => one.value === value)?.card ?? winner.card,
        by: picked !== undefined ? 'pick' : candidates.length === 1 && value !== null ? 'only' : same ? 'same' : rule, differs: !same,
      });
    }
  }

  /** A card of a chain: its neighbour will name the card that stays, which has to name it too. */
  links(): void {
    const among = new Set(this.#cards.map(({ id }) => id));
    for (const [link, day] of Object.entries(links)) {
      const candidates = this.#candidates(link).filter(({ value }) => !among.has(String(value)));
      const [chosen] = candidates;
      const own = this.#order.keep.values[link] ?? null;
      if (chosen !== undefined) {
        this.#choices.push({ field: link, candidates, value: own ?? chosen.value, from: isFilled(own) ? this.#order.keep.id : chosen.card, by: candidates.length === 1 ? 'only' : 'keep', differs: false });
      }
      if (isFilled(own) || chosen === undefined) continue;
      this.#take(link, own, chosen.value, candidates);
      const date = this.#facts.values(chosen.card)[day] ?? null;
      if (isFilled(date) && !isFilled(this.#order.keep.values[day])) this.#take(day, null, date, [{ card: chosen.card, value: date }]);
    }
  }

  #rule(field: string, policy: MergePolicy): ChooseRule {
    const { fields, otherwise } = this.#order.rules;
    const named = fields?.[field] ?? (policy === 'union' ? undefined : otherwise);
    if (named !== undefined && (named !== 'unite' || takesParts(kindOf('Customers', field)))) return named;
    return policy === 'union' ? 'unite' : policy === 'newest' ? 'newest' : 'keep';
  }

  #candidates(field: string): MergeCandidate[] {
    return this.#cards.flatMap(({ id, values }) => {
      const value = values[field];
      return isFilled(value) ? [{ card: id, value }] : [];
    });
  }

  #same(field: string, candidate: MergeCandidate | undefined, value: Scalar): boolean {
    return candidate !== undefined && this.#sameValue(field, candidate.value, value);
  }

  #sameValue(field: string, a: Scalar, b: Scalar): boolean {
    return saysSame(kindOf('Customers', field), a, b);
  }

  /** All merged cards that say it brought it: taken from one, it stays with the others. */
  #take(field: string, before: Scalar, after: Scalar, candidates: readonly MergeCandidate[], otherwise?: RecordId): void {
    const isHeld = before === after;
    const givers = this.#order.absorbed.filter(({ id }) => candidates.some(({ card, value }) => card === id && value === after)).map(({ id }) => id);
    if (isHeld && givers.length === 0) return;
    const chosen = givers.length > 0 ? givers : [otherwise !== undefined && this.#taken.has(otherwise) ? otherwise : this.#order.absorbed[0]?.id ?? ''];
    chosen.forEach((card, at) => this.#taken.get(card)?.push({ field, before: at === 0 ? before : after, after }));
    this.#after[field] = after;
  }

  #join(field: string, candidates: readonly MergeCandidate[]): void {
    const kind = kindOf('Customers', field);
    const before = this.#order.keep.values[field] ?? null;
    let value: Scalar = before;
    for (const { card, value: text } of candidates) {
      if (card === this.#order.keep.id) continue;
      const parts = partsOf(kind, text).filter((part) => !hasPartOf(kind, before, part));
      if (parts.length === 0) continue;
      const after = joinParts(kind, value, parts);
      this.#taken.get(card)?.push({ field, before: value, after, parts });
      value = after;
    }
    this.#after[field] = value;
    this.#choices.push({ field, candidates, value, by: 'unite', differs: false });
  }

  #lose(card: RecordId, field: string, value: Scalar, definition: FieldDefinition | undefined): void {
    const into = definition?.mergeInto;
    // What the card that stays gives up, goes with the merge that made it do so.
    const giver = this.#taken.has(card) ? card : this.#order.absorbed.find(({ id }) => this.#order.picks[field] === id)?.id
      ?? this.#order.absorbed.find(({ id }) => this.#taken.get(id)?.some((taken) => taken.field === field) === true)?.id ?? this.#order.absorbed[0]?.id ?? card;
    if (into !== undefined && into !== 'Identifiers' && this.#order.hasColumn(into)) {
      const known = this.#further.get(into) ?? [];
      this.#further.set(into, [...known, { card: giver, value: String(value) }]);
    } else if (!ofTheCardOnly.has(field)) this.#lost.push({ card, field, value });
  }
}

function policyOf(definition: FieldDefinition | undefined): MergePolicy {
  return definition === undefined ? 'keep' : mergePolicy(definition);
}

function isPlace(values: Values): boolean {
  return isFilled(values['street']) || isFilled(values['city']);
}

/** Nothing in the one contradicts the other. Two points on the map are never quite the same. */
function isCompatible(a: Values, b: Values): boolean {
  return Object.entries(b).every(([field, value]) => {
    const own = a[field] ?? null;
    if (!isFilled(own) || field === 'latitude' || field === 'longitude') return true;
    return saysSame(kindOf('Customers', field), own, value) || (field !== 'houseNumber' && field !== 'postalCode' && (contains(own, value) || contains(value, own)) && field !== 'street');
  }) && (!isFilled(a['street']) || !isFilled(b['street']) || foldText(String(a['street'])) === foldText(String(b['street'])));
}

/** The number stands on the card by now, in one of its fields. */
export function hasNumber(values: Values, number: Scalar, country: Scalar | undefined): boolean {
  return ['taxId', 'vatNumber', 'companyNumber', 'personalId'].some((field) => {
    const own = values[field];
    return isFilled(own) && isSameNumber(String(own), values['country'], String(number), country ?? undefined);
  });
}

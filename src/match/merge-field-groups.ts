/**
 * Fields of which one alone says little: the parts of an address, the numbers by which states know a customer, the links of
 * a chain. Street of one card and town of another would be a place that is nowhere; so each group is chosen as a whole.
 */
import { foldText } from '../base/text';
import { numberFields } from '../fiscal/number-kind';
import { vatContradicts } from '../fiscal/rules/vat-number';
import { addressFields } from '../model/address-for';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { fieldOf } from '../model/fields';
import type { RecordId } from '../model/ids';
import { isSameNumber } from '../model/number-writings';
import { ofTheCardOnly, type MergeFieldsDraft } from './merge-fields-draft';
import { chooseCandidate } from './merge-rules';
import { contains, isFilled, kindOf, saysSame } from './merge-values';

/** Of a chain of cards, the end that names another card goes along with its day. */
const links = { predecessor: 'validFrom', successor: 'validTo' } as const;

/** What a tax number and its card say together. */
const fiscalFields: readonly string[] = [...numberFields, 'vatStatus'];

const groupFields: ReadonlySet<string> = new Set([...addressFields, ...Object.keys(links), ...Object.values(links), ...fiscalFields]);

/** Chosen here, not by itself. */
export const isOfGroup = (field: string): boolean => groupFields.has(field);

export function mergeGroupsOfFields(draft: MergeFieldsDraft): void {
  mergeAddress(draft);
  mergeLinks(draft);
  mergeNumbers(draft);
}

function mergeAddress(draft: MergeFieldsDraft): void {
  const filled = draft.cards.map(({ id, values }) => ({ card: id, values: filledOf(values, addressFields) })).filter(({ values }) => Object.keys(values).length > 0);
  const [first] = filled;
  if (first === undefined) return;
  const picked = filled.find(({ card }) => addressFields.some((field) => draft.order.picks[field] === card));
  // A country alone is no place to choose.
  const places = filled.filter(({ values }) => isPlace(values));
  const rule = draft.rule('street', 'keep');
  const winner = picked ?? filled.find((one) => one.card === chooseCandidate(
    rule, 'street', (places.length === 0 ? filled : places).map(({ card, values }) => ({ card, value: Object.values(values).join(' ') })), draft.facts,
  )?.card) ?? first;
  const after: Record<string, Scalar> = { ...winner.values };
  for (const { card, values } of filled) {
    if (card === winner.card) continue;
    if (!isCompatible(after, values)) {
      if (isPlace(values)) draft.loseAddress(card, values);
      else for (const [field, value] of Object.entries(values)) if (!ofTheCardOnly.has(field) && !draft.isSame(field, after[field] ?? null, value)) draft.lose(card, field, value, undefined);
      continue;
    }
    for (const [field, value] of Object.entries(values)) if (!isFilled(after[field])) after[field] = value;
  }
  for (const field of addressFields) {
    const candidates = draft.candidates(field);
    const value = after[field] ?? null;
    if (value !== draft.before(field)) draft.take(field, value, candidates, winner.card);
    if (candidates.length === 0) continue;
    const same = draft.areSame(field, candidates);
    draft.choose({
      field, candidates, value, from: candidates.find((one) => one.value === value)?.card ?? winner.card,
      by: picked !== undefined ? 'pick' : candidates.length === 1 && value !== null ? 'only' : same ? 'same' : rule, differs: !same,
    });
  }
}

/** A card of a chain: its neighbour will name the card that stays, which has to name it too. */
function mergeLinks(draft: MergeFieldsDraft): void {
  const among = new Set(draft.cards.map(({ id }) => id));
  for (const [link, day] of Object.entries(links)) {
    const candidates = draft.candidates(link).filter(({ value }) => !among.has(String(value)));
    const [chosen] = candidates;
    const own = draft.before(link);
    if (chosen !== undefined) {
      draft.choose({ field: link, candidates, value: own ?? chosen.value, from: isFilled(own) ? draft.order.keep.id : chosen.card, by: candidates.length === 1 ? 'only' : 'keep', differs: false });
    }
    if (isFilled(own) || chosen === undefined) continue;
    draft.take(link, chosen.value, candidates);
    const date = draft.facts.values(chosen.card)[day] ?? null;
    if (isFilled(date) && !isFilled(draft.before(day))) draft.take(day, date, [{ card: chosen.card, value: date }]);
  }
}

/** Numbers of two taxpayers make none: a card whose numbers contradict those that are chosen gives none of its own. */
function mergeNumbers(draft: MergeFieldsDraft): void {
  const { agreeing, first } = cardsOfOneTaxpayer(draft);
  for (const field of fiscalFields) {
    const candidates = draft.candidates(field);
    if (candidates.length === 0) continue;
    const same = draft.areSame(field, candidates);
    const rule = draft.rule(field, 'keep');
    const picked = draft.picked(field, candidates);
    const chosen = picked ?? chooseCandidate(rule, field, candidates.filter(({ card }) => agreeing.has(card)), draft.facts);
    const value = chosen?.value ?? null;
    draft.choose({
      field, candidates, value, from: chosen?.card,
      by: picked !== undefined ? 'pick' : chosen !== undefined && candidates.length === 1 ? 'only' : chosen !== undefined && same ? 'same' : rule,
      differs: chosen === undefined || !same,
    });
    draft.takeChosen(field, value, candidates, first);
    for (const one of candidates) {
      if (chosen === undefined || !draft.isSame(field, chosen.value, one.value)) draft.lose(one.card, field, one.value, fieldOf('Customers', field));
    }
  }
}

/** What a person picked decides; then the card that the rule prefers, then the others in their order. */
function cardsOfOneTaxpayer(draft: MergeFieldsDraft): { readonly agreeing: ReadonlySet<RecordId>; readonly first: RecordId | undefined } {
  const known: Record<string, Scalar> = {};
  const picked: RecordId[] = [];
  for (const field of numberFields) {
    const pick = draft.picked(field, draft.candidates(field));
    if (pick === undefined) continue;
    picked.push(pick.card);
    known[field] = pick.value;
    known['country'] ??= draft.facts.values(pick.card)['country'] ?? null;
  }
  const having = draft.cards.filter(({ values }) => numberFields.some((field) => isFilled(values[field])));
  const lead = numberFields.find((field) => having.some(({ values }) => isFilled(values[field])));
  const rule = draft.rule(lead ?? 'taxId', 'keep');
  const first = picked[0] ?? (lead === undefined || rule === 'keep' ? having[0]?.id : chooseCandidate(rule, lead, draft.candidates(lead), draft.facts)?.card);
  const agreeing = new Set<RecordId>();
  for (const { id, values } of [...draft.cards].sort((a, b) => Number(b.id === first) - Number(a.id === first))) {
    if (contradicts(known, values)) continue;
    agreeing.add(id);
    for (const [field, value] of Object.entries(filledOf(values, [...numberFields, 'country']))) known[field] ??= value;
  }
  return { agreeing, first };
}

/** Another tax or VAT number; or another number of a register while nothing says that they are one. */
function contradicts(known: Values, other: Values): boolean {
  const both = numberFields.filter((field) => isFilled(known[field]) && isFilled(other[field]));
  const differing = both.filter((field) => !isOneNumber(known[field] ?? null, known['country'], other[field] ?? null, other['country']));
  if (differing.includes('taxId') || differing.includes('vatNumber') || isVatOfOther(known, other) || isVatOfOther(other, known)) return true;
  return differing.length > 0 && differing.length === both.length;
}

/** The VAT number is made of another number than the one that the other card has. */
function isVatOfOther(one: Values, other: Values): boolean {
  const country = one['country'] ?? other['country'];
  const vat = one['vatNumber'];
  if (typeof country !== 'string' || !isFilled(vat)) return false;
  return (['taxId', 'companyNumber'] as const).some((field) => {
    const number = other[field];
    return isFilled(number) && vatContradicts(country, String(vat), field, String(number));
  });
}

const isOneNumber = (a: Scalar, countryOfA: Scalar | undefined, b: Scalar, countryOfB: Scalar | undefined): boolean =>
  saysSame('identifier', a, b) || isSameNumber(String(a), countryOfA, String(b), countryOfB);

/** The number stands on the card by now, in one of its fields. */
export function hasNumber(values: Values, number: Scalar, country: Scalar | undefined): boolean {
  return numberFields.some((field) => {
    const own = values[field];
    return isFilled(own) && isSameNumber(String(own), values['country'], String(number), country ?? undefined);
  });
}

function filledOf(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.flatMap((field) => {
    const value = values[field];
    return isFilled(value) ? [[field, value]] : [];
  }));
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

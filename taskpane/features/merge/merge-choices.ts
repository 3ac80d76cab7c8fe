/**
 * What a person decides of fields when cards are merged: where they say different things, each value once, with the cards
 * that say it; the parts of the address together, for street and town of two cards would be a place that is nowhere.
 */
import type { MergePlan } from '../../../src/app/merge-cards';
import { addressFields } from '../../../src/model/address-for';
import type { Values } from '../../../src/model/change';
import type { Scalar } from '../../../src/model/field-kinds';
import type { RecordId } from '../../../src/model/ids';

type FieldChoice = MergePlan['fields'][number];

export interface MergeOption {
  /** Those that say it, the card that stays first. */
  readonly cards: readonly RecordId[];
  /** By field; one field, but for the address. */
  readonly values: Values;
}

export interface MergeChoice {
  /** What `MergePage.pick` takes. */
  readonly field: string;
  readonly isAddress: boolean;
  readonly options: readonly MergeOption[];
  /** Place of the option that is taken. */
  readonly chosen: number;
  readonly by: FieldChoice['by'];
}

const addressParts: ReadonlySet<string> = new Set(addressFields);
/** A place on the map is told by its address. */
const placeParts: readonly string[] = addressFields.filter((field) => field !== 'latitude' && field !== 'longitude');

/** In the order of the card; the code, which any two cards have differently, at the end. */
export function mergeChoices({ fields, values }: Pick<MergePlan, 'fields' | 'values'>): readonly MergeChoice[] {
  const differing = fields.filter(({ differs }) => differs);
  const address = fields.filter(({ field }) => placeParts.includes(field));
  const firstPart = differing.findIndex(({ field }) => placeParts.includes(field));
  const choices = differing.flatMap((choice, at) => {
    if (!addressParts.has(choice.field)) return [fieldChoice(choice)];
    return at === firstPart ? [addressChoice(address, choice, values)] : [];
  });
  return [...choices.filter(({ field }) => field !== 'code'), ...choices.filter(({ field }) => field === 'code')];
}

function fieldChoice({ field, candidates, value, by }: FieldChoice): MergeChoice {
  const options: { cards: RecordId[]; values: Values }[] = [];
  for (const { card, value: said } of candidates) {
    const known = options.find((option) => option.values[field] === said);
    if (known === undefined) options.push({ cards: [card], values: { [field]: said } });
    else known.cards.push(card);
  }
  return { field, isAddress: false, options, chosen: options.findIndex((option) => option.values[field] === value), by };
}

function addressChoice(parts: readonly FieldChoice[], { field, from, by }: FieldChoice, values: Values): MergeChoice {
  const byCard = new Map<RecordId, Record<string, Scalar>>();
  for (const { field: part, candidates } of parts) {
    for (const { card, value } of candidates) byCard.set(card, { ...byCard.get(card), [part]: value });
  }
  const options: { cards: RecordId[]; values: Values }[] = [];
  for (const [card, said] of byCard) {
    const known = options.find((option) => sameValues(option.values, said));
    if (known === undefined) options.push({ cards: [card], values: said });
    else known.cards.push(card);
  }
  // What the taken address lacks may have come from another one: it is the one of which nothing is missing.
  const whole = options.findIndex((option) => Object.entries(option.values).every(([part, value]) => values[part] === value));
  return { field, isAddress: true, options, chosen: whole >= 0 ? whole : options.findIndex(({ cards }) => from !== undefined && cards.includes(from)), by };
}

const sameValues = (a: Values, b: Values): boolean => placeParts.every((field) => (a[field] ?? null) === (b[field] ?? null));

/** A field of the card that stays, as it is and as it will be. */
export interface PreviewLine {
  readonly field: string;
  readonly before: Scalar;
  readonly after: Scalar;
  readonly by: FieldChoice['by'] | undefined;
}

/** In the order of the card; what changes, and what stays as it is. */
export function mergePreview({ fields, values }: Pick<MergePlan, 'fields' | 'values'>, before: Values): { readonly changed: readonly PreviewLine[]; readonly same: readonly PreviewLine[] } {
  const told = new Set(fields.map(({ field }) => field));
  const names = [...told, ...Object.keys(values).filter((field) => !told.has(field))];
  const lines = names.flatMap((field): PreviewLine[] => {
    const [was, will] = [before[field] ?? null, values[field] ?? null];
    return isEmpty(was) && isEmpty(will) ? [] : [{ field, before: was, after: will, by: fields.find((choice) => choice.field === field)?.by }];
  });
  return { changed: lines.filter((line) => line.before !== line.after), same: lines.filter((line) => line.before === line.after) };
}

const isEmpty = (value: Scalar): boolean => value === null || value === '';

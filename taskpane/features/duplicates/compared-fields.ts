/** The cards of a group beside each other, field by field: where they differ, and in which part of the value. */
import type { App } from '../../../src/app/app';
import { foldText } from '../../../src/base/text';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Scalar } from '../../../src/model/field-kinds';
import { fieldsOf } from '../../../src/model/fields';
import type { RecordId } from '../../../src/model/ids';
import type { MeantValue } from '../../meant-value';

/** A text in three parts, of which the middle one is what differs. */
export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** What the other text has in that place, where this one has nothing. */
  readonly lacks?: string;
}

export interface ComparedValue {
  readonly id: RecordId;
  readonly value: Scalar;
  /** It says something else than the first filled value of the line, for a reader who does not mind accents and capitals. */
  readonly differs: boolean;
}

export interface ComparedField {
  readonly key: string;
  readonly label: string;
  readonly values: readonly ComparedValue[];
  /** The first filled one, and the first that says something else: they are marked against each other. */
  readonly first: ComparedValue;
  readonly second?: ComparedValue;
  /** They are not all one value; an empty one among them counts. */
  readonly isUnlike: boolean;
}

/** What names the record and no other, and stands beside its name. */
const unshown: ReadonlySet<string> = new Set(['id', 'code']);

/** Fields that one of the cards has, in the order of the card; those that differ first. */
export function comparedFields(app: App, texts: Texts, meant: MeantValue, ids: readonly RecordId[]): readonly ComparedField[] {
  const cards = ids.flatMap((id) => app.card(id) ?? []);
  const fields = [
    ...[...fieldsOf('Customers')].filter(([key, field]) => !unshown.has(key) && field.refers === undefined).map(([key]) => ({ key, label: fieldLabel(texts, key) })),
    ...app.customFields().map(({ key, header }) => ({ key, label: header })),
  ];
  const compared = fields.flatMap(({ key, label }): ComparedField[] => {
    const values = cards.map(({ id, values: of }) => ({ id, value: meant(key, of[key] ?? null) }));
    const filled = values.filter(({ value }) => !isEmpty(value));
    const [first] = filled;
    if (first === undefined) return [];
    const compared = values.map(({ id, value }) => ({ id, value, differs: !isEmpty(value) && folded(value) !== folded(first.value) }));
    const second = compared.find(({ differs }) => differs);
    return [{
      key, label, values: compared, first: { ...first, differs: false }, ...(second !== undefined && { second }),
      isUnlike: filled.length < cards.length || filled.some(({ value }) => String(value).trim() !== String(first.value).trim()),
    }];
  });
  return [...compared.filter(({ isUnlike }) => isUnlike), ...compared.filter(({ isUnlike }) => !isUnlike)];
}

function isEmpty(value: Scalar): boolean {
  return value === null || value === '' || value === false;
}

function folded(value: Scalar): string {
  return foldText(String(value));
}

/**
 * What two texts have in common at their beginning and end is not marked, if that is most of it; accents and capitals are in
 * common. Of a text that only lacks something, the place is marked where that is missing.
 */
export function markDifference(text: string, other: string): MarkedText {
  const [own, theirs] = [Array.from(text), Array.from(other)];
  const shortest = Math.min(own.length, theirs.length);
  let start = 0;
  while (start < shortest && isAlike(own[start], theirs[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isAlike(own[own.length - 1 - end], theirs[theirs.length - 1 - end])) end += 1;
  const lacks = start + end === own.length ? theirs.slice(start, theirs.length - end).join('') : '';
  // Some letters that both happen to begin and end with are not a text from which the rest is missing.
  const isOther = lacks === '' ? (start + end) * 2 < own.length : start > 0 && end > 0 && own.length * 2 < theirs.length;
  if (isOther) return { before: '', marked: text, after: '' };
  const middle = own.length - end;
  const parts = { before: own.slice(0, start).join(''), marked: own.slice(start, middle).join(''), after: own.slice(middle).join('') };
  return lacks === '' ? parts : { ...parts, lacks };
}

function isAlike(one = '', other = ''): boolean {
  // A sign of which nothing is left once it is folded is not every other such sign.
  return one === other || (foldText(one) !== '' && foldText(one) === foldText(other));
}

/**
 * Rows of two cards that are one: the same person, the same place, the same account. Two rows become one only if nothing
 * of either is lost by it; a clash leaves them two. Which columns may differ all the same, each table says for itself.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import type { FieldKind, Scalar } from '../model/field-kinds';
import { fieldOf, type CardTable, type ChildTable } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import { mergePolicy } from '../model/field-definition';
import { contains, isFilled, joinParts, kindOf, saysSame } from './merge-values';
import type { TakenField } from './merge-content';

interface Uniting {
  /** Both are about the same thing, as far as these columns say. */
  readonly isSame: (a: Values, b: Values) => boolean;
  /** Columns in which they may differ: what is not kept is told in a note. */
  readonly loose: readonly string[];
}

const bothFilled = (a: Values, b: Values, field: string, equal: (a: Scalar, b: Scalar) => boolean): boolean => {
  const [one, other] = [a[field], b[field]];
  return isFilled(one) && isFilled(other) && equal(one, other);
};
const equalText = (a: Scalar, b: Scalar): boolean => foldText(String(a)) === foldText(String(b));
const equalNumber = (a: Scalar, b: Scalar): boolean => {
  const [one, other] = [a, b].map((value) => compactIdentifier(String(value)));
  return one !== '' && one === other;
};
const text = (values: Values, fields: readonly string[]): string => foldText(fields.map((field) => values[field] ?? '').join(' '));
const equalOrEmpty = (a: Values, b: Values, field: string): boolean => text(a, [field]) === text(b, [field]);

const phones = ['phone', 'mobile'] as const;
const numbersOf = (row: Values): Scalar[] => phones.map((field) => row[field]).filter(isFilled);

const uniting: Readonly<Record<CardTable, Uniting>> = {
  Contacts: {
    isSame: (a, b) => bothFilled(a, b, 'email', equalText)
      || (text(a, ['lastName', 'firstName']) !== '' && text(a, ['lastName', 'firstName']) === text(b, ['lastName', 'firstName']))
      || numbersOf(a).some((number) => numbersOf(b).some((other) => saysSame('phone', number, other))),
    loose: [],
  },
  Addresses: {
    isSame: (a, b) => text(a, ['street', 'houseNumber']) !== '' && text(a, ['street', 'houseNumber']) === text(b, ['street', 'houseNumber'])
      && (bothFilled(a, b, 'city', equalText) || bothFilled(a, b, 'postalCode', equalNumber)),
    loose: ['location', 'county', 'latitude', 'longitude'],
  },
  BankAccounts: {
    isSame: (a, b) => bothFilled(a, b, 'iban', equalNumber)
      || (!isFilled(a['iban']) && !isFilled(b['iban']) && bothFilled(a, b, 'account', equalNumber) && equalOrEmpty(a, b, 'branch')),
    loose: ['bank', 'bic', 'branch', 'account'],
  },
  PaymentMethods: { isSame: (a, b) => bothFilled(a, b, 'method', equalText), loose: [] },
  Consents: {
    isSame: (a, b) => bothFilled(a, b, 'channel', equalText) && equalOrEmpty(a, b, 'purpose') && (a['given'] ?? null) === (b['given'] ?? null),
    loose: [],
  },
  Identifiers: { isSame: (a, b) => bothFilled(a, b, 'number', equalNumber), loose: ['source'] },
  Notes: { isSame: (a, b) => bothFilled(a, b, 'text', equalText), loose: [] },
  Attachments: { isSame: (a, b) => bothFilled(a, b, 'link', (one, other) => String(one).trim() === String(other).trim()), loose: ['title'] },
};

/** What the row `into` gets when the other one goes up in it. */
export interface RowUnion {
  readonly filled: readonly TakenField[];
  /** What the other one said and the row does not. */
  readonly lost: readonly { readonly field: string; readonly value: Scalar }[];
}

/** Undefined: they stay two. `isTaken` are flags that only one row can have, and another one has. */
export function uniteRows(table: ChildTable, into: Values, from: Values, isTaken: (field: string) => boolean): RowUnion | undefined {
  const rule = (uniting as Partial<Record<ChildTable, Uniting>>)[table];
  if (rule === undefined || !rule.isSame(into, from)) return undefined;
  const filled: TakenField[] = [];
  const lost: { field: string; value: Scalar }[] = [];
  for (const [field, value] of Object.entries(from)) {
    if (field === 'customer' || field === 'customerName' || !isFilled(value) || (value === true && isTaken(field))) continue;
    const before = into[field] ?? null;
    const fill = (after: Scalar, parts?: string[]): void => { filled.push({ field, before, after, ...(parts !== undefined && { parts }) }); };
    if (!isFilled(before)) {
      const isNumberThere = phones.includes(field as 'phone') && numbersOf(into).some((number) => saysSame('phone', number, value));
      if (!isNumberThere) fill(value);
      continue;
    }
    const kind = kindOf(table, field);
    if (saysSame(kind, before, value)) continue;
    const joined = joinedValue(table, field, kind, before, value);
    if (joined !== undefined) {
      if (joined.value !== before) fill(joined.value, joined.parts);
    } else if (rule.loose.includes(field)) lost.push({ field, value });
    else return undefined;
  }
  return { filled, lost };
}

/** One value that says what both do; undefined if there is none. */
function joinedValue(table: ChildTable, field: string, kind: FieldKind, before: Scalar, value: Scalar): { readonly value: Scalar; readonly parts?: string[] } | undefined {
  const definition = fieldOf(table, field);
  const policy = definition === undefined ? 'keep' : mergePolicy(definition);
  if (policy === 'any' && typeof before === 'boolean' && typeof value === 'boolean') return { value: before || value };
  if (policy === 'earliest' && typeof before === 'string' && typeof value === 'string') return { value: value < before ? value : before };
  if (kind !== 'text' && kind !== 'note' && kind !== 'several') return undefined;
  if (kind !== 'several' && contains(before, value)) return { value: before };
  if (kind !== 'several' && contains(value, before)) return { value };
  // The text of a note is the note.
  if (kind === 'text' || (table === 'Notes' && field === 'text')) return undefined;
  return { value: joinParts(kind, before, [String(value)]), parts: [String(value)] };
}

/**
 * The firm's own fields: columns of Customers that the field table does not know. What one of them is for can be said
 * (own-fields of the app); its values stay as their cells hold them whatever is said, a day its serial number.
 */
import { dateOfSerial, isCalendarDate, serialOfDate } from '../base/calendar-date';
import type { FieldKind, Scalar } from './field-kinds';

export interface OwnColumn {
  /** `x:` and the header. */
  readonly key: string;
  readonly header: string;
  /** Of a cell that is filled, if there is one; in English notation, absent where it is not known. */
  readonly numberFormat?: string;
}

export interface OwnColumns {
  readonly columns: readonly OwnColumn[];
  /** What the serial number of a day counts from. */
  readonly date1904: boolean;
}

/** What the firm can say that a field of its own is, in the order in which it is offered. */
export const ownKindWords = ['text', 'note', 'number', 'amount', 'date', 'yes-no', 'e-mail', 'phone', 'link', 'choice', 'several'] as const;
export type OwnKindWord = (typeof ownKindWords)[number];

export const kindOfWord: Readonly<Record<OwnKindWord, FieldKind>> = {
  'text': 'text', 'note': 'note', 'number': 'number', 'amount': 'amount', 'date': 'date', 'yes-no': 'flag', 'e-mail': 'email', 'phone': 'phone', 'link': 'url',
  'choice': 'choice', 'several': 'several',
};

/** As a person writes it into a cell; undefined for a word that says nothing. */
export function ownKindNamed(word: string): OwnKindWord | undefined {
  const plain = word.trim().toLowerCase();
  return ownKindWords.find((known) => known === plain);
}

/** What the cell means: the serial number of a day is that day. */
export function meantByCell(kind: FieldKind | undefined, value: Scalar, date1904: boolean): Scalar {
  return kind === 'date' && typeof value === 'number' ? dateOfSerial(value, date1904) ?? value : value;
}

/** What the cell is to hold: a day as its serial number, all else as it is. */
export function heldByCell(kind: FieldKind | undefined, value: Scalar, date1904: boolean): Scalar {
  return kind === 'date' && typeof value === 'string' && isCalendarDate(value) ? serialOfDate(value, date1904) : value;
}

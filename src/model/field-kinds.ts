/** What kinds of values fields hold and how the sheet keeps them. A new kind is one entry here. */

/** A value as the engine keeps it: a date is YYYY-MM-DD text, an empty value is null, never ''. */
export type Scalar = string | number | boolean | null;

interface FieldKindRule {
  /** How Excel formats the column. '@' keeps leading zeros, plus signs and things that look like dates. */
  readonly numberFormat: string;
}

export const fieldKinds = {
  /** An opaque record id of this or another table. */
  id: { numberFormat: '@' },
  text: { numberFormat: '@' },
  /** Longer text, several lines. */
  note: { numberFormat: '@' },
  /** Tax numbers, codes, accounts: text in which a leading zero counts. */
  identifier: { numberFormat: '@' },
  email: { numberFormat: '@' },
  phone: { numberFormat: '@' },
  url: { numberFormat: '@' },
  /** ISO 3166-1 alpha-2. */
  country: { numberFormat: '@' },
  /** One of the values of a list in the Lists table. */
  choice: { numberFormat: '@' },
  /** Any number of texts, joined by semicolons; read and written by several.ts only. */
  several: { numberFormat: '@' },
  /** Payment terms: a number of days, or a text the terms engine reads. */
  terms: { numberFormat: '@' },
  date: { numberFormat: 'yyyy-mm-dd' },
  number: { numberFormat: 'General' },
  /** Degrees of latitude or longitude. */
  coordinate: { numberFormat: '0.000000' },
  amount: { numberFormat: '#,##0.00' },
  flag: { numberFormat: 'General' },
} as const satisfies Record<string, FieldKindRule>;

export type FieldKind = keyof typeof fieldKinds;

/** A date, number or flag is not text in the cell. */
export function isTextKind(kind: FieldKind): boolean {
  return fieldKinds[kind].numberFormat === '@';
}

/** What the field table says of a field and of a table; the tables themselves are in fields/, one file each. */
import type { FieldKind } from './field-kinds';

/** The sections of the card, in the order of the card. */
export const cardGroups = [
  'identity', 'fiscal', 'contact', 'address', 'delivery', 'terms', 'notes', 'details', 'notices', 'succession',
] as const;
export type CardGroup = (typeof cardGroups)[number];

/**
 * What joining two cards does with a field whose values differ. An empty value never wins over a filled one.
 * keep: the survivor's, the other goes to `mergeInto` if that is given · ask: both are shown · union: the parts of both ·
 * newest: the one written last · earliest: the lower date · any: true if one is · none: never carried over.
 */
export type MergePolicy = 'keep' | 'ask' | 'union' | 'newest' | 'earliest' | 'any' | 'none';

export interface FieldDefinition {
  readonly kind: FieldKind;
  /** What the parts of a `several` field are; texts unless given. */
  readonly of?: 'email' | 'phone';
  /** Name of the list in the Lists table that holds its values. */
  readonly list?: string;
  /** The list grows with use: a value that is not in it yet is no mistake. */
  readonly open?: boolean;
  /** An id of a record of that table. */
  readonly refers?: 'Customers';
  /** Where the card shows it; fields without a group are not on the card. */
  readonly group?: CardGroup;
  /** Required on every row, whatever the requiredness profile. */
  readonly required?: boolean;
  /** Required where that field of the row is empty. */
  readonly requiredUnless?: string;
  /** A day that does not come before that field's. */
  readonly notBefore?: string;
  /** A flag that at most one row of a customer has; with a field, one row for each of its values. */
  readonly only?: true | string;
  /** What a second row with the same value is. */
  readonly unique?: 'block' | 'warn';
  /** Takes part in search. */
  readonly search?: boolean;
  /** The list of customers can be narrowed by it. */
  readonly facet?: boolean;
  /** False: one value cannot be right for many cards at once. */
  readonly bulk?: boolean;
  /** `mergePolicy` where it is not given. */
  readonly merge?: MergePolicy;
  /** Where a value that loses survives: a `several` field of the card, or a row of its own. */
  readonly mergeInto?: 'otherNames' | 'otherEmails' | 'otherPhones' | 'Identifiers';
  /**
   * Fields of a row that bear the same name here say one thing together: where two people changed them without seeing each
   * other, they are taken whole from one of the two, never mixed (the street of one address with the city of another).
   */
  readonly unit?: string;
  /** Least and greatest number. */
  readonly range?: readonly [number, number];
  /** Column width in characters. */
  readonly width?: number;
  /** Hidden column in new workbooks. */
  readonly hidden?: boolean;
  readonly headers?: readonly string[];
}

export interface TableDefinition {
  /** First letters of the ids of its records. */
  readonly idPrefix: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

export const id = { kind: 'id', width: 22, hidden: true } as const satisfies FieldDefinition;

/** Every child row names its customer twice: by id for us, by name for the reader. */
export const child = {
  id,
  customer: { kind: 'id', refers: 'Customers', width: 22, hidden: true },
  customerName: { kind: 'text', width: 28 },
} as const satisfies Record<string, FieldDefinition>;

export function mergePolicy({ merge, kind }: FieldDefinition): MergePolicy {
  if (merge !== undefined) return merge;
  switch (kind) {
    case 'id': return 'none';
    case 'several': return 'union';
    case 'flag': return 'any';
    default: return 'keep';
  }
}

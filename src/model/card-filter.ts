/**
 * What narrows the list of customers: for some fields the values wanted, any of them a field, all fields at once. Values
 * are compared as a person reads them, so "active" finds "Active"; an empty text stands for an empty field.
 */
import { foldText } from '../base/text';
import type { Scalar } from './field-kinds';
import { fieldsOf } from './fields';
import { splitSeveral } from './several';

export interface CardFilter {
  readonly [field: string]: readonly string[];
}

/** What the check of a card found at worst. */
export type CardState = 'error' | 'warning' | 'clean';
export const cardStates: readonly CardState[] = ['error', 'warning', 'clean'];
/** Stands in a filter as if it were a field. */
export const stateFacet = 'check';

const facetDefinitions = fieldsOf('Customers').filter(([, { facet }]) => facet === true);

/** The fields by which the list can be narrowed, in the order of the table, and the check's state last. */
export const facetFields: readonly string[] = [...facetDefinitions.map(([field]) => field), stateFacet];

const several = new Set(facetDefinitions.filter(([, { kind }]) => kind === 'several').map(([field]) => field));

/** What the card is found under: the parts of a field of several values, else its one value; '' if it is empty. */
export function facetParts(field: string, value: Scalar | undefined, listed: readonly string[]): readonly string[] {
  const parts = several.has(field) ? splitSeveral(value, listed) : [String(value ?? '').trim()];
  return parts.length === 0 ? [''] : parts;
}

export function isFilterEmpty(filter: CardFilter): boolean {
  return Object.values(filter).every((values) => values.length === 0);
}

export function filterHas(filter: CardFilter, field: string, value: string): boolean {
  const folded = foldText(value);
  return filter[field]?.some((wanted) => foldText(wanted) === folded) ?? false;
}

/** The filter with the value, or without it if it was there. */
export function toggleFilter(filter: CardFilter, field: string, value: string): CardFilter {
  const folded = foldText(value);
  const before = filter[field] ?? [];
  const left = before.filter((wanted) => foldText(wanted) !== folded);
  const { [field]: _, ...others } = filter;
  const after = left.length === before.length ? [...before, value] : left;
  return after.length === 0 ? others : { ...others, [field]: after };
}

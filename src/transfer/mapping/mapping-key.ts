/**
 * Knowing a source again: the headers it had, in no order, and the mapping that was made for them. Columns may have moved,
 * some may have come, few may be gone.
 */
import { headerKey } from './header-key';
import type { ColumnMapping, ImportMapping } from './import-mapping';

export interface RememberedMapping {
  /** What a person calls it. */
  readonly name: string;
  /** Of the headers that it was made for, by `mappingKey`. */
  readonly key: string;
  readonly mapping: ImportMapping;
}

/** One text for the headers, however they are ordered. */
export function mappingKey(headers: readonly string[]): string {
  return [...new Set(headers.map(headerKey).filter((key) => key !== ''))].sort().join('\n');
}

/** A source is itself while four of five of its headers are there. */
const alike = 0.8;

/** How much of the remembered headers is there, 0 to 1. */
export function likeness(key: string, headers: readonly string[]): number {
  const known = key.split('\n').filter((header) => header !== '');
  const here = new Set(headers.map(headerKey));
  return known.length === 0 ? 0 : known.filter((header) => here.has(header)).length / known.length;
}

/** The mapping made for these headers; of several alike the one that knows the most of them. */
export function recogniseMapping(headers: readonly string[], remembered: readonly RememberedMapping[]): RememberedMapping | undefined {
  const size = ({ key }: RememberedMapping): number => key.split('\n').length;
  return remembered.filter(({ key }) => likeness(key, headers) >= alike)
    .sort((a, b) => likeness(b.key, headers) - likeness(a.key, headers) || size(b) - size(a))[0];
}

export interface FittedMapping {
  readonly mapping: ImportMapping;
  /** Columns of the file of which the mapping says nothing. */
  readonly added: readonly number[];
  /** Headers of the mapping that the file does not have. */
  readonly gone: readonly string[];
}

/** The mapping for these headers: its columns where they stand now. Of columns of one header the first is the first. */
export function fitMapping(mapping: ImportMapping, headers: readonly string[]): FittedMapping {
  const places = new Map<string, number[]>();
  for (const [at, header] of headers.entries()) places.set(headerKey(header), [...(places.get(headerKey(header)) ?? []), at]);
  const gone: string[] = [];
  const columns = [...mapping.columns].sort((a, b) => a.column - b.column).flatMap((column): ColumnMapping[] => {
    const at = places.get(headerKey(column.header))?.shift();
    if (at === undefined) {
      if (column.uses.length > 0) gone.push(column.header);
      return [];
    }
    return [{ ...column, column: at, header: headers[at] ?? column.header }];
  });
  const known = new Set(columns.map(({ column }) => column));
  return { mapping: { ...mapping, columns }, added: headers.flatMap((_, at) => (known.has(at) ? [] : [at])), gone };
}

/** Excel's order of rows in a sort, and what a filter lets through. */
import type { CellContent, ColumnFilter, SortKey } from './workbook-model';

/** The order of the row indexes after the sort; stable. */
export function sortedRows(rows: readonly (readonly CellContent[])[], keys: readonly SortKey[], matchCase: boolean): number[] {
  const collator = new Intl.Collator('en-US', { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' });
  const order = rows.map((_, index) => index);
  return order.sort((a, b) => {
    for (const key of keys) {
      const compared = compareCells(rows[a]?.[key.column] ?? null, rows[b]?.[key.column] ?? null, key.ascending, collator);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
}

function compareCells(a: CellContent, b: CellContent, ascending: boolean, collator: Intl.Collator): number {
  // Empty cells are last whichever way.
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const kinds = rank(a) - rank(b);
  const compared = kinds !== 0 ? kinds : compareAlike(a, b, collator);
  return ascending ? compared : -compared;
}

function rank(value: Exclude<CellContent, null>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;
}

function compareAlike(a: Exclude<CellContent, null>, b: Exclude<CellContent, null>, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : 0;
}

/** Value filters compare the text shown; custom ones take =, <>, <, <=, >, >= with numbers or text, and * and ? in text. */
export function passesFilter(filter: ColumnFilter, value: CellContent, text: string): boolean {
  if (filter.by === 'values') return filter.values.some((wanted) => wanted.toLowerCase() === text.toLowerCase());
  const first = meets(filter.criterion1, value, text);
  if (filter.criterion2 === undefined) return first;
  const second = meets(filter.criterion2, value, text);
  return filter.operator === 'Or' ? first || second : first && second;
}

function meets(criterion: string, value: CellContent, text: string): boolean {
  const [, sign = '=', wanted = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (sign === '=' || sign === '<>') return matches(wanted, value, text) === (sign === '=');
  const limit = Number(wanted);
  const compared = typeof value === 'number' && wanted.trim() !== '' && !Number.isNaN(limit)
    ? value - limit
    : typeof value === 'string' ? value.localeCompare(wanted, 'en-US', { sensitivity: 'accent' }) : NaN;
  if (sign === '<') return compared < 0;
  if (sign === '<=') return compared <= 0;
  return sign === '>' ? compared > 0 : compared >= 0;
}

function matches(wanted: string, value: CellContent, text: string): boolean {
  if (typeof value === 'number' && wanted.trim() !== '' && Number(wanted) === value) return true;
  const pattern = wanted.replace(/[\\^$.|+()[\]{}]/g, '\\$&').replace(/(~?)([*?])/g, (_, escaped: string, mark: string) =>
    (escaped ? `\\${mark}` : mark === '*' ? '[\\s\\S]*' : '[\\s\\S]'));
  return new RegExp(`^${pattern}$`, 'i').test(text);
}

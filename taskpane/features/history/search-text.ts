/** A kept search as a person reads it: what was looked for, and what the list was narrowed to. */
import type { SavedFilter } from '../../../src/app/saved-filters';
import type { Texts } from '../../../src/locales/texts';
import { isolated } from '../../value-text';
import { facetLabel, facetValueLabel } from '../customers/facet-words';

export function searchText(texts: Texts, { query, filter }: Pick<SavedFilter, 'query' | 'filter'>): string {
  const chosen = Object.entries(filter).filter(([, values]) => values.length > 0).map(([field, values]) =>
    `${facetLabel(texts, field)}: ${values.map((value) => isolated(facetValueLabel(texts, field, value))).join(', ')}`);
  return [query.trim() === '' ? '' : isolated(query.trim()), ...chosen].filter((part) => part !== '').join(' · ');
}

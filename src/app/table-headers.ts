/** Which field a header of a table means, in any of the languages; worked out once a table. */
import { locales, textsOf } from '../locales/locales';
import type { TableKey } from '../model/fields';
import { createHeaderMatch, type HeaderMatch } from '../transfer/header-match';
import { labelsOf } from './field-labels';

export function createTableHeaders(): (table: TableKey) => HeaderMatch {
  const matches = new Map<TableKey, HeaderMatch>();
  return (table) => {
    let match = matches.get(table);
    if (match === undefined) {
      match = createHeaderMatch(table, locales.map((locale) => labelsOf(textsOf(locale), table)));
      matches.set(table, match);
    }
    return match;
  };
}

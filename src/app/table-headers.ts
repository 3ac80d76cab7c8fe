/** Which field a header of a table means, in any of the languages; worked out once a table, when the first header is asked about. */
import { locales, textsOf } from '../locales/locales';
import type { TableKey } from '../model/fields';
import { createHeaderMatch, type HeaderMatch } from '../transfer/header-match';
import { checkColumn, marksColumn, marksHeader } from '../host/derived-columns';
import { labelsOf } from './field-labels';

/** Headers of the columns that hold what the check says, as a register has them in any language. */
const derivedHeaders: ReadonlyMap<string, string> = new Map([
  [marksHeader, marksColumn], ...locales.map((locale): [string, string] => [textsOf(locale).sheetCheck, checkColumn]),
]);

export function createTableHeaders(): (table: TableKey) => HeaderMatch {
  const matches = new Map<TableKey, HeaderMatch>();
  const matchOf = (table: TableKey): HeaderMatch => {
    let match = matches.get(table);
    if (match === undefined) {
      const ofFields = createHeaderMatch(table, locales.map((locale) => labelsOf(textsOf(locale), table)));
      match = table === 'Customers' ? (header) => derivedHeaders.get(header) ?? ofFields(header) : ofFields;
      matches.set(table, match);
    }
    return match;
  };
  // A register knows its columns by their ids: nearly none is asked about.
  return (table) => (header) => matchOf(table)(header);
}

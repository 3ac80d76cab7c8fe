/** The labels of a table's fields as a plain record, for code that goes through all of them. */
import type { Texts } from '../locales/texts';
import type { TableKey } from '../model/fields';

export function labelsOf(texts: Texts, table: TableKey): Readonly<Record<string, string>> {
  return texts.fields[table];
}

/** Which field a column header means: the labels of every language and the field table's other names, compared folded. */
import { foldText, words } from '../base/text';
import { fieldsOf, type TableKey } from '../model/fields';

/** "E-mail:", "e mail *" and "EMAIL" are one header. */
function headerKey(header: string): string {
  return words(foldText(header)).join(' ');
}

export type HeaderMatch = (header: string) => string | undefined;

/** `labels` are the shown names of the table's fields by field key, one record a language. */
export function createHeaderMatch(table: TableKey, labels: readonly Readonly<Record<string, string>>[]): HeaderMatch {
  const fieldByHeader = new Map<string, string>();
  const note = (header: string, field: string): void => {
    const key = headerKey(header);
    // The first to claim a name keeps it: labels go before other names, fields in the order of the table.
    if (key !== '' && !fieldByHeader.has(key)) fieldByHeader.set(key, field);
  };
  for (const language of labels) for (const [field] of fieldsOf(table)) note(language[field] ?? '', field);
  for (const [field, definition] of fieldsOf(table)) for (const header of definition.headers ?? []) note(header, field);
  for (const [field] of fieldsOf(table)) note(field, field);
  return (header) => fieldByHeader.get(headerKey(header));
}

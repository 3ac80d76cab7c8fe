/** A row of any table in one line: documents and payments by number, day and amount. */
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import { isCardTable, type ChildTable } from '../../../src/model/fields';
import { valueText } from '../../value-text';
import { rowSummary } from '../card/row-summary';

export function rowLine(texts: Texts, table: ChildTable, values: Values): string {
  if (isCardTable(table)) return rowSummary(texts, table, values);
  const fields = table === 'Documents' ? ['type', 'number', 'date', 'amount', 'currency', 'status'] : ['date', 'document', 'amount', 'currency'];
  const parts = fields.flatMap((field) => {
    const value = values[field] ?? null;
    return value === null || value === '' ? [] : [valueText(texts, value)];
  });
  return parts.length === 0 ? texts.pane.card.row.blank : parts.join(' · ');
}

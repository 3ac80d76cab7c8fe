/** Which note of a card says, or is to say, that what was found stands. */
import { isNumberTable, type StatementOfCard } from '../../../src/app/accept-number';
import type { AppIssue } from '../../../src/app/app';

/** Undefined for a finding that is about no record, or about a table that has no numbers. */
export function statementOf(kind: StatementOfCard['kind'], { where }: AppIssue): StatementOfCard | undefined {
  const { id, field, table = 'Customers' } = where ?? {};
  if (id === undefined) return undefined;
  if (kind === 'noTaxId') return { kind, id };
  return field !== undefined && isNumberTable(table) ? { kind, table, id, field } : undefined;
}

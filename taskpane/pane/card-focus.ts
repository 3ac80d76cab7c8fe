/** Where the keyboard goes on a card, and which row of the sheet belongs to it. */
import type { AppIssue } from '../../src/app/app';
import type { FieldConflict } from '../../src/app/card-edit';
import type { CardDraft } from '../../src/app/card-draft';
import { issueField } from './issue-field';
import type { CardFocus, SheetRow } from './pane';

export function customerRow(id: string, field?: string): SheetRow {
  return { table: 'Customers', id, ...(field !== undefined && { field }) };
}

export function rowFocus({ id, field }: SheetRow): CardFocus {
  return { row: id, ...(field !== undefined && { field }) };
}

/** Where a finding is put right: a field of the customer, or of a row, whose key the card knows by its id. */
export function issueFocus(issue: AppIssue): CardFocus | undefined {
  const field = issueField(issue);
  const { table, id } = issue.where ?? {};
  const inRow = table !== undefined && table !== 'Customers' && id !== undefined;
  if (inRow) return { row: id, ...(field !== undefined && { field }) };
  return field === undefined ? undefined : { field };
}

/** Where the person decides between two values. */
export function conflictFocus({ rows }: CardDraft, { field, child }: FieldConflict): CardFocus {
  const row = rows.find(({ id }) => id !== undefined && id === child?.id);
  return row === undefined ? { field } : { row: row.key, ...(field !== 'id' && { field }) };
}

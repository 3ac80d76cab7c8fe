/** What is found on the open card as it stands, saved or not, for being kept and for the purpose that the check is asked for. */
import type { App, AppIssue, CardRow } from '../../../src/app/app';
import { draftValues } from '../../../src/app/fields-draft';
import type { RowDrafts } from '../../../src/app/row-drafts';
import type { CheckPurpose } from '../../../src/app/check-purposes';
import type { Values } from '../../../src/model/change';
import type { RecordId } from '../../../src/model/ids';

/** The rows that the card will have. */
export function rowsOnCard(rows: RowDrafts): readonly CardRow[] {
  return rows.flatMap((row) => (row.removed ? [] : [{ table: row.table, values: draftValues(row) }]));
}

export interface CardAsked {
  readonly values: Values;
  readonly id: RecordId | undefined;
  readonly rows: readonly CardRow[];
  readonly gate: CheckPurpose | undefined;
}

/** What only the purpose asks for keeps nobody from saving: here it is no error. */
export function issuesOnCard(app: App, { values, id, rows, gate }: CardAsked): readonly AppIssue[] {
  return app.checkCard(values, id, { rows, gate }).map((issue): AppIssue => {
    if (issue.code === 'not-ready-for') return { ...issue, severity: 'info' };
    const isOfGate = 'purpose' in issue.facts && issue.facts.purpose !== '';
    return isOfGate && issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue;
  });
}

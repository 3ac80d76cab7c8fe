/** What a card's notes say of its numbers, as findings: an accepted number is no warning any more, a tax number that is there is not missing. */
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import type { RecordId } from '../model/ids';
import type { RowsOfCard } from '../model/readiness';
import type { NumberStatements } from './number-statements';

export interface StatementCheck {
  /** That the customer has no tax number, with the reason; or that there is one all the same. */
  ofCard(values: Values, id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[];
  /** The findings, those that somebody accepted as notes with who did and why. `id` is the customer's. */
  withAccepted(issues: readonly ModelIssue[], id: RecordId | undefined, rows?: RowsOfCard): readonly ModelIssue[];
}

const nothing: readonly ModelIssue[] = [];

/** What may be right all the same. A number that cannot be one at all is no matter of opinion. */
export function isDoubt({ severity, code }: ModelIssue): boolean {
  return severity === 'warning' && (code === 'number-checksum' || code === 'number-format' || code === 'number-elsewhere');
}

export function createStatementCheck(said: NumberStatements): StatementCheck {
  return {
    ofCard(values, id, rows) {
      const statement = said.noTaxId(id, rows);
      if (statement === undefined) return nothing;
      const { taxId } = values;
      const where = { table: 'Customers', ...(id !== undefined && { id }), field: 'taxId' };
      if (typeof taxId !== 'string' || taxId.trim() === '') {
        return [{ severity: 'info', code: 'tax-id-waived', facts: { field: 'taxId', ...statement }, where }];
      }
      return [{ severity: 'warning', code: 'tax-id-not-waived', facts: { field: 'taxId', reason: statement.reason }, where: { ...where, value: taxId } }];
    },
    withAccepted(issues, id, rows) {
      let accepted: ModelIssue[] | undefined;
      for (const [at, issue] of issues.entries()) {
        const { field, value } = issue.where ?? {};
        if (!isDoubt(issue) || field === undefined || value === undefined) continue;
        const statement = said.accepted(value, id, rows);
        if (statement === undefined) continue;
        accepted ??= [...issues];
        accepted[at] = { severity: 'info', code: 'number-accepted', facts: { field, ...statement }, ...(issue.where !== undefined && { where: issue.where }) };
      }
      return accepted ?? issues;
    },
  };
}

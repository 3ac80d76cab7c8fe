/** The words of conflicts: what two people said without seeing each other's. */
import type { Cause } from '../model/change';
import type { FieldLabels } from './register-texts';
import type { IssueTexts } from './texts';

export interface ConflictsTexts {
  readonly fields: Pick<FieldLabels, 'Conflicts'>;
  readonly rowOf: Readonly<Record<'Conflicts', string>>;
  readonly causes: Readonly<Record<Extract<Cause, 'decide'>, string>>;
  readonly issues: Pick<IssueTexts, Extract<keyof IssueTexts, `conflict-${string}`>>;
}

/** The words of merging cards and of giving them back. */
import type { Cause } from '../model/change';
import type { DecisionTable } from '../model/fields';
import type { FieldLabels, RegisterTexts } from './register-texts';
import type { IssueTexts } from './texts';

type MergeTable = Exclude<DecisionTable, 'Automations' | 'Conflicts'>;
type MergeCode = Extract<keyof IssueTexts, `merge-${string}` | `unmerge-${string}` | `judgement-${string}`>;

export interface MergeTexts {
  readonly fields: Pick<FieldLabels, MergeTable>;
  readonly rowOf: Readonly<Record<MergeTable, string>>;
  readonly causes: Readonly<Record<Extract<Cause, 'merge' | 'unmerge' | 'judge'>, string>>;
  readonly issues: Pick<IssueTexts, MergeCode>;
  /** The list in the sheet Lists that keeps rules by name. */
  readonly rulesList: string;
  readonly mergedFrom: RegisterTexts['cardNotes']['mergedFrom'];
}

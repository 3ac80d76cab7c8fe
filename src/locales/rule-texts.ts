/** The words of the rules about cards and of what a card says of its numbers, as a type: one file a language. */
import type { Gate } from '../fiscal/rules/rule';
import type { NoteMeaning } from '../model/card-statements';
import type { IssueTexts } from './texts';

type RuleCode =
  | Extract<keyof IssueTexts, `rule-${string}` | `setting-${string}` | `tax-id-${string}`>
  | 'number-accepted' | 'number-taken' | 'code-taken' | 'reason-missing' | 'number-not-doubted'
  | 'statement-missing' | 'argument-not-amount' | 'saft-id-unknown';

export interface RuleTexts {
  readonly issues: Pick<IssueTexts, RuleCode>;
  /** What a gate is for, as it stands in a sentence about what is missing for it. */
  readonly gates: Readonly<Record<Gate, string>>;
  readonly noteTypes: Readonly<Record<NoteMeaning, string>>;
}

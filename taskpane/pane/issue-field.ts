/** The field of the card that an issue is about, if it is about one. */
import type { AppIssue } from '../../src/app/app';

export function issueField(issue: AppIssue): string | undefined {
  if (issue.where?.field !== undefined) return issue.where.field;
  const facts: Readonly<Record<string, string | number>> = issue.facts;
  const { field } = facts;
  return typeof field === 'string' ? field : undefined;
}

/** Findings of one kind in one field together: what a bookkeeper goes through one after the other, the worst and the most first. */
import type { AppIssue } from '../../../src/app/app';
import type { Severity } from '../../../src/base/issue';
import { findingFamily, type FindingFamily } from '../../../src/model/finding-family';
import { issueField } from '../../pane/issue-field';
import { severities } from '../../pane/register-check';

export interface FindingGroup {
  /** The same at every check. */
  readonly key: string;
  readonly family: FindingFamily;
  readonly table: string;
  readonly field?: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly issues: readonly AppIssue[];
  /** Those that know what is right. */
  readonly fixable: readonly AppIssue[];
}

/** Of findings with the worst first, as a check gives them. */
export function groupFindings(issues: readonly AppIssue[]): readonly FindingGroup[] {
  const groups = new Map<string, AppIssue[]>();
  for (const issue of issues) {
    const key = `${findingFamily(issue.code)} ${issue.where?.table ?? ''} ${issueField(issue) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  const rank = ({ severity }: FindingGroup): number => severities.indexOf(severity);
  return [...groups].flatMap(([key, found]) => {
    const [worst] = found;
    if (worst === undefined) return [];
    const field = issueField(worst);
    return [{
      key, family: findingFamily(worst.code), table: worst.where?.table ?? 'Customers', ...(field !== undefined && { field }),
      severity: worst.severity, issues: found, fixable: found.filter(({ fix }) => fix !== undefined),
    }];
  }).sort((a, b) => rank(a) - rank(b) || b.issues.length - a.issues.length);
}

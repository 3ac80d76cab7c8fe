/**
 * A county or a sector that a gate refuses is doubted by the check of the address too: one fault, so one finding. The rule
 * says why, with the weight that it has; the address knows what would be right, and what must go along with it.
 */
import type { ModelIssue } from '../model/check-record';

const ofRule: ReadonlySet<ModelIssue['code']> = new Set(['rule-county', 'rule-sector'] as const);
const ofAddress: ReadonlySet<ModelIssue['code']> = new Set(['county-writing', 'county-is-city', 'county-unknown', 'sector-writing'] as const);
const rank = { error: 0, warning: 1, info: 2 } as const;

/** The findings of one card. */
export function placesToldOnce(issues: readonly ModelIssue[]): readonly ModelIssue[] {
  const rules = new Map(issues.flatMap((issue) => (ofRule.has(issue.code) ? [[issue.where?.field, issue] as const] : [])));
  if (rules.size === 0) return issues;
  const told = new Map(issues.flatMap((issue) => (ofAddress.has(issue.code) && rules.has(issue.where?.field) ? [[issue.where?.field, issue] as const] : [])));
  if (told.size === 0) return issues;
  return issues.flatMap((issue) => {
    const field = issue.where?.field;
    const address = told.get(field);
    if (address === undefined) return [issue];
    if (issue === address) return [];
    return rules.get(field) === issue ? [joined(issue, address)] : [issue];
  });
}

/** The rule would write a county over the sector that stands in it; the address proposes only what loses nothing. */
function joined({ fix: _ofRule, ...rule }: ModelIssue, { fix, facts, severity }: ModelIssue): ModelIssue {
  const worst = rank[severity] < rank[rule.severity] ? severity : rule.severity;
  const known = { ...rule, severity: worst, ...(fix !== undefined && { fix }) } as ModelIssue;
  return known.code === 'rule-county' && 'right' in facts && typeof facts.right === 'string' ? { ...known, facts: { ...known.facts, example: facts.right } } : known;
}

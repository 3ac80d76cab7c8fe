/** What the card says under each field: the worst finding leads, the words come with it. */
import type { AppIssue } from '../../../src/app/app';
import type { Severity } from '../../../src/base/issue';
import { issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { answersTo, type Answer } from '../explain/answers-to';
import { fixText } from '../explain/fix-text';
import type { MeantValue } from '../../meant-value';
import { issueField } from '../../pane/issue-field';

export interface Finding {
  readonly severity: Severity;
  readonly text: string;
  /** What can be said to it. */
  readonly answers: readonly Answer[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function findingsByField(texts: Texts, issues: readonly AppIssue[], meant: MeantValue): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const issue of [...issues].sort((a, b) => rank[a.severity] - rank[b.severity])) {
    const field = issueField(issue);
    if (field === undefined) continue;
    const text = issueText(texts, issue);
    const first = found.get(field);
    const answers = [...fixOf(texts, issue, meant), ...answersTo(issue)];
    if (first === undefined) found.set(field, { severity: issue.severity, text, answers });
    else if (!first.text.includes(text)) {
      found.set(field, { severity: first.severity, text: `${first.text} ${text}`, answers: answers.length === 0 ? first.answers : [...first.answers, ...answers] });
    }
  }
  return found;
}

function fixOf(texts: Texts, { fix, where }: AppIssue, meant: MeantValue): readonly Answer[] {
  return fix === undefined ? [] : [{ kind: 'fix', fix, right: fixText(texts, fix, where?.table, meant) }];
}

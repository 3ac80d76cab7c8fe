/** What was found while a file was read: the same finding of many rows once, with the first of its rows and how many more. */
import type { ReactElement } from 'react';
import type { AppIssue } from '../../../src/app/app';
import { issueText } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { PageMessage } from '../../components/PageMessage';
import { useTexts } from '../../use-app';

const findingsTold = 4;
const rowsTold = 3;

export function FileFindings({ issues }: { readonly issues: readonly AppIssue[] }): ReactElement | null {
  const texts = useTexts();
  const words = texts.pane.importing.source;
  const found = grouped(texts, issues);
  if (found.length === 0) return null;
  const further = found.length - findingsTold;
  return (
    <PageMessage intent="warning">
      {found.slice(0, findingsTold).map(([text, lines]) => (
        <div key={text}>{lines.length === 0 ? text : `${words.inRows(lines.slice(0, rowsTold).join(', '), Math.max(0, lines.length - rowsTold))}${text}`}</div>
      ))}
      {further > 0 && <div>{words.furtherFindings(further)}</div>}
    </PageMessage>
  );
}

/** By what is said, in the order in which it was found. */
function grouped(texts: Texts, issues: readonly AppIssue[]): readonly (readonly [text: string, lines: readonly number[]])[] {
  const byText = new Map<string, number[]>();
  for (const issue of issues) {
    if (issue.severity === 'info') continue;
    const text = issueText(texts, issue);
    const lines = byText.get(text) ?? [];
    byText.set(text, lines);
    const line = issue.where?.line;
    if (line !== undefined && lines.at(-1) !== line) lines.push(line);
  }
  return [...byText];
}

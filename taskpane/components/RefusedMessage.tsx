/** Why a page cannot do what was asked, each reason once; nothing where nothing is against it. */
import type { ReactElement } from 'react';
import type { AppIssue } from '../../src/app/app';
import { issueText } from '../../src/locales/issue-text';
import { useTexts } from '../use-app';
import { PageMessage } from './PageMessage';

export interface RefusedMessageProps {
  readonly title?: string;
  readonly issues: readonly AppIssue[];
  /** So many reasons are said at most. */
  readonly most?: number;
}

export function RefusedMessage({ title, issues, most = Infinity }: RefusedMessageProps): ReactElement | null {
  const texts = useTexts();
  const reasons = [...new Set(issues.map((issue) => issueText(texts, issue)))].slice(0, most);
  return reasons.length === 0 ? null : (
    <PageMessage intent="error" role="alert" {...(title !== undefined && { title })}>
      {reasons.map((reason) => <div key={reason}>{reason}</div>)}
    </PageMessage>
  );
}

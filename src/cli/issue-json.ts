/** An issue in the JSON that commands print. */
import type { AppIssue } from '../app/app';
import { issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';

const texts = textsOf('en');

export const issueJson = (issue: AppIssue): object => ({ severity: issue.severity, code: issue.code, where: issue.where ?? {}, message: issueText(texts, issue) });

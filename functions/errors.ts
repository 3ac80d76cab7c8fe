/** An issue as the error a cell shows: #VALUE! when the question or the data is wrong, #N/A when there is no answer. */
import type { AppIssue } from '../src/app/app';
import { issueText } from '../src/locales/issue-text';
import { localeOfTag, textsOf } from '../src/locales/locales';

const wrong: ReadonlySet<AppIssue['code']> = new Set([
  'field-unknown',
  'field-ambiguous',
  'argument-not-date',
  'argument-not-limit',
  'terms-unknown',
  'due-date-beyond-calendar',
] as const);

/** Excel shows a message of ours only with these two errors. */
export function cellError(issue: AppIssue): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  const code = wrong.has(issue.code) ? invalidValue : notAvailable;
  return new CustomFunctions.Error(code, issueText(textsOf(cellLocale()), issue));
}

/** The runtime's own language: a custom function can run before Office says which one its screens have. */
function cellLocale() {
  return localeOfTag(Intl.DateTimeFormat().resolvedOptions().locale);
}

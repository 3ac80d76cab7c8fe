/** An issue as the error a cell shows: #VALUE! when the question or the data is wrong, #N/A when there is no answer. */
import type { AppIssue } from '../src/app/app';
import { issueText } from '../src/locales/issue-text';
import type { Texts } from '../src/locales/texts';

const wrong: ReadonlySet<AppIssue['code']> = new Set([
  'card-ambiguous',
  'address-purpose-unknown',
  'document-type-unknown',
  'field-unknown',
  'field-ambiguous',
  'argument-not-date',
  'argument-not-limit',
  'argument-not-amount',
  'argument-not-currency',
  'balance-several',
  'terms-unknown',
  'terms-ambiguous',
  'terms-shares',
  'terms-discount-late',
  'terms-from-unknown',
  'terms-from-twice',
  'terms-country-unknown',
  'due-date-beyond-calendar',
  'number-country-unknown',
  'number-kind-unknown',
  'number-format',
  'number-component',
  'number-placeholder',
  'number-digits-lost',
] as const);

/** Excel shows a message of ours only with these two errors. */
export function cellError(texts: Texts, issue: AppIssue): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  const code = wrong.has(issue.code) ? invalidValue : notAvailable;
  return new CustomFunctions.Error(code, issueText(texts, issue));
}

/** Wrong usage or input: ends a command with one line on stderr and exit code 2. */
import type { AppIssue } from '../app/app';
import { issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';

export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The file is named first, then what is wrong and what to do. */
export function refusalOf(file: string, issue: AppIssue): Refusal {
  return new Refusal(`${file}: ${issueText(textsOf('en'), issue)}`);
}

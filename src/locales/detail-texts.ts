/** The words of what the checks find in a card's smaller fields, as a type: one file a language. */
import type { DetailIssueFacts } from '../model/detail-issues';
import type { IssueTexts } from './texts';

export type DetailTexts = Pick<IssueTexts, keyof DetailIssueFacts>;

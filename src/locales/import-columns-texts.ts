/** The words about columns and values that are taken in, as a type: one file a language. */
import type { ColumnIssueFacts } from '../transfer/mapping/column-issues';
import type { IssueTexts } from './texts';

export type ImportColumnsTexts = Pick<IssueTexts, keyof ColumnIssueFacts>;

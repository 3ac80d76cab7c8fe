/** All that reading, writing and taking in files can find. */
import type { Issue } from '../base/issue';
import type { ExportIssueFacts } from './export-issues';
import type { FormatIssueFacts } from './format-issues';
import type { ImportIssueFacts } from './import-issues';
import type { ReadIssueFacts } from './read-issues';

export interface TransferIssueFacts extends ReadIssueFacts, FormatIssueFacts, ImportIssueFacts, ExportIssueFacts {}

export type TransferIssue = Issue<{ [C in keyof TransferIssueFacts]: TransferIssueFacts[C] & Record<string, string | number> }>;

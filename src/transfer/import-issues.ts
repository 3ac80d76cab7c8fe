/** What cannot be taken in: a column, a value, a row. Stable for ever. */
import type { ColumnIssueFacts } from './mapping/column-issues';

export interface ImportIssueFacts extends ColumnIssueFacts {}

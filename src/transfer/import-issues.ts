/** What cannot be taken in: a column, a value, a row. Stable for ever. */
export interface ImportIssueFacts {}

/** What cannot be read of a file, or only doubtfully. Stable for ever. */
export interface ReadIssueFacts {}

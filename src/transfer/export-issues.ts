/** What keeps a card out of a file that is written, or leaves something out of it. Stable for ever. */
export interface ExportIssueFacts {}

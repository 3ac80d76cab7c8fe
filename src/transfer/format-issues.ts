/** What is wrong in a file of a format with a structure of its own (vCard, UBL, bank statements, …). Stable for ever. */
export interface FormatIssueFacts {}

/**
 * What is wrong in a file of a format with a structure of its own (vCard, UBL, bank statements, …). Stable for ever.
 * `format` is the name that people know it by, `part` what the format itself calls a piece of it, `times` how often.
 */
export interface FormatIssueFacts {
  /** The text is no file of that format. */
  readonly 'format-other': { readonly format: string };
  /** It is one, but nobody is in it. */
  readonly 'format-nobody': { readonly format: string };
  /** It breaks off or is damaged there; what was whole has been read. */
  readonly 'format-broken': { readonly format: string; readonly line: number };
  readonly 'format-too-deep': { readonly format: string; readonly line: number };
  /** Parts that the register has no place for. */
  readonly 'format-part-left-out': { readonly part: string; readonly times: number };
  /** A record without a name is no customer. */
  readonly 'format-nameless': { readonly line: number };
  /** Letters in a charset that cannot be read. */
  readonly 'format-charset': { readonly charset: string; readonly line: number };
  /** `where.value` is not what the format has in that place. */
  readonly 'format-doubtful': { readonly part: string; readonly line: number };
  readonly 'format-record-length': { readonly line: number; readonly length: number; readonly expected: number };
  /** The file says itself how many records it has. */
  readonly 'format-record-count': { readonly said: number; readonly found: number };
  /** Entries of a bank statement of which nobody is made a customer. */
  readonly 'format-entries-nobody': { readonly times: number };
  readonly 'format-entries-bank': { readonly times: number };
  readonly 'format-entries-own': { readonly times: number };
  /** Entries that are not booked yet. */
  readonly 'format-entries-pending': { readonly times: number };
  /** Parts of an entry that do not come to what was booked: it is taken as one. */
  readonly 'format-entry-whole': { readonly line: number };
  /** What the parts of a document come to, and what it says that they do. Both as they are written. */
  readonly 'format-total-differs': { readonly number: string; readonly said: string; readonly found: string };
  /** Something was paid before or is rounded: what is left to be paid is not the total. */
  readonly 'format-payable-differs': { readonly number: string; readonly total: string; readonly payable: string };
  // --- writing ---
  readonly 'format-no-place': { readonly format: string; readonly field: string; readonly times: number };
  readonly 'format-no-place-rows': { readonly format: string; readonly missing: string; readonly times: number };
  readonly 'format-missing': { readonly format: string; readonly field: string };
  readonly 'format-cut': { readonly format: string; readonly field: string; readonly length: number };
  readonly 'format-letters': { readonly format: string; readonly field: string };
  /** A value that the format wants in a form which cannot be made of it. */
  readonly 'format-form': { readonly format: string; readonly field: string };
  /** Another card has the code; `instead` is the number under which this one stands in the file. */
  readonly 'format-code-twice': { readonly format: string; readonly code: string; readonly instead: string };
}

/** What cannot be read of a file, or only doubtfully. Stable for ever. */
export interface ReadIssueFacts {
  /** UTF-32 is known by its byte order mark; nobody's Excel writes it. */
  'read-utf-32': Record<never, never>;
  /** Neither a workbook nor a text. */
  'read-not-text': Record<never, never>;
  /** The file, the range or the clipboard holds nothing. */
  'read-empty': Record<never, never>;
  /** An archive has no file of the name that was chosen; `files` are those it has. */
  'read-archive-file': { readonly wanted: string; readonly files: string };
  /** What was written is no range of cells. */
  'read-range': { readonly range: string };
  'read-json-broken': Record<never, never>;
  /** Neither a list of objects nor an object with one in it. */
  'read-json-no-list': Record<never, never>;
  /** XML that no format here knows; `element` is its outermost. */
  'read-xml-unknown': { readonly element: string };
  /** The platform has no table for it. */
  'read-encoding-unknown': { readonly encoding: string };
  /** Several encodings fit; `encoding` is the one that was taken. */
  'read-encoding-unsure': { readonly encoding: string };
  /** Bytes that are no letter in the encoding, or letters that were lost before: shown as U+FFFD. */
  'read-letters-lost': { readonly letters: number };
  /** The text had been taken for windows-1252 and written as UTF-8 again; it was turned back. */
  'read-letters-doubled': { readonly before: string; readonly after: string };
  'read-zero-characters': Record<never, never>;
  /** Words stood backwards, as old Hebrew systems store them; they were turned. */
  'read-hebrew-turned': Record<never, never>;
  /** A quote that nobody closed: only its line is read without it. */
  'read-quote-open': { readonly quote: string; readonly column: number };
  /** A quote inside of a quoted cell that is not doubled. */
  'read-quote-inside': { readonly quote: string };
  /** Left out at the end: sums are no customers. */
  'read-totals-row': { readonly text: string };
  /** The headers stand again among the rows, as printed lists have them on each page; left out. */
  'read-header-again': Record<never, never>;
  /** No row of headers was found: all rows are taken for data. */
  'read-no-header': Record<never, never>;
  /** An error such as #N/A stands in so many cells of the column, the first of them named; they are read as empty. */
  'read-cell-errors': { readonly error: string; readonly cells: number };
  /** The file holds so many formulas of the column, the first of them named, without their results; they are read as empty. */
  'read-formulas-unsaved': { readonly cell: string; readonly cells: number };
  /** Excel keeps 15 digits of a number; further ones have become zeros. */
  'read-number-digits': { readonly number: string; readonly cells: number };
  /** Kept out of sight so well that only a program can show it; not read. */
  'read-sheet-very-hidden': { readonly sheet: string };
}

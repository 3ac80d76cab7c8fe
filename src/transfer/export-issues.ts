/** What keeps a card out of a file that is written, leaves something out of it, or stands against a backup or an erasure. Stable for ever. */
export interface ExportIssueFacts {
  /** No card is left that could be written. */
  readonly 'export-nothing': Record<never, never>;
  /** `formats` are those that there are, joined by commas. */
  readonly 'export-format-unknown': { readonly name: string; readonly formats: string };
  /** Columns were chosen for a format that says itself what stands where. */
  readonly 'export-columns-fixed': { readonly format: string };
  /** The format is about a firm's books: its own card has no tax number, or there is none. */
  readonly 'export-own-number-missing': { readonly format: string };
  /** `channels` are those of the firm's list, joined by commas. */
  readonly 'export-consent-unknown': { readonly channel: string; readonly channels: string };
  /** So many were left out who never agreed to the channel, or withdrew it. */
  readonly 'export-without-consent': { readonly channel: string; readonly count: number };
  /** So many that were named are not in the register any more. */
  readonly 'export-cards-gone': { readonly count: number };
  /** The card of `name` is left out: a number cannot be cut. */
  readonly 'export-value-too-long': { readonly field: string; readonly name: string; readonly most: number };
  /** Left out: the card of `second` stands in the file under the same number. */
  readonly 'export-same-number': { readonly name: string; readonly second: string; readonly number: string };
  /** The file has places for accounts and balances, which are not in the register. */
  readonly 'export-balances-absent': { readonly format: string };
  /** Ids that are the firm's own codes, with signs other than letters and digits in so many of them. */
  readonly 'export-code-signs': { readonly format: string; readonly count: number };
  /** ND, "no data", stands for a number that the card does not have. */
  readonly 'export-number-unknown': { readonly name: string };
  /** The text is no JSON. */
  readonly 'export-backup-unreadable': Record<never, never>;
  readonly 'export-backup-not-ours': Record<never, never>;
  readonly 'export-backup-newer': { readonly version: number };
  /** `part` is the table, the number of the row and the field as the file names them. */
  readonly 'export-backup-broken': { readonly part: string };
  /** Documents and payments are kept until the day, and with them what stands on them. */
  readonly 'export-erasure-keeps': { readonly name: string; readonly documents: number; readonly payments: number; readonly country: string; readonly until: string };
  /** How long documents are kept is not known for the country. */
  readonly 'export-erasure-term-unknown': { readonly name: string; readonly documents: number; readonly payments: number; readonly country: string };
  /** So many documents or payments have no date, so that nobody knows how long they are to be kept. */
  readonly 'export-erasure-undated': { readonly name: string; readonly count: number };
  /** So many cards that were merged into this one cannot be given back any more. */
  readonly 'export-erasure-merges': { readonly count: number };
  /** So many other cards and contacts have the same e-mail address, telephone or personal number, or go before or after the card. */
  readonly 'export-erasure-elsewhere': { readonly name: string; readonly count: number };
  /** So many files that the card links to stay where they are. */
  readonly 'export-erasure-files': { readonly name: string; readonly count: number };
  /** Laws of which the register knows nothing may make the firm keep some of it. */
  readonly 'export-erasure-duties': { readonly name: string };
  readonly 'export-erasure-final': { readonly name: string };
}

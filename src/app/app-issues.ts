/** What a use case can refuse. Stable for ever. */
export interface AppIssueFacts {
  'not-a-register': Record<never, never>;
  'register-exists': Record<never, never>;
  'register-newer': { readonly schema: number };
  'nothing-to-adopt': Record<never, never>;
  'adopt-no-name-column': Record<never, never>;
  'adopt-ambiguous-tables': { readonly tables: string };
  'table-column-lost': { readonly table: string; readonly column: string };
  /** An older register has no column for the field; `addMissingFields` adds it. */
  'field-not-in-sheet': { readonly table: string; readonly field: string };
  /** The name of a new field of the firm's own is empty, or longer than Excel takes. */
  'own-field-name': { readonly most: number };
  'own-field-exists': { readonly name: string };
  /** It would be taken for a field of the card that the workbook has no column for. */
  'own-field-known': { readonly name: string; readonly field: string };
  /** Formulas go beside cells that are not the register's. */
  'formula-cells-own': { readonly table: string };
  'formula-spills': { readonly table: string; readonly columns: number };
  'formula-argument-missing': { readonly argument: string };
  'undo-nothing': Record<never, never>;
  'undo-depends': { readonly field: string };
  /** Another requiredness profile was chosen after the one that is to be taken back. */
  'undo-profile-depends': { readonly profile: string };
  'redo-nothing': Record<never, never>;
  'repairs-outdated': Record<never, never>;
  'fixes-outdated': Record<never, never>;
  /** Somebody changed the field after a register was asked about it. */
  'fill-outdated': { readonly field: string; readonly name: string };
  /** No register answered anything about that day. */
  'vat-status-unknown': { readonly key: string; readonly date: string };
  'card-missing': { readonly key: string };
  /** Several cards have it; `cards` names some of them, joined by semicolons, and there are `more`. */
  'card-ambiguous': { readonly key: string; readonly count: number; readonly cards: string; readonly more: number };
  /** What is to be explained wants a reason. */
  'reason-missing': Record<never, never>;
  /** Nothing is said of the number that could be accepted. */
  'number-not-doubted': { readonly field: string };
  'tax-id-there': { readonly field: string; readonly number: string };
  /** No note of the card says what is to be taken back. */
  'statement-missing': Record<never, never>;
  /** What cannot be done to the card of the firm that keeps the register. */
  'own-company-protected': { readonly name: string };
  /** Documents and payments must not lose their customer. */
  'card-has-documents': { readonly name: string; readonly documents: number; readonly payments: number };
  'address-empty': { readonly location: string };
  /** The cards that follow each other under this key: none is valid on the day. */
  'card-not-on-day': { readonly key: string; readonly date: string };
  'succession-exists': { readonly card: string };
  'succession-too-early': { readonly earliest: string };
  'succession-unchanged': Record<never, never>;
  /** Somebody else decided it first. */
  'conflict-decided': Record<never, never>;
  /** Something else stands there than whoever decided saw. */
  'conflict-changed': { readonly name: string };
  /** The other workbook was never one with this one. */
  'reconcile-other-register': { readonly file: string };
  'reconcile-no-ancestor': { readonly file: string };
  /** `rows` of `count` rows. */
  'reconcile-deleted-many': { readonly file: string; readonly rows: number; readonly count: number };
  'reconcile-changed-many': { readonly file: string; readonly rows: number; readonly count: number };
  'reconcile-column-missing': { readonly file: string; readonly column: string; readonly table: string; readonly rows: number };
  'reconcile-erased': { readonly file: string; readonly count: number };
  'reconcile-stopped': Record<never, never>;
  /** Steps were folded, or one cannot be read: `earliest` is the first day that can be told. */
  'time-folded': { readonly day: string; readonly earliest: string };
  'time-unreadable': { readonly day: string; readonly earliest: string };
  'time-future': { readonly day: string };
  'time-order': { readonly from: string; readonly to: string };
  'time-step-unknown': Record<never, never>;
  'time-stopped': Record<never, never>;
  'compare-not-register': { readonly file: string };
  'restore-nothing': Record<never, never>;
  /** It went into another card since; `took-in`: another card went into it. */
  'restore-merged': { readonly name: string; readonly into: string };
  'restore-took-in': { readonly name: string };
  'restore-not-there': { readonly name: string };
  'restore-column-lost': { readonly table: string; readonly field: string };
  /** No other card than the one that stays is named. */
  'merge-nothing': Record<never, never>;
  /** The card is the one that stays, or has been merged into it. */
  'merge-same-card': { readonly name: string };
  'merge-own-company': { readonly name: string };
  /** The two follow each other: two fiscal identities. */
  'merge-succession': { readonly name: string; readonly second: string };
  /** The card is in a group before. */
  'merge-in-two-groups': { readonly name: string };
  /** Levels follow the orders, and no level has an amount to begin at. */
  'automation-thresholds-missing': Record<never, never>;
  /** The firm's list has no word for a status that an automation gives. */
  'automation-status-missing': { readonly meaning: string };
  'automation-stopped': Record<never, never>;
  /** Somebody stopped it before anything was written. */
  'merge-stopped': Record<never, never>;
  'merge-rules-name': Record<never, never>;
  'merge-rules-too-long': Record<never, never>;
  'merge-rules-missing': { readonly name: string };
  'merge-address-apart': Record<never, never>;
  'merge-pick-outside': { readonly field: string; readonly key: string };
  'merge-too-long': { readonly field: string };
  /** Two valid numbers of one country, the second one on the card `kept`: to be confirmed. */
  'merge-numbers-differ': { readonly field: string; readonly number: string; readonly name: string; readonly second: string; readonly kept: string };
  /** Of the card `kept`, in `second`: to be confirmed. */
  'merge-currencies-differ': { readonly name: string; readonly currencies: string; readonly kept: string; readonly second: string };
  /** Somebody said that they are two: to be confirmed. */
  'merge-judged-different': { readonly name: string; readonly kept: string };
  /** A cell that is not the register's holds the id or the code of a card that is merged. */
  'merge-reference-outside': { readonly key: string; readonly name: string };
  'unmerge-missing': { readonly key: string };
  'unmerge-code-taken': { readonly code: string; readonly name: string; readonly next: string };
  'judgement-one-card': Record<never, never>;
  'judgement-missing': Record<never, never>;
  'field-unknown': { readonly name: string };
  /** `fields` are the keys it may mean, joined by commas. */
  'field-ambiguous': { readonly name: string; readonly fields: string };
  'argument-not-date': { readonly value: string };
  'argument-not-amount': { readonly value: string };
  /** `missing` is the field that would have to be filled, and filled right. */
  'saft-id-unknown': { readonly missing: string };
  'argument-not-limit': { readonly value: string; readonly max: number };
  'argument-not-currency': { readonly value: string };
  /** What an address cannot be for; `purposes` are those it can, joined by commas. */
  'address-purpose-unknown': { readonly value: string; readonly purposes: string };
  /** `types` are the firm's words for the kinds of documents, joined by commas. */
  'document-type-unknown': { readonly value: string; readonly types: string };
  /** The customer owes in several currencies, joined by commas, which are never added up. */
  'balance-several': { readonly key: string; readonly currencies: string };
  /** The last day of a period comes before its first. */
  'period-reversed': { readonly from: string; readonly to: string };
  /** No document lacks a due day that terms would give it. */
  'due-dates-nothing': Record<never, never>;
  'nothing-found': { readonly query: string };
  /** Nothing is known of the numbers of the country. */
  'number-country-unknown': { readonly country: string };
  'number-kind-unknown': { readonly country: string; readonly kind: string };
  /** It is none of the numbers that the country gives. */
  'number-of-no-kind': { readonly number: string; readonly country: string };
  'bulk-field-refused': { readonly field: string };
  'bulk-own-company': { readonly field: string; readonly name: string };
  'bulk-nothing': Record<never, never>;
  'filter-name-missing': Record<never, never>;
  'filter-too-long': Record<never, never>;
  'filter-missing': { readonly name: string };
}

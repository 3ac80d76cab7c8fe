/** The words for cards that follow each other: their links on the card, and the page that makes the next one. */
export interface SuccessionTexts {
  /** The command on the card. */
  readonly command: string;
  readonly commandHint: string;
  readonly earlier: (card: string) => string;
  readonly later: (card: string) => string;
  /** The days on which this card is valid; either may be open. */
  readonly validFrom: (date: string) => string;
  readonly validTo: (date: string) => string;
  readonly heading: string;
  readonly back: string;
  readonly intro: string;
  readonly date: string;
  readonly details: string;
  /** What the old card says in a field whose value is another one now. */
  readonly was: (value: string) => string;
  readonly rows: string;
  readonly rowsHint: string;
  readonly noRows: string;
  readonly preview: string;
  readonly previewNew: (name: string, date: string) => string;
  readonly previewOld: (name: string, date: string) => string;
  /** The first day of the new card is still to come. */
  readonly previewOldStays: (name: string, date: string) => string;
  readonly previewRows: (rows: number) => string;
  readonly previewStays: (documents: number) => string;
  readonly previewUndo: string;
  readonly unknownDay: string;
  readonly make: string;
  readonly making: string;
  readonly cancel: string;
  readonly refused: string;
}

/** The words for what a person can say of a finding: that it is right all the same and why, or where the other card is. */
export interface ExplainTexts {
  /** Opens the question for the reason. */
  readonly accept: string;
  readonly acceptWhy: string;
  readonly noTaxId: string;
  readonly noTaxIdWhy: string;
  readonly keep: string;
  readonly cancel: string;
  /** What was accepted or said is so no more. */
  readonly takeBack: string;
  /** The card of another customer that has the same number. */
  readonly open: (name: string) => string;
  /** The same, where that card is archived. */
  readonly reactivate: string;
}

/** English: what a person can say of a finding. */
import type { ExplainTexts } from './explain-texts';

export const enExplain: ExplainTexts = {
  accept: 'Accept…',
  acceptWhy: 'Why is this number right all the same?',
  noTaxId: 'Has no tax id…',
  noTaxIdWhy: 'Why does the customer have no tax id?',
  keep: 'Keep the reason',
  cancel: 'Cancel',
  takeBack: 'Take back',
  open: (name) => `Open ${name}`,
  reactivate: 'Open and re-activate',
};

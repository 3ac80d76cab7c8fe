/** Romanian: what a person can say of a finding. */
import type { ExplainTexts } from './explain-texts';

export const roExplain: ExplainTexts = {
  accept: 'Acceptați…',
  acceptWhy: 'De ce este totuși corect acest număr?',
  noTaxId: 'Nu are cod fiscal…',
  noTaxIdWhy: 'De ce nu are clientul cod fiscal?',
  keep: 'Păstrați motivul',
  cancel: 'Renunțați',
  takeBack: 'Retrageți',
  open: (name) => `Deschideți ${name}`,
  reactivate: 'Deschideți și reactivați',
};

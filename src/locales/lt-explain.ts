/** Lithuanian: what a person can say of a finding. */
import type { ExplainTexts } from './explain-texts';

export const ltExplain: ExplainTexts = {
  accept: 'Patvirtinti…',
  acceptWhy: 'Kodėl šis numeris vis dėlto teisingas?',
  noTaxId: 'Neturi mokesčių mokėtojo kodo…',
  noTaxIdWhy: 'Kodėl klientas neturi mokesčių mokėtojo kodo?',
  keep: 'Išsaugoti priežastį',
  cancel: 'Atšaukti',
  takeBack: 'Atsiimti',
  open: (name) => `Atidaryti ${name}`,
  reactivate: 'Atidaryti ir vėl padaryti aktyvią',
};

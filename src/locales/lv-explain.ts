/** Latvian: what a person can say of a finding. */
import type { ExplainTexts } from './explain-texts';

export const lvExplain: ExplainTexts = {
  accept: 'Apstiprināt…',
  acceptWhy: 'Kāpēc šis numurs tomēr ir pareizs?',
  noTaxId: 'Nav nodokļu maksātāja koda…',
  noTaxIdWhy: 'Kāpēc klientam nav nodokļu maksātāja koda?',
  keep: 'Saglabāt iemeslu',
  cancel: 'Atcelt',
  takeBack: 'Atsaukt',
  open: (name) => `Atvērt ${name}`,
  reactivate: 'Atvērt un atkal padarīt aktīvu',
};

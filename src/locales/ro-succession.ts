/** Romanian: cards that follow each other. */
import { createCountText } from './count-text';
import type { SuccessionTexts } from './succession-texts';

const { count } = createCountText('ro');

const rows = { one: 'Se copiază # rând.', few: 'Se copiază # rânduri.', other: 'Se copiază # de rânduri.' };
const documents = {
  one: '# document sau plată rămâne la fișa veche.', few: '# documente și plăți rămân la fișa veche.', other: '# de documente și plăți rămân la fișa veche.',
};

export const roSuccession: SuccessionTexts = {
  command: 'S-au schimbat datele fiscale…',
  commandHint: 'Creează o fișă nouă care o continuă pe aceasta de la o anumită zi. Aceasta este valabilă până în ziua precedentă și își păstrează documentele.',
  earlier: (card) => `Fișa anterioară: ${card}`,
  later: (card) => `Fișa următoare: ${card}`,
  validFrom: (date) => `valabilă de la ${date}`,
  validTo: (date) => `valabilă până la ${date}`,
  heading: 'S-au schimbat datele fiscale',
  back: 'Înapoi la fișă',
  intro: 'O fișă nouă preia clientul din ziua în care sunt valabile datele noi. Formulele care primesc o dată găsesc fișa din acea zi.',
  date: 'Prima zi a datelor noi',
  details: 'Datele fiscale noi',
  was: (value) => `În fișa veche: ${value}`,
  rows: 'Trece la fișa nouă',
  rowsHint: 'Rândurile bifate se copiază; fișa veche le păstrează pe ale sale.',
  noRows: 'Fișa veche nu are contacte, adrese sau alte rânduri.',
  preview: 'Ce se va face',
  previewNew: (name, date) => `Fișă nouă ${name}, valabilă de la ${date}.`,
  previewOld: (name, date) => `Fișa ${name} devine inactivă, valabilă până la ${date}. Fiecare fișă este amintită în observațiile celeilalte.`,
  previewOldStays: (name, date) => `Fișa ${name} rămâne în uz până la ${date}. Fiecare fișă este amintită în observațiile celeilalte.`,
  previewRows: (found) => count(found, rows),
  previewStays: (found) => count(found, documents),
  previewUndo: 'Un singur pas, care se poate anula în întregime.',
  unknownDay: '(ziua nu este dată încă)',
  make: 'Creați fișa nouă',
  making: 'Se creează fișa…',
  cancel: 'Renunțați',
  refused: 'Fișa nouă nu a fost creată; ce ați introdus se află tot aici.',
};

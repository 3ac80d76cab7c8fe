/** Romanian: the page on which customers are written into a file. */
import { createCountText } from './count-text';
import type { ExportPageTexts } from './export-page-texts';

const { number, count } = createCountText('ro');

export const roExportPage: ExportPageTexts = {
  command: 'Export într-un fișier…',
  heading: 'Export de clienți',
  back: 'Înapoi fără export',
  format: 'Pentru ce',
  formats: {
    'csv': 'O listă pentru Excel și alte programe (CSV)',
    'xlsx': 'Un registru de lucru Excel',
    'json': 'O copie de siguranță a întregului registru',
    'vcard': 'Contacte pentru telefon și e-mail (vCard)',
    'ubl': 'Cumpărători pentru e-facturi (UBL)',
    'saft-ro': 'Clienți pentru D406 (România)',
    'saft-lt': 'Clienți pentru SAF-T (Lituania)',
    'isaf-lt': 'Clienți pentru i.SAF (Lituania)',
    'uniform-il': 'Fișier uniform (Israel)',
  },
  which: 'Care clienți',
  all: 'Toți',
  shown: (found) => count(found, { one: 'Cel # afișat', few: 'Cei # afișați', other: 'Cei # afișați' }),
  ticked: (found) => count(found, { one: 'Cel # bifat', few: 'Cei # bifați', other: 'Cei # bifați' }),
  columns: {
    label: 'Care coloane',
    all: 'Toate',
    own: 'Numai cele pe care le aleg',
    count: (found) => count(found, { one: '# coloană aleasă', few: '# coloane alese', other: '# de coloane alese' }),
    none: 'Nicio coloană nu este aleasă încă. Alegeți cel puțin una.',
    tickAll: 'Alege toate',
    tickNone: 'Nu alege niciuna',
  },
  backupAll: 'O copie de siguranță cuprinde întotdeauna tot.',
  consent: 'Numai cei care au consimțit la',
  noConsent: 'Nu contează',
  summary: (written, chosen) => `Se vor scrie ${number(written)} din ${number(chosen)}.`,
  leftOut: 'Aceștia nu intră în fișier',
  missing: 'Vă rugăm vedeți întâi acestea',
  further: 'Bine de știut',
  more: (found) => count(found, { one: 'și încă #', few: 'și încă #', other: 'și încă #' }),
  save: 'Salvează fișierul…',
  looking: 'Se verifică clienții…',
  working: 'Se scrie fișierul…',
  stop: 'Opriți',
  stopped: 'Oprit. Nu s-a scris nimic.',
  again: 'Verificați din nou',
  file: 'clienti',
  done: (file) => `Fișierul ${file} este scris. Browserul îl păstrează la descărcări.`,
  template: 'O listă goală de completat',
  templateFile: 'clienti-de-completat',
};

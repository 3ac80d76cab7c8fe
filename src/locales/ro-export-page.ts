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
  backupAll: 'O copie de siguranță cuprinde întotdeauna tot.',
  consent: 'Numai cei care au consimțit la',
  noConsent: 'Nu contează',
  summary: (written, chosen) => `Se vor scrie ${number(written)} din ${number(chosen)}.`,
  missing: 'Vă rugăm vedeți întâi acestea',
  more: (found) => count(found, { one: 'și încă #', few: 'și încă #', other: 'și încă #' }),
  save: 'Salvează fișierul…',
  working: 'Se scrie fișierul…',
  file: 'clienti',
  done: (file) => `Fișierul ${file} este scris. Browserul îl păstrează la descărcări.`,
  template: 'O listă goală de completat',
  templateFile: 'clienti-de-completat',
};

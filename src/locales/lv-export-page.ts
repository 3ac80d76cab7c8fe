/** Latvian: the page on which customers are written into a file. */
import { createCountText } from './count-text';
import type { ExportPageTexts } from './export-page-texts';

const { number, count } = createCountText('lv');

export const lvExportPage: ExportPageTexts = {
  command: 'Eksportēt failā…',
  heading: 'Klientu eksports',
  back: 'Atpakaļ bez eksporta',
  format: 'Kam vajadzīgs',
  formats: {
    'csv': 'Saraksts programmai Excel un citām (CSV)',
    'xlsx': 'Excel darbgrāmata',
    'json': 'Visa reģistra rezerves kopija',
    'vcard': 'Kontakti tālrunim un pastam (vCard)',
    'ubl': 'Pircēji e-rēķiniem (UBL)',
    'saft-ro': 'Klienti D406 (Rumānija)',
    'saft-lt': 'Klienti SAF-T (Lietuva)',
    'isaf-lt': 'Klienti i.SAF (Lietuva)',
    'uniform-il': 'Vienotais fails (Izraēla)',
  },
  which: 'Kuri klienti',
  all: 'Visi',
  shown: (found) => count(found, { zero: '# redzamo', one: '# redzamais', other: '# redzamie' }),
  ticked: (found) => count(found, { zero: '# atzīmēto', one: '# atzīmētais', other: '# atzīmētie' }),
  backupAll: 'Rezerves kopijā vienmēr ir viss.',
  consent: 'Tikai tie, kas piekrita',
  noConsent: 'Nav svarīgi',
  summary: (written, chosen) => `Tiks ierakstīti ${number(written)} no ${number(chosen)}.`,
  missing: 'Lūdzu, vispirms apskatiet',
  more: (found) => count(found, { zero: 'un vēl #', one: 'un vēl #', other: 'un vēl #' }),
  save: 'Saglabāt failu…',
  working: 'Raksta failu…',
  file: 'klienti',
  done: (file) => `Fails ${file} ir ierakstīts. Pārlūks to glabā pie lejupielādēm.`,
  template: 'Tukšs saraksts aizpildīšanai',
  templateFile: 'klienti-aizpildisanai',
};

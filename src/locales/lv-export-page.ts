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
  columns: {
    label: 'Kuras kolonnas',
    all: 'Visas',
    own: 'Tikai manis izvēlētās',
    count: (found) => count(found, { zero: 'Izvēlēto kolonnu: #', one: 'Izvēlēta # kolonna', other: 'Izvēlētas # kolonnas' }),
    none: 'Vēl nav izvēlēta neviena kolonna. Izvēlieties vismaz vienu.',
    tickAll: 'Izvēlēties visas',
    tickNone: 'Nevienu',
  },
  backupAll: 'Rezerves kopijā vienmēr ir viss.',
  consent: 'Tikai tie, kas piekrita',
  noConsent: 'Nav svarīgi',
  summary: (written, chosen) => `Tiks ierakstīti ${number(written)} no ${number(chosen)}.`,
  leftOut: 'Šie failā nenonāks',
  missing: 'Lūdzu, vispirms apskatiet',
  further: 'Noder zināt',
  more: (found) => count(found, { zero: 'un vēl #', one: 'un vēl #', other: 'un vēl #' }),
  save: 'Saglabāt failu…',
  looking: 'Pārskata klientus…',
  working: 'Raksta failu…',
  stop: 'Apturēt',
  stopped: 'Apturēts. Nekas nav ierakstīts.',
  again: 'Pārskatīt vēlreiz',
  file: 'klienti',
  done: (file) => `Fails ${file} ir ierakstīts. Pārlūks to glabā pie lejupielādēm.`,
  template: 'Tukšs saraksts aizpildīšanai',
  templateFile: 'klienti-aizpildisanai',
};

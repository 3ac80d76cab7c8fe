/** Lithuanian: the page on which customers are written into a file. */
import { createCountText } from './count-text';
import type { ExportPageTexts } from './export-page-texts';

const { number, count } = createCountText('lt');

export const ltExportPage: ExportPageTexts = {
  command: 'Eksportuoti į failą…',
  heading: 'Klientų eksportas',
  back: 'Atgal neeksportavus',
  format: 'Kam reikia',
  formats: {
    'csv': 'Sąrašas „Excel“ ir kitoms programoms (CSV)',
    'xlsx': '„Excel“ darbaknygė',
    'json': 'Viso registro atsarginė kopija',
    'vcard': 'Kontaktai telefonui ir paštui (vCard)',
    'ubl': 'Pirkėjai e. sąskaitoms (UBL)',
    'saft-ro': 'Klientai D406 (Rumunija)',
    'saft-lt': 'Klientai SAF-T (Lietuva)',
    'isaf-lt': 'Klientai i.SAF (Lietuva)',
    'uniform-il': 'Vienodasis failas (Izraelis)',
  },
  which: 'Kurie klientai',
  all: 'Visi',
  shown: (found) => count(found, { one: '# rodomas', few: '# rodomi', many: '# rodomo', other: '# rodomų' }),
  ticked: (found) => count(found, { one: '# pažymėtas', few: '# pažymėti', many: '# pažymėto', other: '# pažymėtų' }),
  columns: {
    label: 'Kurie stulpeliai',
    all: 'Visi stulpeliai',
    own: 'Tik mano pasirinkti',
    count: (found) => count(found, { one: 'Pasirinktas # stulpelis', few: 'Pasirinkti # stulpeliai', many: 'Pasirinkta # stulpelio', other: 'Pasirinkta # stulpelių' }),
    none: 'Dar nepasirinktas nė vienas stulpelis. Pasirinkite bent vieną.',
    tickAll: 'Pasirinkti visus',
    tickNone: 'Nė vieno',
  },
  backupAll: 'Atsarginėje kopijoje visada yra viskas.',
  consent: 'Tik tie, kurie sutiko',
  noConsent: 'Nesvarbu',
  summary: (written, chosen) => `Bus įrašyta ${number(written)} iš ${number(chosen)}.`,
  leftOut: 'Šie į failą nepateks',
  missing: 'Pirma peržiūrėkite',
  further: 'Naudinga žinoti',
  more: (found) => count(found, { one: 'ir dar #', few: 'ir dar #', many: 'ir dar #', other: 'ir dar #' }),
  save: 'Išsaugoti failą…',
  looking: 'Peržiūrimi klientai…',
  working: 'Rašomas failas…',
  stop: 'Stabdyti',
  stopped: 'Sustabdyta. Niekas neįrašyta.',
  again: 'Peržiūrėti iš naujo',
  file: 'klientai',
  done: (file) => `Failas ${file} įrašytas. Naršyklė jį laiko prie atsisiuntimų.`,
  template: 'Tuščias sąrašas pildymui',
  templateFile: 'klientai-pildymui',
};

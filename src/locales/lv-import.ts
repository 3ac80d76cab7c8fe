/** Latvian: importing customers. */
import { lvImportColumns } from './lv-import-columns';
import type { ImportTexts } from './import-texts';

export const lvImport: ImportTexts = {
  cause: 'Importēts no faila',
  words: { line: 'Rinda', reason: 'Iemesls' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `Lapa “${sheet}” netiek pieņemta: dokumenti un maksājumi nenāk līdzi klientu sarakstam, un citām rindām jānosauc klients pēc id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `Lapā “${sheet}” ir rindas klientiem, kuru sarakstā nav; tās netiek pieņemtas: ${count}.`,
    'import-examples-left-out': ({ count }) => `Aizpildāmā saraksta paraugrindas nav klienti; tās netiek pieņemtas: ${count}.`,
    'import-code-taken': ({ code }) => `Kods ${code} jau pieder citai kartītei. Jaunā kartīte saņems nākamo brīvo kodu, bet šis paliks starp tās papildu numuriem.`,
    'import-card-gone': ({ key }) => `Šīm rindām izvēlētās kartītes “${key}” reģistrā vairs nav. Izvēlieties citu kartīti vai ļaujiet izveidot jaunu.`,
    'import-backup': () => 'Šī ir visa reģistra rezerves kopija. Izveidojiet no tās jaunu reģistru tukšā darbgrāmatā; šajā nekas netiek iejaukts.',
    'import-nothing': () => 'Nekas šajā failā nemainītu reģistru: visas rindas jau ir, izlaistas vai kļūdainas.',
    'import-stopped': () => 'Apturēts. Nekas nav importēts.',
    ...lvImportColumns,
  },
};

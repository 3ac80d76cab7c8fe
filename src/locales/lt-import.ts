/** Lithuanian: importing customers. */
import { ltImportColumns } from './lt-import-columns';
import type { ImportTexts } from './import-texts';

export const ltImport: ImportTexts = {
  cause: 'Importuota iš failo',
  words: { line: 'Eilutė', reason: 'Priežastis' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `Lapas „${sheet}“ nepriimamas: dokumentai ir mokėjimai neateina su klientų sąrašu, o kitos eilutės turi nurodyti klientą pagal id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `Lape „${sheet}“ yra eilučių klientų, kurių sąraše nėra; jos lieka nepriimtos: ${count}.`,
    'import-examples-left-out': ({ count }) => `Pildymui skirto sąrašo pavyzdinės eilutės nėra klientai; jos lieka nepriimtos: ${count}.`,
    'import-code-taken': ({ code }) => `Kodas ${code} jau priklauso kitai kortelei. Nauja kortelė gaus kitą laisvą kodą, o šis liks tarp papildomų jos numerių.`,
    'import-card-gone': ({ key }) => `Šioms eilutėms pasirinktos kortelės „${key}“ registre nebėra. Pasirinkite kitą kortelę arba leiskite sukurti naują.`,
    'import-backup': () => 'Tai viso registro atsarginė kopija. Sukurkite iš jos naują registrą tuščioje darbaknygėje; į šį niekas neįmaišoma.',
    'import-nothing': () => 'Šis failas nieko registre nepakeistų: visos eilutės jau yra, praleistos arba klaidingos.',
    'import-stopped': () => 'Sustabdyta. Niekas neimportuota.',
    ...ltImportColumns,
  },
};

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
    'import-customer-unknown': ({ key }) => `Registre nėra kliento ${key}. Nurodykite, kas tai, arba įkelkite kaip naują klientą.`,
    'import-customer-ambiguous': ({ key, count }) => `${key} gali būti keli klientai (${count}) arba kažkas eilutėje prieštarauja tam, kurį ji nurodo. Nurodykite, kas tai.`,
    'import-customer-missing': () => 'Eilutėje nepasakyta, kieno ji. Nurodykite kliento kodą, mokesčių mokėtojo numerį arba pavadinimą.',
    'import-entry-missing': ({ target }) => `Laukas ${target} tuščias, o be jo eilutė neskaičiuojama. Užpildykite jį.`,
    'import-document-number-taken': ({ number, date }) => `Šis klientas jau turi ${date} dokumentą ${number}. Jei tai kitas dokumentas, taip jį ir įkelkite; jei ne, eilutę praleiskite arba pataisykite jos datą.`,
    'import-document-twice': ({ number, line }) => `Dokumentas ${number} jau yra eilutėje ${line}, ir ten parašyta kitaip. Vieną iš jų iš failo išimkite.`,
    'import-document-elsewhere': ({ number, name }) => `${name} taip pat turi tos pačios rūšies ir tų pačių metų dokumentą ${number}. Patikrinkite, ar tai ne tas pats.`,
    'import-document-amount': ({ number, before, after }) => `Dokumento ${number} suma keičiasi iš ${before} į ${after}.`,
    'import-document-purchase': ({ seller }) => `Šį dokumentą ${seller === '' ? 'tiekėjas' : seller} išrašė jūsų įmonei. Registre laikoma, ką skolingi klientai; įveskite jį ten, kur vedate pirkimus.`,
    'import-document-foreign': ({ seller }) => `Dokumentą išrašė ${seller}, o tai ne jūsų įmonė. Jei vis dėlto jūsų, įrašykite jos mokesčių numerį į savo įmonės kortelę.`,
    'import-document-type-assumed': ({ times }) => `Faile nepasakyta, kokios rūšies tai dokumentai (skaičius: ${times}). Jie laikomi sąskaitomis, o kur suma neigiama – kreditinėmis sąskaitomis.`,
    'import-currency-assumed': ({ times, currency }) => `Sumos be valiutos (skaičius: ${times}) laikomos ${currency} – jūsų įmonės valiuta.`,
    'import-payment-out': () => 'Išėję pinigai: tai ne mokėjimas jums, todėl praleista.',
    'import-payment-own': () => 'Pervedimas tarp jūsų pačių sąskaitų: praleista.',
    'import-payment-bank': () => 'Banko mokesčiai arba palūkanos: praleista.',
    'import-payment-doubtful': ({ count }) => `Šiuo mokėjimu gali būti apmokami keli dokumentai (${count}). Pasirinkite, kurie, arba įkelkite kaip avansą.`,
    'import-payment-other': ({ number, name }) => `Dokumentas ${number} priklauso ne mokėtojui, o klientui ${name}. Pasirinkite jį, jei mokėta už jį, arba įkelkite mokėjimą kaip avansą.`,
    'import-payment-paid': ({ number }) => `Nurodytas dokumentas ${number} jau apmokėtas, todėl mokėjimas įkeliamas kaip avansas.`,
    'import-payment-over': ({ number }) => `Sumokėta daugiau, nei liko pagal ${number}. Likutis įkeliamas kaip avansas.`,
    'import-payment-number-unknown': ({ number }) => `Dokumento ${number} nėra. Mokėjime numeris paliekamas, ir kol dokumento nėra, jis dengia tai, ką reikia mokėti pirmiausia.`,
    'import-stopped': () => 'Sustabdyta. Niekas neimportuota.',
    ...ltImportColumns,
  },
};

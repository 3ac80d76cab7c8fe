/** Lithuanian: what is said of columns and values that are taken in. */
import type { ImportColumnsTexts } from './import-columns-texts';

const holds = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` „${value}“`);

export const ltImportColumns: ImportColumnsTexts = {
  'import-column-by-header': ({ column, target, known }) => `„${column}“ laikomas lauku ${target}: vadinasi kaip „${known}“.`,
  'import-column-by-typo': ({ column, target, known }) =>
    `„${column}“ laikomas lauku ${target}: panašu į „${known}“ su rašybos klaida. Patikrinkite.`,
  'import-column-by-content': ({ column, target, share }) => `„${column}“ laikomas lauku ${target}: ${share} % jo reikšmių yra tokios.`,
  'import-column-contradicted': ({ column, target, share }) =>
    `„${column}“ vadinasi kaip ${target}, bet tik ${share} % reikšmių gali tuo būti. Nurodykite, kas tai per stulpelis.`,
  'import-column-of-source': ({ column, target, source }) => `„${column}“ laikomas lauku ${target}, kaip rašo ${source}.`,
  'import-column-remembered': ({ column, target }) => `„${column}“ laikomas lauku ${target}, kaip ir praėjusį kartą.`,
  'import-column-split': ({ column, targets }) => `Stulpelyje „${column}“ yra keli dalykai, jis išskaidomas: ${targets}. Peržiūrėkite pavyzdžius.`,
  'import-column-joined': ({ column, target }) => `„${column}“ kartu su kitais stulpeliais sudaro ${target}.`,
  'import-column-ambiguous': ({ column, targets }) =>
    `„${column}“ gali būti bet kuris iš šių: ${targets}. Pasirinkite vieną arba stulpelį praleiskite.`,
  'import-column-shared': ({ column, others, target }) =>
    `„${column}“ ir „${others}“ visi panašūs į ${target}. Pasirinkite, kuris stulpelis tai yra ir kas yra kiti.`,
  'import-column-same': ({ column, twin }) => `Stulpelyje „${column}“ kiekvienoje eilutėje yra tas pats kaip „${twin}“, todėl jis praleidžiamas.`,
  'import-column-own': ({ column, values }) =>
    `Kartotekoje niekas nevadinama „${column}“. Jame skirtingų reikšmių: ${values}; jis gali tapti jūsų pačių lauku. Praleiskite jį, jei niekam nereikia.`,
  'import-column-unneeded': ({ column }) => `Nei dokumente, nei mokėjime nėra nieko, kas vadintųsi „${column}“, todėl stulpelis praleidžiamas. Jei jo reikia, parinkite jam lauką.`,
  'import-column-empty': ({ column }) => `Stulpelis „${column}“ tuščias ir praleidžiamas.`,
  'import-column-constant': ({ column }, { value }) =>
    `Stulpelyje „${column}“ visose eilutėse ta pati reikšmė${holds(value)}, jis praleidžiamas. Parinkite jam lauką, jei jo reikia.`,
  'import-column-not-kept': ({ column, source }) =>
    `„${column}“ praleidžiamas: ${source} jį laiko sau, apie klientą jis nieko nesako. Parinkite jam lauką, jei jo reikia.`,
  'import-column-date-order': ({ column, order }, { value }) =>
    `Stulpelio „${column}“ dienos skaitomos ${order}: reikšmę${holds(value)} galima skaityti tik taip.`,
  'import-column-date-order-unknown': ({ column, order }) =>
    `Stulpelio „${column}“ dienas galima skaityti keliais būdais. Jos skaitomos ${order}; jei tai neteisinga, pasirinkite kitą tvarką.`,
  'import-column-dates-mixed': ({ column, order }, { value }) =>
    `Stulpelio „${column}“ dienos parašytos ne viena tvarka. Jos skaitomos ${order}; tokias kaip${holds(value)} pataisykite faile.`,
  'import-column-decimal': ({ column, sign }, { value }) =>
    `Stulpelio „${column}“ skaičiuose dešimtainis ženklas yra „${sign}“: tai rodo${holds(value)}.`,
  'import-column-decimal-unknown': ({ column, sign }) =>
    `Negalima pasakyti, ar ženklai stulpelyje „${column}“ skiria dešimtaines dalis, ar tūkstančius. Dešimtainiu ženklu laikomas „${sign}“; jei tai neteisinga, pasirinkite kitą.`,
  'import-column-decimals-mixed': ({ column, sign }, { value }) =>
    `Stulpelio „${column}“ skaičiai parašyti nevienodai. Dešimtainiu ženklu laikomas „${sign}“; tokius kaip${holds(value)} pataisykite faile.`,
  'import-column-words-open': ({ column, target, words }) =>
    `Kai kurie stulpelio „${column}“ žodžiai laukui ${target} nežinomi: ${words}. Nurodykite, ką kiekvienas reiškia.`,
  'import-column-gone': ({ column }) => `Faile nėra stulpelio „${column}“, apie kurį kalba susiejimas. Tai, ką jis pildė, lieka kaip buvę.`,
  'import-column-target-unknown': ({ column, target }) =>
    `Susiejimas skiria „${column}“ laukui ${target}, kurio kartotekoje nėra. Pasirinkite kitą lauką.`,
  'import-column-mapping-shape': ({ part }) =>
    `Tai nėra stulpelių susiejimas: ${part} ne toks, koks turi būti. Pasirinkite failą, kurį išsaugojo importas.`,
  'import-column-mapping-newer': ({ version }) => `Šiuos stulpelius išsaugojo naujesnė „Kartoteka“ versija (${version}). Atnaujinkite šią ir bandykite dar kartą.`,
  'import-column-mapping-foreign': ({ columns }) => `Nė vieno stulpelio, apie kurį kalba šis failas (${columns}), jūsų sąraše nėra. Pasirinkite failą, kuris buvo išsaugotas tokiam sąrašui.`,
  'import-value-not-date': ({ column, order, target }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nėra diena tvarka ${order}, todėl ${target} lieka tuščias. Pataisykite ją arba pasirinkite kitą dienos ir mėnesio tvarką.`,
  'import-value-not-number': ({ column, target }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nėra skaičius, todėl ${target} lieka tuščias. Pataisykite ją eilutėje.`,
  'import-value-not-flag': ({ column, target }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nėra nei taip, nei ne, todėl ${target} lieka tuščias. Nurodykite, ką žodis reiškia.`,
  'import-value-not-country': ({ column }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nėra žinoma šalis. Ji paliekama kaip parašyta; parašykite šalies pavadinimą arba dviejų raidžių kodą.`,
  'import-value-not-email': ({ column }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nėra el. pašto adresas. Ji paliekama kaip parašyta; pataisykite ją eilutėje.`,
  'import-value-not-in-list': ({ column, target, rows }, { value }) =>
    `„${column}“: reikšmės${holds(value)} nėra lauko ${target} sąraše (eilučių: ${rows}). Ji paliekama kaip parašyta; nurodykite, kurią sąrašo reikšmę ji reiškia.`,
  'import-value-too-long': ({ column, target, limit }) => `„${column}“: tekstas ilgesnis nei ${limit} ženklų, kurie telpa į langelį, todėl ${target} lieka tuščias. Sutrumpinkite jį faile ir skaitykite failą dar kartą.`,
  'import-value-digits-lost': ({ column, target }, { value }) =>
    `„${column}“: reikšmės${holds(value)} paskutinius skaitmenis skaičiuoklė prarado, todėl ${target} lieka tuščias. Ten, kur failas sukurtas, nustatykite stulpeliui teksto formatą ir išsaugokite iš naujo.`,
  'import-value-not-taken': ({ column, target, taken }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nepaimama, nes ${target} jau turi ${taken}. Jei reikia abiejų, parinkite stulpeliui kitą lauką.`,
  'import-value-without-account': ({ column }, { value }) =>
    `„${column}“: reikšmė${holds(value)} nepaimama: šalia jos eilutėje nėra sąskaitos numerio, o be jo banko sąskaita nekuriama. Jei sąskaitos reikia, įrašykite numerį faile.`,
  'import-value-split-rest': ({ column, target }, { value }) =>
    `„${column}“: dalies reikšmės${holds(value)} nepavyko atpažinti, ji palikta lauke ${target}. Patikrinkite eilutę.`,
};

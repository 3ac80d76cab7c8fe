/** Lithuanian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const ltReading: ReadingTexts = {
  issues: {
    'read-utf-32': () => 'Tekstas užrašytas UTF-32 koduote, kuri čia neskaitoma. Įrašykite jį kaip UTF-8 ir bandykite dar kartą.',
    'read-not-text': () => 'Tai nei darbaknygė, nei tekstas. Pasirinkite .xlsx arba .csv failą.',
    'read-empty': () => 'Čia nieko nėra. Pasirinkite kitą failą arba kitą sritį.',
    'read-range': ({ range }) => `„${range}“ nėra langelių sritis. Įrašykite pirmą ir paskutinį langelį, pvz., B3:H200, arba palikite tuščią visam lapui.`,
    'read-archive-file': ({ wanted, files }) => `Šiame archyve nėra failo „${wanted}“; yra ${files}. Pasirinkite vieną iš jų.`,
    'read-json-broken': () => 'Tai JSON tekstas, bet jis sugadintas arba nutrauktas. Gaukite jį iš naujo iš šaltinio.',
    'read-json-no-list': () => 'Šiame JSON tekste nėra klientų sąrašo. Pasirinkite failą, kuriame jis yra.',
    'read-xml-unknown': ({ element }) => `Tai čia nežinomos rūšies XML failas (${element}). Eksportuokite klientus kaip CSV arba .xlsx ir bandykite dar kartą.`,
    'read-encoding-unknown': ({ encoding }) => `Ši naršyklė nemoka skaityti ${encoding}. Pasirinkite kitą koduotę arba įrašykite failą kaip UTF-8.`,
    'read-encoding-unsure': ({ encoding }) => `Raidės perskaitytos kaip ${encoding}, bet tai nėra tikra. Pažiūrėkite į pavadinimus; jei raidės klaidingos, pasirinkite kitą koduotę.`,
    'read-letters-lost': ({ letters }) => `Neperskaitomos raidės, rodomos kaip \uFFFD: ${letters}. Gaukite failą iš naujo arba pataisykite pavadinimus po importo.`,
    'read-letters-doubled': ({ before, after }) => `Šio failo raides buvo sugadinusi kita programa: „${before}“ pataisyta į „${after}“. Pažiūrėkite į pavadinimus.`,
    'read-zero-characters': () => 'Iš teksto išimti nematomi nuliniai ženklai. Patikrinkite, ar ši eilutė teisinga.',
    'read-hebrew-turned': () => 'Hebrajiški žodžiai buvo parašyti atbulai ir apversti. Pažiūrėkite į pavadinimus; jei dabar jie klaidingi, pasirinkite kitą tvarką.',
    'read-quote-open': ({ quote, column }) => `Kabutė (${quote}) ${column} stulpelyje niekur neuždaryta. Eilutė perskaityta be jos; patikrinkite jos langelius.`,
    'read-quote-inside': ({ quote }) => `Kabutė (${quote}) langelyje tarp kabučių nepadvigubinta. Patikrinkite, kas iš šios eilutės perskaityta.`,
    'read-totals-row': ({ text }) => `Eilutė „${text}“ praleista, nes joje sumos. Jei tai klientas, pridėkite kortelę ranka.`,
    'read-header-again': () => 'Ši eilutė kartoja antraštes ir praleista. Nieko daryti nereikia.',
    'read-no-header': () => 'Antraščių eilutė nerasta, todėl pirmoji eilutė laikoma duomenimis. Jei antraščių eilutė yra, pasirinkite ją.',
    'read-cell-errors': ({ error, cells }) => `Langeliai su ${error} šiame stulpelyje, perskaityti kaip tušti: ${cells}. Pataisykite formulę darbaknygėje ir skaitykite dar kartą.`,
    'read-formulas-unsaved': ({ cell, cells }) => `Formulės be įrašyto rezultato šiame stulpelyje, pradedant ${cell}, perskaitytos kaip tuščios: ${cells}. Atverkite darbaknygę programoje „Excel“, įrašykite ją ir skaitykite dar kartą.`,
    'read-number-digits': ({ number, cells }) => `„Excel“ per ilgi skaičiai (saugoma 15 skaitmenų), pavyzdžiui, ${number}, šiame stulpelyje: ${cells}. Paskutiniai skaitmenys prarasti; paimkite juos iš šaltinio kaip tekstą.`,
    'read-sheet-very-hidden': ({ sheet }) => `Lapas „${sheet}“ paslėptas taip, kad jį parodyti gali tik programa, ir neperskaitytas. Jei jo reikia, parodykite jį makrokomandų rengyklėje.`,
  },
};

/** Lithuanian: writing files. */
import type { ExportTexts } from './export-texts';

export const ltExport: ExportTexts = {
  issues: {
    'export-nothing': () =>
      'Neliko nė vienos kortelės, kurią būtų galima įrašyti. Pasirinkite kitas korteles arba pataisykite tai, kas prie jų nurodyta.',
    'export-format-unknown': ({ name, formats }) => `Formato „${name}“ nėra. Pasirinkite vieną iš šių: ${formats}.`,
    'export-columns-fixed': ({ format }) =>
      `${format} pats nustato, kokie duomenys kur rašomi. Nenurodykite stulpelių arba pasirinkite CSV ar XLSX.`,
    'export-own-number-missing': ({ format }) =>
      `${format} nurodo, kieno tai apskaita, bet jūsų įmonės kortelėje nėra mokesčių mokėtojo kodo. Atverkite įmonės kortelę (arba sukurkite ją su šiuo vaidmeniu), įrašykite kodą ir eksportuokite iš naujo.`,
    'export-consent-unknown': ({ channel, channels }) =>
      `„${channel}“ nėra kanalas, dėl kurio klientai gali duoti sutikimą. Pasirinkite vieną iš šių: ${channels}.`,
    'export-without-consent': ({ channel, count }) =>
      `Praleisti, nes nedavė sutikimo dėl kanalo „${channel}“ arba jį atšaukė: ${count}. Jei davė naują sutikimą, pažymėkite jį kortelėse.`,
    'export-cards-gone': ({ count }) => `Registre nebėra ${count} iš pasirinktų kortelių. Jei ko nors trūksta, pasirinkite iš naujo.`,
    'export-value-too-long': ({ field, name, most }) =>
      `${name} į failą neįrašoma: lauke „${field}“ daugiau nei ${most} ženklų, o numerio trumpinti negalima. Pataisykite jį ir eksportuokite iš naujo.`,
    'export-same-number': ({ name, number, second }) =>
      `${name} ir ${second} turi tą patį numerį ${number}, kuriuo klientas įrašomas tik kartą: ${second} įrašoma, ${name} – ne. Sujunkite korteles, jei tai vienas klientas.`,
    'export-balances-absent': ({ format }) =>
      `${format} reikalauja ir sąskaitų su likučiais, kurių registre nėra. Prieš siųsdami failą įrašykite juos iš apskaitos.`,
    'export-code-signs': ({ format, count }) =>
      `Klientai, kurie ${format} įrašomi jūsų kodu, kuriame yra ne tik raidžių ir skaitmenų: ${count}. Tai nedraudžiama; jei institucijos patikra kurio nepriims, suteikite kortelei kitą kodą.`,
    'export-number-unknown': ({ name }) =>
      `${name} neturi nei PVM kodo, nei registracijos numerio: jų vietoje rašoma ND. Įrašykite numerį, jei klientas jį turi.`,
    'export-backup-unreadable': () =>
      'Šio failo negalima perskaityti kaip atsarginės kopijos: jis nutrūkęs arba pakeistas. Paimkite kitą jo kopiją.',
    'export-backup-not-ours': () => 'Tai nėra registro atsarginė kopija. Pasirinkite failą, eksportuotą kaip JSON.',
    'export-backup-newer': ({ version }) =>
      `Atsarginę kopiją įrašė naujesnė versija (jos formos numeris ${version}). Atnaujinkite programą, tada atkurkite.`,
    'export-backup-broken': ({ part }) => `Atsarginė kopija sugadinta ties „${part}“, todėl nieko neatkurta. Paimkite kitą jos kopiją.`,
    'export-erasure-keeps': ({ name, documents, payments, country, until }) =>
      `${name}: pagal šalies ${country} teisę dokumentai (${documents}) ir mokėjimai (${payments}) saugomi iki ${until}. Kas juose įrašyta, lieka; visa kita ištrinama. Likusius duomenis ištrinkite po tos dienos.`,
    'export-erasure-term-unknown': ({ name, documents, payments, country }) =>
      `${name}: nežinoma, kiek laiko dokumentai (${documents}) ir mokėjimai (${payments}) saugomi šalyje ${country || 'kurioje veikiate'}. Kas juose įrašyta, lieka; visa kita ištrinama. Paklauskite konsultanto, kada galima ištrinti likusius duomenis.`,
    'export-erasure-undated': ({ name, count }) =>
      `${name}: dokumentai ar mokėjimai be datos: ${count}. Jie saugomi, nes nežinia, nuo kada. Įrašykite datas ir ištrinkite iš naujo.`,
    'export-erasure-merges': ({ count }) =>
      `Su šia kortele sujungtos kortelės, kurių vėliau nebebus galima grąžinti: ${count}. Jei norite jas išsaugoti, pirmiausia išskirkite.`,
    'export-erasure-elsewhere': ({ name, count }) =>
      `Kitos kortelės ir kontaktai su tuo pačiu el. paštu, telefonu ar asmens kodu kaip „${name}“ ir kortelės prieš šią bei po jos: ${count}. Jie lieka; pažiūrėkite, ar tai tas pats asmuo, ir ištrinkite juos taip pat.`,
    'export-erasure-files': ({ name, count }) =>
      `Failai, į kuriuos nurodo „${name}“ kortelė: ${count}. Ištrinamos tik nuorodos; pačius failus ištrinkite ten, kur jie yra, kol dar matyti, kur.`,
    'export-erasure-duties': ({ name }) =>
      `Kiti įstatymai gali įpareigoti saugoti dalį to, ką turite apie „${name}“: darbuotojų dokumentus, kliento tapatybės nustatymo duomenis pagal pinigų plovimo prevencijos taisykles. Registras to žinoti negali. Įsitikinkite prieš trindami.`,
    'export-erasure-final': ({ name }) =>
      `Kas ištrinama iš „${name}“, dingsta ir iš istorijos, ir joks atšaukimas to nebegrąžins. Jei asmuo prašė savo duomenų, pirmiausia įrašykite juos į failą.`,
  },
  cause: 'Ištrinti asmens duomenys',
  person: {
    title: 'Asmens duomenys', about: 'Apie šį failą', register: 'Registras', writtenOn: 'Įrašyta', card: 'Kortelė', history: 'Istorija', when: 'Kada', who: 'Kas keitė', what: 'Kas pakeista', before: 'Prieš', after: 'Po', steps: 'Veiksmai', answers: 'Viešųjų registrų atsakymai', service: 'Paslauga', answer: 'Atsakymas', told: 'Ką pranešė',
  },
};

/** Lithuanian: payment terms. */
import { createCountText } from './count-text';
import type { TermsTexts } from './terms-texts';

const { count } = createCountText('lt');
const months = (number: number): string => count(number, { one: '# mėnuo', few: '# mėnesiai', many: '# mėnesio', other: '# mėnesių' });

export const ltTerms: TermsTexts = {
  words: {
    atOnce: 'iš karto',
    days: (number) => count(number, { one: '# diena', few: '# dienos', many: '# dienos', other: '# dienų' }),
    workingDays: (number) => count(number, { one: '# darbo diena', few: '# darbo dienos', many: '# darbo dienos', other: '# darbo dienų' }),
    months,
    monthEnd: (number) => (number === 0 ? 'mėnesio pabaiga' : number === 1 ? 'kito mėnesio pabaiga' : `mėnesio pabaiga + ${months(number)}`),
    quarterEnd: (number) => (number === 0 ? 'ketvirčio pabaiga' : 'kito ketvirčio pabaiga'),
    dayOfMonth: (day, number) => (number === 1 ? `kito mėnesio ${day} diena` : `mėnesio ${day} diena${number === 0 ? '' : ` + ${months(number)}`}`),
    weekdays: {
      sunday: 'kitas sekmadienis', monday: 'kitas pirmadienis', tuesday: 'kitas antradienis', wednesday: 'kitas trečiadienis', thursday: 'kitas ketvirtadienis',
      friday: 'kitas penktadienis', saturday: 'kitas šeštadienis',
    },
    then: 'tada',
    discount: (share, until) => `${share} nuolaida ${until}`,
    net: (due) => `neto ${due}`,
    from: (day, terms) => `nuo ${day}: ${terms}`,
    document: (date) => `Dokumentas ${date}`,
    weekend: (date) => `${date} yra savaitgalis`,
    holiday: (date, name) => `${date} yra šventė (${name})`,
    without: (holidays) => `neskaičiuojant ${holidays}`,
    rolledNext: (date) => `todėl kita darbo diena: ${date}`,
    rolledPrevious: (date) => `todėl ankstesnė darbo diena: ${date}`,
    notRolled: (date) => `bet nuo dokumento iki jos nėra darbo dienos: lieka ${date}`,
    discountUntil: (share, explained) => `${share} nuolaida iki: ${explained}`,
    noCountry: 'Šalis nenurodyta, todėl nedarbo dienos yra tik šeštadieniai ir sekmadieniai, be švenčių. Nurodykite šalį.',
    noHolidays: (country) => `${country} šventės čia nežinomos: nedarbo dienos yra tik jos savaitgaliai.`,
  },
  issues: {
    'terms-none': () => 'Šis klientas neturi apmokėjimo termino. Įrašykite jį kortelėje, pavyzdžiui, 30 – trisdešimt dienų, arba nustatykite bendrą lape „Lists“ (sąrašas terms-settings, reikšmė default).',
    'terms-unknown': ({ terms }) =>
      `Pagal apmokėjimo terminą „${terms}“ skaičiuoti negalima. Rašykite, pavyzdžiui: 30, mėnesio pabaiga + 30, 30 EOM, kito mėnesio 10 diena, 5 darbo dienos, 2/10 net 30 arba 50% dabar, 50% 30.`,
    'terms-ambiguous': ({ terms, first, second }) => `„${terms}“ skirtingose šalyse reiškia skirtingas dienas. Rašykite ${first} arba ${second}.`,
    'terms-shares': ({ terms, percent }) => `„${terms}“ dalys sudaro ${percent}% visos sumos, o ne 100%. Pataisykite jas arba paskutinei rašykite „likutis“.`,
    'terms-discount-late': ({ terms }) => `„${terms}“ nuolaida baigiasi ne anksčiau, nei reikia sumokėti viską. Pirmiau rašykite nuolaidos dienas, kaip 2/10 net 30.`,
    'terms-from-unknown': ({ terms, day }) => `Iš „${day}“ neaišku, nuo kurios dienos galioja „${terms}“. Rašykite taip: 30; nuo 2026-07-01: EOM+30.`,
    'terms-from-twice': ({ terms, day }) => `„${terms}“ turi du terminus ${day === '' ? 'be pradžios dienos' : `nuo ${day}`}. Kiekvienam nurodykite savo dieną, pavyzdžiui: 30; nuo 2026-07-01: EOM+30.`,
    'terms-beyond-legal-cap': ({ terms, days, country, law, allowed }) =>
      `„${terms}“ gali siekti ${count(days, { one: '# dieną', few: '# dienas', many: '# dienos', other: '# dienų' })} – daugiau, nei paprastai leidžia ${country} teisė (${law}): ${allowed}. Įsitikinkite, kad taip susitarta.`,
    'due-date-beyond-calendar': ({ from }) => `Skaičiuojant nuo ${from}, šis terminas baigiasi vėliau nei 9999 metai, kuriais baigiasi „Excel“ kalendorius. Patikrinkite datą.`,
    'terms-country-unknown': ({ country }) => `„${country}“ nėra šalis. Rašykite dvi jos raides, pavyzdžiui, RO.`,
    'holidays-unavailable': ({ country }) => `Nepavyko gauti ${country} švenčių. Patikrinkite ryšį ir bandykite dar kartą.`,
  },
};

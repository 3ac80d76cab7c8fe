/** Lithuanian: automations of status and level. */
import type { AutomationTexts } from './automations-texts';
import { createCountText } from './count-text';

const { count } = createCountText('lt');

const customers = { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' };
const orders = { one: '# užsakymas', few: '# užsakymai', many: '# užsakymo', other: '# užsakymų' };
const ofOrders = { one: '# užsakymo', few: '# užsakymų', many: '# užsakymo', other: '# užsakymų' };
const days = { one: '# diena', few: '# dienos', many: '# dienos', other: '# dienų' };
const months = { one: '# mėnesį', few: '# mėnesius', many: '# mėnesio', other: '# mėnesių' };

export const ltAutomations: AutomationTexts = {
  fields: {
    Automations: {
      id: 'Id', name: 'Klientas', field: 'Kas', before: 'Prieš tai', after: 'Nuo tada', day: 'Diena', author: 'Kas pakeitė', reason: 'Priežastis', customer: 'Kliento id', facts: 'Faktai',
    },
  },
  rowOf: { Automations: 'automatinis pakeitimas' },
  cause: 'Automatiniai pakeitimai',
  lists: { automations: 'Automatiniai pakeitimai', 'level-thresholds': 'Lygių ribos', 'level-discounts': 'Lygių nuolaidos' },
  reasons: {
    firstOrder: (number, date) => (number === '' ? `Pirmas užsakymas, ${date}` : `Pirmas užsakymas ${number}, ${date}`),
    noOrder: (past, number, date) => `${count(past, days)} be užsakymo; paskutinis${number === '' ? '' : ` (${number})`} buvo ${date}`,
    noOrderSince: (past, date) => `${count(past, days)} be užsakymo nuo ${date}, kai kažkas pažymėjo klientą aktyviu`,
    average: (average, counted, back, threshold) => `${count(counted, ofOrders)} vidurkis per ${count(back, months)} yra ${average}; lygis prasideda nuo ${threshold}`,
    others: (left) => `${count(left, orders)} kitomis valiutomis – neįskaityta`,
  },
  issues: {
    'automation-thresholds-missing': () => 'Lygiai turi priklausyti nuo užsakymų, bet nė vienas lygis neturi sumos, nuo kurios prasideda, todėl lygiai nekeičiami. Nurodykite bent vieno lygio sumą ir valiutą, pavyzdžiui, 10000 EUR.',
    'automation-status-missing': ({ meaning }) => `Lapo „Lists“ sąraše status nėra žodžio, reiškiančio „${meaning}“, todėl šis automatinis pakeitimas nieko nedaro. Įrašykite reikšmę prie vieno iš žodžių.`,
    'automation-stopped': () => 'Sustabdyta. Niekas nepakeista.',
  },
  page: {
    command: 'Automatiniai pakeitimai', back: 'Atgal į klientus',
    intro: 'Savaime niekas nesikeičia, kol neįjungsite. Kiekvienas pakeitimas lieka istorijoje su priežastimi ir gali būti atšauktas; ką kas nors atšaukė ar nustatė ranka, taip ir lieka.',
    activate: 'Būsimi klientai tampa aktyvūs su pirmu užsakymu',
    activateHint: 'Skaičiuojami išrašyti užsakymai, sąskaitos ir sąskaitos-kvitai.',
    inactivate: 'Aktyvūs klientai tampa neaktyvūs, kai nebeužsako',
    days: 'Dienos be užsakymo', daysHint: 'Nurodžius 180, klientai keičiami 181-ą dieną po paskutinio užsakymo.',
    level: 'Lygis priklauso nuo užsakymų', levelHint: 'Pagal vidutinę paskutinių mėnesių užsakymų vertę.', months: 'Kiek mėnesių atgal',
    threshold: (level) => `${level}: vidurkis nuo`, thresholdHint: 'Suma ir valiuta, pavyzdžiui, 10000 EUR. Skaičiuojami tik užsakymai ta valiuta.',
    discounts: 'Ką duoda lygis', discount: (level) => `${level}: nuolaida arba kainoraštis`,
    discountHint: 'Procentas, pavyzdžiui, 15%, arba kainoraščio pavadinimas. Jį pateikia =CUSTOMER.DISCOUNT.',
    simulate: 'Parodyti, kas įvyktų', lookFirst: 'Prieš įjungdami pažiūrėkite, kas įvyktų.', switchOn: 'Įjungti', keep: 'Išsaugoti nustatymus', run: 'Vykdyti dabar', stop: 'Sustabdyti', looking: 'Peržiūrimi užsakymai…',
    kept: 'Nustatymai išsaugoti.',
    would: 'Jei būtų vykdoma šiandien', wouldNothing: 'Jei būtų vykdoma šiandien, niekas nepasikeistų.',
    toActive: (number) => `Taptų aktyvūs: ${count(number, customers)}`,
    toInactive: (number) => `Taptų neaktyvūs: ${count(number, customers)}`,
    toLevel: (number, level) => `Gautų lygį ${level}: ${count(number, customers)}`,
    list: 'Klientai, kurie pasikeistų', more: (number) => `ir dar ${count(number, customers)}`,
    neverOrdered: (number) => `Aktyvūs be jokio užsakymo – ${count(number, customers)}: niekas nežino, nuo kada, todėl jie lieka aktyvūs.`,
    otherCurrencies: (number) => `Kitomis valiutomis nei ribos – ${count(number, orders)}: neįskaityta.`,
    noLevels: 'Lygių sąrašas tuščias.',
    lastRun: (time, number) => `Paskutinį kartą vykdyta ${time}; pakeista: ${count(number, customers)}.`,
    failedRun: (time) => `${time} vykdymas nepavyko:`,
    notRun: 'Nuo darbaknygės atidarymo dar nevykdyta.',
    ran: (number) => `Automatiškai pakeista: ${count(number, customers)}.`, ranNothing: 'Nebuvo ką keisti.',
  },
};

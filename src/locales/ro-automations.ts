/** Romanian: automations of status and level. */
import type { AutomationTexts } from './automations-texts';
import { createCountText } from './count-text';

const { count } = createCountText('ro');

const customers = { one: '# client', few: '# clienți', other: '# de clienți' };
const orders = { one: '# comandă', few: '# comenzi', other: '# de comenzi' };
const days = { one: '# zi', few: '# zile', other: '# de zile' };
const months = { one: '# lună', few: '# luni', other: '# de luni' };

export const roAutomations: AutomationTexts = {
  fields: {
    Automations: {
      id: 'Id', name: 'Client', field: 'Ce', before: 'Înainte', after: 'De atunci', day: 'Ziua', author: 'De', reason: 'Motivul', customer: 'Id client', facts: 'Date',
    },
  },
  rowOf: { Automations: 'automatizare' },
  cause: 'Automatizări',
  lists: { automations: 'Automatizări', 'level-thresholds': 'Praguri ale nivelurilor', 'level-discounts': 'Reduceri pe niveluri' },
  reasons: {
    firstOrder: (number, date) => (number === '' ? `Prima comandă, din ${date}` : `Prima comandă, ${number}, din ${date}`),
    noOrder: (past, number, date) => `${count(past, days)} fără comandă; ultima${number === '' ? '' : ` (${number})`} a fost la ${date}`,
    noOrderSince: (past, date) => `${count(past, days)} fără comandă din ${date}, când cineva a făcut clientul activ`,
    average: (average, counted, back, threshold) => `Media pentru ${count(counted, orders)} în ${count(back, months)} este ${average}; nivelul începe la ${threshold}`,
    others: (left) => `${count(left, orders)} în alte monede nu intră în calcul`,
  },
  issues: {
    'automation-thresholds-missing': () => 'Nivelurile ar trebui să urmeze comenzile, dar niciun nivel nu are o sumă de la care începe, deci niciun nivel nu se schimbă. Dați cel puțin unui nivel o sumă și o monedă, de exemplu 10000 RON.',
    'automation-status-missing': ({ meaning }) => `Lista status din foaia Lists nu are niciun cuvânt cu sensul „${meaning}”, deci această automatizare nu face nimic. Scrieți sensul lângă unul dintre cuvinte.`,
    'automation-stopped': () => 'Oprit. Nu s-a schimbat nimic.',
  },
  page: {
    command: 'Automatizări', back: 'Înapoi la clienți',
    intro: 'Nimic nu se schimbă de la sine până nu porniți. Fiecare schimbare rămâne în istoric cu motivul ei și poate fi anulată; ce anulează sau stabilește cineva manual rămâne așa.',
    activate: 'Prospecții devin activi la prima comandă',
    activateHint: 'Se iau în calcul comenzile, facturile și facturile-chitanță emise.',
    inactivate: 'Clienții activi devin inactivi când nu mai comandă',
    days: 'Zile fără comandă', daysHint: 'Cu 180, clienții se schimbă în a 181-a zi după ultima comandă.',
    level: 'Nivelul urmează comenzile', levelHint: 'După valoarea medie a comenzilor din ultimele luni.', months: 'Luni luate în calcul',
    threshold: (level) => `${level}: medie de la`, thresholdHint: 'O sumă și moneda ei, de exemplu 10000 RON. Contează doar comenzile în acea monedă.',
    discounts: 'Ce aduce un nivel', discount: (level) => `${level}: reducere sau listă de prețuri`,
    discountHint: 'Un procent precum 15% sau numele unei liste de prețuri. =CUSTOMER.DISCOUNT răspunde cu el.',
    simulate: 'Arată ce s-ar întâmpla', lookFirst: 'Vedeți ce s-ar întâmpla înainte de a porni.', switchOn: 'Pornește', keep: 'Salvează setările', run: 'Rulează acum', stop: 'Oprește', looking: 'Se parcurg comenzile…',
    kept: 'Setările sunt salvate.',
    would: 'Dacă ar rula astăzi', wouldNothing: 'Dacă ar rula astăzi, nu s-ar schimba nimic.',
    toActive: (number) => `${count(number, customers)}: ar deveni activi`,
    toInactive: (number) => `${count(number, customers)}: ar deveni inactivi`,
    toLevel: (number, level) => `${count(number, customers)}: ar primi nivelul ${level}`,
    list: 'Clienți care s-ar schimba', more: (number) => `și încă ${count(number, customers)}`,
    neverOrdered: (number) => `${count(number, customers)} în stare activă, fără nicio comandă: nimeni nu știe de când, deci rămân activi.`,
    otherCurrencies: (number) => `${count(number, orders)} în alte monede decât pragurile: nu intră în calcul.`,
    noLevels: 'Lista nivelurilor este goală.',
    lastRun: (time, number) => `Ultima rulare ${time}: ${count(number, customers)}, schimbați.`,
    failedRun: (time) => `Rularea din ${time} nu a reușit:`,
    notRun: 'Nu a rulat de când s-a deschis registrul de lucru.',
    ran: (number) => `Automatizările au schimbat ${count(number, customers)}.`, ranNothing: 'Nu a fost nimic de schimbat.',
  },
};

/** Lithuanian: formulas for a column of customers. */
import { createCountText } from './count-text';
import type { InsertTexts } from './insert-texts';

const { number, count } = createCountText('lt');

export const ltInsert: InsertTexts = {
  issues: {
    'formula-cells-own': ({ table }) => `Šie langeliai priklauso paties registro lentelei ${table}. Pažymėkite klientus kitame lape.`,
    'formula-spills': ({ table, columns }) => `${columns} stulpelių atsakymas netelpa į lentelę ${table}: „Excel“ ten neleidžia nieko išplėsti. Nukopijuokite klientus į langelius už lentelės ir pažymėkite juos ten.`,
    'formula-argument-missing': () => 'Pasirinkite, ko viršuje dar trūksta, tada įterpkite formulę.',
  },
  command: 'Įterpti formulę…',
  heading: 'Formulės įterpimas',
  back: 'Atgal į sąrašą',
  select: 'Bet kuriame lape pažymėkite langelius su klientais: kodus, pavadinimus ar mokesčių mokėtojo kodus. Tinka ir visas stulpelis.',
  looking: 'Žiūrimi pažymėti langeliai…',
  stop: 'Stabdyti',
  again: 'Žiūrėti iš naujo',
  selected: 'Pažymėta',
  first: 'Pirmieji iš jų',
  known: (known, filled) => `Iš ${number(filled)} klientai yra ${number(known)}.`,
  allKnown: (filled) => count(filled, { one: 'Visi # yra klientai.', few: 'Visi # yra klientai.', many: 'Visi # yra klientai.', other: 'Visi # yra klientai.' }),
  unknown: (found) => count(found, { one: '# nežinomas:', few: '# nežinomi:', many: '# nežinomo:', other: '# nežinomų:' }),
  more: (found) => count(found, { one: 'ir dar #', few: 'ir dar #', many: 'ir dar #', other: 'ir dar #' }),
  want: 'Ką norite sužinoti?',
  asks: {
    field: 'Kortelės laukas', dueDate: 'Kada apmokėti sąskaitą', balance: 'Kiek klientas skolingas', address: 'Adresas', check: 'Ar kortelė tvarkinga',
    vatStatus: 'Ar tą dieną PVM mokėtojas', allocation: 'Ar reikia paskirstymo numerio (Izraelis)', successor: 'Galiojančios kortelės kodas', saftId: 'D406 identifikatorius (Rumunija)',
    note: 'Kas spausdinama ant dokumento', discount: 'Lygio nuolaida arba kainoraštis',
    aging: 'Kiek laiko vėluoja skola', find: 'Kuris tai klientas (paieška)',
  },
  headers: { dueDate: 'Apmokėti iki', balance: 'Likutis', address: 'Adresas', check: 'Patikra', vatStatus: 'PVM būsena', allocation: 'Paskirstymo numeris', successor: 'Galiojanti kortelė', saftId: 'SAF-T kodas', note: 'Pastaba', discount: 'Nuolaida' },
  field: 'Kuris laukas',
  address: 'Kuris adresas',
  documentType: 'Kuris dokumentas',
  day: 'Data',
  now: 'Be datos: kaip yra dabar',
  fixedDay: 'Ta pati diena visose eilutėse',
  whichDay: 'Kuri diena',
  amount: 'Suma be PVM',
  choose: 'Pasirinkite',
  column: (letters, header) => (header === '' ? `${letters} stulpelis` : `${letters} stulpelis: ${header}`),
  currency: 'Valiuta',
  currencyHint: 'Trys raidės, pavyzdžiui, EUR. Tuščia: ta, kuria skolinga.',
  oneCurrencyHint: 'Trys raidės, pavyzdžiui, EUR: kiekviena valiuta atskirai.',
  findHint: 'Geriausias paieškos atitikmuo. Prieš naudodami kodus, peržiūrėkite pavadinimus.',
  needs: (columns) => count(columns, { one: 'Užima # stulpelį:', few: 'Užima # stulpelius:', many: 'Užima # stulpelio:', other: 'Užima # stulpelių:' }),
  shape: 'Kaip',
  shapes: { rows: 'Formulė kiekvienoje eilutėje', one: 'Viena formulė visoms eilutėms' },
  oneHint: 'Veikia „Excel“, skirtoje „Windows“, nuo 2510 versijos ir „Excel“, skirtoje „Mac“, nuo 16.102. Senesnės rodo klaidą.',
  where: 'Kur',
  free: (letters, columns) => (columns === 1 ? `${letters} stulpelis, kuris laisvas` : `${letters} stulpeliai, kurie laisvi`),
  taken: (letters, header, columns) => {
    if (columns === 1) return header === '' ? `${letters} stulpelis, netuščias` : `${letters} stulpelis: ${header}, netuščias`;
    return header === '' ? `${letters} stulpeliai, netušti` : `${letters} stulpeliai: ${header} …, netušti`;
  },
  newColumn: (table) => `Naujas lentelės ${table} stulpelis`,
  over: (letters, columns) => (columns === 1 ? `Rašyti ant to, kas yra ${letters} stulpelyje` : `Rašyti ant to, kas yra ${letters} stulpeliuose`),
  formula: 'Formulė',
  shows: 'Ką ji rodys',
  waiting: 'gaunama…',
  insert: (rows) => count(rows, { one: 'Įterpti # eilutei', few: 'Įterpti # eilutėms', many: 'Įterpti # eilutės', other: 'Įterpti # eilučių' }),
  inserting: 'Įterpiama…',
  done: (address) => `Formulė yra ${address}. Tai ne registro istorijos žingsnis: ją atšaukia pačios „Excel“ atšaukimas.`,
};

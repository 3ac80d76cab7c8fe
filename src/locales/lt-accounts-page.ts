/** Lithuanian: accounts in the pane. */
import type { AccountsPageTexts } from './accounts-page-texts';
import { createCountText } from './count-text';

const { count } = createCountText('lt');
const days = { one: '# dieną', few: '# dienas', many: '# dienos', other: '# dienų' };

export const ltAccountsPage: AccountsPageTexts = {
  command: 'Skolos: kas kiek skolingas…', ofCard: 'Sąskaita ir dokumentai…',
  heading: 'Kliento sąskaita', headingAll: 'Klientų skolos',
  backToCard: 'Grįžti į kortelę', backToList: 'Grįžti į klientus', backToAccounts: 'Grįžti į skolas',
  asOf: 'Dienos pabaigoje', noDay: 'Tai ne diena. Įrašykite kaip pavyzdyje arba pasirinkite kalendoriuje.',
  owes: (amount) => `Skolingas ${amount}`, hasCredit: (amount) => `Permokėjo ${amount}`, owesNothing: 'Nieko neskolingas',
  late: (amount) => `iš to pradelsta: ${amount}`, dueSince: 'Skolos amžius',
  openItems: (found) => `Kas neapmokėta (${found})`,
  daysLate: (late) => `vėluoja ${count(late, days)}`, notLate: 'nevėluoja',
  none: 'Šiam klientui dar nieko neišrašyta. Pridėkite dokumentą čia, įrašykite jį lape „Dokumentai“ arba importuokite iš failo.',
  noneAsOf: 'Iki šios dienos nieko neišrašyta ir nesumokėta.',
  noFirmCurrency: 'Kai kurios eilutės be valiutos, o registras nežino jūsų įmonės valiutos: savo įmonės kortelei nurodykite nuosavos įmonės vaidmenį ir šalį.',
  views: { label: 'Dokumentai ir mokėjimai', all: 'Visi dokumentai', issued: 'Išrašyti', payments: 'Mokėjimai', more: 'Kiti rodiniai' },
  allHint: 'Visi kliento dokumentai, kad ir kokia jų būsena: čia rasite dokumentą arba užbaigsite įstrigusį.',
  issuedHint: 'Tik išrašyti dokumentai. Jie ir skaičiuojami.',
  noDocuments: 'Dokumentų dar nėra.', noIssued: 'Šiam klientui dar nieko neišrašyta.', noPayments: 'Mokėjimų dar nėra. Įrašykite juos lape „Mokėjimai“ arba importuokite iš failo.',
  status: 'Būsena', kind: 'Tipas', any: 'Visi', search: 'Ieškoti šiuose dokumentuose', clearSearch: 'Išvalyti paiešką', noHits: 'Nė vienas dokumentas netinka.',
  more: (rest) => `Rodyti daugiau (liko ${rest})`,
  noStatus: 'be būsenos', noKind: 'be tipo', noNumber: 'be numerio', noDate: 'be datos', noAmount: 'be sumos',
  inSheet: 'Pažymėti eilutę lape',
  due: (day) => `apmokėti iki ${day}`,
  dueFrom: { typed: 'kaip įrašyta', terms: 'pagal sąlygas', document: 'be sąlygų: dokumento diena' },
  inParts: (parts) => `dalimis (${parts}), tada paskutinė`,
  open: (amount) => `liko ${amount}`, settled: 'apmokėta', source: (program) => `iš ${program}`,
  printed: (name) => `išrašyta ${name}`, method: (method) => `būdas: ${method}`,
  uncounted: {
    draft: 'Neskaičiuojama: juodraštis.', inApproval: 'Neskaičiuojama: dar tvirtinama.', cancelled: 'Neskaičiuojama: atšaukta.',
    status: 'Neskaičiuojama: nėra sąrašui žinomos būsenos. Pasirinkite ją lape.', type: 'Neskaičiuojama: nėra sąrašui žinomo tipo. Pasirinkite jį lape.',
    noClaim: 'Neskaičiuojama: pagal tokio tipo dokumentą niekas nieko neskolingas.',
    date: 'Neskaičiuojama: nėra datos arba jos neįmanoma perskaityti. Pataisykite lape.', amount: 'Neskaičiuojama: nėra sumos arba jos neįmanoma perskaityti. Pataisykite lape.',
    receipted: 'Neskaičiuojama: to paties numerio kvitas jau suskaičiuotas.',
  },
  dueDates: {
    missing: (found) => `Išrašyta be apmokėjimo termino: ${found}`,
    hint: 'Sąskaita juos skaičiuoja pagal kliento sąlygas. Įrašyti terminai lieka ir sąlygoms pasikeitus.',
    show: 'Rodyti terminus', hide: 'Slėpti terminus', more: (rest) => `ir dar ${rest}`,
    write: (found) => (found === 1 ? 'Įrašyti terminą' : `Įrašyti terminus (${found})`), writing: 'Įrašoma…', written: (found) => `Įrašyta terminų: ${found}.`, undo: 'Atšaukti',
  },
  document: {
    add: 'Naujas dokumentas', heading: 'Naujas dokumentas', proposed: (why) => `Pagal kliento sąlygas: ${why}`,
    otherThan: (why) => `Kliento sąlygos sako: ${why}`,
    noTerms: 'Klientas neturi mokėjimo sąlygų, todėl terminas nesiūlomas.',
    save: 'Išsaugoti dokumentą', saving: 'Išsaugoma…', cancel: 'Atsisakyti', saved: (document) => `${document} yra lape „Dokumentai“.`, refused: 'Dokumentas neišsaugotas',
  },
  statement: {
    command: 'Sąskaitos išrašas…', from: 'Pirma diena', to: 'Paskutinė diena', language: 'Kalba', ofCustomer: (language) => `Kliento (${language})`,
    print: 'Spausdinti', page: 'Išsaugoti kaip puslapį', sheet: 'Įdėti į lapą', close: 'Užverti',
    hint: 'Kas išrašyta ir sumokėta tarp šių dienų, likutis po kiekvieno įrašo, kas neapmokėta ir nuo kada. Spausdinimo lange galima pasirinkti PDF. Lapas yra šios dienos kopija: ištrinkite jį, kai nebereikės.',
    working: 'Rengiama…', saved: (file) => `Failas ${file} įrašytas. Naršyklė jį laiko prie atsisiuntimų.`,
    onSheet: (sheet) => `Išrašas yra naujame lape ${sheet}. Spausdinkite jį iš ten kaip bet kurį lapą.`,
    notPrinted: 'Šis „Excel“ iš čia neatvėrė spausdinimo lango. Įdėkite išrašą į lapą ir spausdinkite jį arba išsaugokite kaip puslapį ir spausdinkite naršyklėje.',
    file: 'sąskaitos išrašas',
  },
  lists: {
    label: 'Skolos', owed: 'Skolos', overdue: 'Pradelsta', managers: 'Pagal vadybininką', income: 'Pajamos', more: 'Kiti sąrašai',
    counting: 'Sumuojamos sąskaitos…', stop: 'Stabdyti', stopped: 'Sumavimas sustabdytas.', again: 'Sumuoti',
    sort: 'Tvarka', sorts: { name: 'Pagal pavadinimą', balance: 'Didžiausias likutis pirmas', overdue: 'Didžiausia pradelsta suma pirma', late: 'Ilgiausiai vėluojantys pirmi' },
    currency: 'Valiuta', allCurrencies: 'Visos', search: 'Ieškoti klientų',
    withZero: 'Ir tie, kurie nieko neskolingi',
    customers: (found) => count(found, { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' }), sums: 'Kartu, kiekviena valiuta atskirai',
    noHits: 'Nė vienas klientas netinka.', sheet: 'Įdėti į lapą', onSheet: (sheet) => `Sąrašas yra naujame lape ${sheet}. Tai dabarties kopija: ištrinkite ją, kai nebereikės.`,
    csv: 'Išsaugoti kaip CSV', nobody: 'Niekas', since: (day, late) => `nuo ${day}, ${late}`,
    noAccounts: 'Dokumentų ir mokėjimų dar nėra. Importuokite juos iš failo arba įrašykite lapuose „Dokumentai“ ir „Mokėjimai“.',
    noOverdue: 'Šią dieną nieko pradelsto nėra.', noIncome: 'Tarp šių dienų nieko neišrašyta ir negauta.',
    twice: 'Dviejų kategorijų klientas skaičiuojamas abiejose.', total: 'Visi, kiekvienas klientas kartą', import: 'Importuoti iš failo',
  },
};

/** Latvian: accounts in the pane. */
import type { AccountsPageTexts } from './accounts-page-texts';
import { createCountText } from './count-text';

const { count } = createCountText('lv');
const days = { zero: '# dienas', one: '# dienu', other: '# dienas' };

export const lvAccountsPage: AccountsPageTexts = {
  command: 'Parādi: kas cik parādā…', ofCard: 'Konts un dokumenti…',
  heading: 'Klienta konts', headingAll: 'Klientu parādi',
  backToCard: 'Atpakaļ uz kartīti', backToList: 'Atpakaļ uz klientiem', backToAccounts: 'Atpakaļ uz parādiem',
  asOf: 'Dienas beigās', noDay: 'Tā nav diena. Ierakstiet to kā piemērā vai izvēlieties kalendārā.',
  owes: (amount) => `Parādā ${amount}`, hasCredit: (amount) => `Pārmaksājis ${amount}`, owesNothing: 'Nav parādu',
  late: (amount) => `no tā kavēts: ${amount}`, dueSince: 'Parāda vecums',
  openItems: (found) => `Kas nav samaksāts (${found})`,
  daysLate: (late) => `kavē ${count(late, days)}`, notLate: 'nekavē',
  none: 'Šim klientam vēl nekas nav izrakstīts. Pievienojiet dokumentu šeit, ierakstiet to lapā „Dokumenti” vai importējiet no faila.',
  noneAsOf: 'Līdz šai dienai nekas nav izrakstīts un samaksāts.',
  noFirmCurrency: 'Dažās rindās nav valūtas, un reģistrs nezina jūsu uzņēmuma valūtu: piešķiriet sava uzņēmuma kartītei pašu uzņēmuma lomu un valsti.',
  views: { label: 'Dokumenti un maksājumi', all: 'Visi dokumenti', issued: 'Izrakstītie', payments: 'Maksājumi', more: 'Citi skati' },
  allHint: 'Visi klienta dokumenti jebkurā statusā: šeit var atrast dokumentu vai pabeigt iestrēgušu.',
  issuedHint: 'Tikai izrakstītie dokumenti. Tie arī tiek skaitīti.',
  noDocuments: 'Dokumentu vēl nav.', noIssued: 'Šim klientam vēl nekas nav izrakstīts.', noPayments: 'Maksājumu vēl nav. Ierakstiet tos lapā „Maksājumi” vai importējiet no faila.',
  status: 'Statuss', kind: 'Veids', any: 'Visi', search: 'Meklēt šajos dokumentos', clearSearch: 'Notīrīt meklēto', noHits: 'Neviens dokuments neder.',
  more: (rest) => `Rādīt vairāk (atlikuši ${rest})`,
  noStatus: 'bez statusa', noKind: 'bez veida', noNumber: 'bez numura', noDate: 'bez datuma', noAmount: 'bez summas',
  inSheet: 'Atlasīt rindu lapā',
  due: (day) => `jāmaksā līdz ${day}`,
  dueFrom: { typed: 'kā ierakstīts', terms: 'pēc nosacījumiem', document: 'bez nosacījumiem: dokumenta diena' },
  inParts: (parts) => `pa daļām (${parts}), tad pēdējā`,
  open: (amount) => `atlicis ${amount}`, settled: 'samaksāts', source: (program) => `no ${program}`,
  printed: (name) => `izrakstīts klientam ${name}`, method: (method) => `veids: ${method}`,
  uncounted: {
    draft: 'Netiek skaitīts: melnraksts.', inApproval: 'Netiek skaitīts: vēl tiek apstiprināts.', cancelled: 'Netiek skaitīts: atcelts.',
    status: 'Netiek skaitīts: nav sarakstam zināma statusa. Izvēlieties to lapā.', type: 'Netiek skaitīts: nav sarakstam zināma veida. Izvēlieties to lapā.',
    noClaim: 'Netiek skaitīts: pēc šāda veida dokumenta neviens neko nav parādā.',
    date: 'Netiek skaitīts: nav datuma, vai to nevar izlasīt. Izlabojiet lapā.', amount: 'Netiek skaitīts: nav summas, vai to nevar izlasīt. Izlabojiet lapā.',
    receipted: 'Netiek skaitīts: kvīts ar tādu pašu numuru jau ir saskaitīta.',
  },
  dueDates: {
    missing: (found) => `Izrakstīti bez samaksas termiņa: ${found}`,
    hint: 'Kontā tos skaita pēc klienta nosacījumiem. Ierakstīti termiņi paliek, arī kad nosacījumi mainās.',
    show: 'Rādīt termiņus', hide: 'Paslēpt termiņus', more: (rest) => `un vēl ${rest}`,
    write: (found) => (found === 1 ? 'Ierakstīt termiņu' : `Ierakstīt termiņus (${found})`), writing: 'Raksta…', written: (found) => `Ierakstīti termiņi: ${found}.`, undo: 'Atsaukt',
  },
  document: {
    add: 'Jauns dokuments', heading: 'Jauns dokuments', proposed: (why) => `Pēc klienta nosacījumiem: ${why}`,
    otherThan: (why) => `Klienta nosacījumi saka: ${why}`,
    noTerms: 'Klientam nav samaksas nosacījumu, tāpēc termiņš netiek piedāvāts.',
    save: 'Saglabāt dokumentu', saving: 'Saglabā…', cancel: 'Atcelt', saved: (document) => `${document} ir lapā „Dokumenti”.`, refused: 'Dokuments netika saglabāts',
  },
  statement: {
    command: 'Konta izraksts…', from: 'Pirmā diena', to: 'Pēdējā diena', language: 'Valoda', ofCustomer: (language) => `Klienta (${language})`,
    print: 'Drukāt', page: 'Saglabāt kā lappusi', sheet: 'Ielikt lapā', close: 'Aizvērt',
    hint: 'Kas izrakstīts un samaksāts starp šīm dienām, ar atlikumu pēc katra ieraksta, kas nav samaksāts un kopš kura laika. Drukas logā var izvēlēties PDF. Lapa ir šodienas kopija: izdzēsiet to, kad vairs nevajag.',
    working: 'Gatavo…', saved: (file) => `Fails ${file} ir uzrakstīts. Pārlūks to glabā pie lejupielādēm.`,
    onSheet: (sheet) => `Izraksts ir jaunajā lapā ${sheet}. Drukājiet to no turienes kā jebkuru lapu.`,
    notPrinted: 'Šis Excel no šejienes neatvēra drukas logu. Ielieciet izrakstu lapā un drukājiet to vai saglabājiet kā lappusi un drukājiet pārlūkā.',
    file: 'konta izraksts',
  },
  lists: {
    label: 'Parādi', owed: 'Parādi', overdue: 'Kavētie', managers: 'Pēc menedžera', income: 'Ieņēmumi', more: 'Citi saraksti',
    counting: 'Saskaita kontus…', stop: 'Apturēt', stopped: 'Saskaitīšana apturēta.', again: 'Saskaitīt',
    sort: 'Secība', sorts: { name: 'Pēc nosaukuma', balance: 'Lielākais atlikums vispirms', overdue: 'Lielākā kavētā summa vispirms', late: 'Visilgāk kavētie vispirms' },
    currency: 'Valūta', allCurrencies: 'Visas', search: 'Meklēt klientus',
    withZero: 'Arī tie, kam nav parādu',
    customers: (found) => count(found, { zero: '# klientu', one: '# klients', other: '# klienti' }), sums: 'Kopā, katra valūta atsevišķi',
    noHits: 'Neviens klients neder.', sheet: 'Ielikt lapā', onSheet: (sheet) => `Saraksts ir jaunajā lapā ${sheet}. Tā ir šī brīža kopija: izdzēsiet to, kad vairs nevajag.`,
    csv: 'Saglabāt kā CSV', nobody: 'Neviens', since: (day, late) => `kopš ${day}, ${late}`,
    noAccounts: 'Dokumentu un maksājumu vēl nav. Importējiet tos no faila vai ierakstiet lapās „Dokumenti” un „Maksājumi”.',
    noOverdue: 'Šajā dienā nekas nav kavēts.', noIncome: 'Starp šīm dienām nekas nav izrakstīts un saņemts.',
    twice: 'Klients divās kategorijās tiek skaitīts abās.', total: 'Visi, katrs klients vienreiz', import: 'Importēt no faila',
  },
};

/** Latvian: the task pane. */
import { lvAccountsPage } from './lv-accounts-page';
import { lvCard } from './lv-card';
import { lvCopies } from './lv-copies';
import { lvDuplicates } from './lv-duplicates';
import { lvExplain } from './lv-explain';
import { lvSuccession } from './lv-succession';
import { lvMany } from './lv-many';
import { lvExportPage } from './lv-export-page';
import { lvImportPage } from './lv-import-page';
import { lvGlance } from './lv-glance';
import { lvTime } from './lv-time';
import { lvConflicts } from './lv-conflicts';
import { lvInsert } from './lv-insert';
import { lvMergePage } from './lv-merge-page';
import { lvPrivacy } from './lv-privacy';
import { lvRegisters } from './lv-registers';
import { createCountText } from './count-text';
import { lvHistory, lvRepairs } from './lv-history';
import type { PaneTexts } from './pane-texts';

const { number, count } = createCountText('lv');

const rows = { zero: '# rindu', one: '# rinda', other: '# rindas' };
const customers = { zero: '# klientu', one: '# klients', other: '# klienti' };
const customersTaken = { zero: '# klientu', one: '# klientu', other: '# klientus' };
const findings = {
  error: { zero: '# kļūdu', one: '# kļūda', other: '# kļūdas' },
  warning: { zero: '# brīdinājumu', one: '# brīdinājums', other: '# brīdinājumi' },
  info: { zero: '# piezīmju', one: '# piezīme', other: '# piezīmes' },
};

export const lvPane: PaneTexts = {
  title: 'Kartoteka',
  groups: {
    identity: 'Pamatdati',
    fiscal: 'Nodokļu dati',
    contact: 'Saziņa',
    address: 'Adrese',
    delivery: 'Piegāde',
    terms: 'Maksājumu noteikumi',
    notes: 'Pastāvīgās piezīmes',
    details: 'Papildu dati',
    notices: 'Paziņojumi un piekrišanas',
    succession: 'Iepriekšējā un nākamā kartīte',
    custom: 'Savi lauki',
  },
  severities: { error: 'Kļūda', warning: 'Brīdinājums', info: 'Piezīme' },
  parts: { label: 'Kartotēkas daļas', customers: 'Klienti', check: 'Pārbaude', duplicates: 'Dublikāti', more: 'Citas daļas', history: 'Vēsture' },
  opening: {
    loading: 'Nolasa klientus…',
    failed: 'Kartotēku neizdevās nolasīt',
    retry: 'Mēģināt vēlreiz',
    notInExcel: 'Šī lapa darbojas programmā Excel: atveriet darbgrāmatu un palaidiet Kartoteka no cilnes Sākums.',
  },
  setUp: {
    heading: 'Sāciet ar šo darbgrāmatu',
    intro: 'Pati darbgrāmata kļūst par klientu kartotēku: parastas Excel tabulas, ko varat lasīt un rediģēt arī bez šīs pievienojumprogrammas.',
    make: 'Izveidot šeit klientu kartotēku',
    makeHint: 'Tiek pievienota lapa Customers un ar to saistītās lapas. Jūsu lapas paliek, kādas tās ir.',
    adopt: 'Pārņemt esošu lapu',
    adoptHint: 'Darbgrāmatai, kurā jau ir klientu saraksts. Rezultātu redzat, pirms kaut kas tiek ierakstīts.',
    working: 'Notiek darbs…',
    whichList: 'Pārņemamais saraksts',
    listOf: (sheet, found) => `${sheet} (${count(found, rows)})`,
    promise: 'Nekas netiek pārrakstīts: katra galvene, vērtība un formāts paliek, kāds tas ir. Id un trūkstošo lauku kolonnas tiek pievienotas blakus jūsu kolonnām.',
    mapping: 'Kas ir katrā kolonnā',
    fieldOf: (header) => `Kolonnas ${header} lauks`,
    ownField: 'Savs lauks, paliek, kāds ir',
    noHeader: '(bez galvenes)',
    noSamples: '(tukšs)',
    fieldTwice: (field) => `Divām kolonnām ir lauks „${field}”. Vienai no tām izvēlieties citu lauku.`,
    adoptNow: (found) => `Pārņemt ${count(found, customersTaken)}`,
    back: 'Atpakaļ',
  },
  list: {
    search: 'Meklēt klientus',
    clearSearch: 'Notīrīt meklēšanu',
    label: 'Klienti',
    newCustomer: 'Jauns klients',
    menu: 'Citas kartotēkas darbības',
    total: (total) => count(total, customers),
    more: (rest) => `Rādīt vairāk (atlikuši ${number(rest)})`,
    noHits: (query) => `Neviens klients neatbilst „${query}”.`,
    newNamed: (name) => `Jauns klients „${name}”`,
    none: 'Kartotēkā vēl nav klientu. Pievienojiet pirmo šeit vai ierakstiet to lapā Customers.',
    noName: '(bez nosaukuma)',
  },
  card: lvCard,
  succession: lvSuccession,
  duplicates: lvDuplicates,
  exporting: lvExportPage,
  accounts: lvAccountsPage,
  privacy: lvPrivacy,
  glance: lvGlance,
  copies: lvCopies.page,
  time: lvTime.page,
  conflicts: lvConflicts.page,
  insert: lvInsert,
  importing: lvImportPage,
  merge: lvMergePage,
  many: lvMany,
  registers: lvRegisters,
  reminders: {
    due: (found) => count(found, { zero: '# atgādinājumiem pienācis laiks', one: '# atgādinājumam pienācis laiks', other: '# atgādinājumiem pienācis laiks' }),
    label: 'Atgādinājumi, kuriem pienācis laiks',
    show: 'Rādīt',
    hide: 'Slēpt',
    done: 'Izpildīts',
    inDays: (days) => `+${number(days)} d.`,
    postpone: (days) => count(days, { zero: 'Atgādināt pēc # dienām', one: 'Atgādināt pēc # dienas', other: 'Atgādināt pēc # dienām' }),
    open: (name) => `Atvērt kartīti „${name}”`,
    more: (rest) => `Rādīt vairāk (atlikušas ${number(rest)})`,
  },
  notices: {
    saved: (name) => (name === '' ? 'Saglabāts.' : `Saglabāts: ${name}.`),
    nothingToSave: 'Nekas nav mainīts, tāpēc nav ko saglabāt.',
    undone: (action) => `Atsaukts: ${action}.`,
    redone: (action) => `Atkārtots: ${action}.`,
    dismiss: 'Aizvērt ziņojumu',
  },
  history: lvHistory,
  repairs: lvRepairs,
  author: {
    question: 'Jūsu vārds vēsturei',
    hint: 'Lai kolēģi redzētu, kurš ko mainīja. Izmaiņas tiek saglabātas arī bez vārda.',
    save: 'Saglabāt',
    notNow: 'Ne tagad',
    cancel: 'Atcelt',
    signed: (name) => `Jūsu vārds vēsturē: ${name}`,
    unsigned: 'Jūsu izmaiņas vēsturē ir bez vārda.',
    change: 'Mainīt',
    add: 'Pievienot vārdu',
    forgotten: 'Šī ierīce vārdu neatceras: tas ir spēkā, līdz rūts tiek aizvērta.',
  },
  explain: lvExplain,
  check: {
    gate: 'Derīgs',
    gateHint: 'Kam vēl jābūt kartītēs. Izvēle attiecas uz šo ierīci.',
    noGate: '(bez mērķa)',
    profile: 'Obligātie lauki',
    profileHint: 'Kuri kartītes lauki ir jāaizpilda. Savas kārtulas raksta lapā Lists (saraksts profile).',
    inSheet: 'Rādīt lapā',
    inSheetHint: 'Lapas Customers kolonna rāda OK vai smagāko kļūdu, un labojamās šūnas tiek iekrāsotas. Jūsu formāti paliek. Tur ierakstītais ir Excel atsaukšanas soļi.',
    defaultProfile: 'Noklusējuma',
    label: 'Atrastais',
    checking: 'Pārbauda…',
    stop: 'Apturēt',
    stopped: (percent) => `Apturēts pie ${number(percent)} %: pārējais nav pārbaudīts.`,
    again: 'Pārbaudīt vēlreiz',
    none: (checked) => `Pārbaudīts: ${count(checked, customers)}. Nav ko labot.`,
    count: (severity, found) => count(found, findings[severity]),
    more: (rest) => `Rādīt vairāk (atlikuši ${number(rest)})`,
    shown: 'Parāda',
    families: {
      missing: 'trūkst',
      form: 'nepareiza forma',
      'check-digit': 'neatbilst kontrolcipars',
      twice: 'lietots divreiz',
      writing: 'rakstīts citādi',
      damaged: 'bojāts vai izdomāts',
      unconnected: 'nekam nepieder',
      rule: 'pretēji noteikumam',
      explained: 'paskaidrots un atstāts',
    },
    fix: 'Labot',
    fixAll: (found) => `Labot visus (${number(found)})`,
  },
  bug: {
    heading: 'Pievienojumprogrammā radās kļūda',
    text: 'Tā ir Kartoteka kļūda, nevis jūsu datu kļūda. Darbgrāmata ir tāda, kāda tā bija pēc pēdējām saglabātajām izmaiņām. Zemāk redzamā informācija palīdzēs kļūdu izlabot.',
    details: 'Sīkāk',
    copy: 'Kopēt informāciju',
    copied: 'Nokopēts',
    again: 'Turpināt',
  },
};

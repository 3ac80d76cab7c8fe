/** Lithuanian: the task pane. */
import { ltAccountsPage } from './lt-accounts-page';
import { ltCard } from './lt-card';
import { ltCopies } from './lt-copies';
import { ltDuplicates } from './lt-duplicates';
import { ltExplain } from './lt-explain';
import { ltSuccession } from './lt-succession';
import { ltMany } from './lt-many';
import { ltExportPage } from './lt-export-page';
import { ltImportPage } from './lt-import-page';
import { ltGlance } from './lt-glance';
import { ltTime } from './lt-time';
import { ltConflicts } from './lt-conflicts';
import { ltInsert } from './lt-insert';
import { ltMergePage } from './lt-merge-page';
import { ltPrivacy } from './lt-privacy';
import { ltRegisters } from './lt-registers';
import { createCountText } from './count-text';
import { ltHistory, ltRepairs } from './lt-history';
import type { PaneTexts } from './pane-texts';

const { number, count } = createCountText('lt');

const rows = { one: '# eilutė', few: '# eilutės', many: '# eilutės', other: '# eilučių' };
const customers = { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' };
const customersTaken = { one: '# klientą', few: '# klientus', many: '# kliento', other: '# klientų' };
const findings = {
  error: { one: '# klaida', few: '# klaidos', many: '# klaidos', other: '# klaidų' },
  warning: { one: '# įspėjimas', few: '# įspėjimai', many: '# įspėjimo', other: '# įspėjimų' },
  info: { one: '# pastaba', few: '# pastabos', many: '# pastabos', other: '# pastabų' },
};

export const ltPane: PaneTexts = {
  title: 'Kartoteka',
  groups: {
    identity: 'Bendra informacija',
    fiscal: 'Mokestiniai duomenys',
    contact: 'Kontaktai',
    address: 'Adresas',
    delivery: 'Pristatymas',
    terms: 'Mokėjimo sąlygos',
    notes: 'Nuolatinės pastabos',
    details: 'Išsamiau',
    notices: 'Pranešimai ir sutikimai',
    succession: 'Ankstesnė ir vėlesnė kortelė',
    custom: 'Savi laukai',
  },
  severities: { error: 'Klaida', warning: 'Įspėjimas', info: 'Pastaba' },
  parts: { label: 'Kartotekos dalys', customers: 'Klientai', check: 'Tikrinimas', duplicates: 'Dublikatai', more: 'Kitos dalys', history: 'Istorija' },
  opening: {
    loading: 'Skaitomi klientai…',
    failed: 'Kartotekos nepavyko perskaityti',
    retry: 'Bandyti dar kartą',
    notInExcel: 'Šis puslapis veikia programoje „Excel“: atverkite darbaknygę ir paleiskite „Kartoteka“ iš skirtuko Pagrindinis.',
  },
  setUp: {
    heading: 'Pradėkite nuo šios darbaknygės',
    intro: 'Pati darbaknygė tampa klientų kartoteka: paprastos „Excel“ lentelės, kurias galite skaityti ir taisyti ir be šio papildinio.',
    make: 'Sukurti čia klientų kartoteką',
    makeHint: 'Pridedamas lapas Customers ir su juo susiję lapai. Jūsų lapai lieka, kokie yra.',
    adopt: 'Perimti esamą lapą',
    adoptHint: 'Darbaknygei, kurioje klientų sąrašas jau yra. Rezultatą matote prieš ką nors įrašant.',
    working: 'Vykdoma…',
    whichList: 'Perimamas sąrašas',
    listOf: (sheet, found) => `${sheet} (${count(found, rows)})`,
    promise: 'Niekas neperrašoma: kiekviena antraštė, reikšmė ir formatas lieka, kokie yra. Id ir trūkstamų laukų stulpeliai pridedami šalia Jūsų stulpelių.',
    mapping: 'Kas yra kiekviename stulpelyje',
    fieldOf: (header) => `Stulpelio ${header} laukas`,
    ownField: 'Savas laukas, paliekamas toks, koks yra',
    noHeader: '(be antraštės)',
    noSamples: '(tuščia)',
    fieldTwice: (field) => `Du stulpeliai turi lauką „${field}“. Vienam iš jų pasirinkite kitą lauką.`,
    adoptNow: (found) => `Perimti ${count(found, customersTaken)}`,
    back: 'Atgal',
  },
  list: {
    search: 'Ieškoti klientų',
    clearSearch: 'Išvalyti paiešką',
    label: 'Klientai',
    newCustomer: 'Naujas klientas',
    menu: 'Kiti kartotekos veiksmai',
    total: (total) => count(total, customers),
    more: (rest) => `Rodyti daugiau (liko ${number(rest)})`,
    noHits: (query) => `Nė vienas klientas neatitinka „${query}“.`,
    newNamed: (name) => `Naujas klientas „${name}“`,
    none: 'Kartotekoje klientų dar nėra. Pirmąjį pridėkite čia arba įrašykite lape Customers.',
    noName: '(be pavadinimo)',
  },
  card: ltCard,
  succession: ltSuccession,
  duplicates: ltDuplicates,
  exporting: ltExportPage,
  accounts: ltAccountsPage,
  privacy: ltPrivacy,
  glance: ltGlance,
  copies: ltCopies.page,
  time: ltTime.page,
  conflicts: ltConflicts.page,
  insert: ltInsert,
  importing: ltImportPage,
  merge: ltMergePage,
  many: ltMany,
  registers: ltRegisters,
  reminders: {
    due: (found) => count(found, { one: 'Atėjo # priminimo laikas', few: 'Atėjo # priminimų laikas', many: 'Atėjo # priminimo laikas', other: 'Atėjo # priminimų laikas' }),
    label: 'Priminimai, kurių laikas atėjo',
    show: 'Rodyti',
    hide: 'Slėpti',
    done: 'Atlikta',
    inDays: (days) => `+${number(days)} d.`,
    postpone: (days) => count(days, { one: 'Priminti po # dienos', few: 'Priminti po # dienų', many: 'Priminti po # dienos', other: 'Priminti po # dienų' }),
    open: (name) => `Atverti kortelę „${name}“`,
    more: (rest) => `Rodyti daugiau (liko ${number(rest)})`,
  },
  notices: {
    saved: (name) => (name === '' ? 'Išsaugota.' : `Išsaugota: ${name}.`),
    nothingToSave: 'Niekas nepakeista, todėl nėra ko saugoti.',
    undone: (action) => `Anuliuota: ${action}.`,
    redone: (action) => `Pakartota: ${action}.`,
    dismiss: 'Užverti pranešimą',
  },
  history: ltHistory,
  repairs: ltRepairs,
  author: {
    question: 'Jūsų vardas istorijai',
    hint: 'Kad kolegos matytų, kas ką pakeitė. Pakeitimai išsaugomi ir be vardo.',
    save: 'Išsaugoti',
    notNow: 'Ne dabar',
    cancel: 'Atšaukti',
    signed: (name) => `Jūsų vardas istorijoje: ${name}`,
    unsigned: 'Jūsų pakeitimai istorijoje yra be vardo.',
    change: 'Keisti',
    add: 'Įrašyti vardą',
    forgotten: 'Šis įrenginys vardo neįsimena: jis galioja, kol sritis neuždaroma.',
  },
  explain: ltExplain,
  check: {
    gate: 'Tinka',
    gateHint: 'Ką dar kortelės turi turėti. Pasirinkimas galioja šiame įrenginyje.',
    noGate: '(be paskirties)',
    profile: 'Privalomi laukai',
    profileHint: 'Kuriuos kortelės laukus būtina užpildyti. Savos taisyklės rašomos lape Lists (sąrašas profile).',
    inSheet: 'Rodyti lape',
    inSheetHint: 'Lapo Customers stulpelis rodo OK arba didžiausią klaidą, o taisytini langeliai nuspalvinami. Jūsų formatai lieka. Tai, kas ten įrašoma, yra „Excel“ atšaukimo žingsniai.',
    defaultProfile: 'Numatytasis',
    label: 'Radiniai',
    checking: 'Tikrinama…',
    stop: 'Stabdyti',
    stopped: (percent) => `Sustabdyta ties ${number(percent)} %: kita dalis nepatikrinta.`,
    again: 'Tikrinti dar kartą',
    none: (checked) => `Patikrinta: ${count(checked, customers)}. Taisyti nėra ko.`,
    count: (severity, found) => count(found, findings[severity]),
    more: (rest) => `Rodyti daugiau (liko ${number(rest)})`,
    shown: 'Rodoma',
    families: {
      missing: 'trūksta',
      form: 'netinkama forma',
      'check-digit': 'netinka kontrolinis skaitmuo',
      twice: 'naudojama du kartus',
      writing: 'parašyta kitaip',
      damaged: 'sugadinta arba išgalvota',
      unconnected: 'niekam nepriklauso',
      rule: 'prieštarauja taisyklei',
      explained: 'paaiškinta ir palikta',
    },
    fix: 'Taisyti',
    fixAll: (found) => `Taisyti visus (${number(found)})`,
  },
  bug: {
    heading: 'Papildinyje įvyko klaida',
    text: 'Tai „Kartoteka“ klaida, o ne Jūsų duomenų. Darbaknygė yra tokia, kokia buvo po paskutinio išsaugoto pakeitimo. Toliau pateikta informacija padės klaidą ištaisyti.',
    details: 'Išsamiau',
    copy: 'Kopijuoti informaciją',
    copied: 'Nukopijuota',
    again: 'Tęsti',
  },
};

/** Latvian: automations of status and level. */
import type { AutomationTexts } from './automations-texts';
import { createCountText } from './count-text';

const { count } = createCountText('lv');

const customers = { zero: '# klientu', one: '# klients', other: '# klienti' };
const orders = { zero: '# pasūtījumu', one: '# pasūtījums', other: '# pasūtījumi' };
const ofOrders = { zero: '# pasūtījumu', one: '# pasūtījuma', other: '# pasūtījumu' };
const days = { zero: '# dienu', one: '# diena', other: '# dienas' };
const months = { zero: '# mēnešos', one: '# mēnesī', other: '# mēnešos' };

export const lvAutomations: AutomationTexts = {
  fields: {
    Automations: {
      id: 'Id', name: 'Klients', field: 'Kas', before: 'Iepriekš', after: 'Kopš tā laika', day: 'Diena', author: 'Kas mainīja', reason: 'Iemesls', customer: 'Klienta id', facts: 'Fakti',
    },
  },
  rowOf: { Automations: 'automātiska izmaiņa' },
  cause: 'Automātiskas izmaiņas',
  lists: { automations: 'Automātiskas izmaiņas', 'level-thresholds': 'Līmeņu sliekšņi', 'level-discounts': 'Līmeņu atlaides' },
  reasons: {
    firstOrder: (number, date) => (number === '' ? `Pirmais pasūtījums, ${date}` : `Pirmais pasūtījums ${number}, ${date}`),
    noOrder: (past, number, date) => `${count(past, days)} bez pasūtījuma; pēdējais${number === '' ? '' : ` (${number})`} bija ${date}`,
    noOrderSince: (past, date) => `${count(past, days)} bez pasūtījuma kopš ${date}, kad kāds klientu atzīmēja kā aktīvu`,
    average: (average, counted, back, threshold) => `${count(counted, ofOrders)} vidējā vērtība ${count(back, months)} ir ${average}; līmenis sākas no ${threshold}`,
    others: (left) => `${count(left, orders)} citās valūtās nav ieskaitīti`,
  },
  issues: {
    'automation-thresholds-missing': () => 'Līmeņiem jāseko pasūtījumiem, bet nevienam līmenim nav summas, no kuras tas sākas, tāpēc līmeņi nemainās. Norādiet vismaz vienam līmenim summu un valūtu, piemēram, 10000 EUR.',
    'automation-status-missing': ({ meaning }) => `Lapas Lists sarakstā status nav vārda ar nozīmi “${meaning}”, tāpēc šī automātiskā izmaiņa neko nedara. Ierakstiet nozīmi blakus vienam no vārdiem.`,
    'automation-stopped': () => 'Apturēts. Nekas nav mainīts.',
  },
  page: {
    command: 'Automātiskas izmaiņas', back: 'Atpakaļ pie klientiem',
    intro: 'Pats no sevis nekas nemainās, kamēr to neieslēdzat. Katra izmaiņa paliek vēsturē ar iemeslu un ir atsaucama; ko kāds atsauc vai iestata ar roku, tas tā arī paliek.',
    activate: 'Potenciālie klienti kļūst aktīvi ar pirmo pasūtījumu',
    activateHint: 'Skaita izrakstītos pasūtījumus, rēķinus un rēķinus-kvītis.',
    inactivate: 'Aktīvie klienti kļūst neaktīvi, kad vairs nepasūta',
    days: 'Dienas bez pasūtījuma', daysHint: 'Ja norādīts 180, klienti mainās 181. dienā pēc pēdējā pasūtījuma.',
    level: 'Līmenis seko pasūtījumiem', levelHint: 'Pēc pēdējo mēnešu pasūtījumu vidējās vērtības.', months: 'Cik mēnešus atpakaļ',
    threshold: (level) => `${level}: vidēji no`, thresholdHint: 'Summa un valūta, piemēram, 10000 EUR. Skaita tikai pasūtījumus šajā valūtā.',
    discounts: 'Ko dod līmenis', discount: (level) => `${level}: atlaide vai cenrādis`,
    discountHint: 'Procenti, piemēram, 15%, vai cenrāža nosaukums. To atbild =CUSTOMER.DISCOUNT.',
    simulate: 'Rādīt, kas notiktu', lookFirst: 'Pirms ieslēgšanas apskatiet, kas notiktu.', switchOn: 'Ieslēgt', keep: 'Saglabāt iestatījumus', run: 'Palaist tagad', stop: 'Apturēt', looking: 'Pārskata pasūtījumus…',
    kept: 'Iestatījumi ir saglabāti.',
    would: 'Ja to palaistu šodien', wouldNothing: 'Ja to palaistu šodien, nekas nemainītos.',
    toActive: (number) => `Kļūtu aktīvi: ${count(number, customers)}`,
    toInactive: (number) => `Kļūtu neaktīvi: ${count(number, customers)}`,
    toLevel: (number, level) => `Saņemtu līmeni ${level}: ${count(number, customers)}`,
    list: 'Klienti, kas mainītos', more: (number) => `un vēl ${count(number, customers)}`,
    neverOrdered: (number) => `Aktīvi bez neviena pasūtījuma – ${count(number, customers)}: neviens nezina, kopš kura laika, tāpēc tie paliek aktīvi.`,
    otherCurrencies: (number) => `Citās valūtās nekā sliekšņi – ${count(number, orders)}: nav ieskaitīti.`,
    noLevels: 'Līmeņu saraksts ir tukšs.',
    lastRun: (time, number) => `Pēdējoreiz palaists ${time}; mainīti: ${count(number, customers)}.`,
    failedRun: (time) => `Palaišana ${time} neizdevās:`,
    notRun: 'Kopš darbgrāmatas atvēršanas nav palaists.',
    ran: (number) => `Automātiski mainīti: ${count(number, customers)}.`, ranNothing: 'Nebija ko mainīt.',
  },
};

/** Latvian: the history, and what pasting damaged. */
import { createCountText } from './count-text';
import type { HistoryTexts, RepairTexts } from './history-texts';
import { lvMerge } from './lv-merge';
import { lvOwnFields } from './lv-own-fields';

const { number, count } = createCountText('lv');

const customers = { zero: '# klientu', one: '# klients', other: '# klienti' };
const changes = { zero: '# izmaiņu', one: '# izmaiņa', other: '# izmaiņas' };
const steps = { zero: '# darbību', one: '# darbība', other: '# darbības' };

export const lvHistory: HistoryTexts = {
  label: 'Vēsture',
  none: 'Vēl nekas nav darīts.',
  noMatch: 'Šādu darbību nav. Izvēlieties citus filtrus.',
  undo: 'Atsaukt',
  undoThis: (action) => `Atsaukt: ${action}`,
  undoLast: 'Atsaukt pēdējo darbību',
  redo: 'Atkārtot',
  redoThis: (action) => `Atkārtot: ${action}`,
  undoOf: (action) => `Atsaukts: ${action}`,
  action: (cause, customer) => (customer === '' ? cause : `${cause}: ${customer}`),
  actionOnMany: (cause, about) => `${cause} (${count(about, customers)})`,
  rowAdded: (row) => `Pievienots: ${row}`,
  rowRemoved: (row) => `Dzēsts: ${row}`,
  blockedBy: (action, time) => `Vispirms atsauciet „${action}” (${time}).`,
  blocked: 'Šūnas vēlāk mainītas vēlreiz, tāpēc darbību nevar atsaukt.',
  undone: (time) => `Atsaukts ${time}`,
  today: 'Šodien',
  yesterday: 'Vakar',
  scope: 'Kā vēsture',
  wholeRegister: 'Visa kartotēka',
  thisCard: 'Šī kartīte',
  author: 'Kas',
  allAuthors: 'Visi',
  unsigned: '(bez vārda)',
  cause: 'Darbība',
  allCauses: 'Visas',
  day: 'Kad',
  allDays: 'Jebkad',
  more: 'Rādīt vairāk',
  reading: 'Lasa vēsturi…',
  allChanges: (changed) => `Rādīt visu (${count(changed, changes)})`,
  fewerChanges: 'Rādīt mazāk',
  moreChanges: (changed) => `un vēl ${count(changed, changes)}`,
  folded: 'Agrāk',
  foldedHint: 'Senākas darbības glabājas īsumā: kurš, ar kuru kartīti, kad un cik daudz strādāja.',
  foldedLine: (taken, changed) => `${count(taken, steps)}, ${count(changed, changes)}`,
  ofThisCard: 'Šīs kartītes vēsture',
  severityList: 'Atrastā svarīgums',
  uniqueList: 'Unikālie numuri',
  ownFieldList: lvOwnFields.list,
  mergeRulesList: lvMerge.rulesList,
};

export const lvRepairs: RepairTexts = {
  found: (cells) => count(cells, {
    zero: '# vērtību lapā izskatās Excel vai ielīmēšanas sabojātas.',
    one: '# vērtība lapā izskatās Excel vai ielīmēšanas sabojāta.',
    other: '# vērtības lapā izskatās Excel vai ielīmēšanas sabojātas.',
  }),
  look: 'Apskatīt',
  close: 'Aizvērt sarakstu',
  label: 'Vērtības, kas izskatās sabojātas',
  kinds: {
    'leading-zero': 'Trūkst nulles sākumā.',
    'digits-as-number': 'Lapa rāda skaitli kā desmit pakāpi; cipari vēl ir.',
    'digits-lost': 'Excel saglabāja tikai daļu ciparu.',
    'made-a-date': 'Excel to pārvērta par datumu.',
    spaces: 'Ir liekas atstarpes vai neredzamas zīmes.',
    'list-word': 'Sarakstā tas rakstīts citādi.',
    'flag-word': 'Šajā laukā ir jā vai nē.',
    'phone-sign': 'Trūkst plusa vai nulles sākumā.',
    'country-name': 'Valsti raksta ar divu burtu kodu.',
  },
  lost: 'Atjaunot nevar: ievadiet no jauna.',
  choose: (place) => `Kas te bija: ${place}`,
  show: (place) => `Rādīt lapā: ${place}`,
  apply: (cells) => count(cells, { zero: 'Labot # vērtību', one: 'Labot # vērtību', other: 'Labot # vērtības' }),
  leave: 'Atstāt, kā ir',
  all: 'Visas',
  more: (rest) => `Rādīt vairāk (palikuši ${number(rest)})`,
  done: (cells) => count(cells, { zero: 'Izlabotas # vērtības.', one: 'Izlabota # vērtība.', other: 'Izlabotas # vērtības.' }),
};

/** Lithuanian: the history, and what pasting damaged. */
import { createCountText } from './count-text';
import type { HistoryTexts, RepairTexts } from './history-texts';
import { ltMerge } from './lt-merge';
import { ltOwnFields } from './lt-own-fields';

const { number, count } = createCountText('lt');

const customers = { one: '# klientas', few: '# klientai', many: '# kliento', other: '# klientų' };
const changes = { one: '# pakeitimas', few: '# pakeitimai', many: '# pakeitimo', other: '# pakeitimų' };
const steps = { one: '# veiksmas', few: '# veiksmai', many: '# veiksmo', other: '# veiksmų' };

export const ltHistory: HistoryTexts = {
  label: 'Istorija',
  none: 'Dar nieko nepadaryta.',
  noMatch: 'Nėra tokių veiksmų. Pasirinkite kitus filtrus.',
  undo: 'Anuliuoti',
  undoThis: (action) => `Anuliuoti: ${action}`,
  undoLast: 'Anuliuoti paskutinį veiksmą',
  redo: 'Pakartoti',
  redoThis: (action) => `Pakartoti: ${action}`,
  undoOf: (action) => `Anuliuota: ${action}`,
  action: (cause, customer) => (customer === '' ? cause : `${cause}: ${customer}`),
  actionOnMany: (cause, about) => `${cause} (${count(about, customers)})`,
  rowAdded: (row) => `Pridėta: ${row}`,
  rowRemoved: (row) => `Ištrinta: ${row}`,
  blockedBy: (action, time) => `Pirmiausia anuliuokite „${action}“ (${time}).`,
  blocked: 'Langeliai vėliau pakeisti dar kartą, todėl veiksmo anuliuoti negalima.',
  undone: (time) => `Anuliuota ${time}`,
  today: 'Šiandien',
  yesterday: 'Vakar',
  scope: 'Kieno istorija',
  wholeRegister: 'Visa kartoteka',
  thisCard: 'Ši kortelė',
  author: 'Kas',
  allAuthors: 'Visi',
  unsigned: '(be vardo)',
  cause: 'Veiksmas',
  allCauses: 'Visi',
  day: 'Kada',
  allDays: 'Bet kada',
  more: 'Rodyti daugiau',
  reading: 'Skaitoma istorija…',
  allChanges: (changed) => `Rodyti viską (${count(changed, changes)})`,
  fewerChanges: 'Rodyti mažiau',
  moreChanges: (changed) => `ir dar ${count(changed, changes)}`,
  folded: 'Anksčiau',
  foldedHint: 'Senesni veiksmai saugomi trumpai: kas, kurioje kortelėje, kada ir kiek dirbo.',
  foldedLine: (taken, changed) => `${count(taken, steps)}, ${count(changed, changes)}`,
  ofThisCard: 'Šios kortelės istorija',
  severityList: 'Radinių svarba',
  uniqueList: 'Unikalūs numeriai',
  ownFieldList: ltOwnFields.list,
  mergeRulesList: ltMerge.rulesList,
};

export const ltRepairs: RepairTexts = {
  found: (cells) => count(cells, {
    one: '# reikšmė lape atrodo sugadinta „Excel“ arba įklijuojant.',
    few: '# reikšmės lape atrodo sugadintos „Excel“ arba įklijuojant.',
    many: '# reikšmės lape atrodo sugadinta „Excel“ arba įklijuojant.',
    other: '# reikšmių lape atrodo sugadinta „Excel“ arba įklijuojant.',
  }),
  look: 'Peržiūrėti',
  close: 'Užverti sąrašą',
  label: 'Reikšmės, kurios atrodo sugadintos',
  kinds: {
    'leading-zero': 'Trūksta nulio pradžioje.',
    'digits-as-number': 'Lapas rodo skaičių dešimties laipsniu; skaitmenys tebėra.',
    'digits-lost': '„Excel“ išsaugojo tik dalį skaitmenų.',
    'made-a-date': '„Excel“ pavertė tai data.',
    spaces: 'Yra nereikalingų tarpų arba nematomų ženklų.',
    'list-word': 'Sąraše tai užrašyta kitaip.',
    'flag-word': 'Šiame lauke rašoma taip arba ne.',
    'phone-sign': 'Trūksta pliuso arba nulio pradžioje.',
    'country-name': 'Šalis rašoma dviejų raidžių kodu.',
  },
  lost: 'Atkurti negalima: įveskite iš naujo.',
  choose: (place) => `Kas čia buvo: ${place}`,
  show: (place) => `Rodyti lape: ${place}`,
  apply: (cells) => count(cells, { one: 'Pataisyti # reikšmę', few: 'Pataisyti # reikšmes', many: 'Pataisyti # reikšmės', other: 'Pataisyti # reikšmių' }),
  leave: 'Palikti kaip yra',
  all: 'Visos',
  more: (rest) => `Rodyti daugiau (liko ${number(rest)})`,
  done: (cells) => count(cells, { one: 'Pataisyta # reikšmė.', few: 'Pataisytos # reikšmės.', many: 'Pataisyta # reikšmės.', other: 'Pataisyta # reikšmių.' }),
};

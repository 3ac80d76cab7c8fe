/** Romanian: the history, and what pasting damaged. */
import { createCountText } from './count-text';
import type { HistoryTexts, RepairTexts } from './history-texts';
import { roMerge } from './ro-merge';
import { roOwnFields } from './ro-own-fields';

const { number, count } = createCountText('ro');

const customers = { one: '# client', few: '# clienți', other: '# de clienți' };
const changes = { one: '# modificare', few: '# modificări', other: '# de modificări' };
const steps = { one: '# acțiune', few: '# acțiuni', other: '# de acțiuni' };

export const roHistory: HistoryTexts = {
  label: 'Istoric',
  none: 'Nu s-a făcut încă nimic.',
  noMatch: 'Nicio acțiune nu corespunde. Alegeți alte filtre.',
  undo: 'Anulați',
  undoThis: (action) => `Anulați: ${action}`,
  undoLast: 'Anulați ultima acțiune',
  redo: 'Refaceți',
  redoThis: (action) => `Refaceți: ${action}`,
  undoOf: (action) => `Anulat: ${action}`,
  action: (cause, customer) => (customer === '' ? cause : `${cause}: ${customer}`),
  actionOnMany: (cause, about) => `${cause} (${count(about, customers)})`,
  rowAdded: (row) => `Adăugat: ${row}`,
  rowRemoved: (row) => `Șters: ${row}`,
  blockedBy: (action, time) => `Anulați mai întâi „${action}” de la ${time}.`,
  blocked: 'Celulele au fost modificate din nou ulterior, deci acțiunea nu se poate anula.',
  undone: (time) => `Anulat la ${time}`,
  today: 'Astăzi',
  yesterday: 'Ieri',
  scope: 'Al cui istoric',
  wholeRegister: 'Toată evidența',
  thisCard: 'Această fișă',
  author: 'Cine',
  allAuthors: 'Toți',
  unsigned: '(fără nume)',
  cause: 'Ce',
  allCauses: 'Tot',
  day: 'Când',
  allDays: 'Oricând',
  more: 'Afișați mai mult',
  reading: 'Se citește istoricul…',
  allChanges: (changed) => `Afișați tot (${count(changed, changes)})`,
  fewerChanges: 'Afișați mai puțin',
  moreChanges: (changed) => `și încă ${count(changed, changes)}`,
  folded: 'Mai demult',
  foldedHint: 'Acțiunile vechi se păstrează pe scurt: cine a lucrat la ce fișă, când și cât.',
  foldedLine: (taken, changed) => `${count(taken, steps)}, ${count(changed, changes)}`,
  ofThisCard: 'Istoricul acestei fișe',
  severityList: 'Gravitatea constatărilor',
  uniqueList: 'Numere unice',
  ownFieldList: roOwnFields.list,
  mergeRulesList: roMerge.rulesList,
};

export const roRepairs: RepairTexts = {
  found: (cells) => count(cells, {
    one: '# valoare din foaie pare stricată de Excel sau de lipire.',
    few: '# valori din foaie par stricate de Excel sau de lipire.',
    other: '# de valori din foaie par stricate de Excel sau de lipire.',
  }),
  look: 'Vedeți',
  close: 'Închideți lista',
  label: 'Valori care par stricate',
  kinds: {
    'leading-zero': 'Lipsește zeroul de la început.',
    'digits-as-number': 'Foaia arată numărul ca putere a lui zece; cifrele se mai păstrează.',
    'digits-lost': 'Excel a păstrat doar o parte din cifre.',
    'made-a-date': 'Excel a făcut din ea o dată.',
    spaces: 'Sunt spații sau caractere invizibile în plus.',
    'list-word': 'În listă este scris altfel.',
    'flag-word': 'Acest câmp conține da sau nu.',
    'phone-sign': 'Lipsește plusul sau zeroul de la început.',
    'country-name': 'Țara se scrie cu codul din două litere.',
  },
  lost: 'Nu se poate reface: introduceți din nou.',
  choose: (place) => `Ce a fost: ${place}`,
  show: (place) => `Arătați în foaie: ${place}`,
  apply: (cells) => count(cells, { one: 'Reparați # valoare', few: 'Reparați # valori', other: 'Reparați # de valori' }),
  leave: 'Lăsați așa',
  all: 'Toate',
  more: (rest) => `Afișați mai mult (au rămas ${number(rest)})`,
  done: (cells) => count(cells, { one: '# valoare reparată.', few: '# valori reparate.', other: '# de valori reparate.' }),
};

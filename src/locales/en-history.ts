/** English: the history, and what pasting damaged. */
import { createCountText } from './count-text';
import type { HistoryTexts, RepairTexts } from './history-texts';
import { enMerge } from './en-merge';
import { enOwnFields } from './en-own-fields';

const { number, count } = createCountText('en');

const customers = { one: '# customer', other: '# customers' };
const changes = { one: '# change', other: '# changes' };
const steps = { one: '# action', other: '# actions' };

export const enHistory: HistoryTexts = {
  label: 'History',
  none: 'Nothing has been done yet.',
  noMatch: 'No action matches. Choose other filters.',
  undo: 'Undo',
  undoThis: (action) => `Undo: ${action}`,
  undoLast: 'Undo the last action',
  redo: 'Do again',
  redoThis: (action) => `Do again: ${action}`,
  undoOf: (action) => `Undone: ${action}`,
  action: (cause, customer) => (customer === '' ? cause : `${cause}: ${customer}`),
  actionOnMany: (cause, about) => `${cause} (${count(about, customers)})`,
  rowAdded: (row) => `Added: ${row}`,
  rowRemoved: (row) => `Deleted: ${row}`,
  blockedBy: (action, time) => `First undo “${action}” of ${time}.`,
  blocked: 'The cells were changed again later, so this cannot be taken back.',
  undone: (time) => `Taken back on ${time}`,
  today: 'Today',
  yesterday: 'Yesterday',
  scope: 'Whose history',
  wholeRegister: 'Whole register',
  thisCard: 'This card',
  author: 'By',
  allAuthors: 'Everyone',
  unsigned: '(no name)',
  cause: 'What',
  allCauses: 'Everything',
  day: 'When',
  allDays: 'All days',
  more: 'Show more',
  reading: 'Reading the history…',
  allChanges: (changed) => `Show all (${count(changed, changes)})`,
  fewerChanges: 'Show less',
  moreChanges: (changed) => `and ${count(changed, changes)} more`,
  folded: 'Earlier',
  foldedHint: 'Older actions are kept in short: who worked on which card, when and how much.',
  foldedLine: (taken, changed) => `${count(taken, steps)}, ${count(changed, changes)}`,
  ofThisCard: 'History of this card',
  severityList: 'How much findings weigh',
  uniqueList: 'Unique numbers',
  ownFieldList: enOwnFields.list,
  mergeRulesList: enMerge.rulesList,
};

export const enRepairs: RepairTexts = {
  found: (cells) => count(cells, { one: '# value in the sheet looks damaged by Excel or a paste.', other: '# values in the sheet look damaged by Excel or a paste.' }),
  look: 'Look',
  close: 'Close the list',
  label: 'Values that look damaged',
  kinds: {
    'leading-zero': 'A zero at the front is missing.',
    'digits-as-number': 'The sheet shows this number in powers of ten; its digits are still there.',
    'digits-lost': 'Excel kept only some of the digits.',
    'made-a-date': 'Excel made a date of it.',
    spaces: 'There are spaces or invisible characters too many.',
    'list-word': 'The list writes it differently.',
    'flag-word': 'This field holds yes or no.',
    'phone-sign': 'The plus or the zero at the front is missing.',
    'country-name': 'A country is written as its two-letter code.',
  },
  lost: 'It cannot be restored: type it again.',
  choose: (place) => `What it was: ${place}`,
  show: (place) => `Show in the sheet: ${place}`,
  apply: (cells) => count(cells, { one: 'Repair # value', other: 'Repair # values' }),
  leave: 'Leave as is',
  all: 'All',
  more: (rest) => `Show more (${number(rest)} left)`,
  done: (cells) => count(cells, { one: '# value repaired.', other: '# values repaired.' }),
};

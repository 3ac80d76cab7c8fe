/** English: finding and changing many customers at once. */
import { createCountText } from './count-text';
import type { ManyTexts } from './many-texts';

const { number, count } = createCountText('en');

const customers = { one: '# customer', other: '# customers' };
const rows = { one: '# row', other: '# rows' };
const documents = { one: '# document', other: '# documents' };
const payments = { one: '# payment', other: '# payments' };

export const enMany: ManyTexts = {
  narrow: {
    heading: 'Filter',
    headingChosen: (chosen) => `Filter (${number(chosen)})`,
    label: 'What the customers hold',
    check: 'Check',
    states: { error: 'With errors', warning: 'With warnings', clean: 'Nothing to correct' },
    holders: (found) => count(found, customers),
    more: (rest) => `${number(rest)} more`,
    fewer: 'Fewer',
    chosen: 'Active filters',
    remove: (value) => `Remove the filter ${value}`,
    clear: 'Clear filters',
    noHits: 'No customer passes these filters.',
  },
  saved: {
    menu: 'Saved filters',
    none: 'No filter is saved yet.',
    keep: 'Save this filter…',
    name: 'Name of the filter',
    save: 'Save',
    cancel: 'Cancel',
    remove: (name) => `Delete the filter “${name}”`,
    kept: (name) => `The filter “${name}” is saved in the register.`,
  },
  ticks: {
    tick: (name) => `Select ${name}`,
    count: (ticked) => `${count(ticked, customers)} selected`,
    elsewhere: (outside) => `${number(outside)} of them not in this list`,
    all: (found) => `Select all ${number(found)} found`,
    sheet: (selected) => (selected === 0 ? 'Select the rows selected in the sheet' : `Select the ${count(selected, rows)} selected in the sheet`),
    none: 'Clear the selection',
    hint: 'Space selects, Shift selects up to here.',
    menu: 'Select many',
  },
  bulk: {
    label: 'Selected customers',
    change: 'Change a field…',
    close: 'Close',
    field: 'Field',
    chooseField: 'Choose a field',
    action: 'What to do',
    actions: { set: 'Set to', clear: 'Empty', add: 'Add', remove: 'Take away' },
    value: 'Value',
    looking: 'Looking at the cards…',
    changes: (changed, of) => `Changes ${number(changed)} of ${count(of, customers)}.`,
    missing: (gone) => `${count(gone, customers)} not in the register any more.`,
    wrong: (found) => `Afterwards ${count(found, customers)} would have something to correct:`,
    blocked: (found) => `${count(found, customers)} would have an error, so nothing can be changed yet:`,
    leaveOut: 'Leave them out',
    details: 'Before and after',
    more: (rest) => `and ${number(rest)} more`,
    apply: (changed) => `Change ${count(changed, customers)}`,
    applying: 'Changing…',
    done: (changed) => `Changed ${count(changed, customers)}. Undo takes all of it back.`,
  },
  removal: {
    archive: 'Archive',
    remove: 'Delete',
    question: (found, others) => (others === 0 ? `Delete ${count(found, customers)}?` : `Delete ${count(found, customers)} with ${count(others, rows)} of other sheets?`),
    blocked: (found) => `${count(found, customers)} cannot be deleted:`,
    because: (found, paid) => [found > 0 ? count(found, documents) : '', paid > 0 ? count(paid, payments) : ''].filter((part) => part !== '').join(', '),
    confirm: (found) => `Delete ${count(found, customers)}`,
    archiveInstead: 'Archive them instead',
    archiveQuestion: (found) => `Archive ${count(found, customers)}? They stay in the register as inactive.`,
    removed: (found) => `Deleted ${count(found, customers)}. Undo brings them back.`,
    archived: (found) => `Archived ${count(found, customers)}. Undo brings them back.`,
  },
};

/** English: the task pane. */
import { enAccountsPage } from './en-accounts-page';
import { enCard } from './en-card';
import { enCopies } from './en-copies';
import { enDuplicates } from './en-duplicates';
import { enExplain } from './en-explain';
import { enSuccession } from './en-succession';
import { enMany } from './en-many';
import { enExportPage } from './en-export-page';
import { enImportPage } from './en-import-page';
import { enGlance } from './en-glance';
import { enTime } from './en-time';
import { enConflicts } from './en-conflicts';
import { enInsert } from './en-insert';
import { enMergePage } from './en-merge-page';
import { enPrivacy } from './en-privacy';
import { enRegisters } from './en-registers';
import { createCountText, type Counted } from './count-text';
import { enHistory, enRepairs } from './en-history';
import type { PaneTexts } from './pane-texts';

const { number, count } = createCountText('en');

/** English words that take an s. */
const things = (one: string): Counted<'en'> => ({ one: `# ${one}`, other: `# ${one}s` });
const rows = things('row');
const customers = things('customer');
const findings = { error: things('error'), warning: things('warning'), info: things('note') };

export const enPane: PaneTexts = {
  title: 'Kartoteka',
  groups: {
    identity: 'Identity',
    fiscal: 'Fiscal details',
    contact: 'Contact',
    address: 'Address',
    delivery: 'Delivery',
    terms: 'Payment terms',
    notes: 'Permanent notes',
    details: 'Details',
    notices: 'Notices and consent',
    succession: 'Earlier and later card',
    custom: 'Own fields',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  parts: { label: 'Parts of the register', customers: 'Customers', check: 'Check', duplicates: 'Duplicates', more: 'More parts', history: 'History' },
  opening: {
    loading: 'Reading the customers…',
    failed: 'The register could not be read',
    retry: 'Try again',
    notInExcel: 'This page works inside Excel: open a workbook and start Kartoteka from the Home tab.',
  },
  setUp: {
    heading: 'Start with this workbook',
    intro: 'The workbook itself becomes the customer register: plain Excel tables that you can read and edit without this add-in.',
    make: 'Make this workbook a register',
    makeHint: 'Adds the sheet Customers and its companion sheets. Your own sheets stay as they are.',
    adopt: 'Adopt an existing sheet',
    adoptHint: 'For a workbook that holds a list of customers already. You see the result before anything is written.',
    working: 'Working…',
    whichList: 'List to adopt',
    listOf: (sheet, found) => `${sheet} (${count(found, rows)})`,
    promise: 'Nothing is retyped: every header, value and format stays as it is. Columns for ids and missing fields are added beside yours.',
    mapping: 'What each column holds',
    fieldOf: (header) => `Field for the column ${header}`,
    ownField: 'Own field, kept as it is',
    noHeader: '(no header)',
    noSamples: '(empty)',
    fieldTwice: (field) => `Two columns are ${field}. Choose another field for one of them.`,
    adoptNow: (found) => `Adopt ${count(found, customers)}`,
    back: 'Back',
  },
  list: {
    search: 'Search customers',
    clearSearch: 'Clear the search',
    label: 'Customers',
    newCustomer: 'New customer',
    menu: 'More for the register',
    total: (total) => count(total, customers),
    more: (rest) => `Show more (${number(rest)} left)`,
    noHits: (query) => `No customer matches “${query}”.`,
    newNamed: (name) => `New customer named “${name}”`,
    none: 'The register has no customers yet. Add the first one here, or type it into the sheet Customers.',
    noName: '(no name)',
  },
  card: enCard,
  succession: enSuccession,
  duplicates: enDuplicates,
  exporting: enExportPage,
  accounts: enAccountsPage,
  privacy: enPrivacy,
  glance: enGlance,
  copies: enCopies.page,
  time: enTime.page,
  conflicts: enConflicts.page,
  insert: enInsert,
  importing: enImportPage,
  merge: enMergePage,
  many: enMany,
  registers: enRegisters,
  reminders: {
    due: (found) => (found === 1 ? '1 reminder is due' : `${number(found)} reminders are due`),
    label: 'Reminders due',
    show: 'Show',
    hide: 'Hide',
    done: 'Done',
    inDays: (days) => (days === 1 ? '+1 day' : `+${number(days)} days`),
    postpone: (days) => (days === 1 ? 'Remind tomorrow' : `Remind in ${number(days)} days`),
    open: (name) => `Open the card of ${name}`,
    more: (rest) => `Show more (${number(rest)} left)`,
  },
  notices: {
    saved: (name) => (name === '' ? 'Saved.' : `Saved: ${name}.`),
    nothingToSave: 'Nothing was changed, so there is nothing to save.',
    undone: (action) => `Taken back: ${action}.`,
    redone: (action) => `Done again: ${action}.`,
    dismiss: 'Close this message',
  },
  history: enHistory,
  repairs: enRepairs,
  author: {
    question: 'Your name, for the history',
    hint: 'So that colleagues see who changed what. Changes are saved without it too.',
    save: 'Save',
    notNow: 'Not now',
    cancel: 'Cancel',
    signed: (name) => `Your name in the history: ${name}`,
    unsigned: 'Your changes carry no name in the history.',
    change: 'Change',
    add: 'Add your name',
    forgotten: 'This device does not remember the name: it holds until the pane is closed.',
  },
  explain: enExplain,
  check: {
    gate: 'Ready for',
    gateHint: 'What else the cards must have. Chosen on this device.',
    noGate: '(no purpose)',
    profile: 'Required fields',
    profileHint: 'Which fields must be filled in on a card. Own rules stand in the sheet Lists (list profile).',
    inSheet: 'Show in the sheet',
    inSheetHint: 'A column of Customers says OK or the worst that is wrong, and cells that need correcting are coloured. Your own formats stay. What is written there are steps of Excel’s own undo.',
    defaultProfile: 'Default',
    label: 'Findings',
    checking: 'Checking…',
    stop: 'Stop',
    stopped: (percent) => `Stopped at ${number(percent)} %: the rest was not checked.`,
    again: 'Check again',
    none: (checked) => `Nothing to correct in ${count(checked, customers)}.`,
    count: (severity, found) => count(found, findings[severity]),
    more: (rest) => `Show more (${number(rest)} left)`,
    shown: 'Shown',
    families: {
      missing: 'missing',
      form: 'wrong form',
      'check-digit': 'check digit does not fit',
      twice: 'used twice',
      writing: 'written otherwise',
      damaged: 'damaged or made up',
      unconnected: 'belongs to nothing',
      rule: 'against a rule',
      explained: 'explained, and stands',
    },
    fix: 'Fix',
    fixAll: (found) => `Fix all ${number(found)}`,
  },
  bug: {
    heading: 'Something went wrong in the add-in',
    text: 'This is a mistake in Kartoteka, not in your data. The workbook is as it was after the last saved change. The details below help to correct it.',
    details: 'Details',
    copy: 'Copy the details',
    copied: 'Copied',
    again: 'Go on',
  },
};

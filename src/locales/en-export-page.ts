/** English: the page on which customers are written into a file. */
import { createCountText } from './count-text';
import type { ExportPageTexts } from './export-page-texts';

const { number, count } = createCountText('en');

export const enExportPage: ExportPageTexts = {
  command: 'Export to a file…',
  heading: 'Export customers',
  back: 'Back without exporting',
  format: 'What for',
  formats: {
    'csv': 'A list for Excel and other programs (CSV)',
    'xlsx': 'An Excel workbook',
    'json': 'A backup of the whole register',
    'vcard': 'Contacts for phones and mail (vCard)',
    'ubl': 'Buyers for e-invoices (UBL)',
    'saft-ro': 'Customers for D406 (Romania)',
    'saft-lt': 'Customers for SAF-T (Lithuania)',
    'isaf-lt': 'Customers for i.SAF (Lithuania)',
    'uniform-il': 'Uniform file (Israel)',
  },
  which: 'Which customers',
  all: 'All of them',
  shown: (found) => count(found, { one: 'The # that is shown', other: 'The # that are shown' }),
  ticked: (found) => count(found, { one: 'The # that is ticked', other: 'The # that are ticked' }),
  columns: {
    label: 'Which columns',
    all: 'All of them',
    own: 'Only those I choose',
    count: (found) => count(found, { one: '# column is chosen', other: '# columns are chosen' }),
    none: 'No column is chosen yet. Choose at least one.',
    tickAll: 'Choose all',
    tickNone: 'Choose none',
  },
  backupAll: 'A backup always has everything.',
  consent: 'Only those who agreed to',
  noConsent: 'No matter',
  summary: (written, chosen) => `${number(written)} of ${number(chosen)} will be written.`,
  leftOut: 'These stay out of the file',
  missing: 'Please look at this first',
  further: 'Good to know',
  more: (found) => count(found, { one: 'and # more', other: 'and # more' }),
  save: 'Save the file…',
  looking: 'Looking through the customers…',
  working: 'Writing the file…',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was written.',
  again: 'Look through them again',
  file: 'customers',
  done: (file) => `The file ${file} is written. Your browser keeps it with its downloads.`,
  template: 'Get an empty list to fill in',
  templateFile: 'customers-to-fill-in',
};

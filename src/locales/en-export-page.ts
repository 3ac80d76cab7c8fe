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
  backupAll: 'A backup always has everything.',
  consent: 'Only those who agreed to',
  noConsent: 'No matter',
  summary: (written, chosen) => `${number(written)} of ${number(chosen)} will be written.`,
  missing: 'Please look at this first',
  more: (found) => count(found, { one: 'and # more', other: 'and # more' }),
  save: 'Save the file…',
  working: 'Writing the file…',
  file: 'customers',
  done: (file) => `The file ${file} is written. Your browser keeps it with its downloads.`,
  template: 'Get an empty list to fill in',
  templateFile: 'customers-to-fill-in',
};

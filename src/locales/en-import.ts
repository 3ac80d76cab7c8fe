/** English: importing customers. */
import { enImportColumns } from './en-import-columns';
import type { ImportTexts } from './import-texts';

export const enImport: ImportTexts = {
  cause: 'Imported from a file',
  words: { line: 'Line', reason: 'Reason' },
  issues: {
    'import-sheet-left-out': ({ sheet }) => `The sheet “${sheet}” is not taken in: documents and payments do not come with a list of customers, and other rows have to name their customer by id.`,
    'import-rows-of-nobody': ({ sheet, count }) => `The sheet “${sheet}” has rows of customers who are not in the list; they stay out: ${count}.`,
    'import-examples-left-out': ({ count }) => `The example rows of the list to fill in are no customers; they stay out: ${count}.`,
    'import-code-taken': ({ code }) => `The code ${code} belongs to another card already. The new card gets the next free code, and this one is kept among its further numbers.`,
    'import-card-gone': ({ key }) => `The card “${key}” that was chosen for these rows is not in the register any more. Choose another card, or let a new one be made.`,
    'import-backup': () => 'This is the backup of a whole register. Make a new register of it in an empty workbook; nothing of it is mixed into this one.',
    'import-nothing': () => 'Nothing in this file would change the register: every row is there already, was left out, or has an error.',
    'import-stopped': () => 'Stopped. Nothing was imported.',
    ...enImportColumns,
  },
};

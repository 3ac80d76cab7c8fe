/** English: importing customers. */
import { enImportColumns } from './en-import-columns';
import type { ImportTexts } from './import-texts';

export const enImport: ImportTexts = {
  cause: 'Imported from a file',
  words: { line: 'Line', reason: 'Reason' },
  issues: {
    'import-code-taken': ({ code }) => `The code ${code} belongs to another card already. The new card gets the next free code, and this one is kept among its further numbers.`,
    'import-card-gone': ({ key }) => `The card “${key}” that was chosen for these rows is not in the register any more. Choose another card, or let a new one be made.`,
    'import-backup': () => 'This is the backup of a whole register. Make a new register of it in an empty workbook; nothing of it is mixed into this one.',
    'import-nothing': () => 'Nothing in this file would change the register: every row is there already, was left out, or has an error.',
    'import-stopped': () => 'Stopped. Nothing was imported.',
    ...enImportColumns,
  },
};

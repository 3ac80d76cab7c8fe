/** English: bringing copies of a workbook together. */
import type { CopiesTexts } from './copies-texts';

export const enCopies: CopiesTexts = {
  causes: { elsewhere: 'Changed without Kartoteka', reconcile: 'Brought in a copy' },
  issues: {
    'reconcile-other-register': ({ file }) => `${file} is another register, not a copy of this one. To take customers over from it, import it.`,
    'reconcile-no-ancestor': ({ file }) => `Nobody knows any more what this workbook and ${file} were when they were one. Whatever differs is listed, and nothing of this workbook is overwritten.`,
    'reconcile-deleted-many': ({ file, rows, count }) => `${rows} of ${count} rows are missing in ${file}. They stay here until you say that they were to be deleted.`,
    'reconcile-changed-many': ({ file, rows, count }) => `${rows} of ${count} rows were changed in ${file}. Nothing of it is taken over until you say that it is right.`,
    'reconcile-column-missing': ({ file, column, table, rows }) => `${file} has a column “${column}” in ${table} that is not in this workbook, with ${rows} values of its own. Add a column of this name, then bring the copy in again.`,
    'reconcile-erased': ({ file, count }) => `${count} records in ${file} were erased here for good, as their person asked. They are not brought back.`,
    'reconcile-stopped': () => 'Stopped. Nothing was changed.',
  },
};

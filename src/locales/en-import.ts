/** English: importing customers. */
import { enImportColumns } from './en-import-columns';
import type { ImportTexts } from './import-texts';

export const enImport: ImportTexts = {
  issues: {
    ...enImportColumns,
  },
};

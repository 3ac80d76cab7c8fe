/** Lithuanian: importing customers. */
import { ltImportColumns } from './lt-import-columns';
import type { ImportTexts } from './import-texts';

export const ltImport: ImportTexts = {
  issues: {
    ...ltImportColumns,
  },
};

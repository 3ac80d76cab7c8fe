/** Latvian: importing customers. */
import { lvImportColumns } from './lv-import-columns';
import type { ImportTexts } from './import-texts';

export const lvImport: ImportTexts = {
  issues: {
    ...lvImportColumns,
  },
};

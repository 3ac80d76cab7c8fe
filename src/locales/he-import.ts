/** Hebrew: importing customers. */
import { heImportColumns } from './he-import-columns';
import type { ImportTexts } from './import-texts';

export const heImport: ImportTexts = {
  issues: {
    ...heImportColumns,
  },
};

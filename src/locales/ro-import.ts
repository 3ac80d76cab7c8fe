/** Romanian: importing customers. */
import { roImportColumns } from './ro-import-columns';
import type { ImportTexts } from './import-texts';

export const roImport: ImportTexts = {
  issues: {
    ...roImportColumns,
  },
};

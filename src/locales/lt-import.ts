/** Lithuanian: importing customers. */
import type { ImportTexts } from './import-texts';

export const ltImport: ImportTexts = {
  issues: {
  },
};

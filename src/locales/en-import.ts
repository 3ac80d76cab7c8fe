/** English: importing customers. */
import type { ImportTexts } from './import-texts';

export const enImport: ImportTexts = {
  issues: {
  },
};

/** Latvian: importing customers. */
import type { ImportTexts } from './import-texts';

export const lvImport: ImportTexts = {
  issues: {
  },
};

/** Hebrew: importing customers. */
import type { ImportTexts } from './import-texts';

export const heImport: ImportTexts = {
  issues: {
  },
};

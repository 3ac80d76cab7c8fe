/** Romanian: importing customers. */
import type { ImportTexts } from './import-texts';

export const roImport: ImportTexts = {
  issues: {
  },
};

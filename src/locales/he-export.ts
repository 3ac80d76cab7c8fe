/** Hebrew: writing files. */
import type { ExportTexts } from './export-texts';

export const heExport: ExportTexts = {
  issues: {
  },
};

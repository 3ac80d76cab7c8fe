/** English: writing files. */
import type { ExportTexts } from './export-texts';

export const enExport: ExportTexts = {
  issues: {
  },
};

/** Latvian: writing files. */
import type { ExportTexts } from './export-texts';

export const lvExport: ExportTexts = {
  issues: {
  },
};

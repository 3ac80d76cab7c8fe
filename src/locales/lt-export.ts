/** Lithuanian: writing files. */
import type { ExportTexts } from './export-texts';

export const ltExport: ExportTexts = {
  issues: {
  },
};

/** Romanian: writing files. */
import type { ExportTexts } from './export-texts';

export const roExport: ExportTexts = {
  issues: {
  },
};

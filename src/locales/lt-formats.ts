/** Lithuanian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const ltFormats: FormatsTexts = {
  issues: {
  },
};

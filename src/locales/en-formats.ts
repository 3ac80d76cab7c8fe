/** English: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const enFormats: FormatsTexts = {
  issues: {
  },
};

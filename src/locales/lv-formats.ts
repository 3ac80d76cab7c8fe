/** Latvian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const lvFormats: FormatsTexts = {
  issues: {
  },
};

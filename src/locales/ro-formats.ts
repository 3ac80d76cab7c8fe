/** Romanian: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const roFormats: FormatsTexts = {
  issues: {
  },
};

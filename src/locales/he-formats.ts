/** Hebrew: files with a structure of their own. */
import type { FormatsTexts } from './formats-texts';

export const heFormats: FormatsTexts = {
  issues: {
  },
};

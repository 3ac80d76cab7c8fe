/** Hebrew: reading files. */
import type { ReadingTexts } from './reading-texts';

export const heReading: ReadingTexts = {
  issues: {
  },
};

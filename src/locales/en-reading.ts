/** English: reading files. */
import type { ReadingTexts } from './reading-texts';

export const enReading: ReadingTexts = {
  issues: {
  },
};

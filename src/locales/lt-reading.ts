/** Lithuanian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const ltReading: ReadingTexts = {
  issues: {
  },
};

/** Latvian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const lvReading: ReadingTexts = {
  issues: {
  },
};

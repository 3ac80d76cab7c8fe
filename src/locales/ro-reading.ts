/** Romanian: reading files. */
import type { ReadingTexts } from './reading-texts';

export const roReading: ReadingTexts = {
  issues: {
  },
};

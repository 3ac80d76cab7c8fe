/** One text that holds several things, taken apart: what each part is, and what is left that nobody could tell. */
import type { ImportWords } from './import-words';

export interface SplitContext {
  /** Where the customer is, ISO 3166-1 alpha-2; empty if nobody knows. */
  readonly country: string;
  readonly words: Pick<ImportWords, 'country'>;
}

export interface Split {
  /** By field key of the record that the recipe fills. */
  readonly parts: Readonly<Record<string, string>>;
  /** '' if every sign of the text is in a part, or says what a part is. */
  readonly rest: string;
  /** Whether the parts are what the recipe is for: an address has a street and a city, and so on. */
  readonly isSure: boolean;
}

export interface SplitRecipe {
  /** Fields that it may fill, the main one first. */
  readonly fields: readonly string[];
  /** Where what is left goes. */
  readonly restTo: string;
  split(text: string, context: SplitContext): Split;
  /** The parts as one text again, where there is a way back. */
  join?(parts: Readonly<Record<string, string>>): string;
}

const edges = /^[\s,;|/–-]+|[\s,;|/–-]+$/g;

/** Without signs between parts at its ends. */
export function trimmed(text: string): string {
  return text.replace(edges, '');
}

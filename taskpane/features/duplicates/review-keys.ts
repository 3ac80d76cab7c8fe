/** The keys of the review. */
import { pressedLetter, type PressedKey } from '../../pressed-letter';

export type ReviewKey = 'same' | 'different' | 'later' | 'undo' | 'next' | 'previous';

const letters: Readonly<Record<string, ReviewKey>> = { s: 'same', n: 'different', l: 'later', u: 'undo', j: 'next', k: 'previous' };
const others: Readonly<Record<string, ReviewKey>> = { ArrowDown: 'next', ArrowUp: 'previous' };

export function reviewKey(pressed: PressedKey): ReviewKey | undefined {
  const letter = pressedLetter(pressed);
  return letter === undefined ? undefined : others[pressed.key] ?? letters[letter];
}

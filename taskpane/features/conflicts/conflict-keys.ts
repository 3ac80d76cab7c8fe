/** The keys of the page of conflicts. */
import { pressedLetter, type PressedKey } from '../../pressed-letter';

export type ConflictKey = 'mine' | 'theirs' | 'both' | 'edit' | 'undo' | 'next' | 'previous';

const letters: Readonly<Record<string, ConflictKey>> = { m: 'mine', t: 'theirs', b: 'both', e: 'edit', u: 'undo', j: 'next', k: 'previous' };
const others: Readonly<Record<string, ConflictKey>> = { ArrowDown: 'next', ArrowUp: 'previous' };

export function conflictKey(pressed: PressedKey): ConflictKey | undefined {
  const letter = pressedLetter(pressed);
  return letter === undefined ? undefined : others[pressed.key] ?? letters[letter];
}

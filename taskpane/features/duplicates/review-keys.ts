/** The keys of the review. By letter where the keyboard writes Latin, else by place: a Hebrew keyboard has S where S is. */

export type ReviewKey = 'same' | 'different' | 'later' | 'undo' | 'next' | 'previous';

export interface PressedKey {
  readonly key: string;
  /** Of the place on the keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const letters: Readonly<Record<string, ReviewKey>> = { s: 'same', n: 'different', l: 'later', u: 'undo', j: 'next', k: 'previous' };
const others: Readonly<Record<string, ReviewKey>> = { ArrowDown: 'next', ArrowUp: 'previous' };

export function reviewKey({ key, code, ctrlKey, altKey, metaKey }: PressedKey): ReviewKey | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const letter = /^[a-z]$/i.test(key) ? key : /^[^\p{Script=Latin}\d\s]$/u.test(key) ? code.replace(/^Key/, '') : '';
  return others[key] ?? letters[letter.toLowerCase()];
}

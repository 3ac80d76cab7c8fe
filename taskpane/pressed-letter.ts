/** Which letter a key stands for: the one it writes where the keyboard writes Latin, else that of its place: a Hebrew keyboard has S where S is. */

export interface PressedKey {
  readonly key: string;
  /** Of the place on the keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Small; '' of a key that is no letter, undefined of one that is pressed together with others. */
export function pressedLetter({ key, code, ctrlKey, altKey, metaKey }: PressedKey): string | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const letter = /^[a-z]$/i.test(key) ? key : /^[^\p{Script=Latin}\d\s]$/u.test(key) ? code.replace(/^Key/, '') : '';
  return letter.toLowerCase();
}

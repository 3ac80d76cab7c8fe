/** How the firm says what the engine means: the values of a list by their meaning, and the other way round. */
import { foldText } from '../base/text';
import type { Register } from '../model/register';

/** The words that the firm has for a meaning of a list: one, unless it gave the meaning to several values. */
export function wordsOfMeaning(register: Register, list: string, meaning: string): string[] {
  return register.ids('Lists').flatMap((id) => {
    const row = register.get('Lists', id);
    return row?.['list'] === list && row['meaning'] === meaning && typeof row['value'] === 'string' ? [row['value']] : [];
  });
}

/** What the engine means by the firm's word; undefined if it is one of the firm's own. */
export function meaningOfWord(register: Register, list: string, word: string): string | undefined {
  const folded = foldText(word);
  for (const id of register.ids('Lists')) {
    const row = register.get('Lists', id);
    if (row?.['list'] === list && typeof row['value'] === 'string' && foldText(row['value']) === folded && typeof row['meaning'] === 'string') {
      return row['meaning'];
    }
  }
  return undefined;
}

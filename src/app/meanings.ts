/** What the firm's words mean, remembered: the same few stand on a hundred thousand cards. */
import type { Register } from '../model/register';
import { meaningOfWord } from './words-of-meaning';

/** Of use until the lists change. */
export function createMeanings(register: Register): (list: string, word: string) => string | undefined {
  const lists = new Map<string, Map<string, string | undefined>>();
  return (list, word) => {
    let words = lists.get(list);
    if (words === undefined) lists.set(list, (words = new Map()));
    if (!words.has(word)) words.set(word, meaningOfWord(register, list, word));
    return words.get(word);
  };
}

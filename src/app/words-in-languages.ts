/** The words that mean the same in every language: yes and no, countries, and the values of the register's own lists. */
import { foldText } from '../base/text';
import type { Texts } from '../locales/texts';
import { comparableWord, type RepairWords } from '../model/cell-damage';
import { createCountryNames, type CountryOfName } from '../model/country-names';
import type { Register } from '../model/register';

export interface WordsInLanguages {
  readonly country: CountryOfName;
  /** Of use only until the register's lists change. */
  readonly wordsFor: (register: Register) => RepairWords;
}

// Beside each language's own two words. Some are the same in two languages, none means yes in one and no in another.
const yes = ['y', 'yes', 'true', '1', 'x', 'v', '✓', '✔', 'כן', 'כ', 'נכון', 'da', 'd', 'adevărat', 'taip', 't', 'tiesa', 'jā', 'ja', 'j', 'patiess', 'patiesa'];
const no = ['n', 'no', 'false', '0', '-', 'לא', 'ל', 'nu', 'fals', 'ne', 'nē', 'netiesa', 'aplams'];

export function createWordsInLanguages(languages: readonly Texts[]): WordsInLanguages {
  const country = createCountryNames(languages.map(({ tag }) => tag));
  let flags: ReadonlyMap<string, boolean> | undefined;
  let meanings: Meanings | undefined;
  return {
    country,
    wordsFor: (register) => wordsOf(register, (flags ??= flagWords(languages)), (meanings ??= meaningsOfWords(languages)), country),
  };
}

type Meanings = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;

/** Meaning by list and word; a word of two meanings has none. */
function meaningsOfWords(languages: readonly Texts[]): Meanings {
  const lists = new Map<string, Map<string, string | undefined>>();
  for (const { lists: texts } of languages) {
    for (const [list, values] of Object.entries(texts)) {
      const words = lists.get(list) ?? new Map<string, string | undefined>();
      lists.set(list, words);
      for (const [meaning, value] of Object.entries(values)) {
        const word = comparableWord(value);
        words.set(word, words.has(word) && words.get(word) !== meaning ? undefined : meaning);
      }
    }
  }
  return lists;
}

function flagWords(languages: readonly Texts[]): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  for (const word of no) words.set(foldText(word), false);
  for (const word of yes) words.set(foldText(word), true);
  for (const texts of languages) {
    words.set(foldText(texts.no), false);
    words.set(foldText(texts.yes), true);
  }
  return words;
}

function wordsOf(register: Register, flags: ReadonlyMap<string, boolean>, meanings: Meanings, country: CountryOfName): RepairWords {
  const exact = new Map<string, Set<string>>();
  const byWord = new Map<string, string>();
  const byMeaning = new Map<string, string>();
  for (const id of register.ids('Lists')) {
    const { list, value, meaning } = register.get('Lists', id) ?? {};
    if (typeof list !== 'string' || typeof value !== 'string') continue;
    exact.set(list, (exact.get(list) ?? new Set()).add(value));
    const word = `${list} ${comparableWord(value)}`;
    if (!byWord.has(word)) byWord.set(word, value);
    if (typeof meaning === 'string' && !byMeaning.has(`${list} ${meaning}`)) byMeaning.set(`${list} ${meaning}`, value);
  }
  return {
    flag: (text) => flags.get(foldText(text)),
    country,
    listValue(list, text) {
      if (exact.get(list)?.has(text) === true) return undefined;
      const word = comparableWord(text);
      if (word === '') return undefined;
      const meaning = meanings.get(list)?.get(word);
      return byWord.get(`${list} ${word}`) ?? (meaning === undefined ? undefined : byMeaning.get(`${list} ${meaning}`));
    },
  };
}

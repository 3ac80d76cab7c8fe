/**
 * What words about documents mean: the firm's own list first. A word that the list has not got (a file in another language, an
 * older register without the newer kinds) means what it means in any language that we speak.
 */
import { foldText } from '../base/text';
import { locales, textsOf } from '../locales/locales';
import type { LedgerRules } from '../ledger/entry';
import type { Register } from '../model/register';
import { createMeanings } from './meanings';

type DocumentList = 'documentType' | 'documentStatus';

function shippedWords(list: DocumentList): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const locale of locales) for (const [meaning, word] of Object.entries(textsOf(locale).lists[list])) words.set(foldText(word), meaning);
  return words;
}

/** Of use until the lists change. */
export function createDocumentMeaning(register: Register): LedgerRules['meaningOf'] {
  const ofFirm = createMeanings(register);
  const shipped = { documentType: shippedWords('documentType'), documentStatus: shippedWords('documentStatus') };
  // The same few words stand on a hundred thousand documents.
  const known = { documentType: new Map<string, string | undefined>(), documentStatus: new Map<string, string | undefined>() };
  return (list, word) => {
    if (word === '') return undefined;
    const words = known[list];
    if (!words.has(word)) words.set(word, ofFirm(list, word) ?? shipped[list].get(foldText(word)));
    return words.get(word);
  };
}

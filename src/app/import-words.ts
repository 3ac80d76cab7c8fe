/** What files say in words, as this register and all languages would say it: yes and no, countries, values of lists. */
import { foldText } from '../base/text';
import type { Texts } from '../locales/texts';
import { createCountryNames } from '../model/country-names';
import { heldByCell } from '../model/own-fields';
import type { Register } from '../model/register';
import type { ImportWords, OwnFieldReading } from '../transfer/mapping/import-words';
import { ownFields } from './own-fields';
import type { WordsInLanguages } from './words-in-languages';
import { wordsOfMeaning } from './words-of-meaning';

/** Beside the register's languages, those in which customers and programs around it write. */
const countryInOtherLanguages = createCountryNames(['de', 'pl', 'ru', 'uk', 'et', 'fi', 'sv', 'da', 'nb', 'fr', 'it', 'es', 'pt', 'nl', 'hu', 'bg', 'cs', 'sk', 'el', 'tr', 'ar']);

/** Of use only until the register's lists change. `texts` are those of the register's language. */
export function createImportWords(register: Register, inLanguages: WordsInLanguages, texts: Texts): ImportWords {
  const repair = inLanguages.wordsFor(register);
  const known = new Map<string, string>();
  for (const id of register.ids('Lists')) {
    const { list, value } = register.get('Lists', id) ?? {};
    if (typeof list === 'string' && typeof value === 'string') known.set(`${list} ${foldText(value)}`, value);
  }
  let own: ReadonlyMap<string, OwnFieldReading> | undefined;
  return {
    flag: repair.flag,
    country: (name) => repair.country(name) ?? countryInOtherLanguages(name),
    listValue: (list, word) => known.get(`${list} ${foldText(word)}`) ?? repair.listValue(list, word),
    wordOfMeaning: (list, meaning) => wordsOfMeaning(register, list, meaning)[0],
    ownField: (key) => (own ??= readingsOf(register)).get(key),
    locationName: (use) => texts.addressPurposes[use],
  };
}

function readingsOf(register: Register): ReadonlyMap<string, OwnFieldReading> {
  const { date1904 } = register.ownColumns;
  return new Map(ownFields(register).flatMap(({ key, kind, list }): [string, OwnFieldReading][] =>
    (kind === undefined ? [] : [[key, { definition: { kind, ...(list !== undefined && { list }) }, heldByCell: (value) => heldByCell(kind, value, date1904) }]])));
}

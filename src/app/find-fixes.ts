/** What would put findings right, with the words of all languages and of the register's own lists. */
import { locales, textsOf } from '../locales/locales';
import type { RepairWords } from '../model/cell-damage';
import { checkAddress } from '../model/check-address';
import { checkDetails } from '../model/check-details';
import { checkNumbers } from '../model/check-numbers';
import type { ModelIssue, RecordCheck } from '../model/check-record';
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import { createWithFixes, type WithFixes } from '../model/find-fix';
import type { Register } from '../model/register';
import { createWordsInLanguages } from './words-in-languages';

const inLanguages = createWordsInLanguages(locales.map(textsOf));

/** Of use only until the register's lists change. */
export function createFixes(register: Register, record: RecordCheck): WithFixes {
  let known: RepairWords | undefined;
  const words = (): RepairWords => (known ??= inLanguages.wordsFor(register));
  return createWithFixes({
    words: { flag: (text) => words().flag(text), listValue: (list, text) => words().listValue(list, text), country: inLanguages.country },
    check: (table: TableKey, values: Values): readonly ModelIssue[] =>
      [record(table, values), checkNumbers(table, values), checkAddress(table, values), checkDetails(table, values)].flat(),
  });
}

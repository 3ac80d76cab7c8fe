/** What would put findings right, with the words of all languages and of the register's own lists. */
import { locales, textsOf } from '../locales/locales';
import type { RepairWords } from '../model/cell-damage';
import type { RecordCheck } from '../model/check-record';
import { createWithFixes, type WithFixes } from '../model/find-fix';
import type { Register } from '../model/register';
import { declaredOwnFields } from './own-fields';
import { createWordsInLanguages } from './words-in-languages';

const inLanguages = createWordsInLanguages(locales.map(textsOf));

/** `alone` finds all that is wrong with a record alone. Of use only until the register's lists change. */
export function createFixes(register: Register, alone: RecordCheck): WithFixes {
  let known: RepairWords | undefined;
  const words = (): RepairWords => (known ??= inLanguages.wordsFor(register));
  return createWithFixes({
    words: { flag: (text) => words().flag(text), listValue: (list, text) => words().listValue(list, text), country: inLanguages.country },
    check: (table, values) => alone(table, values),
    own: { declared: declaredOwnFields(register), date1904: register.ownColumns.date1904 },
  });
}

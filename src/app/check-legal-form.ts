/**
 * A legal form that another of the home countries has: an SRL in Lithuania is a slip of the list. Asked by the form's
 * meaning, whatever the firm calls it; forms that two countries call by one word are nobody's.
 */
import { foldText } from '../base/text';
import { textsOf } from '../locales/locales';
import type { Values } from '../model/change';
import type { ModelIssue } from '../model/check-record';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { meaningOfWord } from './words-of-meaning';

const nothing: readonly ModelIssue[] = [];

/** Meanings begin with their country: ro-srl. Words are the countries' own, the same in every language. */
const forms = Object.entries(textsOf('en').lists.legalForm).map(([meaning, word]) => ({ home: meaning.slice(0, 2).toUpperCase(), word: comparable(word) }));
const homeCountries = new Set(forms.map(({ home }) => home));

/** Of use only until the lists change. */
export function createLegalFormCheck(register: Register): (values: Values, id: RecordId | undefined) => readonly ModelIssue[] {
  /** Home of a form by country and form, where it is another country; a register repeats the few there are. */
  const known = new Map<string, Map<string, string>>();
  return (values, id) => {
    const { legalForm, country } = values;
    if (typeof legalForm !== 'string' || typeof country !== 'string') return nothing;
    let homes = known.get(country);
    if (homes === undefined) known.set(country, (homes = new Map()));
    let home = homes.get(legalForm);
    if (home === undefined) homes.set(legalForm, (home = otherHome(register, country.trim().toUpperCase(), legalForm) ?? ''));
    if (home === '') return nothing;
    return [{
      severity: 'warning', code: 'legal-form-country', facts: { field: 'legalForm', country, home },
      where: { table: 'Customers', ...(id !== undefined && { id }), field: 'legalForm', value: legalForm },
    }];
  };
}

function otherHome(register: Register, country: string, legalForm: string): string | undefined {
  const home = meaningOfWord(register, 'legalForm', legalForm)?.slice(0, 2).toUpperCase();
  if (home === undefined || home === country || !homeCountries.has(home) || !homeCountries.has(country)) return undefined;
  const word = comparable(legalForm);
  return forms.some((form) => form.home === country && form.word === word) ? undefined : home;
}

function comparable(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * How the firm counts due dates: rows of the Lists table, list "terms-settings". Value default: the terms of customers who
 * have none of their own; shotef: days or month, what שוטף+30 means; adjust: none, next or previous, where a due day goes that
 * nobody works on; calendar: the country whose working days count, instead of the own company's.
 */
import { adjustments, type Adjustment } from '../terms/due-date';
import { isCountry } from '../model/check-record';
import type { Values } from '../model/change';
import type { Register } from '../model/register';
import { parseDatedTerms } from '../terms/parse-terms';
import type { ShotefReading } from '../terms/parse-rule';
import type { DatedTerms } from '../terms/terms';
import { createOwnCompany } from './own-company';

export const termsSettingsList = 'terms-settings';
export const termsSettingNames = ['default', 'shotef', 'adjust', 'calendar'] as const;
type TermsSettingName = (typeof termsSettingNames)[number];

const shotefReadings: readonly ShotefReading[] = ['days', 'month'];

export interface TermsSettings {
  /** Of customers without terms of their own; none if the firm has said none that can be read. */
  readonly default: readonly DatedTerms[];
  readonly shotef: ShotefReading;
  readonly adjust: Adjustment;
  /** Undefined if the customer's own country is meant. */
  readonly calendar: string | undefined;
}

export const termsSettingsOfNobody: TermsSettings = { default: [], shotef: 'days', adjust: 'none', calendar: undefined };

const textOf = (value: Values[string] | undefined): string => (value === null || value === undefined ? '' : String(value).trim());

/** The last row about one holds. */
export function termsSettings(register: Register): TermsSettings {
  const said = new Map<string, string>();
  for (const id of register.ids('Lists')) {
    const row = register.get('Lists', id);
    if (row?.['list'] === termsSettingsList) said.set(textOf(row['value']).toLowerCase(), textOf(row['meaning']));
  }
  const word = <W extends string>(name: TermsSettingName, words: readonly W[], otherwise: W): W => words.find((known) => known === said.get(name)?.toLowerCase()) ?? otherwise;
  const shotef = word('shotef', shotefReadings, 'days');
  const terms = parseDatedTerms(said.get('default'), { shotef });
  const [calendar] = [said.get('calendar')?.toUpperCase(), ownCountry(register)].filter((country) => country !== undefined && isCountry(country));
  return { default: terms.ok ? terms.value : [], shotef, adjust: word('adjust', adjustments, 'none'), calendar };
}

function ownCountry(register: Register): string | undefined {
  const [own] = createOwnCompany(register).cards();
  const country = own === undefined ? '' : textOf(register.get('Customers', own)?.['country']);
  return country === '' ? undefined : country.toUpperCase();
}

/** What can be written of a setting, for people; empty if what is written can be used. */
export function termsSettingProblem(name: string, written: string): readonly string[] {
  switch (name.toLowerCase() as TermsSettingName) {
    case 'default': return parseDatedTerms(written).ok ? [] : ['30', 'EOM+30', '30; from 2026-07-01: EOM+30'];
    case 'shotef': return unless(shotefReadings, written);
    case 'adjust': return unless(adjustments, written);
    case 'calendar': return isCountry(written.toUpperCase()) ? [] : ['IL', 'RO', 'LT', 'LV'];
    default: return [];
  }
}

const unless = (words: readonly string[], written: string): readonly string[] => (words.includes(written.toLowerCase()) ? [] : words);

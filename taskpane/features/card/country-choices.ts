/** Countries to choose from, named in the pane's language; the home countries of our users first. */
import { isCountry } from '../../../src/model/check-record';

export interface CountryChoice {
  readonly value: string;
  readonly label: string;
}

const homes = ['IL', 'RO', 'LT', 'LV'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const byLanguage = new Map<string, readonly CountryChoice[]>();

export function countryChoices(language: string): readonly CountryChoice[] {
  let choices = byLanguage.get(language);
  if (choices === undefined) {
    choices = makeChoices(language);
    byLanguage.set(language, choices);
  }
  return choices;
}

function makeChoices(language: string): readonly CountryChoice[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const inOrder = new Intl.Collator(language);
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  const all = codes.map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }));
  const home = homes.flatMap((code) => all.filter(({ value }) => value === code));
  const others = all.filter(({ value }) => !homes.includes(value)).sort((a, b) => inOrder.compare(a.label, b.label));
  return [...home, ...others];
}

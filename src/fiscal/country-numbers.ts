/** The list of countries whose numbers are known. A new one is its file and its line here. */
import { de } from './countries/de';
import { ee } from './countries/ee';
import { es } from './countries/es';
import { fr } from './countries/fr';
import { il } from './countries/il';
import { it } from './countries/it';
import { lt } from './countries/lt';
import { lv } from './countries/lv';
import { pl } from './countries/pl';
import { ro } from './countries/ro';
import type { CountryNumbers } from './number-kind';

const known: readonly CountryNumbers[] = [il, ro, lt, lv, ee, pl, de, fr, es, it];
const byCountry = new Map(known.flatMap((numbers) => [numbers.country, ...(numbers.aliases ?? [])].map((code) => [code, numbers] as const)));

export const knownCountryNumbers = known;

export function numbersOfCountry(country: string): CountryNumbers | undefined {
  return byCountry.get(country.trim().toUpperCase());
}

/** The list of countries whose numbers are known. A new one is its file and its line here. */
import { at } from './countries/at';
import { be } from './countries/be';
import { bg } from './countries/bg';
import { ch } from './countries/ch';
import { cy } from './countries/cy';
import { cz } from './countries/cz';
import { de } from './countries/de';
import { dk } from './countries/dk';
import { ee } from './countries/ee';
import { es } from './countries/es';
import { eu } from './countries/eu';
import { fi } from './countries/fi';
import { fr } from './countries/fr';
import { gb } from './countries/gb';
import { gr } from './countries/gr';
import { hr } from './countries/hr';
import { hu } from './countries/hu';
import { ie } from './countries/ie';
import { il } from './countries/il';
import { it } from './countries/it';
import { lt } from './countries/lt';
import { lu } from './countries/lu';
import { lv } from './countries/lv';
import { mc } from './countries/mc';
import { mt } from './countries/mt';
import { nl } from './countries/nl';
import { no } from './countries/no';
import { pl } from './countries/pl';
import { pt } from './countries/pt';
import { ro } from './countries/ro';
import { se } from './countries/se';
import { si } from './countries/si';
import { sk } from './countries/sk';
import { xi } from './countries/xi';
import type { CountryNumbers } from './number-kind';

/** Beside countries: XI, Northern Ireland where VAT is concerned, and EU, the one stop shops. */
const known: readonly CountryNumbers[] = [
  il, ro, lt, lv, ee, pl, de, fr, es, it, dk, gb,
  at, be, bg, ch, cy, cz, fi, gr, hr, hu, ie, lu, mc, mt, nl, no, pt, se, si, sk, xi, eu,
];
const byCountry = new Map(known.flatMap((numbers) => [numbers.country, ...(numbers.aliases ?? [])].map((code) => [code, numbers] as const)));

export const knownCountryNumbers = known;

export function numbersOfCountry(country: string): CountryNumbers | undefined {
  return byCountry.get(country.trim().toUpperCase());
}

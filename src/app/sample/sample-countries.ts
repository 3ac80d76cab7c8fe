/** The countries of the sample register. A new one is its file and its line here. */
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
import type { SampleCountry } from './sample-country';

/** The first one's cards come first: C-00001 is a Lithuanian firm. */
export const sampleCountries: readonly SampleCountry[] = [lt, lv, ro, il, pl, ee, de, fr, es, it];

/** Countries by what people call them: codes in small letters, codes of three letters, names in the given languages. */
import { foldText } from '../base/text';
import { isCountry } from './check-record';

/** ISO 3166-1 alpha-3 of those that turn up in exports, and names that CLDR does not have. */
const others: Readonly<Record<string, string>> = {
  isr: 'IL', rou: 'RO', rom: 'RO', ltu: 'LT', lva: 'LV', est: 'EE', pol: 'PL', deu: 'DE', fra: 'FR', esp: 'ES', ita: 'IT', gbr: 'GB',
  usa: 'US', ukr: 'UA', blr: 'BY', mda: 'MD', hun: 'HU', bgr: 'BG', grc: 'GR', el: 'GR', cze: 'CZ', svk: 'SK', svn: 'SI', hrv: 'HR',
  aut: 'AT', che: 'CH', nld: 'NL', bel: 'BE', lux: 'LU', swe: 'SE', fin: 'FI', nor: 'NO', dnk: 'DK', irl: 'IE', prt: 'PT', tur: 'TR',
  cyp: 'CY', mlt: 'MT', isl: 'IS', chn: 'CN', jpn: 'JP', ind: 'IN', can: 'CA', aus: 'AU',
  uk: 'GB', england: 'GB', 'great britain': 'GB', anglia: 'GB', 'ארהב': 'US', holland: 'NL', 'הולנד': 'NL', olanda: 'NL',
};

/** Gives the code of a country, or undefined if nothing or more than one thing goes by the name. */
export type CountryOfName = (name: string) => string | undefined;

export function createCountryNames(languages: readonly string[]): CountryOfName {
  let names: Map<string, string | undefined> | undefined;
  const learn = (): Map<string, string | undefined> => {
    const learnt = new Map<string, string | undefined>();
    const shown = languages.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
    for (let first = 65; first <= 90; first += 1) {
      for (let second = 65; second <= 90; second += 1) {
        const code = String.fromCharCode(first, second);
        if (!isCountry(code)) continue;
        for (const language of shown) {
          const name = language.of(code);
          if (name === undefined) continue;
          const key = comparable(name);
          if (learnt.has(key) && learnt.get(key) !== code) learnt.set(key, undefined);
          else learnt.set(key, code);
        }
      }
    }
    for (const [name, code] of Object.entries(others)) learnt.set(comparable(name), code);
    return learnt;
  };
  return (name) => {
    const upper = name.trim().toUpperCase();
    if (isCountry(upper)) return upper;
    names ??= learn();
    return names.get(comparable(name));
  };
}

const comparable = (name: string): string => foldText(name).replace(/[^\p{L}\p{N} ]/gu, '');

/**
 * A whole address as street, number, city, postal code, county and country, by the habits of its country: where the code
 * stands, what counties and streets are called, whether the number comes before the street. What nobody can tell is left
 * as the rest, so that nothing of the address is lost. Habits: UPU addressing sheets (S42) of the countries, read 2026-11.
 */
import { foldText } from '../../base/text';
import { bucharestSector, romanianCounty } from '../../fiscal/romanian-counties';
import { trimmed, type Split, type SplitContext, type SplitRecipe } from './split-recipe';

/** How a postal code is written there, with the letters before it. */
const codes: Readonly<Record<string, string>> = {
  RO: '\\d{6}', IL: '\\d{7}|\\d{5}', LT: '(?:LT[- ]?)?\\d{5}', LV: 'LV[- ]?\\d{4}', EE: '\\d{5}', PL: '\\d{2}-\\d{3}', DE: '(?:D[- ])?\\d{5}', FR: '\\d{5}', ES: '\\d{5}', IT: '\\d{5}',
  AT: '(?:A[- ])?\\d{4}', CH: '(?:CH[- ])?\\d{4}', DK: '\\d{4}', HU: '\\d{4}', BG: '\\d{4}', BE: '\\d{4}', NL: '\\d{4} ?[A-Z]{2}', CZ: '\\d{3} ?\\d{2}', SK: '\\d{3} ?\\d{2}', SE: '\\d{3} ?\\d{2}',
  GB: '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}', US: '[A-Z]{2} \\d{5}(?:-\\d{4})?|\\d{5}(?:-\\d{4})?', RU: '\\d{6}', UA: '\\d{5}', MD: '(?:MD[- ]?)?\\d{4}',
};
/** Codes that no house number looks like, for addresses of an unknown country. */
const anywhere = 'LV-\\d{4}|LT-\\d{5}|\\d{2}-\\d{3}|\\d{5,7}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}';

const streetWords = /(?:^|[\s.])(?:str|strada|bd|bld|bulevardul|b-dul|bul|calea|cal|aleea|al|șos|şos|sos|șoseaua|piața|piata|p-ța|intrarea|splaiul|drumul|ul|ulica|al|aleja|pl|plac|os|gatvė|gatve|g|pr|prospektas|prosp|al|alėja|pl|plentas|iela|bulvāris|prospekts|šoseja|laukums|gate|straße|strasse|street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|sq|way|weg|platz|allee|gasse|רחוב|רח|שדרות|שד|דרך|סמטת|כיכר|улица|ул|проспект|пр-т|пер|бульвар|шоссе)(?=$|[\s.'׳:])|(?:straße|strasse|str\.|weg|platz|allee|gasse|iela)(?=$|\s)/iu;
const houseLabel = /^(?:nr|no|numărul|numarul|numar|număr|номер|д|дом|namas|מס|מספר)[.':\s]*(?=\d)/iu;
const extraLabel = /^(?:bl|bloc|blocul|sc|scara|et|etaj|etajul|ap|apt|apartament|apartamentul|parter|mansarda|cam|camera|birou|biroul|hala|corp|corpul|unit|suite|floor|flat|kv|кв|офис|корп|стр|butas|bt|dz|dzīvoklis|m|lok|lokal|דירה|קומה|כניסה|ת\.?ד\.?|p\.?o\.? ?box|postfach)(?=$|[.\s:'\d])/iu;
const cityLabel = /^(?:mun|municipiul|municipiu|or|oraș|oraşul|orașul|oras|orasul|com|comuna|sat|satul|loc|localitatea|m|miestas|г|гор|город|עיר|יישוב)[.:\s]+(?=\p{L})/iu;
const countyLabel = /^(?:jud|județ|județul|judet|judetul|județ)[.:\s]+(?=\p{L})/iu;
const countyBehind = /\p{L}+ (?:r|raj|apskr)\.?(?: sav\.?)?$|\p{L}+ (?:savivaldybė|novads|nov\.|rajons|apskritis|county|область|обл\.)$/iu;
const codeLabel = /^(?:cod(?:ul)? ?po[sșş]tal|c\.?p\.?|zip|postcode|plz|pašto kodas|pasta indekss|מיקוד|индекс|kod pocztowy)[.:\s]+(?=[\dA-Z])/iu;

const numberBehind = /^(.*\p{L}[.\p{L}'"׳״)]*)[\s,]+(?:(?:nr|no|д|מס)[.':\s]*)?(\d{1,5}\s?\p{L}?(?:\s?[-/]\s?\d{1,4}\s?\p{L}?)?)$/iu;
const numberBefore = /^(\d{1,5}(?:\s?(?:bis|ter)(?=\s)|\p{L})?(?:[-/]\d{1,4}\p{L}?)?)\s+(\p{L}.*)$/iu;
/** Streets whose kind says that the number stands before them, wherever the customer is. */
const kindBehindNumber = /^\d+(?:\s?(?:bis|ter)|\p{L})?\s+(?:(?:rue|avenue|boulevard|place|allée|quai|impasse|chemin)\s|.*\s(?:street|road|avenue|lane|drive|square|court)$)/iu;
const numberLabelBehind = /[\s,]+(?:nr|no|д|מס)[.':]*$/iu;
/** Where the number comes before the street. */
const numberFirst = new Set(['GB', 'US', 'IE', 'FR', 'CA', 'AU', 'NZ', 'LU', 'MT']);

interface Places {
  street?: string; houseNumber?: string; city?: string; postalCode?: string; county?: string; country?: string;
}

function split(text: string, { country, words }: SplitContext): Split {
  const places: Places = {};
  const extra: string[] = [];
  let segments = text.split(/[\r\n,;|]+/).map(trimmed).filter((segment) => segment !== '');
  const home = takeCountry(segments, places, words) ?? country;
  segments = takeCode(segments, places, home).flatMap((segment) => {
    if (places.county === undefined && isCounty(segment)) {
      places.county = segment.replace(countyLabel, '').trim();
      return [];
    }
    if (extraLabel.test(segment)) {
      extra.push(segment);
      return [];
    }
    if (places.houseNumber === undefined && (houseLabel.test(segment) || /^\d{1,4}\s?\p{L}?$/u.test(segment))) {
      places.houseNumber = segment.replace(houseLabel, '').trim();
      return [];
    }
    if (places.city === undefined && cityLabel.test(segment) && !streetWords.test(segment)) {
      places.city = segment.replace(cityLabel, '').trim();
      return [];
    }
    return [segment];
  });
  takeStreet(segments, places, home);
  takeCity(segments, places, home);
  if (places.houseNumber !== undefined && places.street === undefined) {
    extra.unshift(places.houseNumber);
    delete places.houseNumber;
  }
  const parts = Object.fromEntries(Object.entries(places).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  return { parts, rest: [...extra, ...segments].join(', '), isSure: places.street !== undefined && places.city !== undefined };
}

/** The country is named last, or nowhere; two letters may be a county or a state. */
function takeCountry(segments: string[], places: Places, words: SplitContext['words']): string | undefined {
  const last = segments.at(-1);
  if (segments.length < 2 || last === undefined || last.length < 4) return undefined;
  const country = words.country(last);
  if (country === undefined) return undefined;
  segments.pop();
  places.country = country;
  return country;
}

/** Takes the code out of the segment that has it; the rest of that segment is the city. */
function takeCode(segments: readonly string[], places: Places, country: string): string[] {
  const shape = codes[country] ?? (country === '' ? anywhere : '\\d{4,7}');
  const alone = new RegExp(`^(?:${shape})$`, 'i');
  const before = new RegExp(`^(${shape})\\s+(\\p{L}.*)$`, 'iu');
  const behind = new RegExp(`^(\\p{L}.*?)\\s+(${shape})$`, 'iu');
  const kept = [...segments];
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const segment = (kept[at] ?? '').replace(codeLabel, '');
    if (alone.test(segment) && (at > 0 || kept.length === 1)) {
      places.postalCode = segment;
      kept.splice(at, 1);
      return kept;
    }
    const [, codeFirst, cityBehind] = before.exec(segment) ?? [];
    const [, cityBefore, codeLast] = codeFirst === undefined ? behind.exec(segment) ?? [] : [];
    const code = codeFirst ?? codeLast;
    const city = cityBehind ?? cityBefore;
    // The first segment is the street: its number may look like a code.
    if (code === undefined || city === undefined || (at === 0 && (streetWords.test(city) || kept.length > 1))) continue;
    places.postalCode = code;
    kept[at] = trimmed(city.replace(/(?:cod(?:ul)? ?po[sșş]tal|c\.?p\.?|מיקוד)[.:\s]*$/iu, ''));
    return kept.filter((one) => one !== '');
  }
  return kept;
}

function isCounty(segment: string): boolean {
  return countyLabel.test(segment) || countyBehind.test(segment);
}

function takeStreet(segments: string[], places: Places, country: string): void {
  const named = segments.findIndex((segment) => streetWords.test(segment));
  const numbered = segments.findIndex((segment) => numberBehind.test(segment) || numberBefore.test(segment));
  const at = named >= 0 ? named : numbered;
  const segment = segments[at];
  if (segment === undefined) return;
  segments.splice(at, 1);
  const [, number, street] = numberFirst.has(country) || !numberBehind.test(segment) ? numberBefore.exec(segment) ?? [] : [];
  const [, streetFirst, numberLast] = number === undefined ? numberBehind.exec(segment) ?? [] : [];
  const house = number ?? numberLast;
  if (house === undefined || places.houseNumber !== undefined) {
    places.street = segment;
    return;
  }
  places.street = (street ?? streetFirst ?? segment).replace(numberLabelBehind, '');
  places.houseNumber = house.trim();
}

function takeCity(segments: string[], places: Places, country: string): void {
  const isPlace = (segment: string): boolean => /^\p{L}[\p{L}\s.'"׳״()-]*$/u.test(segment) || bucharestSector(segment) !== undefined;
  if (country === 'RO' && places.county === undefined) {
    // Cluj-Napoca, Cluj: the name of a county behind the city.
    const county = segments.reduce((found, segment, at) => (at > 0 && romanianCounty(segment) !== undefined && bucharestSector(segment) === undefined ? at : found), -1);
    if (county > 0 && (places.city !== undefined || segments.slice(0, county).some(isPlace))) [places.county = ''] = segments.splice(county, 1);
  }
  if (places.city !== undefined) return;
  const at = segments.findIndex(isPlace);
  const [city] = at < 0 ? [] : segments.splice(at, 1);
  if (city === undefined) return;
  const next = segments[at];
  // București, Sector 3: both say which city it is.
  if (country === 'RO' && next !== undefined && bucharestSector(next) !== undefined && foldText(city).startsWith('bucure')) {
    segments.splice(at, 1);
    places.city = `${city}, ${next}`;
  } else places.city = city;
}

export const splitAddress: SplitRecipe = {
  fields: ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country'],
  restTo: 'addressExtra',
  split,
  join: ({ street = '', houseNumber = '', addressExtra = '', postalCode = '', city = '', county = '', country = '' }) =>
    [[street, houseNumber].filter(Boolean).join(' '), addressExtra, [postalCode, city].filter(Boolean).join(' '), county, country].filter(Boolean).join(', '),
};

/** Years in the names of streets, Bulevardul 1 Decembrie 1918 and Place du 8 Mai 1945, look like house numbers; so do roads' own numbers. */
const yearBehind = /\s(?:1[5-9]|20)\d{2}$/;
const namedByNumber = /(?:^|\s)(?:km|sector|sektor\p{L}*|sect|zona|zone|parcela|lot|route|highway|hwy|dn|dj|dc|kvartalas|mikrorajon\p{L}*|quartier|שכונה|גוש|חלקה|כביש)\.?\s+\d+\s*$/iu;
const longestNumber = 4;

/** "רחוב הרצל 12" and "12 rue de la Paix": a street with its number, and flats behind it. What is not plain stays whole. */
export const splitStreet: SplitRecipe = {
  fields: ['street', 'houseNumber', 'addressExtra'],
  restTo: 'addressExtra',
  split(text, { country }) {
    const whole: Split = { parts: { street: text }, rest: '', isSure: false };
    const [first = '', ...behind] = text.split(/[\r\n,;|]+/).map(trimmed).filter((segment) => segment !== '');
    const street = first.replace(/(?<=\d)\.$/, '');
    const label = behind[0] !== undefined && houseLabel.test(behind[0]) ? behind.shift()?.replace(houseLabel, '').trim() : undefined;
    if (street === '' || behind.some((segment) => !extraLabel.test(segment)) || extraLabel.test(street)) return whole;
    const isLabelled = label !== undefined || /(?:^|[\s,.])(?:nr|no|מס|д)[.':\s]*\d/iu.test(street);
    if (!isLabelled && (yearBehind.test(street) || namedByNumber.test(street))) return whole;
    const [, before, name] = numberFirst.has(country) || kindBehindNumber.test(street) ? numberBefore.exec(street) ?? [] : [];
    const [, nameFirst, last] = before === undefined ? numberBehind.exec(street) ?? [] : [];
    const number = label ?? before ?? last;
    const found = label === undefined ? name ?? nameFirst?.replace(numberLabelBehind, '') : street;
    // 12b rear of 14: where numbers stand in front, another one behind says something else.
    if (before === undefined && numberFirst.has(country) && /\d/.test(found ?? '')) return whole;
    if (number === undefined || found === undefined || (/\d+/.exec(number)?.[0].length ?? 0) > longestNumber || !/\p{L}{2}/u.test(found.replace(streetWords, ' '))) return whole;
    return { parts: { street: found.trim(), houseNumber: number.trim(), ...(behind.length > 0 && { addressExtra: behind.join(', ') }) }, rest: '', isSure: true };
  },
  join: ({ street = '', houseNumber = '', addressExtra = '' }) => [[street, houseNumber].filter(Boolean).join(' '), addressExtra].filter(Boolean).join(', '),
};

/** "00-238 Warszawa" and "Cluj-Napoca, 400001": a city with its postal code. */
export const splitPlace: SplitRecipe = {
  fields: ['city', 'postalCode', 'country'],
  restTo: 'city',
  split(text, { country, words }) {
    const places: Places = {};
    const segments = text.split(/[\r\n,;|]+/).map(trimmed).filter((segment) => segment !== '');
    const home = takeCountry(segments, places, words) ?? country;
    const left = takeCode(segments, places, home);
    const { postalCode, country: named } = places;
    const city = left.join(', ');
    return {
      parts: { ...(city !== '' && { city }), ...(postalCode !== undefined && { postalCode }), ...(named !== undefined && { country: named }) },
      rest: '', isSure: postalCode !== undefined && city !== '',
    };
  },
  join: ({ postalCode = '', city = '', country = '' }) => [[postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', '),
};

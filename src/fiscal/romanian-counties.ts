/**
 * Romania's counties by ISO 3166-2 and the sectors of Bucharest, in the ways people write them. RO e-Factura (CIUS-RO
 * 1.0.1, BR-RO-111 and BR-RO-101) wants RO-CJ for the county, and SECTOR1 to SECTOR6 for the city where it is RO-B.
 */
import { foldText } from '../base/text';

// Code, name, seat; the seat is left out where it is called like its county.
const counties: readonly (readonly [code: string, name: string, seat?: string])[] = [
  ['AB', 'Alba', 'Alba Iulia'], ['AG', 'Argeș', 'Pitești'], ['AR', 'Arad'], ['B', 'București'], ['BC', 'Bacău'], ['BH', 'Bihor', 'Oradea'],
  ['BN', 'Bistrița-Năsăud', 'Bistrița'], ['BR', 'Brăila'], ['BT', 'Botoșani'], ['BV', 'Brașov'], ['BZ', 'Buzău'], ['CJ', 'Cluj', 'Cluj-Napoca'],
  ['CL', 'Călărași'], ['CS', 'Caraș-Severin', 'Reșița'], ['CT', 'Constanța'], ['CV', 'Covasna', 'Sfântu Gheorghe'], ['DB', 'Dâmbovița', 'Târgoviște'],
  ['DJ', 'Dolj', 'Craiova'], ['GJ', 'Gorj', 'Târgu Jiu'], ['GL', 'Galați'], ['GR', 'Giurgiu'], ['HD', 'Hunedoara', 'Deva'],
  ['HR', 'Harghita', 'Miercurea Ciuc'], ['IF', 'Ilfov'], ['IL', 'Ialomița', 'Slobozia'], ['IS', 'Iași'], ['MH', 'Mehedinți', 'Drobeta-Turnu Severin'],
  ['MM', 'Maramureș', 'Baia Mare'], ['MS', 'Mureș', 'Târgu Mureș'], ['NT', 'Neamț', 'Piatra Neamț'], ['OT', 'Olt', 'Slatina'], ['PH', 'Prahova', 'Ploiești'],
  ['SB', 'Sibiu'], ['SJ', 'Sălaj', 'Zalău'], ['SM', 'Satu Mare'], ['SV', 'Suceava'], ['TL', 'Tulcea'], ['TM', 'Timiș', 'Timișoara'],
  ['TR', 'Teleorman', 'Alexandria'], ['VL', 'Vâlcea', 'Râmnicu Vâlcea'], ['VN', 'Vrancea', 'Focșani'], ['VS', 'Vaslui'],
];

/** Words alone, with â where the spelling until 1993 had î: Tîrgu Mureș. */
const comparable = (text: string): string =>
  foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/\b(t|r|d|v)i(?=rg|mnicu|mbovita|lcea)/g, '$1a').replace(/\bsfintu\b/g, 'sfantu');

const byName = new Map(counties.map(([code, name]) => [comparable(name), `RO-${code}`]));
const bySeat = new Map(counties.flatMap(([code, , seat]) => (seat === undefined ? [] : [[comparable(seat), `RO-${code}`]])));
const codes = new Set(counties.map(([code]) => `RO-${code}`));
for (const name of ['bucharest', 'bukarest', 'bukarestas', 'bukareste', 'בוקרשט']) byName.set(comparable(name), 'RO-B');

const aroundName = /^(?:judetul|judet|jud|county of|municipiul|mun)\s+|\s+(?:county|judet)$/g;

const twofold = [[/^(?:ro )?([a-z]{1,2}) (.+)$/, 1, 2], [/^(.+?)(?: ro)? ([a-z]{1,2})$/, 2, 1]] as const;

/** RO-CJ and nothing else: as e-Factura wants it. */
export function isRomanianCounty(code: string): boolean {
  return codes.has(code);
}

/** ISO code of a county written by its code, its name, or both; undefined if it is none. */
export function romanianCounty(text: string): string | undefined {
  const plain = comparable(text).replace(aroundName, '');
  const [code, name] = [`RO-${plain.replace(/^ro ?(?=[a-z]{1,2}$)/, '').toUpperCase()}`, byName.get(plain)];
  if (codes.has(code)) return code;
  if (name !== undefined) return name;
  if (bucharestSector(text) !== undefined) return 'RO-B';
  // Cluj (CJ), CJ - Cluj: two that say the same.
  for (const [pattern, codeAt, nameAt] of twofold) {
    const match = pattern.exec(plain);
    const named = byName.get(match?.[nameAt] ?? '');
    if (named !== undefined && named === `RO-${match?.[codeAt]?.toUpperCase() ?? ''}`) return named;
  }
  return undefined;
}

/** ISO code of the county whose seat that is, where the two have different names. */
export function countyOfSeat(city: string): string | undefined {
  return bySeat.get(comparable(city).replace(/^(?:municipiul|mun) /, ''));
}

export function isBucharest(city: string): boolean {
  return byName.get(comparable(city).replace(aroundName, '')) === 'RO-B';
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function sectorNumber(words: string, shape: RegExp): number | undefined {
  const written = shape.exec(words)?.[1];
  if (written === undefined) return undefined;
  return /\d/.test(written) ? Number(written) : roman.indexOf(written) + 1;
}

const besideCity = /^(?:sectorul|sector|sect|sec|s) ?([1-6]|i{1,3}|iv|vi?)$/;
const alone = /^(?:sectorul|sector|sect) ?([1-6]|i{1,3}|iv|vi?)$/;

/** SECTOR3, of "București, Sector 3", "Sectorul 3" and the like; "S3" only beside the city's name. */
export function bucharestSector(text: string): string | undefined {
  const plain = comparable(text).replace(/^(?:municipiul|mun) /, '');
  const [, head = '', afterHead = ''] = /^(\S+) (.+)$/.exec(plain) ?? [];
  const [, beforeTail = '', tail = ''] = /^(.+) (\S+)$/.exec(plain) ?? [];
  const sector = byName.get(head) === 'RO-B' ? sectorNumber(afterHead, besideCity)
    : byName.get(tail) === 'RO-B' ? sectorNumber(beforeTail, besideCity) : sectorNumber(plain, alone);
  return sector === undefined ? undefined : `SECTOR${sector}`;
}

/**
 * The ways in which one number may be written on two cards: with the letters of its country before it or without them,
 * with the zeros in front that Excel takes away or without.
 */
import { numbersOfCountry } from '../fiscal/country-numbers';
import type { Values } from './change';
import { compactIdentifier } from './identifiers';

interface CountryWritings {
  /** RO; of Greece also EL. */
  readonly prefixes: readonly string[];
  /** Lengths to which digits are filled up with zeros. */
  readonly widths: readonly number[];
}

const nowhere: CountryWritings = { prefixes: [], widths: [] };
const known = new Map<Values[string] | undefined, CountryWritings>();

function writingsIn(country: Values[string] | undefined): CountryWritings {
  let writings = known.get(country);
  if (writings === undefined) {
    const numbers = typeof country === 'string' ? numbersOfCountry(country) : undefined;
    writings = numbers === undefined ? nowhere : {
      prefixes: [numbers.country, ...(numbers.aliases ?? [])],
      widths: [...new Set(numbers.kinds.flatMap(({ zeroWidth }) => zeroWidth ?? []))],
    };
    // Few countries, in any spelling.
    if (known.size < 1000) known.set(country, writings);
  }
  return writings;
}

/** Compact forms under which the number may stand elsewhere, its own first. */
export function writingsOf(number: string, country: Values[string] | undefined): readonly string[] {
  const compact = compactIdentifier(number);
  if (compact === '') return [];
  const { prefixes, widths } = writingsIn(country);
  const bare = withoutPrefix(compact, prefixes);
  // Nearly every number is written in one of two ways.
  if (prefixes.length === 1 && bare === compact && !(widths.length > 0 && /^\d+$/.test(bare))) return [compact, `${prefixes[0] ?? ''}${bare}`];
  const found = new Set([compact]);
  for (const body of zeroWritings(bare, widths)) {
    found.add(body);
    for (const prefix of prefixes) found.add(prefix + body);
  }
  return [...found];
}

/** Whether two numbers are one, however they are written. Numbers that two countries gave are two, unless both name the same one. */
export function isSameNumber(a: string, countryOfA: Values[string] | undefined, b: string, countryOfB: Values[string] | undefined): boolean {
  const [one, other] = [compactIdentifier(a), compactIdentifier(b)];
  if (one === '' || other === '') return false;
  if (isAnotherCountry(countryOfA, countryOfB)) return one === other && /^[A-Z]{2}/.test(one);
  if (one === other) return true;
  const country = countryOfA ?? countryOfB;
  return plain(one, country) === plain(other, country);
}

function isAnotherCountry(a: Values[string] | undefined, b: Values[string] | undefined): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || a === b) return false;
  const [one, other] = [a.trim().toUpperCase(), b.trim().toUpperCase()];
  return one !== other && one !== '' && other !== '';
}

/** Without letters of the country, and without zeros in front where those go missing. */
function plain(compact: string, country: Values[string] | undefined): string {
  const { prefixes, widths } = writingsIn(country);
  const bare = withoutPrefix(compact, prefixes);
  return widths.length === 0 || !/^\d+$/.test(bare) ? bare : bare.replace(/^0+(?=\d)/, '');
}

function withoutPrefix(compact: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((letters) => compact.startsWith(letters) && /\d/.test(compact.charAt(letters.length)));
  return prefix === undefined ? compact : compact.slice(prefix.length);
}

function zeroWritings(bare: string, widths: readonly number[]): readonly string[] {
  if (widths.length === 0 || !/^\d+$/.test(bare)) return [bare];
  const short = bare.replace(/^0+(?=\d)/, '');
  return [bare, short, ...widths.filter((width) => width > short.length).map((width) => short.padStart(width, '0'))];
}

/**
 * Postal codes by country: how they look and how they are written. Shapes are those of the address data that Google's
 * libaddressinput publishes (countryinfo.txt) and of the posts themselves, read 2026-11-22; whether a code is given to a
 * place is not looked up.
 */
import { bucharestSector, isBucharest } from './romanian-counties';

interface PostalShape {
  /** Of the compact form: letters and digits only, capitals, without the country's prefix. */
  readonly shape: RegExp;
  /** 9 stands for a digit, A for a letter, anything else for itself. */
  readonly written: string;
}

const digits = (count: number): PostalShape => ({ shape: new RegExp(`^\\d{${count}}$`), written: '9'.repeat(count) });
const spaced: PostalShape = { shape: /^\d{5}$/, written: '999 99' };

const shapes: Readonly<Record<string, PostalShape>> = {
  AT: digits(4), BE: digits(4), BG: digits(4), CH: digits(4), CY: digits(4), CZ: spaced, DE: digits(5), DK: digits(4), EE: digits(5),
  // The first two digits are the province.
  ES: { shape: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, written: '99999' },
  FI: digits(5), FR: digits(5), GR: spaced, HR: digits(5), HU: digits(4),
  // Seven since 2013; five are still on old papers.
  IL: { shape: /^(\d{7}|\d{5})$/, written: '9999999' },
  IT: digits(5), LT: digits(5), LU: digits(4), LV: { shape: /^\d{4}$/, written: 'LV-9999' },
  MT: { shape: /^[A-Z]{3}\d{4}$/, written: 'AAA 9999' }, NL: { shape: /^[1-9]\d{3}[A-Z]{2}$/, written: '9999 AA' }, NO: digits(4),
  PL: { shape: /^\d{5}$/, written: '99-999' }, PT: { shape: /^\d{4}(\d{3})?$/, written: '9999-999' }, RO: digits(6), SE: spaced, SI: digits(4), SK: spaced,
  // Eircode: a routing key (or D6W) and four characters.
  IE: { shape: /^([AC-FHKNPRTV-Y]\d\d|D6W)[0-9AC-FHKNPRTV-Y]{4}$/, written: 'A99 A999' },
  GB: { shape: /^([A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA|BFPO\d{1,4})$/, written: 'AA9 9AA' },
};

function compactCode(country: string, code: string): string {
  const compact = code.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
  // LV-1010 and LT-01103: the country before it, for letters from abroad. A British code may well begin with letters.
  return compact.startsWith(country) && /^\d/.test(compact.slice(2)) && country !== 'GB' ? compact.slice(2) : compact;
}

// Where any digits and letters in these places make a code: most registers hold nothing else.
const asWritten = new Map(Object.entries(shapes).filter(([country]) => !['ES', 'IE', 'GB', 'NL'].includes(country)).map(([country, { written }]) =>
  [country, new RegExp(`^${written.replace(/9/g, '[0-9]').replace(/A/g, '[A-Z]')}$`)]));

/** Right to the letter, found out quickly; false says nothing. */
export function isWrittenAsPosted(country: string, code: string): boolean {
  return asWritten.get(country)?.test(code) === true;
}

/** Undefined where the country's codes are not known. */
export function isPostalCode(country: string, code: string): boolean | undefined {
  return shapes[country]?.shape.test(compactCode(country, code));
}

/** What a code of the country looks like: 9 stands for a digit, A for a letter. */
export function postalCodeShape(country: string): string | undefined {
  return shapes[country]?.written;
}

/** As the country's post writes it; undefined if it is no code of the country. */
export function formatPostalCode(country: string, code: string): string | undefined {
  const known = shapes[country];
  const compact = compactCode(country, code);
  if (known === undefined || !known.shape.test(compact)) return undefined;
  switch (country) {
    case 'CZ': case 'GR': case 'SE': case 'SK': return `${compact.slice(0, 3)} ${compact.slice(3)}`;
    case 'LV': return `LV-${compact}`;
    case 'PL': return `${compact.slice(0, 2)}-${compact.slice(2)}`;
    case 'PT': return compact.length === 7 ? `${compact.slice(0, 4)}-${compact.slice(4)}` : compact;
    case 'NL': return `${compact.slice(0, 4)} ${compact.slice(4)}`;
    case 'MT': case 'IE': return `${compact.slice(0, 3)} ${compact.slice(3)}`;
    case 'GB': return compact.startsWith('BFPO') ? `BFPO ${compact.slice(4)}` : `${compact.slice(0, -3)} ${compact.slice(-3)}`;
    default: return compact;
  }
}

// Before codes of letters from abroad until the codes of ISO took their place (CEPT, UPU), and still on many papers.
const oldPrefixes: Readonly<Record<string, string>> = {
  AT: 'A', BE: 'B', DE: 'D', ES: 'E', FI: 'FIN', FR: 'F', HU: 'H', IT: 'I', LU: 'L', NO: 'N', PT: 'P', SE: 'S', SI: 'SLO', EE: 'EST', LT: 'LIT',
};

/** Written as nobody minds: spaces and signs left out, small letters, and LT- before Lithuanian codes, as the post prints them. */
function isHarmless(country: string, code: string, right: string): boolean {
  const upper = code.toUpperCase();
  return upper === right || upper === right.replace(country === 'LV' ? /^LV-/ : /[ -]/g, '') || (country === 'LT' && upper === `LT-${right}`);
}

/**
 * A code that is right but for its blanks, its signs or the letters before it, as the post writes it; undefined where
 * nothing is to be put right, or nobody can tell what it was. `city` tells which codes may begin with a zero.
 */
export function mendPostalCode(country: string, code: string, city = ''): string | undefined {
  const plain = code.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}]/gu, '');
  const right = formatPostalCode(country, plain);
  if (right !== undefined) return isHarmless(country, code, right) ? undefined : right;
  const [, prefix = '', rest = ''] = /^\s*([A-Z]{1,3})[\s.-]*(\d[\d\s-]*)$/i.exec(plain) ?? [];
  if (prefix.toUpperCase() === oldPrefixes[country]) return formatPostalCode(country, rest);
  // Bucharest's codes are the only Romanian ones that begin with a zero; its sector comes second.
  return country === 'RO' && /^[1-6]\d{4}$/.test(plain.trim()) && (isBucharest(city) || bucharestSector(city) === `SECTOR${plain.trim().charAt(0)}`) ? `0${plain.trim()}` : undefined;
}

export const postalCountries: readonly string[] = Object.keys(shapes);

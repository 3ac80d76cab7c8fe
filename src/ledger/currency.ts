/**
 * Currencies as the ledger needs them: how a cell's text names one, how many decimals its smallest unit has, and what is paid
 * with in a country. ISO 4217 (list one of 2024-06-25, and Bulgaria's euro from 2026): two decimals but for those named here.
 */
import type { CalendarDate } from '../base/calendar-date';

const byDigits: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];
const digitsOf = new Map(byDigits.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)));

/** Decimals of the smallest unit. */
export function minorDigits(currency: string): number {
  return digitsOf.get(currency) ?? 2;
}

/** Signs and words that mean one currency only: "$" and "kr" are several countries'. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'], ['EURO', 'EUR'], ['₪', 'ILS'], ['NIS', 'ILS'], ['ש"ח', 'ILS'], ['ש״ח', 'ILS'], ['שח', 'ILS'], ['LEI', 'RON'], ['£', 'GBP'], ['ZŁ', 'PLN'], ['₴', 'UAH'],
]);

/** What a cell means: a code in capitals, '' for an empty cell; anything else stays as it is, a currency of its own. */
export function currencyCode(written: unknown): string {
  if (typeof written !== 'string') return '';
  const text = written.trim().toUpperCase();
  return signs.get(text) ?? text;
}

export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);

const euroCountries = new Set('AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK'.split(' '));
const currencies: Readonly<Record<string, string>> = {
  AL: 'ALL', AM: 'AMD', AU: 'AUD', AZ: 'AZN', BA: 'BAM', BY: 'BYN', CA: 'CAD', CH: 'CHF', CN: 'CNY', CZ: 'CZK', DK: 'DKK', GB: 'GBP', GE: 'GEL',
  HU: 'HUF', IL: 'ILS', IN: 'INR', IS: 'ISK', JP: 'JPY', KZ: 'KZT', LI: 'CHF', MD: 'MDL', MK: 'MKD', NO: 'NOK', NZ: 'NZD', PL: 'PLN', RO: 'RON',
  RS: 'RSD', RU: 'RUB', SE: 'SEK', TR: 'TRY', UA: 'UAH', US: 'USD', XI: 'GBP', ZA: 'ZAR',
};
const bulgariasEuro: CalendarDate = '2026-01-01';

/** Undefined where it is not known. */
export function currencyOfCountry(country: string, day: CalendarDate): string | undefined {
  if (country === 'BG') return day < bulgariasEuro ? 'BGN' : 'EUR';
  return euroCountries.has(country) ? 'EUR' : currencies[country];
}

/**
 * What the values of a column are, whatever its header says: numbers whose check digits hold, addresses, accounts, days,
 * yes and no. Each sense has the share of the values that are of it.
 */
import { cleanNumber } from '../../fiscal/clean-number';
import { checkFieldNumber, checkNumber, isSoundOfKind } from '../../fiscal/check-number';
import { checkPhone } from '../../fiscal/phone';
import { isPostalCode } from '../../fiscal/postal-codes';
import { isCountry, isEmail } from '../../model/check-record';
import { isId } from '../../model/ids';
import { mendEmails } from '../../model/mend-email';
import type { SourceCell } from '../source';
import type { ColumnSample } from './column-sample';
import { flagOf, listWord, type ImportWords } from './import-words';
import { isDateLike } from './read-dates';
import { isNumberLike } from './read-numbers';

export const senses = [
  'email', 'url', 'iban', 'bic', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'phone', 'country', 'currency', 'postalCode', 'date', 'flag', 'number', 'recordId',
  'legalName', 'fullAddress', 'status',
] as const;
export type Sense = (typeof senses)[number];

export interface ColumnContent {
  /** Of the filled values, how many are of the sense: 0 to 1; senses that none has are left out. */
  readonly shares: Readonly<Partial<Record<Sense, number>>>;
  /** The country whose numbers they are, where that is told by the numbers. */
  readonly country?: string;
}

/** Countries whose numbers are tried where no letters say whose they are. */
const numberCountries = ['RO', 'LT', 'LV', 'IL', 'PL', 'DE', 'EE'] as const;
const numberSenses = ['taxId', 'companyNumber', 'personalId'] as const;

const vatLetters = /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=[A-Z0-9]*\d)/;
const web = /^(?:https?:\/\/|www\.)\S+\.\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|eu|ro|lt|lv|ee|pl|de|il|ru|info|io|shop)(?:\/\S*)?$/i;
const phoneShape = /^[+(\d][\d\s()./-]{5,}\d(?:\s*(?:ext|x|int|שלוחה)\.?\s*\d+)?$/i;
const currencies = new Set('EUR USD RON ILS GBP PLN CHF CZK HUF BGN DKK SEK NOK UAH RUB MDL TRY CAD AUD JPY CNY LEI NIS'.split(' '));
const legalForm = /(?:^|[\s,."])(?:s\.?\s?r\.?\s?l|s\.?\s?a|p\.?f\.?a|uab|mb|ab|vši|iį|sia|as|ik|zs|ltd|limited|inc|llc|plc|gmbh|ag|kg|ug|e\.k|sp\.? z o\.?o|s\.c|oü|בע["״']מ|ооо|оао|зао|ип)\.?(?=$|[\s,."])/iu;
const bankCode = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
/** What is longer is no address but a story. */
const longestAddress = 300;
/** A street with its number, and something behind a comma. */
const manyParts = /\p{L}{3,}.*\d.*,.*\p{L}{3,}|\p{L}{3,},.*\p{L}{3,}.*\d/u;

/** Longer texts are none of the senses. */
const longestValue = 1000;

/** Fewer values than this tell nothing by themselves. */
export const fewest = 3;

export function contentOf({ cells }: ColumnSample, country: string | undefined, words: ImportWords): ColumnContent {
  const counts = new Map<Sense, number>();
  const add = (sense: Sense): void => void counts.set(sense, (counts.get(sense) ?? 0) + 1);
  const byCountry = new Map<string, Map<Sense, number>>();
  const tried = country === undefined ? numberCountries : [country, ...numberCountries.filter((one) => one !== country)];
  for (const cell of cells) {
    sensesOfText(cell, words, add);
    countNumbers(cell, tried, byCountry, add);
    if (isPostal(cell, country)) add('postalCode');
  }
  const total = cells.length;
  const best = bestCountry(byCountry);
  const shares: Partial<Record<Sense, number>> = {};
  for (const [sense, count] of counts) shares[sense] = count / total;
  for (const [sense, count] of best?.counts ?? []) shares[sense] = Math.max(shares[sense] ?? 0, count / total);
  return { shares, ...(best !== undefined && { country: best.country }) };
}

function sensesOfText(cell: Exclude<SourceCell, null>, words: ImportWords, add: (sense: Sense) => void): void {
  if (typeof cell === 'boolean') {
    add('flag');
    return;
  }
  if (typeof cell === 'number') {
    add('number');
    if (cell === 0 || cell === 1) add('flag');
    return;
  }
  const text = cell.trim();
  if (text.length > longestValue) return;
  if (isEmail(text) || (text.includes('@') && mendEmails(text, isEmail) !== undefined)) add('email');
  else if (web.test(text)) add('url');
  if (flagOf(text, words) !== undefined) add('flag');
  else if (listWord('status', text, '', words) !== undefined) add('status');
  if (isNumberLike(text)) add('number');
  if (isDateLike(text)) add('date');
  // Digits alone may be any number, unless they begin as telephone numbers do.
  else if (phoneShape.test(text) && /^[+(0]|[\s()-]/.test(text) && text.replace(/\D/g, '').length > 6 && checkPhone(text, '').verdict !== 'impossible') add('phone');
  if (currencies.has(text.toUpperCase())) add('currency');
  // Two capitals are many things; names of countries are hardly anything else.
  else if (isCountry(text.toUpperCase()) || (text.length > 2 && words.country(text) !== undefined)) add('country');
  if (isId(text, 'kc')) add('recordId');
  if (bankCode.test(text) && isSoundOfKind('BIC', text)) add('bic');
  if (legalForm.test(text)) add('legalName');
  if (text.length > 14 && text.length < longestAddress && manyParts.test(text) && !text.includes('@')) add('fullAddress');
}

function countNumbers(cell: Exclude<SourceCell, null>, countries: readonly string[], byCountry: Map<string, Map<Sense, number>>, add: (sense: Sense) => void): void {
  const text = typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : '') : String(cell);
  if (text.length < 5 || text.length > 45 || !/\d{3}/.test(text.replace(/[\s.-]/g, ''))) return;
  const clean = cleanNumber(text).replace(/[\s-]/g, '');
  if (clean.length > 14 && isSoundOfKind('IBAN', clean)) {
    add('iban');
    return;
  }
  const [letters] = vatLetters.exec(clean) ?? [];
  if (letters !== undefined && checkNumber({ country: letters, number: clean, kind: 'VAT' }).verdict === 'valid') {
    add('vatNumber');
    return;
  }
  for (const country of countries) {
    for (const sense of numberSenses) {
      if (checkFieldNumber(country, sense, clean)?.verdict !== 'valid') continue;
      const counts = byCountry.get(country) ?? new Map<Sense, number>();
      byCountry.set(country, counts.set(sense, (counts.get(sense) ?? 0) + 1));
    }
  }
}

function isPostal(cell: Exclude<SourceCell, null>, country: string | undefined): boolean {
  const text = String(cell).trim();
  return country !== undefined && text.length >= 4 && text.length < 10 && isPostalCode(country, text) === true;
}

/** The country whose numbers most of them are; of equals the first that was asked. */
function bestCountry(byCountry: ReadonlyMap<string, ReadonlyMap<Sense, number>>): { readonly country: string; readonly counts: ReadonlyMap<Sense, number> } | undefined {
  let best: { country: string; counts: ReadonlyMap<Sense, number>; most: number } | undefined;
  for (const [country, counts] of byCountry) {
    const most = Math.max(...counts.values());
    if (best === undefined || most > best.most * 1.05) best = { country, counts, most };
  }
  return best;
}

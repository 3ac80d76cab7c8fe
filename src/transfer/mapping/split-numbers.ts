/** "RO123 / J40/1234/2001" and the like: the numbers of a firm that stand in one cell, told apart by their check digits and shapes. */
import { cleanNumber } from '../../fiscal/clean-number';
import { checkFieldNumber, checkNumber } from '../../fiscal/check-number';
import { numbersOfCountry } from '../../fiscal/country-numbers';
import { numberFields } from '../../fiscal/number-kind';
import { trimmed, type Split, type SplitContext, type SplitRecipe } from './split-recipe';

// Law 265/2022 and its predecessor: J40/1234/2001, and J with thirteen digits since 26 July 2024.
const tradeRegister = /(?<![\p{L}\d])[JFC]\s?\d{1,2}\s?\/\s?\d{1,6}\s?\/\s?(?:\d{2}\.\d{2}\.)?\d{4}(?!\d)|(?<![\p{L}\d])[JFC]\d{13}(?!\d)/iu;
const labels = /(?:^|(?<=[\s,;/|(]))(?:c\.?u\.?i|c\.?i\.?f|cod fiscal|nr\.? ?reg\.? ?com|reg\.? ?com|o\.?r\.?c|onrc|c\.?n\.?p|vat(?: no| number| id)?|pvm(?: kodas)?|įm\.? ?k|įmonės kodas|j\.?a\.?k|reģ\.? ?nr|pvn(?: nr| reģ\.? ?nr)?|ח\.?פ|ע\.?מ|עוסק(?: מורשה)?|nip|regon|krs|ust-?id(?:nr)?|инн|кпп|огрн)(?:\.|:|\s|$)[.:\s]*/giu;

function split(text: string, { country }: SplitContext): Split {
  const parts: Record<string, string> = {};
  let found = 0;
  let left = text;
  const register = country === '' || country === 'RO' ? tradeRegister.exec(left)?.[0] : undefined;
  if (register !== undefined) {
    parts['companyNumber'] = register.replace(/\s/g, '');
    found += 1;
    left = left.replace(register, ';');
  }
  const rest = left.replace(labels, '').split(/[,;|]|\s\/\s|\s{2,}|\/(?!\d)|(?<!\d)\//).flatMap((piece) => {
    const number = trimmed(piece);
    if (number === '') return [];
    const field = fieldOfNumber(number, country === '' && register !== undefined ? 'RO' : country, parts);
    if (field === undefined) return [number];
    parts[field] = number;
    found += 1;
    // A VAT number of the country is the tax id with the country's letters before it.
    const plain = /^RO\s?(\d{2,10})$/i.exec(number)?.[1];
    if (field === 'vatNumber' && plain !== undefined) parts['taxId'] ??= plain;
    return [];
  }).join(', ');
  // One number alone is the firm's number, whatever its digits say.
  if (Object.keys(parts).length === 0 && /\d/.test(rest) && !/[,\s]/.test(rest)) return { parts: { taxId: rest }, rest: '', isSure: false };
  return { parts, rest, isSure: found > 1 };
}

function fieldOfNumber(number: string, country: string, parts: Readonly<Record<string, string>>): string | undefined {
  const clean = cleanNumber(number).replace(/[\s-]/g, '');
  const letters = /^[A-Z]{2}(?=\d)/.exec(clean)?.[0] ?? '';
  const home = country === '' ? letters : country;
  if (letters !== '' && parts['vatNumber'] === undefined && numbersOfCountry(letters) !== undefined && checkNumber({ country: letters, number: clean, kind: 'VAT' }).verdict === 'valid') return 'vatNumber';
  const { verdict, kind } = checkNumber({ country: home, number: clean });
  // A person's number may serve as a tax number too; it is asked for as what it is. Israel's firms have one number for both.
  const usual = kind === undefined || verdict !== 'valid' ? [] : home === 'IL' && kind.holder !== 'person' ? ['taxId' as const, ...kind.fields] : kind.fields;
  return [...usual, ...numberFields].find((field) => parts[field] === undefined && checkFieldNumber(home, field, clean)?.verdict === 'valid');
}

export const splitNumbers: SplitRecipe = {
  fields: ['taxId', 'vatNumber', 'companyNumber', 'personalId'],
  restTo: 'note',
  split,
  join: ({ vatNumber, taxId, companyNumber, personalId }) => [vatNumber ?? taxId, companyNumber, personalId].filter(Boolean).join(' / '),
};

/**
 * Telephone numbers: whether one can be called at all, what an impossible one was meant to be, several in one cell. The
 * numbering plans are libphonenumber's (its smaller set of data, which knows how long numbers are); only this file asks it.
 * A number of the right length that nobody has is fine here: plans change, and a refused right number is worse.
 */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';
import { isCountryCode } from './country-codes';
import { knownCountryNumbers, numbersOfCountry } from './country-numbers';
import type { PhonePlan } from './number-kind';

/**
 * impossible: too short or too long for its country, or of no country; `right` is what it was meant to be, if that is
 * certain. several: more than one number, `numbers` as they are written.
 */
export type PhoneAnswer =
  | { readonly verdict: 'fine' }
  | { readonly verdict: 'impossible'; readonly right?: string }
  | { readonly verdict: 'several'; readonly numbers: readonly string[] };

const fine: PhoneAnswer = { verdict: 'fine' };

/** What was found before; texts repeat between the full check, the card and the facets. */
const known = new Map<string, PhoneAnswer>();
const mostKnown = 20_000;

/** `country` is where the customer is, for numbers without a calling code; empty if nobody knows. */
export function checkPhone(text: string, country: string): PhoneAnswer {
  if (isOfPlan(text, country)) return fine;
  const key = `${country}\t${text}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = judge(text, isCountryCode(country) ? country as CountryCode : undefined);
    if (known.size >= mostKnown) known.clear();
    known.set(key, answer);
  }
  return answer;
}

interface CallingPlan extends PhonePlan {
  /** The digits of the calling code, as they come. */
  readonly code: number;
}

const plans = new Map<string, CallingPlan | undefined>();

function planOf(country: string): CallingPlan | undefined {
  let plan = plans.get(country);
  if (plan === undefined && !plans.has(country)) {
    const phone = country === '' ? undefined : numbersOfCountry(country)?.phone;
    plan = phone === undefined ? undefined : { ...phone, code: Number(phone.calling) };
    // Few countries, in any spelling.
    if (plans.size < 1000) plans.set(country, plan);
  }
  return plan;
}

/** Several plans in one: the library asks the digits whose number it is. */
const sharedCodes = new Set(['39', '44', '47', '358']);

/** By calling code; no code begins with another. */
const called = new Map(knownCountryNumbers.flatMap(({ phone }): [number, CallingPlan][] =>
  (phone === undefined || sharedCodes.has(phone.calling) ? [] : [[Number(phone.calling), { ...phone, code: Number(phone.calling) }]])));

/** The usual case, without asking anybody: digits and the usual signs, as many as the country's numbers have. */
function isOfPlan(text: string, country: string): boolean {
  let count = 0;
  let first = -1;
  /** The first two digits, and the first three. */
  let two = 0;
  let three = 0;
  let fourth = -1;
  let third = -1;
  let isSpaced = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 47 && code < 58) {
      count += 1;
      const digit = code - 48;
      if (count === 1) first = digit;
      if (count < 3) two = two * 10 + digit;
      if (count < 4) three = three * 10 + digit;
      if (count === 3) third = digit;
      if (count === 4) fourth = digit;
    // Blank, hyphen, stop; a plus only in front.
    } else if (code !== 32 && code !== 45 && code !== 46 && !(code === 43 && at === 0)) return false;
    else if (code === 32 && text.charCodeAt(at + 1) === 32) isSpaced = false;
  }
  const own = planOf(country);
  if (text.charCodeAt(0) !== 43) {
    if (own === undefined || (own.trunk === '0' && first !== 0)) return false;
    const length = count - own.trunk.length;
    return length >= own.digits[0] && length <= own.digits[1];
  }
  if (first === 0) return false;
  if (own !== undefined && (own.code === two || own.code === three)) return (own.trunk === '' || (own.code < 100 ? third : fourth) > 0) && hasLength(own, count);
  // Another country's number is as sure, if it is one number and no trunk's zero stands in it.
  const other = called.get(two) ?? called.get(three);
  return other !== undefined && isSpaced && (other.code < 100 ? third : fourth) > 0 && hasLength(other, count);
}

function hasLength({ code, digits: [least, most] }: CallingPlan, count: number): boolean {
  const length = count - (code < 100 ? 2 : 3);
  return length >= least && length <= most;
}

function judge(text: string, country: CountryCode | undefined): PhoneAnswer {
  const plain = text.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}]/gu, '').trim();
  const digits = plain.replace(/\D/g, '');
  // Words instead of a number, and numbers with a star, which only the country's own network knows.
  if (digits.length < 3 || /^[*#]/.test(plain)) return fine;
  const numbers = severalOf(plain, country);
  if (numbers !== undefined) return { verdict: 'several', numbers };
  if (country === undefined && !/^\s*\(?(?:\+|00)/.test(plain)) return fine;
  if (readings(plain).some((reading) => canBeCalled(parse(reading, country)))) return fine;
  const right = meant(plain, country);
  return { verdict: 'impossible', ...(right !== undefined && { right }) };
}

const extension = /\s*(?:שלוחה|שלוח'|plėtinys|iekšējais|interior)\s*:?\s*(\d{1,7})\s*$/u;

/** The number among words: a label before it, a name behind it, an extension in the country's own word. */
function readings(plain: string): readonly string[] {
  const withExtension = plain.replace(extension, ' ext. $1');
  return [plain, withExtension, withExtension.replace(/\(\D*\)|(?!ext\. \d{1,7}$)\p{L}{2,}[:.]*/gu, ' ').trim()];
}

function parse(text: string, country: CountryCode | undefined): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, { ...(country !== undefined && { defaultCountry: country }), extract: false });
}

/** The library counts a trunk's zero among the digits of a number that is too short without it. */
function canBeCalled(number: PhoneNumber | undefined): boolean {
  if (number?.isPossible() !== true) return false;
  const plan = number.country === undefined ? undefined : planOf(number.country);
  return plan?.trunk !== '0' || !number.nationalNumber.startsWith('0');
}

const between = /\s*[;,|\n\r]\s*|\s+(?:or|and|sau|si|și|arba|ir|vai|un|או|&)\s+|\s*\/\s*|\s{2,}|\s+(?=\+)/u;

/** Numbers parted by signs or words, if each of them can be called by itself. */
function severalOf(plain: string, country: CountryCode | undefined): readonly string[] | undefined {
  if (plain.replace(/\D/g, '').length < 12) return undefined;
  const parts = plain.split(between).map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const isNumber = (part: string): boolean => part.replace(/\D/g, '').length > 5 && canBeCalled(parse(part, country));
  return parts.every(isNumber) ? [...new Set(parts)] : undefined;
}

/** Slips of which only one number can be the outcome, and that number exists in its country's plan. */
function meant(plain: string, country: CountryCode | undefined): string | undefined {
  const digitsOnly = plain.replace(/[OoОо]/g, '0').replace(/[Il|]/g, '1');
  const candidates = [
    // The trunk's zero beside the calling code, and too many zeros before it.
    plain.replace(/\(0\)/, ' '), plain.replace(/^\(?\+\s*0+/, '+'), plain.replace(/^0{3,}(?=[1-9])/, '00'), plain.replace(/^\+\+/, '+'),
    // A plus before a number that has no calling code.
    ...(country === undefined ? [] : [plain.replace(/^\+/, '')]),
    ...(/^[+()\d\s.-]+$/.test(digitsOnly) ? [digitsOnly] : []),
  ];
  const found = new Set(candidates.flatMap((candidate) => {
    const number = candidate === plain ? undefined : parse(candidate, country);
    return number?.isValid() === true ? [number.formatInternational()] : [];
  }));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Under which terms a card is filed for search: the words of its texts, and its numbers without their punctuation. */
import { foldText, spellingKey, words } from '../base/text';

/** The words of a text, and beside each the key of its other spellings where that differs. */
export function wordTerms(text: string): string[] {
  const found = words(foldText(text));
  for (let at = found.length - 1; at >= 0; at--) {
    const word = found[at] ?? '';
    const key = spellingKey(word);
    if (key !== word) found.push(key);
  }
  return found;
}

const notInNumber = /[^\p{L}\p{N}]+/gu;
const plainNumber = /^[0-9a-z]+$/;
const onlyDigits = /^[0-9]+$/;
const leadingLetters = /^\p{L}{1,3}(?=\d)/u;

// ITU-T E.164: +1 and +7 have one digit, these two, all others three.
const twoDigitCallingCodes = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(' '),
);

/** An international phone number without its country's calling code. */
function nationalPart(digits: string): string {
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.slice(1);
  return digits.slice(twoDigitCallingCodes.has(digits.slice(0, 2)) ? 2 : 3);
}

const shortestPhone = 7;

/**
 * A number without punctuation, then shortened the ways people shorten it: a phone without calling code or the leading
 * zero, a VAT number without its country, a code without its letters. Each is an end of the first.
 */
export function numberTerms(number: string): string[] {
  const folded = foldText(number);
  const compact = plainNumber.test(folded) ? folded : folded.replace(notInNumber, '');
  if (compact === '') return [];
  if (onlyDigits.test(compact)) {
    if (folded.startsWith('+')) return distinct(compact, nationalPart(compact));
    if (compact.startsWith('00')) return distinct(compact, compact.slice(2), nationalPart(compact.slice(2)));
    if (compact.startsWith('0') && compact.length >= shortestPhone) return [compact, compact.slice(1)];
    return [compact];
  }
  const letters = leadingLetters.exec(compact);
  return letters === null ? [compact] : [compact, compact.slice(letters[0].length)];
}

function distinct(...terms: string[]): string[] {
  return terms.filter((term, at) => term !== '' && terms.indexOf(term) === at);
}

/** The same for what someone types: the number itself, then what may be filed when it was written another way. */
export function numberQueries(typed: string): string[] {
  const terms = numberTerms(typed);
  const [compact = ''] = terms;
  // Lithuania and Latvia dial 8 inside the country where abroad one dials 370 or 371.
  if (/^8\d{8}$/.test(compact)) terms.push(compact.slice(1));
  return terms;
}

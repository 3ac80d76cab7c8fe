/** Payment terms as the grammar takes them: numbers, shares, signs and known words. Undefined if there is anything else in it. */
import { foldText } from '../base/text';
import { phraseAt, type TermsWord } from './terms-words';
import type { Share } from './terms';

export type TermsToken =
  | { readonly kind: 'number'; readonly value: number }
  /** 50% or 1/3; `isFraction`, for 2/10 and 1.5/10 may be discounts of so many percent within ten days. */
  | { readonly kind: 'share'; readonly share: Share; readonly isFraction: boolean }
  | { readonly kind: 'comma' }
  | { readonly kind: 'word'; readonly word: TermsWord };

const percent = /(\d{1,3})(?:[.,](\d{1,2}))? ?%/y;
const fraction = /(\d{1,2}(?:[.,]\d{1,2})?) ?\/ ?(\d{1,3})(?![\d/])/y;
// No digits of a fraction, a decimal or a day after it.
const whole = /(\d{1,4})(?:st|nd|rd|th)?(?![\d/]|[.,]\d)/y;
/** n/30, n30 and ש+30 are what a letter alone says before a number. */
const netLetter = /n ?\/? ?(?=\d)/y;
const shotefLetter = /ש['"]? ?(?=\+|\d|פלוס)/y;

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "From" is a letter before the Hebrew word, as in 30 יום מסוף החודש. */
const fromEnd = /(?<=^| )מ(?=(?:סופ|תומ) )/gu;

/** Of the text without capitals and accents; hyphens between words and numbers join nothing. */
function prepared(text: string): string {
  return foldText(text).replace(fromEnd, 'לאחר ').replace(/(?<=\p{L})-(?=[\p{L}\d])|(?<=\d)-(?=\p{L})/gu, ' ');
}

function shareOf(digits: string, decimals: string | undefined): Share {
  const hundredths = Number((decimals ?? '').padEnd(2, '0'));
  return hundredths === 0 ? { top: Number(digits), bottom: 100 } : { top: Number(digits) * 100 + hundredths, bottom: 10_000 };
}

function tokenAt(text: string, at: number): { readonly token: TermsToken | undefined; readonly length: number } | undefined {
  const sign = text.charAt(at);
  if (sign === ' ' || sign === '.') return { token: undefined, length: 1 };
  if (sign === ',') return { token: { kind: 'comma' }, length: 1 };
  if (sign === '+' || sign === '&') return { token: { kind: 'word', word: sign === '+' ? 'plus' : 'and' }, length: 1 };
  const [parts, divided, number] = [percent, fraction, whole].map((pattern) => matched(pattern, text, at));
  if (parts?.[1] !== undefined) return { token: { kind: 'share', share: shareOf(parts[1], parts[2]), isFraction: false }, length: parts[0].length };
  if (divided?.[1] !== undefined && divided[2] !== undefined) return { token: { kind: 'share', share: { top: Number(divided[1].replace(',', '.')), bottom: Number(divided[2]) }, isFraction: true }, length: divided[0].length };
  if (number?.[1] !== undefined) return { token: { kind: 'number', value: Number(number[1]) }, length: number[0].length };
  const net = matched(netLetter, text, at);
  if (net !== null) return { token: { kind: 'word', word: 'net' }, length: net[0].length };
  const shotef = matched(shotefLetter, text, at);
  if (shotef !== null) return { token: { kind: 'word', word: 'shotef' }, length: shotef[0].length };
  const phrase = phraseAt(text, at);
  return phrase && { token: { kind: 'word', word: phrase.word }, length: phrase.text.length };
}

export function termsTokens(written: string): readonly TermsToken[] | undefined {
  const text = prepared(written);
  const tokens: TermsToken[] = [];
  for (let at = 0; at < text.length;) {
    const read = tokenAt(text, at);
    if (read === undefined) return undefined;
    if (read.token !== undefined) tokens.push(read.token);
    at += read.length;
  }
  return tokens;
}

/**
 * How likely a text is, judged by its letters beyond A to Z and what stands beside them: read in a wrong encoding, a word gets
 * signs inside, capitals behind small letters, letters of two scripts, or letters that no one language has together.
 */
import type { OldEncoding } from './encodings';
import { languageLetters, type LanguageLetters } from './language-letters';

export interface LetterScore {
  /** Decimal logarithm of the likelihood. */
  readonly score: number;
  readonly language: string;
}

/** Logarithm of the likelihood of what should not be there at all. */
const never = -9;
const insideWord = -8;
const unknownLetter = -6.5;
const misplaced = -1.5;
const otherScript = -2;
/** Names of other languages stand in every list of customers. */
const shareOfOthers = 0.15;
const ordinary = -3.3;
/** Of the plain letters around one beyond A to Z so many are asked: people leave accents out, and headers and addresses of mail have none. */
const plainAsked = 25;
const plainWeight = 0.6;
/** In how many of a thousand letters a language that is not written in Latin ones has those beyond A to Z among plain words. */
const foreignScript = 40;

const letter = /\p{L}/u;
const hebrew = /[\u05d0-\u05ea]/;
const cyrillic = /[\u0400-\u04ff]/;
const finals = /[ךםןףץ]/;
const typographic = /[\u00a0„“”‚‘’–—…€•™]/;
/** Small letters that are words: French à, Italian è, Spanish ó, Hungarian ő, Swedish ö and å. */
const wordLetter = /[àèéóúőöåá]/;
const hebrewMark = /[\u05b0-\u05cf\u05f3\u05f4]/;

const likelihoods = new Map<LanguageLetters, ReadonlyMap<string, number>>();

function likelihoodOf(language: LanguageLetters): ReadonlyMap<string, number> {
  const known = likelihoods.get(language);
  if (known !== undefined) return known;
  const share = new Map<string, number>();
  const add = (letters: Readonly<Record<string, number>>, weight: number): void => {
    for (const [sign, perThousand] of Object.entries(letters)) share.set(sign, (share.get(sign) ?? 0) + perThousand * weight / 1000);
  };
  add(language.letters, 1 - shareOfOthers);
  for (const other of languageLetters) add(other.letters, shareOfOthers / languageLetters.length);
  const made = new Map([...share].map(([sign, of]) => [sign, Math.log10(of)]));
  likelihoods.set(language, made);
  return made;
}

/** Logarithm of how likely a letter is one of A to Z: few accents are no Hungarian. */
function plainLikelihood({ letters }: LanguageLetters): number {
  const all = Object.values(letters).reduce((sum, perThousand) => sum + perThousand, 0);
  return Math.log10(1 - (all > 500 ? foreignScript : all) / 1000);
}

interface Place {
  readonly before: string;
  readonly sign: string;
  readonly behind: string;
}

const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
const isLower = (sign: string): boolean => sign !== sign.toUpperCase();

/** What the language says of the letter among its neighbours. */
function strangeness({ strange }: LanguageLetters, { before, sign, behind }: Place): number {
  return strange?.test(`${before}${sign}${behind}`.toLowerCase()) === true ? misplaced : 0;
}

/** What the neighbours say of a letter. */
function contextOfLetter({ before, sign, behind }: Place): number {
  // No house and no floor is called 2ş.
  if (isLower(sign) && /\p{N}/u.test(before) && !letter.test(behind)) return misplaced * 2;
  if (hebrew.test(sign) || cyrillic.test(sign)) {
    const script = hebrew.test(sign) ? hebrew : cyrillic;
    const mixed = [before, behind].filter((beside) => letter.test(beside) && !script.test(beside)).length;
    return mixed * otherScript + (finals.test(sign) && hebrew.test(behind) ? misplaced : 0);
  }
  if (isUpper(sign) && letter.test(before) && isLower(before)) return misplaced;
  if (isLower(sign) && !/[\p{L}\p{N}.'’-]/u.test(before) && !/[\p{L}\p{N}.'’-]/u.test(behind) && !wordLetter.test(sign)) return misplaced;
  // Small among capitals, as in CONSTANþA.
  return isLower(sign) && letter.test(behind) && isUpper(behind) ? misplaced : 0;
}

function likelihoodOfSign({ before, sign, behind }: Place): number {
  const code = sign.charCodeAt(0);
  if (code < 0xa0) return never;
  const letters = Number(letter.test(before)) + Number(letter.test(behind));
  if (hebrewMark.test(sign)) return hebrew.test(before) ? -4 : insideWord;
  if (sign === '’') return ordinary;
  if (letters === 2) return insideWord;
  // Quotes open before words, dots end them.
  if (/[„‚]/.test(sign) && letters > 0 && letter.test(before)) return unknownLetter;
  if (sign === '…' && !/[\p{L}\p{N}]/u.test(before)) return -5;
  if (typographic.test(sign)) return ordinary;
  if (/[°ºª²³]/.test(sign) && /[\dnNm]/.test(before) && letters < 2) return -2.5;
  return letters === 1 ? unknownLetter : -5;
}

/** The signs beyond ASCII with their neighbours, counted: texts repeat the same few. */
function placesOf(text: string): Map<string, { readonly place: Place; count: number }> {
  const places = new Map<string, { readonly place: Place; count: number }>();
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const key = text.slice(Math.max(0, at - 1), at + 2);
    const known = places.get(key);
    // At the very beginning the key lacks what stands before it.
    if (known !== undefined && at > 0) known.count += 1;
    else places.set(at > 0 ? key : `^${key}`, { place: { before: text[at - 1] ?? '', sign: text[at] ?? '', behind: text[at + 1] ?? '' }, count: 1 });
  }
  return places;
}

/** Scores a text that came out of an encoding, by the likeliest of the languages whose letters that has. */
export function letterScorer(text: string, signsOf: (language: LanguageLetters) => number): (encoding: OldEncoding) => LetterScore {
  const places = [...placesOf(text).values()];
  const high = places.reduce((sum, { place, count }) => sum + (letter.test(place.sign) ? count : 0), 0);
  const plain = Math.min(text.match(/[A-Za-z]/g)?.length ?? 0, high * plainAsked) * plainWeight;
  return (encoding) => {
    let best: LetterScore = { score: Number.NEGATIVE_INFINITY, language: '' };
    for (const language of languageLetters.filter(({ encodings }) => encodings.includes(encoding))) {
      const likelihood = likelihoodOf(language);
      let score = language.rarity + Math.min(3, signsOf(language) / 2) + plain * plainLikelihood(language);
      for (const { place, count } of places) {
        const isLetter = letter.test(place.sign);
        const one = isLetter ? (likelihood.get(place.sign.toLowerCase()) ?? unknownLetter) + contextOfLetter(place) + strangeness(language, place) : likelihoodOfSign(place);
        score += one * count;
      }
      if (score > best.score) best = { score, language: language.language };
    }
    return best;
  };
}

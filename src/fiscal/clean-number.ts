/**
 * What copying, other programs and other keyboards do to a number, taken back: invisible characters, full-width and
 * foreign digits, letters of other alphabets that look Latin, an apostrophe or ="…" around it. Letters and digits are
 * never dropped, so that a wrong number does not become a right one.
 */

// Soft hyphen, directional marks and isolates, zero-width characters, byte order mark, variation selectors, tags; controls.
const invisible = /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u05be]/g;
const marks = /[‘’‚‛′`´״׳“”„″]/g;

/** Cyrillic and Greek capitals that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
};

/** Decimal digits of any script: each script's ten stand together, beginning with its zero. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Without what keeps a number a text: ="01", "01", and "=""01""" where a CSV file quotes it again. */
function unwrapped(text: string): string {
  const inner = /^=?(["'])(.*)\1$/s.exec(text)?.[2];
  return inner === undefined ? text : unwrapped(inner.replace(/""/g, '"').trim());
}

/** Capitals without E and digits, which cleaning and powers of ten leave alone: nearly every number is nothing else. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!(code > 47 && code < 58) && !(code > 64 && code < 91 && code !== 69)) return false;
  }
  return text.length > 0;
}

/** Letters, digits and the usual signs between them: as most numbers come. */
const alreadyClean = /^[A-Z0-9](?:[A-Z0-9 ./-]*[A-Z0-9])?$/;

export function cleanNumber(text: string): string {
  if (isPlain(text) || alreadyClean.test(text)) return text;
  const plain = text.normalize('NFKC').replace(invisible, '').replace(dashes, '-').replace(marks, "'").trim();
  return unwrapped(plain)
    .replace(/^'+/, '')
    .replace(/(?![0-9])\p{Nd}/gu, latinDigit)
    .toUpperCase()
    .replace(/[\u0370-\u03ff\u0400-\u04ff]/g, (letter) => lookAlikes[letter] ?? letter)
    // A capital may stand in parts that its small letter did not.
    .normalize('NFKC')
    .trim();
}

/** 18.547.290,00: signs between thousands and before decimals. Taken away they would leave digits that are not the number's. */
export function isQuantity(clean: string): boolean {
  return /\d,\d/.test(clean) && /\d\.\d/.test(clean);
}

const floating = /^(\d{5,})[.,]0$/;
const powerOfTen = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/;

/**
 * The digits of a number that a program took for a quantity: 18547290.0, and 1.63E+12 if all of its digits were written;
 * `lost` if nobody knows them any more; undefined if it is nothing of the kind.
 */
export function spelledOut(clean: string): { readonly digits: string } | 'lost' | undefined {
  const [, beforePoint] = floating.exec(clean) ?? [];
  if (beforePoint !== undefined) return { digits: beforePoint };
  const match = powerOfTen.exec(clean);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', power = '0'] = match;
  // A short power is a number of its own: 1E5 may be one.
  if (Number(power) < 6) return undefined;
  return decimals.length === Number(power) ? { digits: whole + decimals } : 'lost';
}

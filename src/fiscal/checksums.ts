/** The arithmetic of check digits, each once. All take texts of digits; a caller has looked at the format before. */

export function digitsOf(text: string): number[] {
  return Array.from(text, (digit) => digit.charCodeAt(0) - 48);
}

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

// Registers are checked by the hundred thousand: no lists are made here.
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum += digitAt(digits, at) * (weights[at] ?? 0);
  return sum;
}

/** Every second digit from the right doubled, its own digits summed; a number with its check digit gives 0. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
    const digit = digitAt(digits, at);
    sum += doubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10;
}

export function luhnDigit(body: string): string {
  return String((10 - luhnSum(`${body}0`)) % 10);
}

function risingSum(digits: string, start: number): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum += digitAt(digits, at) * (((at + start) % 9) + 1);
  return sum;
}

/** The Baltic way: weights 1 2 3 …, and where that leaves 10, again with 3 4 5 …; a second 10 counts as 0. */
export function twoPassDigit(body: string): string {
  const first = risingSum(body, 0) % 11;
  return String(first < 10 ? first : (risingSum(body, 2) % 11) % 10);
}

/** ISO 7064 mod 11,10. */
export function mod1110Digit(body: string): string {
  let left = 10;
  for (let at = 0; at < body.length; at++) left = (((left + digitAt(body, at)) % 10 || 10) * 2) % 11;
  return String((11 - left) % 10);
}

/** The remainder by 97 of a number too long for a double; letters count as 10 … 35, as ISO 7064 and the IBAN want it. */
export function mod97(text: string): number {
  let rest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = base36(text.charCodeAt(at));
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** 0…9, A…Z and a…z as 10…35; NaN of anything else. */
function base36(code: number): number {
  if (code > 47 && code < 58) return code - 48;
  return code > 64 && code < 91 ? code - 55 : code > 96 && code < 123 ? code - 87 : Number.NaN;
}

/** GS1: weights 3 and 1 from the right. */
export function eanDigit(body: string): string {
  const sum = digitsOf(body).reverse().reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

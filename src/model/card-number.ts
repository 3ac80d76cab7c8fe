/** Finds payment card numbers in texts: they are never to be kept in a workbook. */
import { luhnSum } from '../fiscal/checksums';

// 13 to 19 digits with single spaces or hyphens between. What follows a letter is an IBAN or a code, what follows a plus
// sign a phone number; no brand begins with 0, 1, 7, 8 or 9, and only one ever had 13 digits, beginning with 4.
const run = /(?<![\p{L}+]|\p{N}[ -]?)[2-6](?:[ -]?\d){12,18}(?![ -]?\d)/gu;

/** The digits of the first card number in the text. */
export function findCardNumber(text: string): string | undefined {
  if (!hasDigits(text, 13)) return undefined;
  for (const [found] of text.matchAll(run)) {
    const digits = found.replace(/\D/g, '');
    if ((digits.length > 13 || digits.startsWith('4')) && luhnSum(digits) === 0) return digits;
  }
  return undefined;
}

/** At least so many: hardly a note has. */
function hasDigits(text: string, least: number): boolean {
  let left = least;
  for (let at = 0; left > 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 47 && code < 58) left -= 1;
  }
  return left === 0;
}

/** What may be shown of it. */
export function maskedCardNumber(digits: string): string {
  return `•••• ${digits.slice(-4)}`;
}

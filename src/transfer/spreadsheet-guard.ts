/**
 * Keeps a text of a CSV file from being run as a formula when Excel, LibreOffice or Google Sheets opens the file, and takes
 * that back when the file is read. A text that begins like a formula (= + - @, their full-width and other forms, also behind
 * spaces and invisible characters, or a tab or line end) gets an apostrophe in front. So does a text that begins with
 * apostrophes and then like one: taking one away always gives back what was written, also where spaces and invisible signs
 * in front were tidied away before.
 * A telephone number or a negative number is left as it is: digits and their punctuation can call no function and read no
 * cell, and other programs that are to dial "+370 612 34567" want it without an apostrophe.
 * Source: OWASP, CSV Injection (read 2026-11-23), which names = + - @, tab, carriage return, line feed and the full-width forms.
 */

const formulaLike = "['\\s\\p{Cc}\\p{Cf}]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u2212]";
const needsGuard = new RegExp(`^${formulaLike}`, 'u');
const isGuarded = new RegExp(`^'${formulaLike}`, 'u');
const onlyNumbers = /^[+-][\d ()./;+-]*$/;

/** What is to stand in the file for a text. */
export function guardText(text: string): string {
  return needsGuard.test(text) && !onlyNumbers.test(text) ? `'${text}` : text;
}

/** The text for what stands in the file. */
export function unguardText(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text;
}

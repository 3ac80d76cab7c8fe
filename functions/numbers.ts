/**
 * The functions of the namespace CUSTOMER that ask of a number alone: they need no register and do not stream, for the
 * answer stays the same. Their comments are read by the metadata generator too (customer.ts says how).
 */
import { formattedNumber, isValidNumber, kindOfNumber, type NumberIssue } from '../src/app/number-answer';
import { sharedTexts } from '../src/app/shared-app';
import { localDate } from '../src/base/calendar-date';
import type { Result } from '../src/base/result';
import { cellError } from './errors';
import { runtimeClock } from './runtime-ports';

/**
 * Tells whether a tax, VAT, company, personal or account number can be right: its form, its parts and its check digit.
 * @customfunction IDVALID
 * @helpurl https://localhost:3000/help/functions.html#idvalid
 * @param country The country, by its two letters, for example "RO".
 * @param number The number, as text so that no leading zero is lost.
 * @param [kind] Which number it is, for example "VAT" or "CUI"; without it, any of the country's.
 */
export function idValid(country: string, number: unknown, kind: unknown): boolean {
  return orError(isValidNumber({ country, number, kind }, today()));
}

/**
 * Writes a number as people of its country write it.
 * @customfunction IDFORMAT
 * @helpurl https://localhost:3000/help/functions.html#idformat
 * @param country The country, by its two letters, for example "RO".
 * @param number The number, as text so that no leading zero is lost.
 * @param [kind] Which number it is, for example "VAT" or "CUI"; without it, any of the country's.
 */
export function idFormat(country: string, number: unknown, kind: unknown): string {
  return orError(formattedNumber({ country, number, kind }, today()));
}

/**
 * Tells which number of its country it is, by the name used there, for example CUI or PVN.
 * @customfunction IDKIND
 * @helpurl https://localhost:3000/help/functions.html#idkind
 * @param country The country, by its two letters, for example "RO".
 * @param number The number, as text so that no leading zero is lost.
 */
export function idKind(country: string, number: unknown): string {
  return orError(kindOfNumber({ country, number }, today()));
}

const today = () => localDate(runtimeClock.now());

function orError<T>(answer: Result<T, NumberIssue>): T {
  if (answer.ok) return answer.value;
  // Excel's own way to say it; its class is no Error to the compiler.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw cellError(sharedTexts(), answer.error);
}

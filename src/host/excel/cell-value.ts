/**
 * Cell values on their way to Excel and back. Excel reads what is written as if it were typed: text that looks like a
 * formula, a number or a date would become one. Such text gets the text format first. If the cell still does not hold
 * what was meant, the second way is tried.
 */
import type { CellValue, WritableValue } from '../workbook';

/** What `Range.values` gives and takes. null means: leave that cell as it is. */
export type RawValue = string | number | boolean | null;

export interface EncodedCell {
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

/** A letter first and no digit anywhere is never taken for a number, a date or a formula, in no language. */
const safeText = /^\p{L}[^\p{N}]*$/u;
const truthWord = /^(true|false)$/i;

export function looksTyped(text: string): boolean {
  return !safeText.test(text) || truthWord.test(text);
}

/** `columnIsText`: the cell is known to have the text format already. */
export function encodeCell(value: WritableValue, secondWay: boolean, columnIsText = false): EncodedCell {
  if (value === null || value === '') return { value: '' };
  if (typeof value !== 'string') return secondWay ? { value, numberFormat: 'General' } : { value };
  if (!secondWay && !looksTyped(value)) return { value };
  // A leading apostrophe is taken as "text follows", so it is doubled; in a text cell some hosts keep it. Hence two ways.
  if (value.startsWith("'")) return { value: secondWay ? value : `'${value}`, numberFormat: '@' };
  if (secondWay) return { value: `'${value}`, numberFormat: 'General' };
  return { value, ...(columnIsText ? {} : { numberFormat: '@' }) };
}

/** A cell as it was, format included: text that looks like something else stood there behind an apostrophe. */
export function encodeAsWas(value: WritableValue, numberFormat: string): EncodedCell {
  if (value === null || value === '') return { value: '', numberFormat };
  const quoted = typeof value === 'string' && numberFormat !== '@' && looksTyped(value);
  return { value: quoted ? `'${value}` : value, numberFormat };
}

const sameText = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether the cell holds what was meant; Excel keeps 15 digits of a number and line feeds only. */
export function holds(read: unknown, meant: WritableValue): boolean {
  if (meant === null || meant === '') return read === '' || read === null;
  if (typeof meant === 'number') return typeof read === 'number' && Math.abs(read - meant) <= Math.abs(meant) * 5e-15;
  if (typeof meant === 'string') return typeof read === 'string' && sameText(read) === sameText(meant);
  return read === meant;
}

const errorText = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** Text or an error value: only the cell's value type can tell. */
export function maybeError(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#') && errorText.test(value);
}

export function decodeCell(value: unknown, valueType?: string): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (valueType === 'Error') return { error: String(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

/** About how many bytes the value takes in a request. */
export function weight(value: WritableValue | undefined): number {
  return typeof value === 'string' ? 4 + value.length * 2 : 6;
}

/** The numbers by which a customer can be found exactly, and the form in which two writings of one number are equal. */
import { fieldsOf, type FieldKey } from './fields';
import type { Values } from './change';

const alreadyCompact = /^[A-Z0-9]*$/;
const plainAscii = /^[\t-\x7e]*$/;

/** Letters and digits only, upper case: `LT 100-001` and `lt100001` are one number. */
export function compactIdentifier(text: string): string {
  if (alreadyCompact.test(text)) return text;
  if (plainAscii.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  return text.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export const identifierFields = fieldsOf('Customers')
  .filter(([key, field]) => field.kind === 'identifier' && field.search === true && key !== 'code')
  .map(([key]) => key as FieldKey);

const numberFields = ['code', ...identifierFields];

export const isNumberField = (field: string): boolean => numberFields.includes(field);

/** The card's code and numbers, compact. */
export function compactNumbers(values: Values): string[] {
  const numbers: string[] = [];
  for (const field of numberFields) {
    const value = values[field];
    if (typeof value !== 'string') continue;
    const compact = compactIdentifier(value);
    if (compact !== '') numbers.push(compact);
  }
  return numbers;
}

/** The keys under which a customer can be found exactly, and the form in which two writings of one number are equal. */
import { foldText } from '../base/text';
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

/** Exact look-up keys of a card: its code and numbers compact, its name folded. */
export function lookupKeys(values: Values): string[] {
  const keys: string[] = [];
  for (const field of numberFields) {
    const value = values[field];
    if (typeof value === 'string') {
      const compact = compactIdentifier(value);
      if (compact !== '') keys.push(`#${compact}`);
    }
  }
  if (typeof values['name'] === 'string') keys.push(`=${foldText(values['name'])}`);
  return keys;
}

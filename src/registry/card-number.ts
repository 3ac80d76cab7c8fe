/** A card's number as a register wants it: cleaned, without separators, without its country's letters. */
import { cleanNumber } from '../fiscal/clean-number';
import { withoutSeparators } from '../fiscal/number-kind';
import type { CardNumbers } from './register-service';

export function bareNumber(text: string | null | undefined, prefix = ''): string {
  const compact = withoutSeparators(cleanNumber(text ?? ''));
  return prefix !== '' && compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
}

/** Greece and the United Kingdom have two codes each. */
export function countryOf({ country }: CardNumbers): string {
  const code = (country ?? '').trim().toUpperCase();
  return code === 'EL' ? 'GR' : code === 'UK' ? 'GB' : code;
}

/** The first of the card's numbers that has the shape. A card without a country is taken for one of that country only by the letters before a VAT number. */
export function numberInShape(card: CardNumbers, country: string, shape: RegExp, fields: readonly (keyof CardNumbers)[]): string | undefined {
  const isHere = countryOf(card) === country;
  for (const field of fields) {
    const bare = bareNumber(card[field], country);
    const isNamed = bareNumber(card[field]).startsWith(country);
    if ((isHere || isNamed) && shape.test(bare)) return bare;
  }
  return undefined;
}

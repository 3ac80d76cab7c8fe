/** The VAT number that is no other number of its country: the country's letters and a body that exists only behind them. */
import type { SeededRandom } from '../base/seeded-random';
import { withoutSeparators, type NumberKind, type NumberVerdict } from './number-kind';

/** `check` and `make` are of the body; in `examples` and `wrong` the letters may stand or not, as people write them. */
export function vatKind(
  prefix: string,
  { check, make, ...given }: Pick<NumberKind, 'name' | 'issuer' | 'source' | 'check' | 'examples' | 'wrong'> & Partial<NumberKind>,
): NumberKind {
  return {
    key: 'VAT', fields: ['vatNumber'], holder: 'any',
    compact: (clean) => {
      const compact = withoutSeparators(clean);
      return compact === '' || compact.startsWith(prefix) ? compact : prefix + compact;
    },
    check: (compact): NumberVerdict => (compact.startsWith(prefix) ? check(compact.slice(prefix.length)) : 'format'),
    format: (compact) => compact,
    ...(make !== undefined && { make: (random: SeededRandom) => prefix + make(random) }),
    ...given,
  };
}

/** For the number that stands behind the country’s letters in the VAT number, and is written with them out of habit. */
export function withoutPrefix(prefix: string): (clean: string) => string {
  return (clean) => {
    const compact = withoutSeparators(clean);
    return compact.startsWith(prefix) && /\d/.test(compact.charAt(prefix.length)) ? compact.slice(prefix.length) : compact;
  };
}

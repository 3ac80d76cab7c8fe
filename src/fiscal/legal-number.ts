/** The number of a firm (IČO) of Czechia and Slovakia: one system since Czechoslovakia. */
import { weightedSum } from './checksums';
import { endDigit, makeEndDigit, numberKind, type NumberKind } from './number-kind';

export const legalNumberDigit = (body: string): string => {
  const check = (11 - (weightedSum(body, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return String((check === 0 ? 1 : check) % 10);
};

export function legalNumber(given: Pick<NumberKind, 'issuer' | 'source' | 'examples' | 'wrong'>): NumberKind {
  return numberKind({
    key: 'ICO', name: 'IČO', fields: ['companyNumber', 'taxId'], holder: 'organisation', zeroWidth: 8,
    check: endDigit(/^\d{8}$/, legalNumberDigit),
    make: makeEndDigit((random) => `${2 + random.integer(5)}${random.digits(6)}`, legalNumberDigit),
    ...given,
  });
}

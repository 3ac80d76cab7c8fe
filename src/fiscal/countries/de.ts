/** Germany: VAT number, tax number of each Land and of the whole country, tax identification number of persons, trade register, Leitweg-ID. */
import { mod1110Digit } from '../checksums';
import { endDigit, makeEndDigit, type CountryNumbers } from '../number-kind';
import { vatKind } from '../vat-kind';

const centralTaxOffice = 'Bundeszentralamt für Steuern';

const vat = vatKind('DE', {
  name: 'Umsatzsteuer-Identifikationsnummer', issuer: centralTaxOffice,
  source: 'UStG § 27a; check digit ISO 7064 mod 11,10: python-stdnum de.vat, read 2026-11-22',
  check: endDigit(/^[1-9]\d{8}$/, mod1110Digit),
  make: makeEndDigit((random) => `${1 + random.integer(3)}${random.digits(7)}`, mod1110Digit),
  examples: ['DE136695976', 'DE 136,695 976', '136695976'],
  wrong: [['136695978', 'checksum'], ['DE036695976', 'format'], ['DE13669597', 'format']],
});

export const de: CountryNumbers = {
  country: 'DE',
  phone: { calling: '49', trunk: '0', digits: [7, 11] },
  postalWidth: 5,
  kinds: [vat],
};

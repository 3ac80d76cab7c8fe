/** Croatia: OIB of persons and firms, the same behind HR as VAT number. */
import { mod1110Digit } from '../checksums';
import { endDigit, makeEndDigit, numberKind, prefixedKind, type CountryNumbers } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

const taxOffice = 'Porezna uprava';

const oib = numberKind({
  key: 'OIB', name: 'Osobni identifikacijski broj (OIB)', fields: ['taxId', 'companyNumber', 'personalId'], holder: 'any', issuer: taxOffice,
  source: 'Zakon o osobnom identifikacijskom broju (NN 60/08); ISO 7064 mod 11,10: python-stdnum hr.oib, read 2026-11-22',
  since: '2009-01-01',
  zeroWidth: 11,
  compact: withoutPrefix('HR'),
  check: endDigit(/^\d{11}$/, mod1110Digit),
  make: makeEndDigit((random) => `${1 + random.integer(9)}${random.digits(9)}`, mod1110Digit),
  examples: ['33392005961', 'HR 33392005961'], wrong: [['33392005962', 'checksum'], ['3339200596', 'format']],
});

const vat = prefixedKind('HR', oib, {
  name: 'PDV identifikacijski broj', issuer: taxOffice,
  source: 'Zakon o PDV-u čl. 77: the OIB behind HR; read 2026-11-22',
  examples: ['HR33392005961', 'HR 33392005961'], wrong: [['HR33392005962', 'checksum'], ['HR3339200596', 'format']],
});

export const hr: CountryNumbers = {
  country: 'HR',
  phone: { calling: '385', trunk: '0', digits: [7, 9] },
  kinds: [vat, oib],
};

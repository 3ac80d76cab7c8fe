/** Germany: VAT number. The trade register number has no check digit and needs its court. */
import { mod1110Digit } from '../checksums';
import { endDigitRule, prefixedRule, type CountryNumbers } from '../number-rule';

export const de: CountryNumbers = {
  country: 'DE',
  phone: { calling: '49', trunk: '0', digits: [7, 11] },
  postalWidth: 5,
  vatNumber: prefixedRule('DE', endDigitRule(/^[1-9]\d{8}$/, (random) => `${1 + random.integer(3)}${random.digits(7)}`, mod1110Digit)),
};

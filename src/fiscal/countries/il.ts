/** Israel: the identity number of a person is also the dealer number; a company's number begins with 5. */
import { luhnDigit } from '../checksums';
import { endDigitRule, type CountryNumbers } from '../number-rule';

export const il: CountryNumbers = {
  country: 'IL',
  phone: { calling: '972', trunk: '0', digits: [8, 9] },
  taxId: { ...endDigitRule(/^\d{9}$/, (random) => random.digits(8), luhnDigit), zeroWidth: 9 },
  companyNumber: endDigitRule(/^5\d{8}$/, (random) => `51${random.digits(6)}`, luhnDigit),
  personalId: { ...endDigitRule(/^\d{9}$/, (random) => `0${1 + random.integer(6)}${random.digits(6)}`, luhnDigit), zeroWidth: 9 },
};

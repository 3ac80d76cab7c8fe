/** Lithuania: company code, VAT payer's code (its last digit but one is 1), personal code. */
import { twoPassDigit } from '../checksums';
import { endDigitRule, makeBirthDate, prefixedRule, twoDigits, type CountryNumbers } from '../number-rule';

export const lt: CountryNumbers = {
  country: 'LT',
  phone: { calling: '370', trunk: '', digits: [8, 8] },
  postalWidth: 5,
  companyNumber: endDigitRule(/^\d{9}$/, (random) => `30${random.digits(6)}`, twoPassDigit),
  vatNumber: prefixedRule(
    'LT',
    endDigitRule(/^(\d{7}1\d|\d{10}1\d)$/, (random) => (random.chance(0.5) ? `${random.digits(7)}1` : `10000${random.digits(5)}1`), twoPassDigit),
  ),
  personalId: endDigitRule(
    /^([1-6]\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}|9\d{10})$/,
    (random) => {
      const { year, month, day } = makeBirthDate(random);
      return `${(year < 2000 ? 3 : 5) + random.integer(2)}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${random.digits(3)}`;
    },
    twoPassDigit,
  ),
};

/** Estonia: registry code, VAT number of its own, personal code. */
import { twoPassDigit, weightedSum } from '../checksums';
import { endDigitRule, makeBirthDate, prefixedRule, twoDigits, type CountryNumbers } from '../number-rule';

export const ee: CountryNumbers = {
  country: 'EE',
  phone: { calling: '372', trunk: '', digits: [7, 8] },
  postalWidth: 5,
  companyNumber: endDigitRule(/^[1789]\d{7}$/, (random) => `1${random.digits(6)}`, twoPassDigit),
  vatNumber: prefixedRule(
    'EE',
    endDigitRule(/^\d{9}$/, (random) => `10${random.digits(6)}`, (body) => String((10 - (weightedSum(body, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10)),
  ),
  personalId: endDigitRule(
    /^[1-8]\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}$/,
    (random) => {
      const { year, month, day } = makeBirthDate(random);
      return `${(year < 2000 ? 3 : 5) + random.integer(2)}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${random.digits(3)}`;
    },
    twoPassDigit,
  ),
};

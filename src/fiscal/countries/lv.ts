/** Latvia: registration number, the same with LV as VAT number, personal code with a date or, since July 2017, from 32 on. */
import { weightedSum } from '../checksums';
import { endDigitRule, makeBirthDate, prefixedRule, twoDigits, type CountryNumbers } from '../number-rule';

const registrationWeights = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6];
const personWeights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];

const registration = endDigitRule(
  /^[4-9]\d{10}$/,
  (random) => `4${random.pick(['0003', '0103', '0203', '1203', '4103'])}${random.digits(5)}`,
  (body) => {
    const digit = (((3 - weightedSum(body, registrationWeights)) % 11) + 11) % 11;
    return digit < 10 ? String(digit) : undefined;
  },
);

export const lv: CountryNumbers = {
  country: 'LV',
  phone: { calling: '371', trunk: '', digits: [8, 8] },
  companyNumber: registration,
  vatNumber: prefixedRule('LV', registration),
  personalId: {
    zeroWidth: 11,
    ...endDigitRule(
      /^((0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[0-2]\d{4}|3[2-9]\d{9})$/,
      (random) => {
        if (random.chance(0.3)) return `32${random.digits(8)}`;
        const { year, month, day } = makeBirthDate(random);
        return `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${year < 2000 ? 1 : 2}${random.digits(3)}`;
      },
      (body) => String(((1 + weightedSum(body, personWeights)) % 11) % 10),
    ),
  },
};

/** Romania: CUI (fiscal code), CNP (personal code), trade register number in the forms before and since 26 July 2024. */
import { weightedSum } from '../checksums';
import { endDigitRule, makeBirthDate, prefixedRule, twoDigits, type CountryNumbers, type NumberRule } from '../number-rule';

const cuiWeights = [7, 5, 3, 2, 1, 7, 5, 3, 2];
const cnpWeights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];

const cui = endDigitRule(
  /^[1-9]\d{1,9}$/,
  (random) => `${1 + random.integer(4)}${random.digits(6)}`,
  (body) => String(((weightedSum(body.padStart(9, '0'), cuiWeights) * 10) % 11) % 10),
);

const newTradeRegister = endDigitRule(
  /^[JFC](199\d|20\d\d)\d{6}\d{2}\d$/,
  (random) => `J${1992 + random.integer(34)}${random.digits(6)}${twoDigits(1 + random.integer(40))}`,
  // The letter counts with the last digit of its code.
  (body) => String((weightedSum(body.slice(1), Array.from(body, () => 1)) + (body.charCodeAt(0) % 10)) % 10),
);
// J40/12345/2012, with the whole date in older papers; it has no check digit.
const oldTradeRegister = /^[JFC](0?[1-9]|[1-3]\d|40|5[12])\d{1,5}(\d{4})?(199\d|20[012]\d)$/;

const tradeRegister: NumberRule = {
  check(compact) {
    const verdict = newTradeRegister.check(compact);
    return verdict !== 'valid' && oldTradeRegister.test(compact) ? 'valid' : verdict;
  },
  make: newTradeRegister.make,
};

export const ro: CountryNumbers = {
  country: 'RO',
  phone: { calling: '40', trunk: '0', digits: [9, 9] },
  postalWidth: 6,
  taxId: cui,
  vatNumber: prefixedRule('RO', cui),
  companyNumber: tradeRegister,
  personalId: endDigitRule(
    /^[1-9]\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(0[1-9]|[1-3]\d|4[0-8]|5[12]|70|8[0-3])\d{4}$/,
    (random) => {
      const { year, month, day } = makeBirthDate(random);
      const sex = (year < 2000 ? 1 : 5) + random.integer(2);
      return `${sex}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${twoDigits(1 + random.integer(40))}${random.digits(3)}`;
    },
    (body) => {
      const rest = weightedSum(body, cnpWeights) % 11;
      return String(rest === 10 ? 1 : rest);
    },
  ),
};

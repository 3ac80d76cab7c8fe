/** Italy: partita IVA, whose digits 8 to 10 name the office that gave it. */
import { luhnDigit } from '../checksums';
import { endDigitRule, prefixedRule, type CountryNumbers } from '../number-rule';

const partitaIva = endDigitRule(
  /^\d{7}(0\d[1-9]|0[1-9]0|100|12[01]|888|999)\d$/,
  (random) => `0${random.digits(6)}${String(1 + random.integer(100)).padStart(3, '0')}`,
  luhnDigit,
);

export const it: CountryNumbers = {
  country: 'IT',
  phone: { calling: '39', trunk: '', digits: [6, 11] },
  postalWidth: 5,
  taxId: { ...partitaIva, zeroWidth: 11 },
  vatNumber: prefixedRule('IT', partitaIva),
};

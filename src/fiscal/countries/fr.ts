/** France: SIREN, and the VAT number that is made of it. */
import { luhnDigit } from '../checksums';
import { endDigitRule, type CountryNumbers, type NumberRule } from '../number-rule';

const siren = endDigitRule(/^\d{9}$/, (random) => `${3 + random.integer(6)}${random.digits(7)}`, luhnDigit);

function vatKey(sirenNumber: string): string {
  return String((12 + 3 * (Number(sirenNumber) % 97)) % 97).padStart(2, '0');
}

/** Keys with letters are of a newer way whose arithmetic is not applied here: they pass by their SIREN. */
const vatNumber: NumberRule = {
  check(compact) {
    const match = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(compact);
    if (match === null) return 'format';
    const [, key = '', number = ''] = match;
    if (/^\d\d$/.test(key) && key !== vatKey(number)) return 'checksum';
    // Monaco's numbers have no SIREN behind the zeros.
    return number.startsWith('000') ? 'valid' : siren.check(number);
  },
  make(random) {
    const number = siren.make(random);
    return `FR${vatKey(number)}${number}`;
  },
};

export const fr: CountryNumbers = {
  country: 'FR',
  phone: { calling: '33', trunk: '0', digits: [9, 9] },
  postalWidth: 5,
  companyNumber: siren,
  vatNumber,
};

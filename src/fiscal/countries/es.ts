/** Spain: the CIF of a company, the DNI of a person; both with ES before them are VAT numbers. */
import { luhnDigit } from '../checksums';
import { endDigitRule, prefixedRule, type CountryNumbers, type NumberRule } from '../number-rule';

const cifLetters = 'JABCDEFGHI';
const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

const cif: NumberRule = {
  check(compact) {
    if (!/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(compact)) return 'format';
    const digit = luhnDigit(compact.slice(1, 8));
    const end = compact.slice(8);
    // Some kinds have a digit at the end, some a letter, some either.
    const fits = 'ABEH'.includes(compact.charAt(0)) ? end === digit
      : 'PQRSNW'.includes(compact.charAt(0)) ? end === cifLetters.charAt(Number(digit))
        : end === digit || end === cifLetters.charAt(Number(digit));
    return fits ? 'valid' : 'checksum';
  },
  make(random) {
    const body = random.digits(7);
    return `${random.chance(0.8) ? 'B' : 'A'}${body}${luhnDigit(body)}`;
  },
};

export const es: CountryNumbers = {
  country: 'ES',
  phone: { calling: '34', trunk: '', digits: [9, 9] },
  postalWidth: 5,
  taxId: cif,
  vatNumber: prefixedRule('ES', cif),
  personalId: endDigitRule(/^\d{8}[A-HJ-NP-TV-Z]$/, (random) => random.digits(8), (body) => dniLetters.charAt(Number(body) % 23)),
};

/** Czechia: IČO of firms, birth number of persons, DIČ (tax and VAT number), which is either behind CZ or a number of its own. */
import { checkBirthNumber, birthNumber } from '../birth-number';
import { weightedSum } from '../checksums';
import { legalNumber, legalNumberDigit } from '../legal-number';
import { makeEndDigit, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const ico = legalNumber({
  issuer: 'Český statistický úřad', source: 'Zákon 111/2009 Sb. § 24–25; python-stdnum cz.ico, read 2026-11-22',
  examples: ['25123891', '00177041', '00001350', '70994226', '251 23 891'],
  wrong: [['00177042', 'checksum'], ['0017704', 'format'], ['0017704X', 'format']],
});

/** Persons without birth number and VAT groups: 6, seven digits, one that is looked up. */
function specialDigit(body: string): string {
  const rest = weightedSum(body.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11;
  return String((8 - ((10 - rest + 11) % 11) + 10) % 10);
}

const dic = vatKind('CZ', {
  name: 'DIČ', fields: ['vatNumber', 'taxId'], issuer: 'Finanční správa',
  source: 'Zákon 280/2009 Sb. § 130; Zákon 235/2004 Sb. § 4a; python-stdnum cz.dic, read 2026-11-22',
  // Nobody born in a year 60 to 69 has nine digits.
  isNamedIn: (clean) => /^\s*(CZ|6(\s*\d){8}\s*$)/.test(clean),
  check(body): NumberVerdict {
    if (/^\d{8}$/.test(body)) return body.startsWith('9') ? 'component' : ico.check(body);
    if (/^6\d{8}$/.test(body)) return specialDigit(body.slice(0, 8)) === body.slice(8) ? 'valid' : 'checksum';
    return checkBirthNumber(body);
  },
  derive(compact) {
    const body = compact.slice(2);
    if (body.length === 8) return [{ kind: 'ICO', number: body }];
    return body.startsWith('6') && body.length === 9 ? [] : [{ kind: 'RC', number: body }];
  },
  make: makeEndDigit((random) => `${2 + random.integer(5)}${random.digits(6)}`, legalNumberDigit),
  examples: ['CZ 25123891', 'CZ25123891', '25123891', 'CZ7103192745', '640903926', 'CZ991231123'],
  wrong: [['25123890', 'checksum'], ['CZ640903927', 'checksum'], ['CZ7103192746', 'checksum'], ['CZ95123891', 'component'], ['CZ2512389', 'format']],
});

export const cz: CountryNumbers = {
  country: 'CZ',
  phone: { calling: '420', trunk: '', digits: [9, 9] },
  kinds: [dic, ico, birthNumber('Ministerstvo vnitra', 'Zákon 133/2000 Sb. § 13')],
};

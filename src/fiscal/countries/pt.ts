/** Portugal: NIF of persons and firms (NIPC), the same behind PT as VAT number, citizen card number. */
import { luhnSum, weightedSum } from '../checksums';
import { endDigit, makeEndDigit, numberKind, prefixedKind, type CountryNumbers } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

const taxOffice = 'Autoridade Tributária e Aduaneira';

const nifDigit = (body: string): string => String(((11 - (weightedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10);

const nif = numberKind({
  key: 'NIF', name: 'Número de identificação fiscal (NIF/NIPC)', fields: ['taxId', 'companyNumber'], holder: 'any', issuer: taxOffice,
  source: 'DL 14/2013; python-stdnum pt.nif, read 2026-11-22',
  compact: withoutPrefix('PT'),
  check: endDigit(/^[1-9]\d{8}$/, nifDigit),
  format: (compact) => compact.replace(/(\d{3})(?=\d)/g, '$1 '),
  make: makeEndDigit((random) => `5${random.digits(7)}`, nifDigit),
  examples: ['501964843', '501 964 843', 'PT 501 964 843'], wrong: [['501 964 842', 'checksum'], ['001964843', 'format'], ['50196484', 'format']],
});

const vat = prefixedKind('PT', nif, {
  name: 'Número de IVA', issuer: taxOffice,
  source: 'CIVA art. 35.º-A ff.: the NIF behind PT; python-stdnum pt.nif, read 2026-11-22',
  examples: ['PT501964843', 'PT 501 964 843'], wrong: [['PT 501 964 842', 'checksum'], ['PT50196484', 'format']],
});

/** Luhn with letters as 10 to 35; what is over 9 when doubled loses 9 once. */
function cardDigit(body: string): string {
  const sum = Array.from(body).reverse().reduce((total, sign, at) => {
    const value = Number.parseInt(sign, 36);
    return total + (at % 2 === 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Civil number and its own digit, two letters of the issue, a check digit. */
const cc = numberKind({
  key: 'CC', name: 'Número de documento do cartão de cidadão', fields: ['personalId'], holder: 'person', issuer: 'Instituto dos Registos e do Notariado',
  source: 'Lei 7/2007; autenticacao.gov.pt, Validação de número de documento; python-stdnum pt.cc, read 2026-11-22',
  // Twelve signs; python-stdnum takes any number of digits before the letters.
  check: endDigit(/^\d{9}[A-Z0-9]{2}\d$/, cardDigit),
  format: (compact) => `${compact.slice(0, 8)} ${compact.slice(8, 9)} ${compact.slice(9)}`,
  make: makeEndDigit((random) => {
    const number = `1${random.digits(7)}`;
    return `${number}${(10 - luhnSum(`${number}0`)) % 10}ZZ`;
  }, cardDigit),
  examples: ['00000000 0 ZZ4', '101490801ZY0'], wrong: [['00000000 A ZZ4', 'format'], ['00000000 0 ZZ3', 'checksum']],
});

export const pt: CountryNumbers = {
  country: 'PT',
  phone: { calling: '351', trunk: '', digits: [9, 9] },
  kinds: [vat, nif, cc],
};

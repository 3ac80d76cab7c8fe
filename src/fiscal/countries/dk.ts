/** Denmark: CVR number (firm), SE number (its VAT registration), VAT number, CPR number (person). */
import { weightedSum } from '../checksums';
import { birthDate, birthPart } from '../birth-date';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

/** A rest of 1 would need the digit 10: such numbers are not given. */
const cvrDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [2, 7, 6, 5, 4, 3, 2]) % 11;
  return rest === 1 ? undefined : String((11 - rest) % 11);
};
const checkCvr = endDigit(/^[1-9]\d{7}$/, cvrDigit);
const makeCvr = makeEndDigit((random) => `${1 + random.integer(4)}${random.digits(6)}`, cvrDigit);

const cvr = numberKind({
  key: 'CVR', name: 'CVR-nummer', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Erhvervsstyrelsen',
  source: 'CVR-loven § 5; Erhvervsstyrelsen, Modulus 11 (13-74-81-36); python-stdnum dk.cvr, read 2026-11-22',
  compact: withoutPrefix('DK'),
  check: checkCvr,
  format: (compact) => compact.replace(/(..)(?=.)/g, '$1 '),
  make: makeCvr,
  examples: ['13585628', '13 58 56 28', 'DK13585628', '24256790', '13-74-81-36'],
  wrong: [['13585627', 'checksum'], ['03585628', 'format'], ['1358562', 'format']],
});

const se = numberKind({
  key: 'SE', name: 'SE-nummer', fields: ['taxId'], holder: 'any', issuer: 'Skattestyrelsen',
  source: 'Momsloven § 47; the CVR number where a firm has only one: Danmarks Statistik, CVR_NR, read 2026-11-22. That the others have the same check digit is general knowledge',
  compact: withoutPrefix('DK'),
  check: checkCvr,
  make: makeCvr,
  examples: ['13585628', 'DK 13 58 56 28'], wrong: [['13585627', 'checksum'], ['1358562', 'format']],
});

const vat = prefixedKind('DK', cvr, {
  name: 'Momsregistreringsnummer', issuer: 'Skattestyrelsen',
  source: 'Momsloven § 47: the SE or CVR number behind DK; read 2026-11-22',
  examples: ['DK13585628', 'DK 13 58 56 28'], wrong: [['DK 13585627', 'checksum'], ['DK1358562', 'format']],
});

// --- Persons ---

/** The seventh digit tells the century, together with the year. */
function cprBirthDate(compact: string): string | undefined {
  const year = Number(compact.slice(4, 6));
  const seventh = Number(compact.charAt(6));
  const century = seventh <= 3 ? 1900 : seventh === 4 || seventh === 9 ? (year >= 37 ? 1900 : 2000) : year >= 58 ? 1800 : 2000;
  return birthDate(century + year, compact.slice(2, 4), compact.slice(0, 2));
}

const cpr = numberKind({
  key: 'CPR', name: 'CPR-nummer', fields: ['personalId'], holder: 'person', issuer: 'CPR-kontoret',
  source: 'CPR-loven § 3; CPR-kontoret, Personnummeret i CPR (numbers without check digit since 2007-10-01); python-stdnum dk.cpr, read 2026-11-22',
  notBefore: 'birthDate', zeroWidth: 10,
  check: (compact): NumberVerdict => (!/^\d{10}$/.test(compact) ? 'format' : cprBirthDate(compact) === undefined ? 'component' : 'valid'),
  format: (compact) => `${compact.slice(0, 6)}-${compact.slice(6)}`,
  parts: (compact) => ({ ...birthPart(cprBirthDate(compact)), sex: Number(compact.charAt(9)) % 2 === 1 ? 'M' : 'F' }),
  make(random) {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${year < 2000 ? 1 : 4}${random.digits(3)}`;
  },
  examples: ['211062-5629', '2110625629', '070761-4285'],
  wrong: [['511062-5629', 'component'], ['290201-1234', 'component'], ['211062-562', 'format']],
});

export const dk: CountryNumbers = {
  country: 'DK',
  phone: { calling: '45', trunk: '', digits: [8, 8] },
  postalWidth: 4,
  kinds: [vat, cvr, se, cpr],
};
